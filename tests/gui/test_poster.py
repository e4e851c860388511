"""The poster beside a kiosk: a page of A4 in each language, which says what this kiosk does and nothing else."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk_app.administration.poster import WRONG_PERSON, Part, poster
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.cli import main
from kiosk_app.config import LANGUAGES, Config
from kiosk_app.paths import resource
from kiosk_app.ui import poster as drawn
from kiosk_app.ui.language import use

A4_PX = (595, 842)
SITE = Config(screen=replace(Config().screen, site_name="Harbour Works"))


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> object:
    yield
    use("en")


def painted(language: str, config: Config = SITE, contact: str = "Olga, room 12") -> tuple[QImage, float]:
    """The page, and the share of the usual size of type that it has."""
    image = QImage(*A4_PX, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    share = drawn.paint_poster(painter, poster(language, config, contact), QRectF(image.rect()))
    painter.end()
    return image, share


def is_empty(image: QImage, left: int, top: int, right: int, bottom: int) -> bool:
    return all(image.pixel(x, y) == 0xFFFFFFFF for x in range(left, right) for y in range(top, bottom))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", ["face", "face_or_code", "face_and_code"])
def test_each_language_fits_on_the_page_in_type_that_can_be_read_from_a_step_away(language: str, mode: str) -> None:
    config = replace(SITE, entry=replace(SITE.entry, mode=mode))
    image, share = painted(language, config)
    assert share >= 0.9  # 12.7 points
    width, height = A4_PX
    assert is_empty(image, 0, height - 12, width, height)
    head = round(drawn.HEAD / drawn.HEIGHT * height) + 2
    edge = round(drawn.MARGIN / drawn.WIDTH * width) - 2
    assert is_empty(image, 0, head, edge, height)
    assert is_empty(image, width - edge, head, width, height)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["en", "ar"]), st.text(st.sampled_from("Wi ä和"), max_size=160), st.integers(0, 120))
def test_however_much_a_site_has_to_say_nothing_runs_off_the_page(language: str, contact: str, length: int) -> None:
    long = replace(SITE, screen=replace(SITE.screen, site_name="Harbour Works " * (length // 14)))
    image, share = painted(language, long, contact)
    assert share >= drawn.SMALLEST
    assert is_empty(image, 0, A4_PX[1] - 8, *A4_PX)


def test_a_poster_speaks_of_codes_only_where_the_kiosk_takes_them() -> None:
    parts = {
        mode: poster("en", replace(SITE, entry=replace(SITE.entry, mode=mode))).parts
        for mode in ("face", "face_or_code", "face_and_code")
    }
    assert {Part.CODE, Part.CODE_FIRST}.isdisjoint(parts["face"])
    assert Part.CODE in parts["face_or_code"]
    assert Part.CODE not in parts["face_and_code"]
    assert Part.CODE_FIRST in parts["face_and_code"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str) -> None:
    english = tomllib.loads(resource("posters", "en.toml").read_text(encoding="utf-8"))
    texts = tomllib.loads(resource("posters", f"{language}.toml").read_text(encoding="utf-8"))
    assert {key: list(part) for key, part in texts.items() if isinstance(part, dict)} == {
        key: list(part) for key, part in english.items() if isinstance(part, dict)
    }
    assert list(texts) == list(english)
    assert set(english) == {"title", "lead", *Part}
    for key, part in texts.items():
        words = part if isinstance(part, str) else " ".join(part.values())
        assert words.count(WRONG_PERSON) == (key == Part.WRONG)
        assert re.search(r"[{}!]", words.replace(WRONG_PERSON, "")) is None


def test_the_command_prints_a_page_for_each_language_while_the_kiosk_runs(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clockface.toml").write_text('[screen]\nlanguage = "de"\nsite_name = "Werk 2"\n')
    file, where = tmp_path / "poster.pdf", ["--data-dir", str(tmp_path)]
    with DataFolderLock(tmp_path):
        assert main(["poster", *where, "--out", str(file), "--json"]) == 0
        assert '"languages": ["de"]' in capsys.readouterr().out
        assert main(["poster", *where, "--out", str(file), "--language", "en", "--language", "ar"]) == 0
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 2
    width, height = (float(side) for side in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0])
    assert (round(width), round(height)) == (595, 842)


def test_a_poster_that_cannot_be_made_is_told_in_a_sentence(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["poster", "--language", "xx", "--data-dir", str(tmp_path)]) == 1
    assert "There is no language 'xx'" in capsys.readouterr().err
    assert main(["poster", "--out", str(tmp_path / "no" / "poster.pdf"), "--data-dir", str(tmp_path)]) == 1
    assert "cannot be read or written" in capsys.readouterr().err
