"""The staff's accounts: passwords, sign-ins, tokens."""
