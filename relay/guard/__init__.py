"""The guard in the relay: every word passes it, in a process of its own, before it is stored (R14)."""
