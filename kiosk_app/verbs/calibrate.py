"""`clockface calibrate`: a threshold for this site, from the people enrolled here and an aim in plain words."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from kiosk_app.administration import settings_file
from kiosk_app.app import Site, open_site
from kiosk_app.clock import now_utc_us
from kiosk_app.domain import Outcome
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table
from kiosk_app.packs.manifest import Pack
from kiosk_app.recognition.calibration import Calibration, calibrate
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.recognition.gallery import Gallery

DAYS_LOOKED_BACK = 30
DAY_US = 86_400_000_000
YEAR_DAYS = 365.25
LOOKALIKES_SHOWN = 10


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("calibrate", parents=[everywhere], help="the similarity that this site should ask for")
    parser.add_argument(
        "--years", type=float, default=1.0, metavar="N", help="at most one stranger recorded as somebody in so long; 1"
    )
    parser.add_argument(
        "--strangers-a-day",
        type=float,
        metavar="N",
        help="how often somebody who is not enrolled stands there; default: how often nobody was recognised lately",
    )
    parser.add_argument("--apply", action="store_true", help="ask for that similarity from the next start on")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Say what the gallery supports; with --apply it becomes the setting."""
    if not 0.01 <= args.years <= 1000:
        raise InputError(f"--years must be between 0.01 and 1000, is {args.years:g}.")
    with open_site(args.data_dir, out.note) as site:
        pack = site.active_pack(out.note)
        templates, gallery = site.register.templates(pack.digest), site.gallery(pack)
        a_day = _strangers_a_day(args.strangers_a_day, site)
        rate = min(0.5, 1 / (a_day * YEAR_DAYS * args.years))
        thresholds = thresholds_of(pack, site)
        found = calibrate(gallery, templates, thresholds, rate)
        _require_reached(found, rate)
        wanted = max(found.min_similarity, pack.recogniser.min_similarity)
        names = {person.person_id: person.display_name for person in site.register.people()}
        alike = _lookalikes(gallery, names, wanted)
        if args.apply:
            settings_file.change(site.folder, "decision", "min_similarity", wanted)
    value = {"pack": pack.name, "pack_digest": pack.digest, "strangers_a_day": a_day, "years": args.years, "rate": rate}
    value |= asdict(found) | {"wanted": wanted, "in_use": thresholds.min_similarity, "applied": args.apply}
    out.text(_told(found, wanted, thresholds, a_day, args.years))
    if alike:
        out.text("\nMost alike; mark them as look-alikes if they are mistaken for each other:")
        out.text(table(alike, ["similarity", "", ""]))
    out.result(value, _what_now(args.apply, wanted, thresholds))
    return 0


def _require_reached(found: Calibration, rate: float) -> None:
    """Raises InputError where no threshold does what was asked for."""
    if found.bound > rate * 1.01:
        raise InputError(
            f"With {found.people} people this gallery cannot support so rare an error: aim for fewer --years, or enrol "
            f"with a stronger model pack."
        )


def thresholds_of(pack: Pack, site: Site) -> Thresholds:
    """Those of the pack and of the settings, as the kiosk has them, but without marks of look-alikes."""
    part, decision = pack.recogniser, site.config.decision
    return Thresholds(
        part.min_similarity if decision.min_similarity is None else decision.min_similarity,
        part.min_margin if decision.min_margin is None else decision.min_margin,
        rival_weight=part.rival_weight,
        crowding_weight=part.crowding_weight,
        alike_from=part.alike_from,
    )


def _strangers_a_day(given: float | None, site: Site) -> float:
    """Raises InputError for what is no number of people."""
    if given is not None:
        if not 0.001 <= given <= 100_000:
            raise InputError(f"--strangers-a-day must be between 0.001 and 100000, is {given:g}.")
        return given
    now = now_utc_us()
    receipts = site.attempts.read(now - DAYS_LOOKED_BACK * DAY_US, now, limit=1_000_000)
    unknown = [r.at_utc_us for r in receipts if r.outcome in (Outcome.UNKNOWN, Outcome.AMBIGUOUS)]
    days = len({receipt.at_utc_us // DAY_US for receipt in receipts})
    return max(1.0, len(unknown) / max(1, days))


def _lookalikes(gallery: Gallery, names: dict[str, str], min_similarity: float) -> list[list[str]]:
    """People whose templates are so alike that one would be taken for the other if only one of them were enrolled."""
    found: dict[tuple[str, ...], float] = {}
    for *pair, similarity in gallery.most_alike_pairs():
        if similarity >= min_similarity:
            found[tuple(sorted(names.get(person_id, person_id) for person_id in pair))] = similarity
    ranked = sorted(found.items(), key=lambda item: -item[1])[:LOOKALIKES_SHOWN]
    return [[f"{similarity:.3f}", *pair] for pair, similarity in ranked]


def _told(found: Calibration, wanted: float, thresholds: Thresholds, a_day: float, years: float) -> str:
    rate = f"{found.expected:.2g}, at most {found.bound:.2g} (95%)"
    rows = [
        ["aim", f"at most one stranger recorded as somebody in {years:g} years"],
        ["strangers who stand there", f"{a_day:g} a day"],
        ["measured on", f"{found.people} people, {found.searches} searches for somebody who is not enrolled"],
        ["similarity for that aim", f"{found.min_similarity:.4f}"],
        ["a stranger is taken for somebody there", f"in {rate} of the times"],
        ["similarity in use now", f"{thresholds.min_similarity:.4f}"],
        ["recommended", f"{wanted:.4f}" + (" (the pack's own: never less)" if wanted > found.min_similarity else "")],
    ]
    if found.reached is not None:
        rows.append(["enrolment photos recognised by the others", f"{found.reached:.1%}"])
    return table(rows, ["", ""])


def _what_now(applied: bool, wanted: float, thresholds: Thresholds) -> str:
    if applied:
        return f"The kiosk asks for {wanted:.4f} from its next start on."
    if wanted == thresholds.min_similarity:
        return "Nothing has to change."
    return "Nothing was changed; 'clockface calibrate --apply' sets the recommended similarity."
