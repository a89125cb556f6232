"""Dialogues that may be over long since: read from memory, else from the journal."""

from relay.dialogues.live import Live, loaded
from relay.dialogues.memory import Memory
from relay.store.reader import Reader


class Archive:
    """Reads only; nothing that it reads stays in memory."""

    def __init__(self, reader: Reader, memory: Memory) -> None:
        self._reader = reader
        self._memory = memory

    async def read(self, dialogue: str) -> Live | None:
        """The dialogue; None when there is none."""
        live = self._memory.live(dialogue)
        if live is not None:
            return live
        stored = await self._reader.events(dialogue)
        return loaded(dialogue, stored) if stored else None

    async def opened_by(self, citizen: str, key: str) -> str | None:
        """The dialogue of this citizen in which a key was answered already."""
        talking = self._memory.talking(citizen)
        live = None if talking is None else self._memory.live(talking)
        if live is not None and key in live.keys:
            return live.id
        return await self._reader.dialogue_with_key(citizen, key)
