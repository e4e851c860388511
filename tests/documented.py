"""What the documentation says, as a reader would try it: its pages, links, pictures and the commands it quotes."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import inspect
import itertools
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import kiosk_app.cli
import sync_server.cli

CHECKOUT = Path(__file__).resolve().parents[1]
DOCS = CHECKOUT / "resources" / "docs"
PAGES = (CHECKOUT / "README.md", *sorted(DOCS.glob("*.md")))
PROGRAMS = ("clockface", "clockface-server", "clockface-build")
SAMPLES = {"N": "3", "S": "3", "X": "0.5", "N,N": "1,2", "ROLE": "admin", "URL": "https://host:8443"}
_FENCE = re.compile(r"^(```|~~~)(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_START = re.compile(
    r"^(?:sudo (?:-u \S+ )?)?(?:env (?:\w+=\S+ )+|(?:\w+=\S+ )+)?(?:[\w.$/-]+/)?"
    r"(clockface(?:-server|-build)?|python -m [\w.]+)(?= |$)"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A command as it stands in a page. whole: in a block, so that it is to be typed as it is."""

    page: str
    text: str
    whole: bool


def quoted() -> Iterator[Quoted]:
    """Every command line of our own programs in the pages."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for _, _, block in _FENCE.findall(text):
            yield from _of_block(page.name, block)
        prose = _FENCE.sub("", text)
        for block in re.findall(r"(?:^    .*\n)+", prose, re.MULTILINE):
            yield from _of_block(page.name, block)
        for _, span in _SPAN.findall(prose):
            line = " ".join(span.replace("\\|", "|").split())
            if _START.match(line):
                yield Quoted(page.name, line, whole=False)


def _of_block(page: str, block: str) -> Iterator[Quoted]:
    for line in block.replace("\\\n", " ").splitlines():
        for command in re.split(r"\s&&\s", line.strip()):
            if _START.match(command):
                yield Quoted(page, command, whole=True)


def fault(command: Quoted) -> str:
    """What the real parser says of it; "" when it takes it, in each of the ways that brackets and bars leave open."""
    for line in _spelt_out(command.text):
        match = _START.match(line)
        assert match is not None
        try:
            words = shlex.split(line[match.end() :], comments=True)
            words = words[: next((at for at, word in enumerate(words) if word in (">", "|", "<")), None)]
            said = _refusal(match[1], [SAMPLES.get(word, word) for word in words if word != "…"])
        except ValueError as error:
            said = str(error)
        if said and (command.whole or not said.startswith("the following arguments are required")):
            return said
    return ""


def _spelt_out(text: str) -> Iterator[str]:
    """`verb [--a N | --b]... --c x|y`: without what stands in brackets, with each of it, and with each choice."""
    bare = re.sub(r"\s*\[[^\]]*\](\.\.\.)?", "", text)
    optional = [way for inner in re.findall(r"\[([^\]]*)\]", text) for way in inner.split(" | ")]
    for line in (bare, *(f"{bare} {way}" for way in optional)):
        words = re.sub(r"(?<=\S)\.\.\.", "", line).split(" ")
        choices = [word.split("|") if len(word) > 1 else [word] for word in words]
        yield from (" ".join(chosen) for chosen in itertools.product(*choices))


def _refusal(program: str, words: list[str]) -> str:
    """What the parser of a program says of these words."""
    if not words and not program.startswith("python"):
        return ""  # the program is named, not called
    try:
        with mock.patch.object(argparse.ArgumentParser, "error", _raise):
            _parse(program, words)
    except _RefusedError as error:
        return str(error)
    except (_TakenError, SystemExit):  # --version and --help end
        pass
    return ""


def _parse(program: str, words: list[str]) -> None:
    if program == "clockface":
        kiosk_app.cli.build_parser(words).parse_args(words)
    elif program == "clockface-server":
        sync_server.cli.build_parser(words).parse_args(words)
    elif program == "clockface-build":
        _start("kiosk_app.packaging.__main__", words)
    else:
        _start(program.removeprefix("python -m "), words)


def _start(module: str, words: list[str]) -> None:
    """As `python -m` does, up to where the arguments are understood; what has no such place is only looked for."""
    found = importlib.util.find_spec(module)
    if found is None or found.origin is None:
        raise _RefusedError(f"there is no module {module}")
    source = Path(found.origin).read_text(encoding="utf-8")
    if not module.startswith(("kiosk_app", "tests")) or "parse_args(" not in source:
        return
    with (
        mock.patch.object(sys, "argv", [module, *words]),
        mock.patch.object(argparse.ArgumentParser, "parse_args", _take),
    ):
        main = importlib.import_module(module).main
        main(*[words][: len(inspect.signature(main).parameters)])


class _RefusedError(Exception):
    pass


class _TakenError(Exception):
    pass


def _raise(_parser: argparse.ArgumentParser, message: str) -> None:
    raise _RefusedError(message)


def _take(parser: argparse.ArgumentParser, arguments: list[str] | None = None, *_: object) -> None:
    if unknown := parser.parse_known_args(arguments)[1]:
        raise _RefusedError(f"unrecognized arguments: {' '.join(unknown)}")
    raise _TakenError


def broken_links(page: Path) -> list[str]:
    """Links and pictures of a page that lead nowhere; a part of a page counts when it has such a heading."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    broken = []
    for target in _LINK.findall(text):
        name, _, part = target.partition("#")
        file = page.parent / name if name else page
        if re.match(r"https?:", target):
            continue
        if not file.is_file() or (part and part not in anchors(file)):
            broken.append(target)
    return broken


def anchors(page: Path) -> set[str]:
    """The parts of a page, as GitHub and others call them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rows_of(page: Path, start: str) -> str:
    """The lines of the tables of a page whose first cell begins so."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return "\n".join(line.replace("\\|", "|") for line in lines if re.match(rf"\| `{re.escape(start)}(?=[ `])", line))
