"""The dialogue as a decider: commands in, events or a typed refusal out, the state folded from events."""
