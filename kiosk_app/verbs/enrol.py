"""`clockface enrol DIR`: people from photos into the gallery."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from kiosk_app.app import open_site
from kiosk_app.attendance.enrolment import subjects
from kiosk_app.output import Output


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("enrol", parents=[everywhere], help="enrol people from a folder of photos")
    parser.add_argument("folder", metavar="DIR", type=Path, help="a sub-folder or a 'Name.jpg' for each person")
    parser.add_argument("--allow-lookalikes", action="store_true", help="enrol people who look like somebody enrolled")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Enrol everybody who can be; the status is 0 when somebody was."""
    people = list(subjects(args.folder))
    with open_site(args.data_dir, out.note) as site:
        enrolment = site.folder_enrolment(site.load_models(out.note), allow_lookalikes=args.allow_lookalikes)
        enrolled = []
        for number, subject in enumerate(people, 1):
            done = enrolment.enrol(subject)
            if done is not None:
                enrolled.append(done)
                out.text(f"[{number}/{len(people)}] {done.person.display_name}: {done.templates} templates")
    for rejection in enrolment.rejected:
        out.note(f"not taken: {rejection.file}: {rejection.reason}")
    summary = {
        "enrolled": [
            {
                "person_id": done.person.person_id,
                "display_name": done.person.display_name,
                "templates": done.templates,
            }
            for done in enrolled
        ],
        "rejected": [{"file": r.file, "reason": r.reason} for r in enrolment.rejected],
    }
    out.result(summary, f"{len(enrolled)} of {len(people)} people enrolled.")
    if not enrolled:
        out.note("clockface: nobody was enrolled: see the reasons above.")
    return 0 if enrolled else 1
