"""Brings Qt's own messages into the program's log, without the notes on what a platform's plugin cannot do."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG = logging.getLogger("qt")
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
PLUGIN = "This plugin does not support "


def to_log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """One message of Qt, at its own level; a plugin's note says nothing about this program and is for debugging."""
    LOG.log(logging.DEBUG if message.startswith(PLUGIN) else LEVELS[kind], "%s", message)


def listen() -> None:
    """From now on."""
    qInstallMessageHandler(to_log)
