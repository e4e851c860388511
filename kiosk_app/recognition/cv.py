"""The one place that imports OpenCV: `from kiosk_app.recognition.cv import cv2`.

Some of OpenCV's limits are read from the environment while its library loads, so they are set before. Loading it
also points Qt at the plugins of the Qt 5 that it bundles, which breaks PySide6, and puts a library folder into
LD_LIBRARY_PATH for every child process; both are taken back.
"""

from __future__ import annotations

import os
from pathlib import Path

MAX_IMAGE_PIXELS = 64_000_000  # 192 MB once decoded; phones make pictures of up to 50 megapixels

_SET_WHEN_LOADED = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")


def _restore(before: dict[str, str], package: Path) -> None:
    """Give the variables that OpenCV changes back the values of the user, also where cv2 was imported before us."""
    for name in _SET_WHEN_LOADED:
        original = before.get(name, "")
        if not original or str(package) in original:
            os.environ.pop(name, None)
        else:
            os.environ[name] = original


_before = dict(os.environ)
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(MAX_IMAGE_PIXELS)
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # AV_LOG_QUIET: what goes wrong is reported by us, in words

import cv2  # noqa: E402 - the environment must be set first

_restore(_before, Path(cv2.__file__).parent)
cv2.setNumThreads(1)  # the recogniser, the screen and the capture share few cores

__all__ = ["MAX_IMAGE_PIXELS", "cv2"]
