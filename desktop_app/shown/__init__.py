"""What the panes are given to show, made from the model by pure functions; the Russian a specialist reads."""
