"""The library's search in a process beside the relay, and what it learns from what specialists pick (R12)."""
