"""Something that calls for attention, as panes and presenters hand it on."""

from desktop_app.model.occasions import Occasion
from desktop_app.panes.views import View


class Notice(View, frozen=True):
    """`text` holds no word of a citizen; `spoken` adds how long is left."""

    key: str
    occasion: Occasion
    dialogue: str
    text: str
    spoken: str
