"""Named points where a test may kill the process, to prove what survives (trust.md F-02)."""

import os


class CrashPoints:
    """`CONSULTANT_CRASH_AT=point` or `point:7` (the seventh passing), heeded only with `CONSULTANT_FAULTS=1`."""

    def __init__(self, environment: dict[str, str] | None = None) -> None:
        values = os.environ if environment is None else environment
        armed = values.get("CONSULTANT_CRASH_AT", "") if values.get("CONSULTANT_FAULTS") == "1" else ""
        self._name, _, passes = armed.partition(":")
        self._left = int(passes or 1)

    def reach(self, name: str) -> None:
        """End the process at once, without any clean-up, if this is the chosen point."""
        if name != self._name:
            return
        self._left -= 1
        if self._left <= 0:
            os._exit(9)
