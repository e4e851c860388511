"""`clockface run`: the kiosk."""

from __future__ import annotations

import argparse
import signal
from contextlib import suppress
from dataclasses import replace
from typing import Any

from kiosk_app.app import Site, open_site
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord
from kiosk_app.errors import StorageError
from kiosk_app.output import Output
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.sources import parse_source
from kiosk_app.station import Event, Station


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("run", parents=[everywhere], help="run the kiosk")
    parser.add_argument("--source", metavar="S", help="camera number, video or stream; default: [camera] source")
    parser.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Show the window until it is closed; a video as source ends it too."""
    with open_site(args.data_dir, out.note) as site:
        if args.source:
            camera = replace(site.config.camera, source=args.source)
            site = replace(site, config=replace(site.config, camera=camera))
        _run(site, args, out)
    return 0


def _run(site: Site, args: argparse.Namespace, out: Output) -> None:
    source = parse_source(site.config.camera.source)  # a wrong one is told before the models load
    recogniser = site.recogniser(site.load_models(out.note))
    camera = CaptureProcess(source, site.config.camera)

    def on_event(event: Event) -> None:
        with suppress(BrokenPipeError, StorageError):  # attendance goes on when nobody reads along any more
            out.result(_described(event), event.decision.outcome.value)

    station = Station(camera, recogniser, site.register, site.config, on_event=on_event)
    from kiosk_app.ui.qt_app import make_application, run_window  # the window's libraries only where there is one
    from kiosk_app.ui.window import KioskWindow

    application = make_application(headless=False)
    window = KioskWindow(site.config.screen, windowed=args.windowed, zone=site.config.attendance.zone)
    station.start()
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    try:
        run_window(application, window, lambda: None if station.finished.is_set() else station.screen())
    finally:
        station.stop()
    if station.failure is not None:
        raise station.failure


def _described(event: Event) -> dict[str, Any]:
    """sequence: of the record written, None when none was (already recorded, or the disk did not take it)."""
    written = event.result if isinstance(event.result, AttendanceRecord) else None
    return {
        "t_s": round(event.decision.t_s, 3),
        "outcome": event.decision.outcome,
        "person_id": event.decision.person_id,
        "sequence": written.sequence if written else None,
        "already_recorded": isinstance(event.result, AlreadyRecorded),
    }
