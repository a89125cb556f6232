"""Which versions of the wire are served."""

from core.protocol.version import CURRENT, OLDEST, served


def test_this_version_and_at_most_the_one_before_are_served() -> None:
    assert CURRENT - OLDEST <= 1
    assert all(served(version) for version in range(OLDEST, CURRENT + 1))
    assert not served(OLDEST - 1)
    assert not served(CURRENT + 1)
