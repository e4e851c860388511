"""`clockface commission`: is this place good enough? Light, distance, sharpness and speed, measured where it stands."""

from __future__ import annotations

import argparse
from typing import Any

from kiosk_app.administration.commissioning import Check, as_the_kiosk, checks, measure
from kiosk_app.app import Site, open_site
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.sources import parse_source

LONGEST_S = 600.0


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("commission", parents=[everywhere], help="measure whether this place is good enough")
    parser.add_argument("--camera", metavar="N", help="camera number, video or stream; default: [camera] source")
    parser.add_argument("--seconds", type=float, default=10.0, metavar="S", help="for how long (default: 10)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """The status is 0 when everything passes."""
    if not 1.0 <= args.seconds <= LONGEST_S:
        raise InputError(f"--seconds must lie between 1 and {LONGEST_S:.0f}, is {args.seconds:g}.")
    with open_site(args.data_dir, out.note) as site:
        found = _measured(site, args, out)
    out.text(table([_row(check) for check in found], ["check", "measured", "wanted", "result"]))
    for check in found:
        if out.as_json or check.advice:
            out.result(_described(check), f"{check.name}: {check.advice}")
    return 0 if all(check.passes for check in found) else 1


def _measured(site: Site, args: argparse.Namespace, out: Output) -> list[Check]:
    source = parse_source(args.camera or site.config.camera.source)
    models = site.load_models(out.note)
    gallery, _ = site.kiosk_gallery(models.pack)
    look = as_the_kiosk(Recogniser(models, gallery, site.config), site.config)
    with CaptureProcess(source, site.config.camera) as camera:
        camera.wait_open()
        out.note(f"Stand at the mark and look at the camera for {args.seconds:g} seconds.")
        return checks(measure(camera, look, args.seconds), site.config)


def _described(check: Check) -> dict[str, Any]:
    return {
        "check": check.name,
        "value": None if check.value is None else round(check.value, 4),
        "unit": check.unit,
        "wanted": check.wanted,
        "passes": check.passes,
        "advice": check.advice or "",
    }


def _row(check: Check) -> list[str]:
    value = "nothing" if check.value is None else f"{check.value:.4g} {check.unit}".rstrip()
    return [check.name, value, check.wanted, "pass" if check.passes else "FAIL"]
