"""What the bar of a new version shows, as a frozen value."""

from desktop_app.panes.views import View


class UpdateView(View, frozen=True):
    """A newer version. `notes`: what is new, plain text; `where`: where to get it, known on this side alone."""

    version: str
    where: str
    notes: str = ""
