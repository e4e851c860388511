"""Whether Qt will find a display. Asked before Qt is, because Qt ends the whole process when it finds none."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk_app.errors import InputError

CV2_VARIABLES: Final = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
"""OpenCV's wheels point these at a Qt of their own, which PySide6 cannot load."""
PACKAGES: Final = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-render-util0 libxcb-shape0"
)


def choose_platform(*, headless: bool) -> None:
    """Set the environment for Qt: without a display, or when headless, it draws offscreen."""
    for name in CV2_VARIABLES:
        if f"{os.sep}cv2{os.sep}" in os.environ.get(name, ""):
            del os.environ[name]
    has_display = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if headless or not has_display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@contextlib.contextmanager
def display_open(plugins: Path) -> Iterator[None]:
    """Raises InputError when Qt could not open the X11 display that it is about to open. plugins: Qt's plugin folder.

    It stays open meanwhile: a display that loses its last client begins anew, and Qt would find none. A platform chosen
    by hand, a Wayland session and other systems are left to Qt.
    """
    others = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform != "linux" or others:
        yield
        return
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise missing_library(error) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        if xcb.xcb_connection_has_error(connection):
            raise InputError(
                f"The display {os.environ['DISPLAY']} cannot be opened: start Clockface inside a desktop session, "
                f"or unset DISPLAY to run without a window."
            )
        yield
    finally:
        xcb.xcb_disconnect(connection)


def missing_library(error: Exception) -> InputError:
    """What to say when a library that Qt needs cannot be loaded."""
    advice = f"on Debian or Ubuntu run 'sudo apt-get install {PACKAGES}'" if sys.platform == "linux" else "install it"
    return InputError(f"The window cannot be shown because a system library is missing ({error}): {advice}.")
