"""The command line: reads arguments, runs one verb, turns every deliberate error into one sentence and a status."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from sync_server.problems import Refused, ServerError
from sync_server.verbs import gallery, keys, kiosk, move, people, serve, simulate, usb, user

# Modules with `add_parser(verbs)` and `run(args) -> int`.
VERBS: tuple[ModuleType, ...] = (serve, kiosk, people, gallery, keys, usb, user, move, simulate)
FAILED = 1


def build_parser() -> argparse.ArgumentParser:
    """All verbs; the options of all may stand before or after the verb."""
    parser = argparse.ArgumentParser(prog="clockface-server", description="The small server behind a fleet of kiosks.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    _add_options(parser, default=None)
    for module in VERBS:
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 only on success."""
    args = build_parser().parse_args(arguments)
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
