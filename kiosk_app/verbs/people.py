"""`clockface people list | show | remove | fading`: who is enrolled, forgetting them, and who to enrol again."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from kiosk_app.app import open_site
from kiosk_app.attendance.fading import fading
from kiosk_app.attendance.register import Register
from kiosk_app.clock import DAY_US, now_utc_us
from kiosk_app.domain import Person
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("people", help="list, show or remove enrolled people")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", parents=[everywhere], help="everybody enrolled").set_defaults(run=list_people)
    weaker = actions.add_parser("fading", parents=[everywhere], help="who is recognised with little to spare by now")
    weaker.add_argument("--days", type=int, default=90, metavar="N", help="look so far back; 90, or what is kept")
    weaker.set_defaults(run=list_fading)
    show = actions.add_parser("show", parents=[everywhere], help="one person and their latest attendance")
    remove = actions.add_parser("remove", parents=[everywhere], help="erase a person's name and templates for good")
    for action, function in ((show, show_person), (remove, remove_person)):
        action.add_argument("person", metavar="PERSON", help="the person's id, or a name that only one person has")
        action.set_defaults(run=function)


def list_people(args: argparse.Namespace, out: Output) -> int:
    """Everybody, by name."""
    with open_site(args.data_dir, out.note) as site:
        people = sorted(site.register.people(), key=lambda person: person.display_name.casefold())
    if out.as_json:
        for person in people:
            out.result(_described(person), "")
    elif people:
        out.text(table([[p.display_name, p.person_id, _day(p)] for p in people], ["name", "person", "enrolled"]))
    else:
        out.text("Nobody is enrolled yet.")
    return 0


def list_fading(args: argparse.Namespace, out: Output) -> int:
    """Who should be enrolled again; that is for an administrator to do, no template changes by itself."""
    if not 1 <= args.days <= 3650:
        raise InputError(f"--days must be between 1 and 3650, is {args.days}.")
    with open_site(args.data_dir, out.note) as site:
        now = now_utc_us()
        receipts = site.attempts.read(now - args.days * DAY_US, now + DAY_US, limit=1_000_000)
        found = fading(receipts, site.active_pack(out.note).digest)
        names = {person.person_id: person.display_name for person in site.register.people()}
    enrolled = [one for one in found if one.person_id in names]
    if out.as_json:
        for one in enrolled:
            out.result(asdict(one) | {"display_name": names[one.person_id]}, "")
    elif enrolled:
        rows = [
            [names[one.person_id], f"{one.spare:.0%}", f"{one.first:.0%}", f"{1 + one.tries:.1f}", str(one.seen)]
            for one in enrolled
        ]
        out.text(table(rows, ["name", "to spare", "at first", "tries", "recognised"]))
        out.text("Enrol them again in the window (People, the person, Enrol again): no template changes by itself.")
    else:
        out.text("Nobody enrolled is recognised with little to spare.")
    return 0


def show_person(args: argparse.Namespace, out: Output) -> int:
    """Name, templates by pack, last attendance."""
    with open_site(args.data_dir, out.note) as site:
        person = _find(site.register, args.person)
        templates = site.register.template_counts(person.person_id)
        last = site.register.last_record(person.person_id)
    seen = _instant(last.at_utc_us) if last else None
    value = _described(person) | {"templates": templates, "last_attendance": seen}
    lines = [f"{person.display_name}  ({person.person_id})", f"enrolled {_day(person)}"]
    lines += [f"{count} templates of pack {digest[:12]}" for digest, count in templates.items()]
    lines.append(f"last attendance {seen}" if seen else "no attendance yet")
    out.result(value, "\n".join(lines))
    return 0


def remove_person(args: argparse.Namespace, out: Output) -> int:
    """Erase name, templates and their key; attendance rows stay under the bare id."""
    with open_site(args.data_dir, out.note) as site:
        person = _find(site.register, args.person)
        site.register.remove(person.person_id)
    out.result(
        {"removed": person.person_id},
        f"{person.display_name} is erased: name and templates are gone, attendance rows keep the bare id "
        f"{person.person_id}.",
    )
    return 0


def _find(register: Register, wanted: str) -> Person:
    people = register.people()
    matches = [p for p in people if p.person_id == wanted] or [p for p in people if p.display_name == wanted]
    if not matches:
        raise InputError(f"Nobody enrolled has the id or name {wanted!r}: see 'clockface people list'.")
    if len(matches) > 1:
        raise InputError(f"{len(matches)} people are called {wanted!r}: give the id from 'clockface people list'.")
    return matches[0]


def _described(person: Person) -> dict[str, Any]:
    return {
        "person_id": person.person_id,
        "display_name": person.display_name,
        "enrolled_at": _instant(person.enrolled_at_utc_us),
    }


def _day(person: Person) -> str:
    return _instant(person.enrolled_at_utc_us)[:10]


def _instant(at_utc_us: int) -> str:
    return datetime.fromtimestamp(at_utc_us / 1e6, UTC).isoformat(timespec="seconds")
