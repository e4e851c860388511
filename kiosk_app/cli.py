"""The command line: reads arguments, runs one verb, turns every deliberate error into one sentence and a status."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from kiosk_app import __version__
from kiosk_app.errors import ClockfaceError
from kiosk_app.output import Output
from kiosk_app.paths import ENVIRONMENT_VARIABLE
from kiosk_app.verbs import bench, demo, doctor, enrol, export, identify, packs, people, run

VERBS = (demo, run, enrol, identify, people, export, packs, doctor, bench)
FAILED, INTERRUPTED = 1, 130


def build_parser() -> argparse.ArgumentParser:
    """All verbs and their options."""
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument("--data-dir", metavar="DIR", help=f"the data folder (or set {ENVIRONMENT_VARIABLE})")
    everywhere.add_argument("--json", action="store_true", help="results as JSON lines on stdout")
    everywhere.add_argument("--verbose", action="store_true", help="log what happens inside, on stderr")
    parser = argparse.ArgumentParser(prog="clockface", description="Face-recognition attendance that stays offline.")
    parser.add_argument("--version", action="version", version=f"clockface {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    for module in VERBS:
        module.add_parser(verbs, everywhere)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 only on success."""
    args = build_parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO if args.verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s"
    )
    try:
        status: int = args.run(args, Output(args.json))
        sys.stdout.flush()
    except ClockfaceError as error:
        print(f"clockface: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status
