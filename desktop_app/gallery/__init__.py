"""Every pane with made-up data, for eyes and for pictures."""
