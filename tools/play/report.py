"""The manager's part: saves the Excel book of a period that holds today (R13)."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from tools.play.hands import Hands, work

BOOK = "CONSULTANT_PLAY_BOOK"
DAYS = 3


class Manager(Hands):
    """The report, through its form."""

    async def play(self) -> None:
        path = Path(os.environ[BOOK])
        today = datetime.now(UTC).date()
        await self.until("the status bar's menu", self.work.status.isVisible)
        self.work.status.report_asked.emit()
        form = self.work.side.report
        await self.until("the report form", form.isVisible)
        form.begin.clear()
        self.write(form.begin, f"{today - timedelta(days=DAYS):%d.%m.%Y}")
        form.end.clear()
        self.write(form.end, f"{today + timedelta(days=DAYS):%d.%m.%Y}")
        form.path.clear()
        self.write(form.path, str(path))
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await self.until("the saved book", path.exists)
        self.picture("desk-report")


if __name__ == "__main__":
    sys.exit(work(Manager))
