"""What every event of a dialogue is: a frozen tagged struct without anybody's words."""

import msgspec


class Fact(msgspec.Struct, frozen=True, tag_field="type"):
    """What every event of a dialogue is. The moment and the actor stand beside it in the journal."""
