"""`consultant-relay`: hands the command line to the module that knows it; guard and search load no server."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

LIGHT = {"guard": "relay.language", "search": "relay.searching"}
"""Commands that must be there at once and stay small: their modules import nothing of the server."""

SERVER = "relay.commands"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; answers with the exit code: 2 when something was refused, with the reason said."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    command: Callable[[Sequence[str]], int] = import_module(LIGHT.get(words[0] if words else "", SERVER)).main
    return command(words)


if __name__ == "__main__":
    sys.exit(main())
