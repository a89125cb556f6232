"""What both namespaces share: the connect payload, the envelope of requests, simple answers, the service's hours."""

from typing import Annotated

import msgspec

from core.guard.choices import Choice
from core.guard.report import Level, Span
from core.ids import CANONICAL
from core.moment import Moment
from core.text import masked

_UUID = f"^{CANONICAL.pattern}$"

Key = Annotated[str, msgspec.Meta(pattern=_UUID, max_length=36)]
"""A client's UUID: the idempotency key of what it sends, and the id of the message it brings."""

DialogueId = Annotated[str, msgspec.Meta(pattern=_UUID, max_length=36)]
Epoch = Annotated[str, msgspec.Meta(max_length=64)]
Token = Annotated[str, msgspec.Meta(min_length=22, max_length=128)]
Seq = Annotated[int, msgspec.Meta(ge=0, le=2**53)]

REQUEST = "request"
"""The one Socket.IO event a client may send: one argument, a tagged request; always acknowledged."""

EVENTS = "events"
"""The one Socket.IO event the relay sends: one argument, a batch."""


class Connect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The payload of a Socket.IO CONNECT. `token` is the citizen's or the specialist's; a new citizen has none.

    `asks`: the client can show a `Held` and ask what to do. From one that cannot, a citizen's words are taken masked,
    those of the staff refused with `personal_data`.
    """

    protocol: int
    client: Annotated[str, msgspec.Meta(max_length=64)]
    token: Token | None = None
    asks: bool = False

    __repr__ = masked


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type"):
    """What every request is."""

    __repr__ = masked


class Answer(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """What every answer but `Error` is."""

    __repr__ = masked


class Item(msgspec.Struct, frozen=True, tag_field="type", omit_defaults=True):
    """What every item of a pushed batch is."""

    __repr__ = masked


class Done(Answer, frozen=True, tag="done"):
    """It is done, and there is nothing to tell."""


class Acted(Answer, frozen=True, tag="acted"):
    """Durable. `seq` is the last number it took in the dialogue's stream, `public_seq` in the citizen's."""

    dialogue: str
    seq: int
    public_seq: int
    at: Moment


class Held(Answer, frozen=True, tag="held"):
    """Not taken, nothing is stored: the guard found personal data (R14) in the words of the order's `field`.

    `text`: the words as the relay reads them; `spans` count its code points; `masked`: how it would go hidden.
    `choices`: what may come as `choice` with the same request under the same key; CHANGE and ADDRESS are the client's.
    """

    field: str
    text: str
    masked: str
    spans: tuple[Span, ...]
    level: Level
    choices: tuple[Choice, ...]


class Service(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whether questions are taken now. `until`: end of the current interval; `opens`: the next opening, when closed."""

    open: bool
    until: Moment | None = None
    opens: Moment | None = None


class Moving(Item, frozen=True, tag="moving"):
    """The relay is about to stop: connect again in `after_ms`, spread at random up to twice of it."""

    after_ms: int
