"""One QApplication without a display for all tests of the window, which pytest-qt takes, and a kiosk to work at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk_app.administration import capture
from kiosk_app.recognition.models import FaceModels
from kiosk_app.ui.background import finish
from kiosk_app.ui.qt_app import make_application
from tests.gui.door import Door, open_door
from tests.sample_people import SamplePeople


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    application = make_application(headless=True)
    yield application
    finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # widgets hold whole registers


@pytest.fixture
def door(
    tmp_path: Path, qapp: QApplication, open_models: FaceModels, people: SamplePeople, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Door]:
    """The whole kiosk before a scripted camera, with nobody enrolled."""
    monkeypatch.setattr(capture, "GIVE_UP_S", 0.3)  # a cut-out of a photo cannot turn its head
    with open_door(tmp_path, open_models, people) as door:
        yield door
