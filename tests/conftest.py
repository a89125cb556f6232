"""What holds for every test: Qt draws off-screen, files lie in memory, servers start when first asked for."""

import os

from tests.fixtures import memory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory.root()))

pytest_plugins = ("tests.fixtures.postgres",)
