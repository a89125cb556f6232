"""The citizens' side: who they are, what they may ask, what they are shown."""
