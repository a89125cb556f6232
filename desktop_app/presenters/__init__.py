"""One presenter a pane: gives it what to show, turns its signals into the shift's verbs."""
