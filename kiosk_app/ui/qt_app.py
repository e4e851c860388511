"""Qt's own side: the application object, the loop that shows the newest screen, and pictures of the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk_app.errors import InputError, StorageError
from kiosk_app.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk_app.ui.window import KioskWindow

POLL_MS: Final = 33
CV2_VARIABLES: Final = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
"""OpenCV's wheels point these at a Qt of their own, which PySide6 cannot load."""


def make_application(*, headless: bool) -> QApplication:
    """The one QApplication, with the typeface loaded. Without a display it draws offscreen.

    Raises InputError when Qt's libraries cannot be loaded, with what to install.
    """
    _prepare_environment(headless)
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise InputError(
            f"The window cannot be shown because a system library is missing ({error}): on Debian or Ubuntu run "
            f"'sudo apt-get install libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3'."
        ) from error
    from kiosk_app.ui.fonts import load_fonts

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([sys.argv[0]])
    load_fonts()
    return application


def run_window(application: QApplication, window: KioskWindow, screens: Callable[[], Screen | None]) -> None:
    """Show the window until it is closed, or until `screens`, asked 30 times a second, returns None.

    `screens` runs in this thread. What it raises closes the window and is raised here.
    """
    from PySide6.QtCore import QTimer

    failures: list[BaseException] = []

    def poll() -> None:
        try:
            screen = screens()
        except BaseException as error:  # noqa: BLE001 - raising through Qt's loop would be printed and lost
            failures.append(error)
            screen = None
        if screen is None:
            application.quit()
        else:
            window.show_screen(screen)

    timer = QTimer()
    timer.timeout.connect(poll)
    timer.start(POLL_MS)
    window.open()
    application.exec()
    timer.stop()
    window.close()
    if failures:
        raise failures[0]


def save_screenshot(window: KioskWindow, path: Path) -> None:
    """Write what the window shows now as a PNG. Raises StorageError when it cannot be written."""
    if not window.grab().save(str(path), "PNG"):
        raise StorageError(f"The screenshot {path} cannot be written: check the folder and the space on the disk.")


def _prepare_environment(headless: bool) -> None:
    for name in CV2_VARIABLES:
        if f"{os.sep}cv2{os.sep}" in os.environ.get(name, ""):
            del os.environ[name]
    has_display = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if headless or not has_display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
