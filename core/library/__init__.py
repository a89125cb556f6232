"""The answer library's rules (R12): the fate of an answer, its variables, import, history and what has grown old."""
