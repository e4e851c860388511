"""The pictures of the documentation can be made anew, and are small enough to be read anywhere."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.documented import DOCS
from tests.gui import docs_pictures


def test_every_picture_of_the_documentation_can_be_made_anew() -> None:
    assert {path.stem for path in DOCS.glob("*.png")} == set(docs_pictures.names())


@pytest.mark.parametrize("name", docs_pictures.names())
def test_a_picture_is_small(name: str) -> None:
    path = DOCS / f"{name}.png"
    image = QImage(str(path))
    assert 600 <= image.width() <= 960
    assert path.stat().st_size < (350_000 if name in docs_pictures.PHOTOGRAPHS else 60_000)


def test_a_table_of_colours_changes_no_colour_that_can_be_seen(qapp: QApplication) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    random = np.random.default_rng(7)
    for x, y in np.ndindex(30, 20):
        level = int(random.integers(0, 255))
        image.setPixelColor(x, y, QColor(level, 90, 255 - level))
    made = docs_pictures.small(image)
    assert made.format() is QImage.Format.Format_Indexed8
    for x, y in np.ndindex(30, 20):
        one, other = image.pixelColor(x, y), made.pixelColor(x, y)
        assert max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) <= 4


def test_the_poster_in_the_documentation_is_the_one_that_is_printed(qapp: QApplication) -> None:
    ((name, made),) = docs_pictures.pictures({"poster"})
    shown = QImage(str(DOCS / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)
    made = made.convertToFormat(QImage.Format.Format_RGB32)
    assert shown.size() == made.size()
    far = sum(
        abs(QColor(shown.pixel(x, y)).lightness() - QColor(made.pixel(x, y)).lightness()) > 40
        for x in range(0, made.width(), 3)
        for y in range(0, made.height(), 3)
    )
    assert far < 0.01 * made.width() * made.height() / 9
