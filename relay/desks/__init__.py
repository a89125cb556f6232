"""The specialists' side: the list every desk sees, the dialogues it follows, what it may ask."""
