"""`clockface calibrate`: a threshold for this site, from the people enrolled here and an aim in plain words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kiosk_app.administration import site_threshold
from kiosk_app.administration.site_threshold import Aim, SiteCalibration, made
from kiosk_app.app import Site, open_site
from kiosk_app.attendance.audit import COMMAND_LINE
from kiosk_app.clock import DAY_US, now_utc_us
from kiosk_app.config import Config
from kiosk_app.domain import Outcome
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table
from kiosk_app.recognition.calibration import Calibration, calibrate, reached_by_the_others
from kiosk_app.recognition.decision import thresholds_of
from kiosk_app.recognition.gallery import Gallery

DAYS_LOOKED_BACK = 30
LOOKALIKES_SHOWN = 10
LEAST_REACHED = 0.5  # of the enrolment photos, for a threshold to be of use


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
    parser.add_argument(
        "--apply", action="store_true", help="ask for it from the next start on, and keep it up to date"
    )
    parser.add_argument("--forget", action="store_true", help="go back to the similarity of the model pack")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Say what the gallery supports; with --apply it holds from then on, and is kept up with the people."""
    if not 0.01 <= args.years <= 1000:
        raise InputError(f"--years must be between 0.01 and 1000, is {args.years:g}.")
    with open_site(args.data_dir, out.note) as site:
        if args.forget:
            site_threshold.forget(site.folder)
            site.register.audit(COMMAND_LINE, "forget_calibration")
            out.result(
                {"calibration": None}, "The kiosk asks for the similarity of the model pack from its next start on."
            )
            return 0
        pack = site.active_pack(out.note)
        templates, gallery = site.register.templates(pack.digest), site.gallery(pack)
        aim = Aim(args.years, _strangers_a_day(args.strangers_a_day, site))
        shipped = thresholds_of(pack.recogniser)
        found = calibrate(gallery, templates, shipped, aim.rate)
        _require_kept(found, aim)
        kept = made(found, aim, templates, pack.digest)
        reached = reached_by_the_others(gallery, templates, shipped, max(found.min_similarity, shipped.min_similarity))
        names = {person.person_id: person.display_name for person in site.register.people()}
        alike = _lookalikes(gallery, shipped.min_similarity)
        if args.apply:
            _require_use(reached)
            site_threshold.write(site.folder, kept)
            _mark(alike, site)
            detail = {"calibration": kept.name, "min_similarity": f"{kept.min_similarity:.4f}"}
            site.register.audit(COMMAND_LINE, "calibrate", detail=detail)
    told = asdict(kept) | asdict(found) | {"rate": aim.rate, "reached": reached, "shipped": shipped.min_similarity}
    out.text(_told(found, aim, reached, shipped.min_similarity))
    if alike:
        rows = [[f"{similarity:.3f}", *sorted(names[one] for one in pair)] for pair, similarity in alike.items()]
        out.text(_told_of(len(alike), site.config.decision.lookalike_margin_factor, applied=args.apply))
        out.text(table(rows[:LOOKALIKES_SHOWN], ["similarity", "", ""]))
    pairs = {"lookalikes": [sorted(pair) for pair in alike]}
    out.result(
        told | pairs | {"calibration": kept.name, "applied": args.apply}, _what_now(args.apply, kept, site.config)
    )
    return 0


def _require_kept(found: Calibration, aim: Aim) -> None:
    """Raises InputError where no threshold does what was asked for."""
    if not found.keeps(aim.rate):
        raise InputError(
            f"With {found.people} people this gallery cannot support so rare an error: aim for fewer --years, or enrol "
            f"with a stronger model pack."
        )


def _require_use(reached: float | None) -> None:
    """Raises InputError where the kiosk would hardly recognise anybody any more."""
    if reached is not None and reached < LEAST_REACHED:
        raise InputError(
            f"Not applied: only {reached:.0%} of the enrolment photos would still be recognised by the others. "
            f"Aim for fewer --years, enrol more photos of each, or use a stronger model pack."
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


def _lookalikes(gallery: Gallery, min_similarity: float) -> dict[frozenset[str], float]:
    """Ids of people so alike that one would be taken for the other if only one of them were enrolled, and how alike."""
    found = {
        frozenset((one, other)): similarity
        for one, other, similarity in gallery.most_alike_pairs()
        if similarity >= min_similarity
    }
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _mark(alike: Iterable[frozenset[str]], site: Site) -> None:
    for pair in alike:
        one, other = sorted(pair)
        site.register.mark_lookalikes(one, frozenset((other,)))


def _told_of(pairs: int, factor: float, *, applied: bool) -> str:
    who = "One pair of people is" if pairs == 1 else f"{pairs} pairs of people are"
    takes = f"takes {factor:g} times the margin from now on" if applied else f"would take {factor:g} times the margin"
    return f"\n{who} so alike that telling them apart {takes}:"


def _told(found: Calibration, aim: Aim, reached: float | None, shipped: float) -> str:
    rate = f"{found.expected:.2g}, at most {found.bound:.2g} (95%)"
    wanted = max(found.min_similarity, shipped)
    rows = [
        ["aim", f"at most one stranger recorded as somebody in {aim.years:g} years"],
        ["strangers who stand there", f"{aim.strangers_a_day:g} a day"],
        ["measured on", f"{found.people} people, {found.searches} searches for somebody who is not enrolled"],
        ["similarity for that aim", f"{found.min_similarity:.4f}"],
        ["a stranger is taken for somebody there", f"in {rate} of the times"],
        ["recommended", f"{wanted:.4f}" + (" (that of the pack: never less)" if wanted > found.min_similarity else "")],
    ]
    if reached is not None:
        rows.append(["enrolment photos recognised by the others", f"{reached:.1%}"])
    return table(rows, ["", ""])


def _what_now(applied: bool, kept: SiteCalibration, config: Config) -> str:
    if not applied:
        return "Nothing was changed; 'clockface calibrate --apply' makes it hold."
    if config.decision.min_similarity is not None:
        return "It is kept, but min_similarity in clockface.toml stands above it: take that out to have it hold."
    return f"Calibration {kept.name} holds from the next start on, and is done again when the people change."
