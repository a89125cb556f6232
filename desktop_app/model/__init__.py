"""What the desk knows, as values and folds: no Qt, no asyncio, no clock; moments are arguments."""
