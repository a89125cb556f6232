"""The rows that units write: one frozen struct a table, its fields are the columns."""

import msgspec

from core.moment import Moment


class EventRow(msgspec.Struct, frozen=True):
    """One event of a stream. `payload` is the JSON of the stored event, never the text of a message."""

    stream: str
    seq: int
    public_seq: int | None
    at: Moment
    kind: str
    version: int
    actor: str
    key: str | None
    payload: bytes


class TextRow(msgspec.Struct, frozen=True):
    """The words that belong to an event, and the reason given with them; erasure deletes both."""

    stream: str
    seq: int
    body: str | None
    reason: str | None = None


class ContactRow(msgspec.Struct, frozen=True):
    """The e-mail address that belongs to an event; erasure deletes it."""

    stream: str
    seq: int
    address: str


class Erase(msgspec.Struct, frozen=True):
    """Not a row but its opposite: the text and the address of this event go, and the past question made of it."""

    stream: str
    seq: int


class DialogueRow(msgspec.Struct, frozen=True):
    """What the queue and the clocks ask of a dialogue; `next_due` is its earliest running moment."""

    dialogue: str
    citizen: str
    phase: str
    owner: str | None
    open: bool
    seq: int
    public_seq: int
    opened_at: Moment
    closed_at: Moment | None
    next_due: Moment | None


class CitizenRow(msgspec.Struct, frozen=True):
    """An opaque citizen behind a hashed token."""

    citizen: str
    token_hash: bytes
    created_at: Moment
    last_seen_at: Moment


class ConsentRow(msgspec.Struct, frozen=True):
    """Consent to one purpose with the version and SHA-256 of the text that was shown (152-FZ art. 9)."""

    citizen: str
    dialogue: str
    purpose: str
    version: str
    text_sha256: str
    at: Moment


class AccountRow(msgspec.Struct, frozen=True):
    """A member of staff; `version` grows with every change that must end the running sessions."""

    account: str
    login: str
    name: str
    role: str
    password_hash: str
    version: int
    created_at: Moment
    disabled_at: Moment | None


class TokenRow(msgspec.Struct, frozen=True):
    """A staff session: sliding, revocable, valid for one version of the account."""

    token_hash: bytes
    account: str
    account_version: int
    created_at: Moment
    last_used_at: Moment
    expires_at: Moment
    revoked_at: Moment | None
    label: str


class AnswerRow(msgspec.Struct, frozen=True):
    """One version of an answer of the library: its words never change, its `state` does.

    `tags` and `attachments` are JSON lists; `owner`: whose own it is, or nobody's; `seq`: the number, in the stream
    `library`, of the last event that concerned the version.
    """

    answer: str
    version: int
    state: str
    title: str
    text: str
    kind: str
    topic: str | None
    section: str | None
    tags: str
    legal_basis: str
    review_at: Moment | None
    author: str
    at: Moment
    category: str = ""
    source: str | None = None
    reference: str = ""
    reason: str = ""
    scope: str = "shared"
    branch: str = ""
    comment: str = ""
    attachments: str = "[]"
    owner: str = ""
    seq: int = 0


class AttachmentRow(msgspec.Struct, frozen=True):
    """A form that goes with answers; its id is made of its name and bytes."""

    attachment: str
    name: str
    size: int
    media_type: str
    sha256: str
    account: str
    at: Moment


class AttachmentBytesRow(msgspec.Struct, frozen=True):
    """The bytes of a form, apart, so that lists of forms need not read them."""

    attachment: str
    content: bytes


class SentRow(msgspec.Struct, frozen=True):
    """A form that went to a citizen with an answer: whoever has its address may fetch it."""

    attachment: str
    stream: str
    seq: int


class GapRow(msgspec.Struct, frozen=True):
    """A question that the library did not meet, personal data cut out. `stream` and `seq`: the event whose words it
    is, if it is a citizen's; erasing them takes it along.
    """

    gap: str
    at: Moment
    kind: str
    text: str
    account: str
    stream: str
    seq: int


class TopicRow(msgspec.Struct, frozen=True):
    """A topic of the registration card; `parent` makes a tree."""

    topic: str
    parent: str | None
    title: str
    place: int
    active: bool


class OutcomeRow(msgspec.Struct, frozen=True):
    """An outcome of the registration card; `kind` holds the kinds of answer it is proposed for, parted by a space."""

    outcome: str
    title: str
    kind: str | None
    place: int
    active: bool


class SectionRow(msgspec.Struct, frozen=True):
    """A section of the centre's site that an answer may link to."""

    section: str
    parent: str | None
    title: str
    url: str
    place: int
    active: bool


class HotlineRow(msgspec.Struct, frozen=True):
    """A public line that an answer may name; `phone` holds its telephones, parted by "; "."""

    hotline: str
    title: str
    phone: str
    hours: str
    place: int
    active: bool


class BranchRow(msgspec.Struct, frozen=True):
    """A branch of the centre; `hours` is a JSON list of seven days, Monday first, each a list of intervals.

    `phone` holds its telephones, parted by "; "; `note` says how people with limited mobility come in.
    """

    branch: str
    title: str
    address: str
    phone: str
    hours: str
    note: str
    place: int
    active: bool


class FindRow(msgspec.Struct, frozen=True):
    """One find of the guard, by type and level: what its sender chose, or that he calls it a false alarm (R14)."""

    dialogue: str
    seq: int
    place: int
    at: Moment
    author: str
    type: str
    level: str
    choice: str


class BlockRow(msgspec.Struct, frozen=True):
    """The chat is, or was, closed to a citizen until a moment: by whom, in which event of which dialogue."""

    citizen: str
    dialogue: str
    seq: int
    account: str
    name: str
    at: Moment
    until: Moment


class QuestionRow(msgspec.Struct, frozen=True):
    """A past question that an answer of the library met, personal data cut out; at most three an answer (R12).

    `stream` and `seq`: the event whose words it is; erasing them takes it along.
    """

    answer: str
    place: int
    stream: str
    seq: int
    text: str
    at: Moment


class VectorRow(msgspec.Struct, frozen=True):
    """What the model makes of an answer: 16-bit floats, a row a passage; stale when `texts_sha256` is another's."""

    answer: str
    model: str
    texts_sha256: str
    vectors: bytes


class SettingRow(msgspec.Struct, frozen=True):
    """The current value of a domain setting, as JSON; its history is the stream `settings`."""

    name: str
    value: str


class ProbeRow(msgspec.Struct, frozen=True):
    """Written by the readiness probe, to prove that the database still takes writes."""

    node: str
    at: Moment
