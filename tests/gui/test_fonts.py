"""The bundled typeface covers every script of every language, and its files are the ones that draw them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QGlyphRun, QImage, QPainter, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from kiosk_app.errors import InputError
from kiosk_app.paths import resource
from kiosk_app.ui import fonts
from kiosk_app.ui.fonts import FAMILIES, FILES, font, load_fonts
from tests.gui import translations

SAMPLES = {
    "latin": "Recorded 08:02 – “Zoë Łukasz Ğüneş İpek ñ ã ß” … €",
    "cyrillic": "Привет, Наталья",
    "greek": "Καλημέρα Γιώργο",
    "arabic": "تم تسجيل وقتك، محمد عبد الله؟ ٠١٢٣ گچپ",
    "devanagari": "आपका समय दर्ज हो गया। श्री क्षत्रिय ज्ञान १२३",
    "chinese": "您的时间已记录，（王小明）。请看这里：《朱镕基》喆玥堃",
}
SIZE_PX = 40


def glyph_runs(text: str, *, bold: bool) -> list[QGlyphRun]:
    layout = QTextLayout(text, font(SIZE_PX, bold=bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()


@pytest.mark.parametrize("weight", [0, 1], ids=["regular", "bold"])
@pytest.mark.parametrize("script", SAMPLES)
def test_every_character_of_every_script_is_in_a_bundled_file(qapp: QApplication, script: str, weight: int) -> None:
    faces = [QRawFont(str(resource("fonts", files[weight])), SIZE_PX) for files in FILES.values()]
    assert all(face.isValid() for face in faces)
    assert [c for c in SAMPLES[script] if not any(face.supportsCharacter(ord(c)) for face in faces)] == []


@pytest.mark.parametrize("code", translations.TRANSLATED)
def test_every_character_of_every_translation_is_in_a_bundled_file(qapp: QApplication, code: str) -> None:
    faces = [QRawFont(str(resource("fonts", files[0])), SIZE_PX) for files in FILES.values()]
    characters = set("".join(translations.read(code).values())) - {"\n"}  # a new line is not drawn
    assert [c for c in sorted(characters) if not any(face.supportsCharacter(ord(c)) for face in faces)] == []


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", SAMPLES)
def test_qt_draws_a_script_with_the_bundled_families_alone(qapp: QApplication, script: str, bold: bool) -> None:
    runs = glyph_runs(SAMPLES[script], bold=bold)
    assert {run.rawFont().familyName() for run in runs} <= set(FAMILIES)
    assert all(0 not in run.glyphIndexes() for run in runs)  # 0 is the empty box
    assert {run.rawFont().weight() for run in runs} == {700 if bold else 400}


def test_arabic_letters_join_and_devanagari_letters_form_conjuncts(qapp: QApplication) -> None:
    """A typeface without its layout tables would draw one glyph per letter."""
    alone = {run.glyphIndexes()[0] for letter in "محد" for run in glyph_runs(letter, bold=False)}
    joined = {index for run in glyph_runs("محمد", bold=False) for index in run.glyphIndexes()}
    assert not joined <= alone
    assert sum(len(run.glyphIndexes()) for run in glyph_runs("क्ष", bold=False)) == 1


@pytest.mark.parametrize("bold", [False, True])
def test_figures_are_of_equal_width(qapp: QApplication, bold: bool) -> None:
    metrics = QFontMetricsF(font(SIZE_PX, bold=bold))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("script", SAMPLES)
def test_a_line_of_any_script_is_about_as_high_as_one_of_latin(qapp: QApplication, script: str) -> None:
    metrics = QFontMetricsF(font(SIZE_PX))
    assert metrics.boundingRect(QRectF(0, 0, 1e6, 1e6), 0, SAMPLES[script]).height() <= 1.1 * metrics.height()


def test_bold_draws_more_ink_than_regular_in_every_script(qapp: QApplication) -> None:
    for text in SAMPLES.values():
        assert ink(text, bold=True) > 1.1 * ink(text, bold=False)


def ink(text: str, *, bold: bool) -> float:
    image = QImage(1600, 120, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font(SIZE_PX, bold=bold))
    painter.drawText(10, 70, text)
    painter.end()
    return float((255 - np.frombuffer(image.constBits(), np.uint8).astype(float)).sum())


def test_a_widget_that_is_given_no_typeface_has_ours(qapp: QApplication) -> None:
    assert qapp.font().families() == list(FAMILIES)
    assert set(FAMILIES) <= set(QFontDatabase.families())


def test_a_missing_file_is_told_by_its_name(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "resource", lambda *parts: resource("nowhere", *parts))
    with pytest.raises(InputError, match=r"NotoSans-Regular\.ttf is missing or damaged"):
        load_fonts()
