"""The pictures of the documentation, made anew: `python -m tests.gui.docs_pictures [NAME ...]`.

Scenes of the window and views of the desk by their names, and the poster. The face is one of the sample photo that
ships inside the insightface package; names and attendance are made up.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk_app.administration.poster import poster
from kiosk_app.config import Config, ScreenConfig
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.style import COLOURS
from kiosk_app.ui.language import use
from kiosk_app.ui.poster import paint_poster
from kiosk_app.ui.qt_app import make_application
from tests.documented import DOCS
from tests.gui import render_desk, render_states
from tests.gui.sample_desk import NOW, ZONE, SampleSite

SCREEN: Final = (1280, 800)
SHOWN: Final = QSize(960, 600)
POSTER: Final = QSize(600, 848)
COLOURS_KEPT: Final = 256

SCENES: Final = {"kiosk": ("recorded_in", "dark"), "keypad": ("keypad_pin", "light")}
VIEWS: Final = {
    "wizard": "wizard_capture",
    "today": "today",
    "person": "person",
    "correction": "attendance_correct",
    "month": "reports_month_before",
    "server": "server",
}


PHOTOGRAPHS: Final = ("kiosk", "wizard")  # they have more colours than a table holds


def names() -> tuple[str, ...]:
    """Of all pictures, as files without their ending."""
    return (*SCENES, *VIEWS, "poster")


def pictures(wanted: set[str]) -> Iterator[tuple[str, QImage]]:
    """Each picture that is wanted, in the size in which it is shown."""
    make_application(headless=True)
    use("en")
    if "poster" in wanted:
        yield "poster", _poster()
    scenes = {scene.name: scene for scene in render_states.every_scene()} if wanted & set(SCENES) else {}
    for name in sorted(wanted & set(SCENES)):
        scene, theme = scenes[SCENES[name][0]], SCENES[name][1]
        window = render_states.make_window(theme, SCREEN)
        window.show_screen(scene.screen)
        scene.act(window)
        yield name, _scaled(window.grab().toImage())
        window.close()
    if wanted & set(VIEWS):
        yield from _views(wanted)


def _views(wanted: set[str]) -> Iterator[tuple[str, QImage]]:
    by_name = {view.name: view for view in render_desk.VIEWS}
    chosen = [by_name[VIEWS[name]] for name in VIEWS if name in wanted]
    files = {VIEWS[name]: name for name in VIEWS}
    with (
        tempfile.TemporaryDirectory() as data,
        SampleSite(Path(data, "full")) as site,
        SampleSite(Path(data, "new"), is_new=True) as new_site,
    ):
        stage = render_desk.Stage(site, new_site, Place(COLOURS["light"], ZONE, lambda: NOW))
        for name, widget in render_desk.pictures(stage, chosen, [SCREEN]):
            yield files[name.rsplit("-", 1)[0]], _scaled(widget.grab().toImage())


def _poster() -> QImage:
    image = QImage(POSTER * 2, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    config = Config(screen=ScreenConfig(site_name="Harbour Works"))
    paint_poster(painter, poster("en", config, "Olga, office, room 12"), QRectF(image.rect()))
    painter.end()
    return _scaled(image, POSTER)


def _scaled(image: QImage, size: QSize = SHOWN) -> QImage:
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def small(image: QImage) -> QImage:
    """The same with a table of its commonest colours, each other one as the nearest of them: a third of the bytes."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(-1, 3)
    coarse, which, counts = np.unique(pixels & 0xFC, axis=0, return_inverse=True, return_counts=True)
    kept = coarse[np.argsort(-counts)[:COLOURS_KEPT]].astype(int)
    nearest = np.array([((kept - colour) ** 2).sum(axis=1).argmin() for colour in coarse.astype(int)], np.uint8)
    indices = np.ascontiguousarray(nearest[which.reshape(-1)].reshape(image.height(), image.width()))
    made = QImage(indices.tobytes(), image.width(), image.height(), image.width(), QImage.Format.Format_Indexed8)
    made.setColorTable([0xFF000000 | (int(r) << 16) | (int(g) << 8) | int(b) for r, g, b in kept])
    return made.copy()


def main(wanted: list[str]) -> None:
    for name, image in pictures(set(wanted or names())):
        path = DOCS / f"{name}.png"
        if name not in PHOTOGRAPHS:
            image = small(image)
        image.save(str(path), "PNG", 0)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
