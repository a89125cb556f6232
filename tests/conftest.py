"""What holds for every test: Qt draws off-screen, so that no window opens; servers start when first asked for."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ("tests.fixtures.postgres",)
