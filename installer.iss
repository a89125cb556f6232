; Inno Setup's script for the specialist's program. UNVERIFIED on Windows: nobody has compiled or run it there yet.
; `iscc /DVersion=0.1.0 installer.iss` after `python do.py installer`; tools/setup/installer.py gives the version.
#ifndef Version
  #error Give the version: iscc /DVersion=X.Y.Z installer.iss
#endif

[Setup]
AppId={{6D0B6D0E-6B0C-4B57-9B54-2A7A1C1B7F3E}
AppName={cm:Title}
AppVersion={#Version}
AppVerName={cm:Title} {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Consultant Desk
DefaultGroupName={cm:Title}
DisableProgramGroupPage=yes
; Without an administrator it is installed for this user alone; with one the dialog asks for whom.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=LICENSE
OutputDir=build
OutputBaseFilename=consultant-desk-{#Version}-setup
UninstallDisplayIcon={app}\consultant-desk.exe
Compression=lzma2
SolidCompression=yes
CloseApplications=yes
RestartApplications=no
ShowLanguageDialog=auto

[Languages]
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
ru.Title=Онлайн-консультант
en.Title=Online consultant
ru.Autostart=Запускать при входе в систему
en.Autostart=Start when I sign in to Windows
ru.ForgetData=Удалить и данные программы на этом компьютере: черновики, неотправленное, настройки?%n%nЧто не отправлено, пропадёт.
en.ForgetData=Delete the program's data on this computer too: drafts, what was not sent, settings?%n%nWhat was not sent will be lost.

[Tasks]
Name: "autostart"; Description: "{cm:Autostart}"; Flags: unchecked
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "build\consultant-desk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Nothing of the version before stays beside the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\{cm:Title}"; Filename: "{app}\consultant-desk.exe"
Name: "{autodesktop}\{cm:Title}"; Filename: "{app}\consultant-desk.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "consultant-desk"; \
  ValueData: """{app}\consultant-desk.exe"""; Flags: uninsdeletevalue; Tasks: autostart
; The program's own setting may have written the same value for this user: it goes with the program.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "consultant-desk"; \
  Flags: uninsdeletevalue dontcreatekey

[Run]
Filename: "{app}\consultant-desk.exe"; Description: "{cm:LaunchProgram,{cm:Title}}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  { A silent removal keeps the data: nobody was asked. }
  if (Step = usPostUninstall) and not UninstallSilent then
    if MsgBox(CustomMessage('ForgetData'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(ExpandConstant('{localappdata}\consultant-desk'), True, True, True);
end;
