"""One QApplication without a display for all tests of the window; pytest-qt takes the one that is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk_app.ui.background import finish
from kiosk_app.ui.qt_app import make_application


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    application = make_application(headless=True)
    yield application
    finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # widgets hold whole registers
