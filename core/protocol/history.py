"""What the staff reads over HTTP beside a dialogue: its citizen's earlier requests, and who is shut out now."""

import msgspec

from core.moment import Moment
from core.protocol.desk import Recorded
from core.text import masked


class EarlierRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """A request of the same citizen in a dialogue before: when, about what, how it ended; codes of the register."""

    dialogue: str
    request: int
    number: str
    asked: Moment
    stage: str
    topic: str | None = None
    outcome: str | None = None
    answer_kind: str | None = None
    specialist_name: str = ""


class Earlier(msgspec.Struct, frozen=True):
    """`GET /v1/dialogues/{dialogue}/earlier`: the newest first, for him who has, or is offered, the dialogue."""

    requests: tuple[EarlierRequest, ...]


class EarlierWords(msgspec.Struct, frozen=True):
    """`GET /v1/dialogues/{dialogue}/earlier/{earlier}`: a dialogue before, to be read; without addresses."""

    dialogue: str
    recorded: tuple[Recorded, ...]


class BlockLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A citizen to whom the chat is closed now: in which dialogue, by whom, why."""

    dialogue: str
    at: Moment
    until: Moment
    name: str
    reason: str = ""

    __repr__ = masked


class Blocks(msgspec.Struct, frozen=True):
    """`GET /v1/blocks`: every citizen to whom the chat is closed now, the first to be let in again first."""

    blocks: tuple[BlockLine, ...]
