"""One QApplication without a display for all tests of the window; pytest-qt takes the one that is there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk_app.ui.qt_app import make_application


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(headless=True)
