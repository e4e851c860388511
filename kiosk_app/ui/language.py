"""The languages of the window, through Qt's own translation files.

Every text that a person reads is English in the source and passes through `tr`. Texts in tables are marked with `mark`
where they stand and translated where they are shown. There is one context, so one English text has one translation.
`use` changes the language at run time: Qt then sends every widget a LanguageChange, and each writes its texts anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk_app.errors import InputError
from kiosk_app.paths import resource

CONTEXT: Final = "clockface"
QT_TEXTS: Final = "qtbase"  # Qt's own: the buttons of a file dialog, the menu of a text field


@dataclass(frozen=True, slots=True)
class Language:
    """code: ISO 639. own_name: as its speakers write it. locale_name: whose dates and numbers go with it."""

    code: str
    own_name: str
    locale_name: str
    right_to_left: bool = False


# Arabic is that of the Emirates: figures there are the ones on the keypad and in the names of files.
_LANGUAGES: Final = (
    Language("en", "English", "en_GB"),
    Language("de", "Deutsch", "de_DE"),
    Language("fr", "Français", "fr_FR"),
    Language("es", "Español", "es_ES"),
    Language("pt", "Português", "pt_BR"),
    Language("tr", "Türkçe", "tr_TR"),
    Language("ar", "العربية", "ar_AE", right_to_left=True),
    Language("hi", "हिन्दी", "hi_IN"),
    Language("zh", "中文", "zh_CN"),
)


def languages() -> tuple[Language, ...]:
    """All languages, English first."""
    return _LANGUAGES


def use(code: str) -> None:
    """Show the window in this language and its direction from now on; needs a QGuiApplication.

    Raises InputError for a language that is not there, or whose file is missing or damaged.
    """
    language = next((one for one in _LANGUAGES if one.code == code), None)
    if language is None:
        known = ", ".join(one.code for one in _LANGUAGES)
        raise InputError(f"There is no language {code!r}: the languages are {known}.")
    locale = QLocale(language.locale_name)
    ours, of_qt = QTranslator(), QTranslator()
    if code != "en" and not ours.load(str(resource("translations", f"clockface_{code}.qm"))):
        raise InputError(f"The translation into {language.own_name} is missing or damaged: install Clockface again.")
    of_qt.load(locale, QT_TEXTS, "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))  # none for Hindi
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    _install(code, of_qt, ours)


def current() -> Language:
    """The language of the moment: English until `use` says otherwise, whatever the machine's own is."""
    application = QCoreApplication.instance()
    code = application.property(CONTEXT) if application is not None else None
    return next((one for one in _LANGUAGES if one.code == code), _LANGUAGES[0])


def locale() -> QLocale:
    """How dates, times and numbers are written at the moment."""
    return QLocale(current().locale_name)


def _install(code: str, *translators: QTranslator) -> None:
    """The newest is asked first. They belong to the application, which is where the ones before are found."""
    application = QCoreApplication.instance()
    assert application is not None
    application.setProperty(CONTEXT, code)
    for old in application.findChildren(QTranslator, CONTEXT):
        application.removeTranslator(old)
        old.deleteLater()
    for new in translators:
        new.setParent(application)
        new.setObjectName(CONTEXT)
        application.installTranslator(new)


def tr(text: str, **values: object) -> str:
    """The text in the language of the moment; `{name}` in it is replaced by the value of that name."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def mark(text: str) -> str:
    """The English text itself: says that `tr` will be given it later, so that it is translated too."""
    return text
