"""The dialogues in memory: loaded from the journal, decided in order, committed in groups, then told to who listens."""
