"""A dialogue as plain text: who said what and when; notes only where they are asked for."""

from desktop_app.model.stream import Stream
from desktop_app.panes.views import MessageKind, MessageView
from desktop_app.shown.lines import is_shown, line
from desktop_app.shown.setting import Setting

SAID = frozenset({MessageKind.CITIZEN, MessageKind.MINE, MessageKind.COLLEAGUE, MessageKind.PHRASE, MessageKind.ANSWER})


def transcript(stream: Stream, setting: Setting, *, notes: bool = False) -> str:
    """One paragraph a message, the whole dialogue."""
    wanted = SAID | {MessageKind.NOTE} if notes else SAID
    lines = (line(entry, citizen=stream.citizen, setting=setting) for entry in stream.entries if is_shown(entry))
    return "\n\n".join(paragraph(one) for one in lines if one is not None and one.kind in wanted)


def paragraph(message: MessageView) -> str:
    """«Анна, 10:32, консультация: текст»."""
    head = ", ".join(part for part in (message.author, message.time, message.label) if part)
    return f"{head}: {message.text}"
