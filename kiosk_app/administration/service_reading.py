"""Which data folder a service uses: read from the file that `install-service` wrote, whoever has changed it since."""

from __future__ import annotations

import plistlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from kiosk_app.paths import ENVIRONMENT_VARIABLE

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_WINDOWS_WORD = re.compile(r'"([^"]*)"|(\S+)')  # a path holds no quotation mark there
_ESCAPED = {"n": "\n", "t": "\t"}


def data_folder_of(file: Path) -> str:
    """The data folder that a unit, a desktop entry, a launch agent or a task names; "" for that of the user.

    "" as well for a file that cannot be read.
    """
    try:
        content = file.read_bytes()
        match file.suffix:
            case ".plist":
                return _named(plistlib.loads(content)["ProgramArguments"])
            case ".xml":
                return _named(_of_task(content))
        text = content.decode()
    except (OSError, ValueError, KeyError, ET.ParseError, plistlib.InvalidFileException):
        return ""
    if file.suffix == ".desktop":
        return _named(_of_desktop(_value(text, "Exec")))
    return _named(_of_systemd(_value(text, "ExecStart"))) or _of_environment(text)


def _named(words: Sequence[str]) -> str:
    for position, word in enumerate(words):
        if word == "--data-dir" and position + 1 < len(words):
            return words[position + 1]
        if word.startswith("--data-dir="):
            return word.removeprefix("--data-dir=")
    return ""


def _value(text: str, key: str) -> str:
    return next((line.removeprefix(f"{key}=") for line in text.split("\n") if line.startswith(f"{key}=")), "")


def _of_environment(text: str) -> str:
    lines = [line.removeprefix("Environment=") for line in text.split("\n") if line.startswith("Environment=")]
    words = [word for line in lines for word in _of_systemd(line)]
    start = f"{ENVIRONMENT_VARIABLE}="
    return next((word.removeprefix(start) for word in words if word.startswith(start)), "")


def _of_systemd(line: str) -> list[str]:
    """The words of a command line, by systemd.service(5): what `service_units.command_line` made of them."""
    return [_unescaped(word).replace("%%", "%").replace("$$", "$") for word in _words(_WORD, line)]


def _of_desktop(line: str) -> list[str]:
    """By the Desktop Entry Specification: escaped as any text of such a file, then quoted."""
    return [_unescaped(word).replace("%%", "%") for word in _words(_WORD, _unescaped(line))]


def _of_task(content: bytes) -> list[str]:
    """The arguments of a task for Windows, which ends no path with a backslash but the quoted ones with two."""
    arguments = ET.fromstring(content.decode("utf-16").split("?>", 1)[-1]).findtext(".//{*}Arguments") or ""
    return [re.sub(r"\\\\$", r"\\", word) for word in _words(_WINDOWS_WORD, arguments)]


def _words(pattern: re.Pattern[str], line: str) -> list[str]:
    return [found[1] if found[2] is None else found[2] for found in pattern.finditer(line)]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPED.get(found[1], found[1]), text)
