"""Qt's own side: the application object, the loop that shows the newest screen, and pictures of the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk_app.errors import StorageError
from kiosk_app.screen import Screen
from kiosk_app.ui.display import choose_platform, display_open, missing_library

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk_app.ui.bell import Bell
    from kiosk_app.ui.shell import Shell
    from kiosk_app.ui.window import KioskWindow

POLL_MS: Final = 33


def make_application(*, headless: bool) -> QApplication:
    """The one QApplication, with the typeface loaded. Without a display it draws offscreen.

    Raises InputError when Qt's libraries or the display cannot be used, with what to do.
    """
    choose_platform(headless=headless)
    try:
        from PySide6.QtCore import QLibraryInfo
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise missing_library(error) from error
    from kiosk_app.ui.fonts import load_fonts

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        with display_open(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))):
            application = QApplication([sys.argv[0]])
    load_fonts()
    return application


def run_window(
    application: QApplication,
    window: KioskWindow,
    screens: Callable[[], Screen | None],
    *,
    shell: Shell | None = None,
    bell: Bell | None = None,
    start: Callable[[], None] = lambda: None,
) -> None:
    """Show the window until it is closed, or until `screens`, asked 30 times a second, returns None.

    shell: what the window stands in, and is shown and closed in its place. bell: rung when the next screen cannot wait.
    start: called once the window stands, so that nobody waits in front of a camera while it is built. `screens` and
    `start` run in this thread. What they raise closes the window and is raised here.
    """
    from PySide6.QtCore import Qt, QTimer

    failures: list[BaseException] = []

    def poll() -> None:
        try:
            screen = screens()
            if screen is not None:
                window.show_screen(screen)
                return
        except BaseException as error:  # noqa: BLE001 - raising through Qt's loop would be printed and lost
            failures.append(error)
        timer.stop()
        application.exit()

    gc.collect()
    gc.freeze()  # with everybody read: to look for garbage among them holds up every thread for 100 ms
    timer = QTimer()
    timer.timeout.connect(poll)
    timer.start(POLL_MS)
    if bell is not None:
        bell.rung.connect(poll, Qt.ConnectionType.QueuedConnection)
    try:
        (shell or window).open()
        application.processEvents()
        start()
        application.exec()
    finally:
        timer.stop()
        (shell.finish if shell else window.close)()
        gc.unfreeze()  # what is still frozen when the process ends is left over, and DuckDB complains of that
    if failures:
        raise failures[0]


def save_screenshot(window: KioskWindow, path: Path) -> None:
    """Write what the window shows now as a PNG. Raises StorageError when it cannot be written."""
    if not window.grab().save(str(path), "PNG"):
        raise StorageError(f"The screenshot {path} cannot be written: check the folder and the space on the disk.")
