"""Brings the translation files up to date with the sources, and makes the binary ones that Qt loads.

    python -m tests.gui.translations                     clockface_<code>.ts and .qm of every language
    python -m tests.gui.translations --missing de        prints what has no German yet, as JSON {english: ""}
    python -m tests.gui.translations --merge de FILE     takes {english: german} from a JSON file, then updates

The English texts are the literals given to `tr` and `mark` anywhere in the package, and what the settings say.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final
from xml.etree import ElementTree

from kiosk_app.config import LANGUAGES, Config

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "resources" / "translations"
TRANSLATED: Final = LANGUAGES[1:]
CONTEXT: Final = "clockface"


@cache
def english() -> tuple[str, ...]:
    """Every text that a person can read, in alphabetical order. Raises ValueError on one that is put together."""
    texts = {setting.metadata["says"] for stage in dataclasses.fields(Config) for setting in _settings(stage)}
    for path in sorted((ROOT / "kiosk_app").rglob("*.py")):
        texts.update(texts_in(path.read_text(encoding="utf-8"), path.name))
    return tuple(sorted(texts))


def _settings(stage: dataclasses.Field[object]) -> tuple[dataclasses.Field[object], ...]:
    return dataclasses.fields(getattr(Config(), stage.name))


def texts_in(source: str, name: str) -> Iterator[str]:
    """The literals given to `tr` and `mark` in one module."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and call.args and _called(call) in ("tr", "mark"):
            yield from _literals(call.args[0], name)


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _literals(node: ast.expr, name: str) -> Iterator[str]:
    """A text itself, or both of a choice; a variable was marked where its text stands."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, name)
        yield from _literals(node.orelse, name)
    elif isinstance(node, (ast.JoinedStr, ast.BinOp)):
        raise ValueError(f"{name}:{node.lineno}: a text cannot be translated when it is put together: use {{names}}.")


def placeholders(text: str) -> list[str]:
    """The {names} in a text, sorted. Raises ValueError on a stray brace."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def fault(text: str, translation: str) -> str:
    """What is wrong with a translation, or nothing."""
    try:
        has = placeholders(translation)
    except ValueError as error:
        return str(error)
    if has != placeholders(text):
        return f"it has the placeholders {has} instead of {placeholders(text)}"
    if translation != translation.strip() and text == text.strip():
        return "it begins or ends with a blank"
    return "" if translation else "it is empty"


def source_file(code: str) -> Path:
    return FOLDER / f"clockface_{code}.ts"


def read(code: str) -> dict[str, str]:
    """What a .ts file holds as {english: translation}, the translation empty where it is unfinished."""
    path = source_file(code)
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def write(code: str, translations: Mapping[str, str]) -> None:
    """The .ts file and its .qm."""
    root = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, translation in sorted(translations.items()):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        finished = {} if translation else {"type": "unfinished"}
        ElementTree.SubElement(message, "translation", finished).text = translation
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source_file(code).write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")
    release(code, source_file(code).with_suffix(".qm"))


def release(code: str, target: Path) -> None:
    """Make the .qm of a .ts with Qt's own tool, the one that came with PySide6."""
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert tool is not None
    subprocess.run([tool, "-silent", str(source_file(code)), "-qm", str(target)], check=True)


def update(code: str, new: Mapping[str, str]) -> None:
    """Keep what is translated, take over what is new, drop what no longer stands in the sources."""
    known = {**read(code), **new}
    write(code, {text: known.get(text, "") for text in english()})


def missing(code: str) -> dict[str, str]:
    known = read(code)
    return {text: "" for text in english() if not known.get(text)}


def merge(code: str, path: Path) -> list[str]:
    """Take over a JSON file. Returns what was left out, with the reason."""
    given: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    current = set(english())
    reasons = {text: fault(text, given[text]) if text in current else "no such text" for text in given}
    update(code, {text: given[text] for text, reason in reasons.items() if not reason})
    return [f"{text!r}: {reason}" for text, reason in reasons.items() if reason]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", choices=TRANSLATED, metavar="CODE")
    parser.add_argument("--merge", nargs=2, metavar=("CODE", "FILE"))
    given = parser.parse_args(arguments)
    if given.missing:
        print(json.dumps(missing(given.missing), ensure_ascii=False, indent=1))
        return 0
    if given.merge:
        left_out = merge(given.merge[0], Path(given.merge[1]))
        print(*left_out, sep="\n", file=sys.stderr)
        return 1 if left_out else 0
    for code in TRANSLATED:
        update(code, {})
        print(f"{code}: {len(missing(code))} of {len(english())} missing")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
