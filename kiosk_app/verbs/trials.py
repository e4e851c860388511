"""Small trials of what only some commands and screens use, so that a program built without a part of it is found out.

Each is a function that raises whatever goes wrong; the doctor runs them when it is asked for `--self-test`.
"""

from __future__ import annotations

import importlib
import pkgutil
import tempfile
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

import kiosk_app
from kiosk_app.components import components
from kiosk_app.domain import Face, LandmarkLayout, Landmarks
from kiosk_app.paths import resource
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.qr import qr_text

ZONES = ("Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo", "Asia/Dubai")
VIDEO_FOURCC = "MJPG"
BUILDER = "kiosk_app.packaging"  # not part of a built program


def modules() -> str:
    """Import all that Clockface consists of."""
    names = [module.name for module in pkgutil.walk_packages(kiosk_app.__path__, "kiosk_app.", onerror=_raise)]
    wanted = [name for name in names if not name.startswith(BUILDER) and not name.endswith("__main__")]
    for name in wanted:
        importlib.import_module(name)
    return f"{len(wanted)} modules"


def _raise(name: str) -> None:
    raise ImportError(name)


def libraries() -> str:
    """Import, and use for a moment, what is otherwise imported only for packs in InsightFace's format."""
    from insightface.app import FaceAnalysis
    from insightface.utils.face_align import estimate_norm
    from scipy.special import bdtr, betaincinv, gammaincinv

    points = np.array([[38, 52], [74, 51], [56, 72], [42, 92], [71, 92]], np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # insightface's own use of scikit-image
        turned = estimate_norm(points)[:, :2]
    np.testing.assert_allclose(turned, np.eye(2), atol=0.05)
    assert all(0 < value < 10 for value in (bdtr(1, 10, 0.1), betaincinv(1, 2, 0.5), gammaincinv(1, 0.5)))
    return f"insightface ({FaceAnalysis.__name__}), scikit-image, SciPy"


def qr_code() -> str:
    """Read a QR code that was just drawn."""
    drawn = cv2.QRCodeEncoder.create().encode("clockface")
    picture = cv2.copyMakeBorder(drawn, 4, 4, 4, 4, cv2.BORDER_CONSTANT, value=255)
    large = cv2.resize(picture, None, fx=8, fy=8, interpolation=cv2.INTER_NEAREST)
    assert qr_text(np.asarray(cv2.cvtColor(large, cv2.COLOR_GRAY2BGR), np.uint8)) == "clockface"
    return "drawn and read"


def video() -> str:
    """Write a short video and read it with the decoder that cameras and streams use."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "trial.avi"))
        writer = cv2.VideoWriter(path, cv2.VideoWriter.fourcc(*VIDEO_FOURCC), 10, (64, 48))
        for grey in (0, 128, 255):
            writer.write(np.full((48, 64, 3), grey, np.uint8))
        writer.release()
        reader = cv2.VideoCapture(path, cv2.CAP_FFMPEG)
        seen = [reader.read()[0] for _ in range(3)]
        reader.release()
    assert seen == [True, True, True]
    return "FFmpeg"


def sounds() -> str:
    """Decode every sound; none is played."""
    from kiosk_app.ui.sounds import Sound, samples_of

    return f"{sum(len(samples_of(sound)) > 0 for sound in Sound)} sounds"


def zones() -> str:
    """Time zones, of the system or of those inside."""
    return ", ".join(ZoneInfo(zone).key for zone in ZONES)


def window() -> str:
    """Draw the kiosk's window offscreen in every language, with its typefaces."""
    from kiosk_app.config import ScreenConfig
    from kiosk_app.ui.language import languages, use
    from kiosk_app.ui.qt_app import make_application
    from kiosk_app.ui.window import KioskWindow

    application = make_application(headless=True)
    shown = KioskWindow(ScreenConfig(), windowed=True)
    pictures = set()
    for language in languages():
        use(language.code)
        application.processEvents()
        picture = shown.grab().toImage()
        pictures.add(bytes(picture.constBits()))
    use("en")
    assert len(pictures) == len(languages()), "some languages look alike"
    return f"{len(pictures)} languages"


def mesh() -> str:
    """The network of the head-turn challenge, which OpenCV runs."""
    from kiosk_app.recognition.face_mesh import POINTS, load_face_mesh

    five = np.array([[90, 100], [150, 100], [120, 130], [100, 160], [140, 160]], np.float32)
    face = Face(np.array([60, 60, 180, 190], np.float32), 1.0, Landmarks(five, LandmarkLayout.EYES_NOSE_MOUTH))
    seen = load_face_mesh().look(np.full((240, 240, 3), 127, np.uint8), face)
    assert seen.points_xy.shape == (POINTS, 2), seen.points_xy.shape
    return f"{POINTS} points of a face"


def files() -> str:
    """What ships beside the code."""
    for parts in (("notices", "en.txt"), ("posters", "en.toml"), ("fonts", "OFL.txt"), ("sounds", "recorded.wav")):
        assert resource(*parts).is_file(), parts
    return f"{len(components())} components with their licences"


TRIALS: Mapping[str, Callable[[], str]] = {
    "modules": modules,
    "libraries": libraries,
    "qr code": qr_code,
    "video": video,
    "sounds": sounds,
    "time zones": zones,
    "window": window,
    "face mesh": mesh,
    "files": files,
}
