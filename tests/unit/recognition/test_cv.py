"""OpenCV is imported in one place, which leaves the environment as it was."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

QT_AFTER_OPENCV = """
from kiosk_app.recognition.cv import cv2
from PySide6.QtWidgets import QApplication
import os
QApplication([])
changed = {"QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH"}
print(sorted(changed & set(os.environ)))
"""

PIXEL_LIMIT = """
from kiosk_app.recognition.cv import cv2, MAX_IMAGE_PIXELS
import numpy as np
side = int(MAX_IMAGE_PIXELS ** 0.5) + 100
data = cv2.imencode(".png", np.zeros((side, side), np.uint8))[1]
try:
    print(cv2.imdecode(data, cv2.IMREAD_COLOR) is None)
except cv2.error:
    print(True)
print(cv2.getNumThreads())
"""


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "LD_LIBRARY_PATH"))}
    return subprocess.run(
        [sys.executable, "-c", code], env=inherited | environment, capture_output=True, text=True, timeout=120
    )


def test_qt_starts_after_opencv_was_imported_and_the_environment_is_clean() -> None:
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    result = python(QT_AFTER_OPENCV, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"


def test_the_environment_is_cleaned_even_when_another_library_imported_opencv_first() -> None:
    result = python("import cv2\n" + QT_AFTER_OPENCV, QT_QPA_PLATFORM="offscreen")
    assert result.stdout.strip() == "[]", result.stderr


def test_what_the_user_set_is_kept() -> None:
    result = python(
        "from kiosk_app.recognition.cv import cv2; import os; "
        "print(os.environ['QT_QPA_FONTDIR'], os.environ['LD_LIBRARY_PATH'])",
        QT_QPA_FONTDIR="/fonts/of/the/user",
        LD_LIBRARY_PATH="/libraries/of/the/user",
    )
    assert result.stdout.split() == ["/fonts/of/the/user", "/libraries/of/the/user"]


def test_opencv_itself_refuses_a_huge_picture_and_uses_one_thread() -> None:
    result = python(PIXEL_LIMIT)
    assert result.stdout.split() == ["True", "1"], result.stderr
    assert result.stderr == ""
