"""Starting Qt, running the window until it ends, and pictures of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk_app.config import ScreenConfig
from kiosk_app.errors import StorageError
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.qt_app import run_window, save_screenshot
from kiosk_app.ui.window import KioskWindow
from tests.gui.render_states import every_screen


@pytest.fixture
def window(qtbot: QtBot) -> KioskWindow:
    window = KioskWindow(ScreenConfig(), windowed=True)
    qtbot.addWidget(window)
    return window


def test_the_window_runs_until_there_are_no_more_screens(qapp: QApplication, window: KioskWindow) -> None:
    screens = iter([screen for _, screen in every_screen()][:5])
    run_window(qapp, window, lambda: next(screens, None))
    assert not window.isVisible()
    assert next(screens, None) is None


def test_the_window_runs_until_it_is_closed(qapp: QApplication, window: KioskWindow) -> None:
    asked = 0

    def screens() -> Screen:
        nonlocal asked
        asked += 1
        if asked == 3:
            window.close()
        return Screen(ScreenState.IDLE)

    run_window(qapp, window, screens)
    assert asked == 3


def test_what_goes_wrong_behind_the_window_closes_it_and_is_raised(qapp: QApplication, window: KioskWindow) -> None:
    def screens() -> Screen:
        raise ZeroDivisionError("a bug")

    with pytest.raises(ZeroDivisionError, match="a bug"):
        run_window(qapp, window, screens)
    assert not window.isVisible()


def test_a_screenshot_is_a_png_of_the_whole_window(window: KioskWindow, tmp_path: Path) -> None:
    window.show_screen(dict(every_screen())["recorded_in"])
    save_screenshot(window, tmp_path / "kiosk.png")
    image = QImage(str(tmp_path / "kiosk.png"))
    assert (image.width(), image.height()) == (1280, 800)


def test_a_screenshot_that_cannot_be_written_says_so(window: KioskWindow, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"kiosk\.png cannot be written"):
        save_screenshot(window, tmp_path / "missing" / "kiosk.png")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")
def test_calls_into_qt_lose_no_reference_to_none(window: KioskWindow) -> None:
    """PySide6 6.12.0 did, at each call that returned nothing; Python 3.11 then aborts after some thousand calls."""
    before = sys.getrefcount(None)
    for _ in range(1000):
        window.setAccessibleName("window")
    assert sys.getrefcount(None) > before - 100


START = """
import sys
{first}
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui.qt_app import make_application
try:
    application = make_application(headless=False)
except ClockfaceError as error:
    print(error)
    sys.exit(3)
print(application.platformName())
"""


def start(first: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    inherited.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-c", START.format(first=first)]
    return subprocess.run(command, env=inherited | environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_window_is_drawn_offscreen() -> None:
    assert start().stdout.strip() == "offscreen"


@pytest.mark.skipif(sys.platform != "linux", reason="OpenCV brings a Qt of its own on Linux only")
def test_the_qt_plugins_of_opencv_do_not_reach_the_window() -> None:
    done = start("import cv2", QT_QPA_PLATFORM_PLUGIN_PATH="/somewhere/cv2/qt/plugins")
    assert (done.stdout.strip(), done.returncode) == ("offscreen", 0), done.stderr


def test_a_missing_system_library_is_told_in_one_sentence() -> None:
    done = start("sys.modules['PySide6.QtWidgets'] = None")
    assert done.returncode == 3
    assert "apt-get install" in done.stdout
    assert len(done.stdout.strip().splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the display server is found by its name on Linux only")
def test_a_display_that_cannot_be_reached_is_told_in_one_sentence() -> None:
    done = start(DISPLAY=":987")
    assert done.returncode == 3, done.stderr
    assert len(done.stdout.strip().splitlines()) == 1
    assert "display :987 cannot be opened" in done.stdout or "libxcb" in done.stdout


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (Debian: xvfb)")
def test_a_display_with_nobody_else_on_it_is_still_there_when_qt_comes() -> None:
    command = ["Xvfb", "-displayfd", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as display:
        assert display.stdout is not None
        number = display.stdout.readline().strip()
        try:
            for _ in range(3):
                done = start(DISPLAY=f":{number}")
                assert done.stdout.strip() == "xcb" or "libxcb" in done.stdout, done.stderr
                time.sleep(0.5)  # it has lost its last client and begins anew
        finally:
            display.kill()
