"""`make demo`: with a display a page and the desktop program to try, without one a whole dialogue plays by itself."""

import os
import shutil
import subprocess
import sys
import webbrowser

from tools.play.browser import browser, chromium
from tools.play.citizen import Citizen, play
from tools.play.stage import ROOT, Stage

OUT = ROOT / "demo-output"
SPECIALIST, MANAGER = "sokolova", "belova"
PATIENCE_S = 120.0


def has_display() -> bool:
    """Whether somebody could see a window here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def say(text: str) -> None:
    print(f"  {text}", flush=True)


def show(stage: Stage) -> None:
    """Open the page and the desktop program; ends when the program is closed."""
    webbrowser.open(stage.page)
    print(f"1. На странице {stage.page} откройте чат кнопкой внизу справа и задайте вопрос.")
    print(
        f"2. В программе специалиста войдите как {SPECIALIST}, пароль {stage.password}, и возьмите вопрос клавишей F2."
    )
    print(f"3. Ответьте (F4), попрощайтесь, заполните карточку (F8); отчёт сохранит {MANAGER} с тем же паролем.")
    command = [sys.executable, "-m", "desktop_app.app", "--relay", stage.url, "--data-dir", str(stage.folder / "desk")]
    subprocess.run(command, cwd=ROOT, check=False)


def perform(stage: Stage) -> None:
    """Play R3–R11 and R13 with real programs; transcript, pictures and the Excel book stay in the folder."""
    path = chromium()
    if path is None:
        sys.exit("Нужен Chromium: apt install chromium")
    with stage.player("specialist", SPECIALIST) as specialist, browser(path) as started:
        citizen = Citizen(started, stage.page, pictures=stage.folder)
        try:
            play(citizen, specialist=stage.name(SPECIALIST), say=say)
        except Exception:
            citizen.picture("widget-stuck")
            raise
        stage.finish(SPECIALIST, specialist, within_s=PATIENCE_S)
        transcript = "\n\n".join(citizen.transcript())
    (stage.folder / "transcript.txt").write_text(transcript + "\n", encoding="utf-8")
    say("карточка заполнена, диалог закрыт; руководитель сохраняет книгу Excel")
    book = stage.folder / "register.xlsx"
    with stage.player("report", MANAGER, CONSULTANT_PLAY_BOOK=str(book)) as manager:
        stage.finish(MANAGER, manager, within_s=PATIENCE_S)


def main() -> int:
    """Prepare the stage afresh and show or play."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    stage = Stage(OUT)
    print("Готовим учебный центр…", flush=True)
    stage.prepare()
    with stage.open():
        if has_display():
            show(stage)
        else:
            print("Экрана нет: разговор играется сам, настоящим браузером и настоящей программой специалиста.")
            perform(stage)
            print(f"Готово. Переписка, снимки и книга Excel: {OUT.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
