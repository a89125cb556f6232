"""Commands for developers: set-up, demo, pictures; no program imports them."""
