"""Rules and words all programs agree on: no input or output, no clock, no asyncio, no Qt."""
