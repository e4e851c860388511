"""How other threads call the UI thread; it answers at its next turn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    """Make it in the UI thread and emit from any. rung: the screen says something else. settled: new settings hold."""

    rung = Signal()
    settled = Signal(object)  # Config
