"""`clockface setup ANSWERS.toml`: a kiosk made ready without a key press, and again whenever the answers change."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk_app.administration import first_start
from kiosk_app.administration.answers import Answers, AnswersRefused, read_answers
from kiosk_app.administration.answers_template import template
from kiosk_app.administration.desk import MAKE_ADMINISTRATOR
from kiosk_app.administration.operators import check_password, operators_of
from kiosk_app.administration.rollout import Step, plan
from kiosk_app.app import Site, open_site
from kiosk_app.attendance.audit import COMMAND_LINE
from kiosk_app.errors import InputError
from kiosk_app.output import Output
from kiosk_app.passwords import hashed
from kiosk_app.paths import data_dir
from kiosk_app.sync.identity import IdentityFile
from kiosk_app.verbs import doctor
from kiosk_app.verbs.operators import typed_password


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("setup", parents=[everywhere], help="make a kiosk ready from an answer file")
    parser.add_argument("files", metavar="ANSWERS.toml", type=Path, nargs="*", help="the later one wins")
    parser.add_argument("--from", dest="source", metavar="FOLDER", type=Path, help="where the files of the packs are")
    parser.add_argument("--dry-run", action="store_true", help="check all answers, and say what would be done")
    parser.add_argument("--no-doctor", action="store_true", help="do not check models and camera at the end")
    parser.add_argument("--template", action="store_true", help="print an answer file with every key, and do nothing")
    parser.add_argument("--hash-password", action="store_true", help="ask for a password, print its hash, do nothing")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """The status is 0 when everything is as the answers say; what the doctor finds then is no fault of theirs."""
    if args.template:
        print(template(), end="")
        return 0
    if args.hash_password:
        return _hash_password(out)
    if not args.files:
        raise InputError("Give an answer file: 'clockface setup --template > answers.toml' makes one to start from.")
    try:
        return _set_up(args, out)
    except AnswersRefused as refused:
        for fault in refused.faults:
            print(f"clockface: {fault}", file=sys.stderr)
        out.note("Nothing was changed.")
        return 1


def _hash_password(out: Output) -> int:
    password = typed_password("the kiosk")
    check_password(password, "")
    password_hash = hashed(password)
    out.result({"password_hash": password_hash}, password_hash)
    return 0


def _set_up(args: argparse.Namespace, out: Output) -> int:
    answers = read_answers(args.files, source=args.source)
    for remark in answers.remarks:
        out.note(remark)
    folder = data_dir(args.data_dir)
    steps = [*plan(folder, answers), *first_start.ending(folder)]
    if args.dry_run:
        for step in steps:
            out.result({"would": step.says}, f"would do: {step.says}")
    elif steps:
        _do(steps, args, out)
    if not steps:
        out.result({"done": 0}, f"There is nothing to do: {folder} is as the answers say.")
    for what in [] if args.dry_run else _left(folder, answers, args):
        out.result({"left": what}, f"left: {what}")
    return 0


def _do(steps: list[Step], args: argparse.Namespace, out: Output) -> None:
    with open_site(args.data_dir, out.note) as site:
        for step in steps:
            _take(step, site)
            out.result({"done": step.says}, step.says)
        enrolled = len(site.register.people())
    if not enrolled:
        out.result({"left": "enrol"}, "left: Nobody is enrolled: enrol people at the kiosk, or 'clockface enrol DIR'.")


def _take(step: Step, site: Site) -> None:
    step.do()
    site.register.audit(COMMAND_LINE, step.action, step.subject, step.detail)


def _left(folder: Path, answers: Answers, args: argparse.Namespace) -> Iterator[str]:
    """What the answers do not say, and what is wrong with the machine."""
    if not operators_of(folder).exist:
        yield f"Nobody may administer the kiosk: say [administrator], or make one with '{MAKE_ADMINISTRATOR}'."
    if IdentityFile(folder).read() is None and not answers.stand_alone:
        yield "It is paired with no server: 'clockface sync pair', or say stand_alone = true."
    if not args.no_doctor:
        for finding in doctor.findings(args.data_dir, lambda _: None):
            if finding.health is not doctor.Health.OK or finding.advice:
                yield f"{finding.name}: {finding.detail.rstrip('.')}. {finding.advice}".rstrip()
