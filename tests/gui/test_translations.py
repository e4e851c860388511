"""Every text in every language, the files that Qt loads, and the change of language at run time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kiosk_app.config import LANGUAGES
from kiosk_app.errors import InputError
from kiosk_app.ui import language
from tests.gui import translations

TRANSLATED = translations.TRANSLATED


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.use("en")
    qapp.sendPostedEvents()


@pytest.fixture
def two_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of translations of its own, for a program that says two things."""
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "english", lambda: ("At {time}", "Look here"))
    return tmp_path


def test_the_settings_offer_exactly_the_languages_that_are_there() -> None:
    assert tuple(one.code for one in language.languages()) == LANGUAGES


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_left_untranslated_and_none_is_left_over(code: str) -> None:
    """Run `python -m tests.gui.translations`, then translate what `--missing` prints."""
    known = translations.read(code)
    assert tuple(known) == translations.english()
    assert [text for text, translation in known.items() if not translation] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_placeholders_of_the_text_and_no_stray_blanks(code: str) -> None:
    known = {text: translation for text, translation in translations.read(code).items() if translation}
    faults = {text: translations.fault(text, translation) for text, translation in known.items()}
    assert {text: fault for text, fault in faults.items() if fault} == {}


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_file_that_qt_loads_is_the_one_made_of_the_translations(code: str, tmp_path: Path) -> None:
    """Run `python -m tests.gui.translations` when this fails."""
    made = tmp_path / "made.qm"
    translations.release(code, made)
    assert made.read_bytes() == translations.source_file(code).with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", TRANSLATED)
def test_qt_shows_the_translation_of_every_text(code: str, english_again: QApplication) -> None:
    language.use(code)
    known = translations.read(code)
    assert {text: language.tr(text) for text in known} == {text: known[text] or text for text in known}


def test_english_sentences_blame_nobody_and_do_not_shout() -> None:
    for text in translations.english():
        assert text == text.strip()
        assert "!" not in text
        assert "(s)" not in text
        assert "error" not in text.lower().split()
        translations.placeholders(text)


def test_texts_are_found_wherever_they_are_given() -> None:
    source = 'tr("a {n}", n=1)\nlanguage.tr("b" "c")\nWORDS = {1: mark("d")}\ntr("e" if x else "f")\ntr(WORDS[1])\n'
    assert sorted(translations.texts_in(source, "some.py")) == ["a {n}", "bc", "d", "e", "f"]


@pytest.mark.parametrize("argument", ['f"a {n}"', '"a " + n', '"a %s" % n'])
def test_a_text_that_is_put_together_is_refused(argument: str) -> None:
    with pytest.raises(ValueError, match=r"some\.py:1"):
        [*translations.texts_in(f"tr({argument})", "some.py")]


def test_what_is_merged_is_kept_and_what_is_wrong_or_unknown_is_told(two_texts: Path) -> None:
    given = two_texts / "de.json"
    given.write_text(json.dumps({"Look here": "Hierher sehen", "At {time}": "Um {zeit}", "Gone": "Weg"}))
    left_out = translations.merge("de", given)
    assert [reason.split(":")[0] for reason in left_out] == ["'At {time}'", "'Gone'"]
    assert translations.read("de") == {"At {time}": "", "Look here": "Hierher sehen"}
    assert translations.missing("de") == {"At {time}": ""}
    translations.update("de", {"At {time}": "Um {time} < 3"})
    assert translations.read("de") == {"At {time}": "Um {time} < 3", "Look here": "Hierher sehen"}


def test_a_text_that_left_the_sources_leaves_the_files(two_texts: Path) -> None:
    translations.write("de", {"Gone": "Weg", "Look here": "Hierher sehen"})
    translations.update("de", {})
    assert translations.read("de") == {"At {time}": "", "Look here": "Hierher sehen"}


def test_a_language_brings_its_direction_its_dates_and_the_words_of_qt(english_again: QApplication) -> None:
    assert language.current().code == "en"
    language.use("ar")
    assert language.current().right_to_left
    assert english_again.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert language.locale().language() == QLocale().language() == QLocale.Language.Arabic
    assert language.locale().zeroDigit() == "0"
    assert english_again.translate("QPlatformTheme", "Cancel") != "Cancel"
    language.use("en")
    assert english_again.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert english_again.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert language.tr("At {time}", time="08:02") == "At 08:02"


class _Heard(QObject):
    """Counts the changes of language that reach a widget."""

    changes = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.changes += event.type() is QEvent.Type.LanguageChange
        return False


def test_a_change_of_language_reaches_each_widget_once(english_again: QApplication) -> None:
    window = QWidget()
    inner, heard = QLabel("text"), _Heard()
    QVBoxLayout(window).addWidget(inner)
    english_again.processEvents()
    inner.installEventFilter(heard)
    for changes, code in enumerate(("de", "ar", "en"), start=1):
        language.use(code)
        english_again.processEvents()
        assert heard.changes == changes


def test_a_language_that_is_not_there_is_refused_and_the_old_one_stays(
    english_again: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    language.use("de")
    with pytest.raises(InputError, match="the languages are en, de"):
        language.use("xx")
    monkeypatch.setattr(language, "resource", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(InputError, match="missing or damaged"):
        language.use("fr")
    assert language.current().code == "de"
