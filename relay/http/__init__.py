"""What the relay answers over plain HTTP."""
