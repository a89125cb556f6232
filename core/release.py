"""Which release of the programs this is; packages, installer and protocol all take it from here."""

VERSION = "0.1.0"
