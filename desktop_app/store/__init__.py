"""What survives a kill of the program: the outbox, drafts, reference data and open dialogues, in one SQLite file."""
