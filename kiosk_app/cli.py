"""The command line: reads arguments, runs one verb, turns every deliberate error into one sentence and a status."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import logging
import sys
from collections.abc import Sequence

from kiosk_app import __version__
from kiosk_app.errors import ClockfaceError
from kiosk_app.output import Output
from kiosk_app.paths import ENVIRONMENT_VARIABLE, data_dir_named, is_frozen

VERBS = (  # each a module of that name in kiosk_app.verbs, imported when it is asked for: all of them take a second
    "demo",
    "run",
    "enrol",
    "identify",
    "people",
    "export",
    "packs",
    "setup",
    "operators",
    "sync",
    "backup",
    "update",
    "commission",
    "install-service",
    "uninstall",
    "doctor",
    "evaluate",
    "calibrate",
    "pad-evaluate",
    "bench",
    "licences",
    "poster",
)
EVERYWHERE = {"data_dir": None, "json": False, "verbose": False}  # may stand before or after the verb
FAILED = 1
DOUBLE_CLICKED = ("run",)  # what a built program does when nothing is asked of it


def build_parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """All verbs and their options, or the one verb that is asked for."""
    everywhere = _everywhere()
    parser = argparse.ArgumentParser(
        prog="clockface", parents=[everywhere], description="Face-recognition attendance that stays offline."
    )
    parser.add_argument("--version", action="version", version=f"clockface {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    asked = _asked(everywhere, arguments)
    for verb in [asked] if asked in VERBS else VERBS:
        module = importlib.import_module(f"kiosk_app.verbs.{verb.replace('-', '_')}")
        module.add_parser(verbs, everywhere)
    return parser


def _everywhere() -> argparse.ArgumentParser:
    # Defaults come from EVERYWHERE: those of the verb's parser would undo what was given before the verb.
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, exit_on_error=False)
    parser.add_argument("--data-dir", metavar="DIR", help=f"the data folder (or set {ENVIRONMENT_VARIABLE})")
    parser.add_argument("--json", action="store_true", help="results as JSON lines on stdout")
    parser.add_argument("--verbose", action="store_true", help="log what happens inside, on stderr")
    return parser


def _asked(everywhere: argparse.ArgumentParser, arguments: Sequence[str]) -> str:
    """The first word that is no option of all verbs, nor the value of one."""
    try:
        return next((word for word in everywhere.parse_known_args(arguments)[1] if word[:1] != "-"), "")
    except argparse.ArgumentError:  # the whole parser will say so
        return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 only on success."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given and is_frozen():
        given = DOUBLE_CLICKED
    try:
        handed_over = _hand_over(given)
    except ClockfaceError as error:
        return _failed(error)
    if handed_over is not None:
        return handed_over
    args = build_parser(given).parse_args(given, argparse.Namespace(**EVERYWHERE))
    _choose_encoding(args.json)
    logging.basicConfig(
        level=logging.INFO if args.verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s"
    )
    try:
        status: int = args.run(args, Output(args.json))
    except ClockfaceError as error:
        return _failed(error)
    except BrokenPipeError:
        return FAILED
    return status


def _hand_over(given: Sequence[str]) -> int | None:
    """To the version of a built program that is current. Before arguments are read: it may know others."""
    if not is_frozen():
        return None
    from kiosk_app.releases.launch import hand_over

    everywhere = _everywhere()
    verb = _asked(everywhere, given)
    if not verb or verb == "uninstall" or (verb == "update" and "--return" in given):
        return None  # what is taken away does not run while it is
    chosen = everywhere.parse_known_args(given)[0]
    folder = data_dir_named(getattr(chosen, "data_dir", None))
    return hand_over(given, folder, lambda: verb == "run" and _is_understood(given))


def _is_understood(given: Sequence[str]) -> bool:
    """Whether these arguments do something here: not those that ask for help, nor any that are unknown here, as a newer
    version may have them. Whatever it makes of those says nothing about how well it works.
    """
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            build_parser(given).parse_args(given, argparse.Namespace(**EVERYWHERE))
        except SystemExit:
            return False
    return True


def _failed(error: ClockfaceError) -> int:
    print(f"clockface: {error}", file=sys.stderr)
    return FAILED


def _choose_encoding(as_json: bool) -> None:
    """JSON is UTF-8 wherever it goes; text is what the terminal shows, and no name is too strange to be printed."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if as_json else None, errors="backslashreplace")
