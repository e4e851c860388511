"""The command line: reads arguments, runs one verb, turns every deliberate error into one sentence and a status."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence

from sync_server.problems import Refused, ServerError

# Modules of sync_server.verbs, with `add_parser(verbs)` and `run(args) -> int`, imported when they are asked for.
VERBS = ("serve", "kiosk", "people", "gallery", "release", "keys", "usb", "user", "move", "simulate")
FAILED = 1


def build_parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """All verbs, or the one that is asked for; the options of all may stand before or after the verb."""
    parser = argparse.ArgumentParser(prog="clockface-server", description="The small server behind a fleet of kiosks.")
    _add_options(parser, default=None)
    everywhere = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    _add_options(everywhere, default=None)
    asked = _asked(everywhere, arguments)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    for verb in [asked] if asked in VERBS else VERBS:
        module = importlib.import_module(f"sync_server.verbs.{verb}")
        before = set(verbs.choices)
        module.add_parser(verbs)
        for name in set(verbs.choices) - before:
            verbs.choices[name].set_defaults(run=module.run)
            _add_to_all(verbs.choices[name])
    return parser


def _add_to_all(parser: argparse.ArgumentParser) -> None:
    _add_options(parser, default=argparse.SUPPRESS)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                _add_to_all(inner)


def _add_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=default, help="the data folder (or set CLOCKFACE_SERVER_DATA)"
    )
    parser.add_argument(
        "--database", metavar="URL", default=default, help="postgresql://... (else what `serve` was given, or SQLite)"
    )


def _asked(everywhere: argparse.ArgumentParser, arguments: Sequence[str]) -> str:
    """The first word that is no option of all verbs, nor the value of one."""
    try:
        return next((word for word in everywhere.parse_known_args(arguments)[1] if word[:1] != "-"), "")
    except argparse.ArgumentError:  # the whole parser will say so
        return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 only on success."""
    given = sys.argv[1:] if arguments is None else arguments
    args = build_parser(given).parse_args(given)
    os.umask(0o077)  # whatever a command writes is for its owner
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        status: int = args.run(args)
    except (ServerError, Refused) as error:
        print(f"clockface-server: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        return FAILED
    return status
