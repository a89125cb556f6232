"""A theme as Qt's palette, for everything the style sheet does not draw."""

from PySide6.QtGui import QColor, QPalette

from desktop_app.look.tokens import Theme

Role = QPalette.ColorRole


def palette(theme: Theme) -> QPalette:
    """The palette of a theme; what is disabled is drawn in the muted colour."""
    made = QPalette()
    for role, colour in (
        (Role.Window, theme.ground),
        (Role.WindowText, theme.text),
        (Role.Base, theme.surface),
        (Role.AlternateBase, theme.sunken),
        (Role.Text, theme.text),
        (Role.PlaceholderText, theme.muted),
        (Role.Button, theme.surface),
        (Role.ButtonText, theme.text),
        (Role.BrightText, theme.breach),
        (Role.Highlight, theme.accent),
        (Role.HighlightedText, theme.on_accent),
        (Role.ToolTipBase, theme.surface),
        (Role.ToolTipText, theme.text),
        (Role.Link, theme.accent),
        (Role.LinkVisited, theme.accent),
        (Role.Light, theme.surface),
        (Role.Midlight, theme.sunken),
        (Role.Mid, theme.line),
        (Role.Dark, theme.edge),
        (Role.Shadow, theme.line),
        (Role.Accent, theme.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made
