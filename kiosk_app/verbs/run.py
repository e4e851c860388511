"""`clockface run`: the kiosk."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk_app.administration.session import Session
from kiosk_app.app import Site, open_site
from kiosk_app.config import Config
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Person
from kiosk_app.errors import ClockfaceError, StorageError
from kiosk_app.kiosk import Kiosk
from kiosk_app.output import Output
from kiosk_app.paths import data_dir
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.sources import parse_source
from kiosk_app.releases.launch import start_again
from kiosk_app.releases.probation import Probation
from kiosk_app.screen import Screen
from kiosk_app.station import BadgeEntry, Event, PinEntry
from kiosk_app.watchdog import watchdog_of

if TYPE_CHECKING:
    from kiosk_app.ui.bell import Bell
    from kiosk_app.ui.shell import Shell
    from kiosk_app.ui.window import KioskWindow


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("run", parents=[everywhere], help="run the kiosk")
    parser.add_argument("--source", metavar="S", help="camera number, video or stream; default: [camera] source")
    parser.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Show the window until it is closed; a video as source ends it too."""
    with Probation(data_dir(args.data_dir)) as probation, open_site(args.data_dir, out.note) as site:
        if args.source:
            camera = replace(site.config.camera, source=args.source)
            site = replace(site, config=replace(site.config, camera=camera))
        starts_again = _run(site, args, out, probation)
    if starts_again:
        start_again(sys.argv[1:])
    return 0


def _run(site: Site, args: argparse.Namespace, out: Output, probation: Probation) -> bool:
    """Whether it ended for a newer version to be started, and nobody else does that."""
    source = parse_source(site.config.camera.source)  # a wrong one is told before the models load
    models = site.load_models(out.note)
    from kiosk_app.ui.qt_app import make_application, run_window  # the window's libraries only where there is one

    application = make_application(headless=False)
    from kiosk_app.ui.bell import Bell

    bell = Bell()
    kiosk = Kiosk(
        site,
        models,
        CaptureProcess(source, site.config.camera),
        on_event=lambda event: _print(event, out),
        on_change=bell.rung.emit,
        on_config=bell.settled.emit,
    )
    window, shell = put_together(kiosk, bell, windowed=args.windowed)
    ended, starts_again, watchdog = threading.Event(), threading.Event(), watchdog_of()

    def end(*_: object) -> None:
        ended.set()  # `exit` alone would be lost before the loop runs
        application.exit()  # not `quit`, which asks the windows first: the shell lets nobody go without a login

    def screens() -> Screen | None:
        probation.alive(kiosk.is_usable)
        watchdog.beat(kiosk.station.rounds.longest_s())
        screen = kiosk.station.screen()
        if kiosk.may_start_again(screen):
            starts_again.set()
        ends = ended.is_set() or kiosk.station.finished.is_set() or starts_again.is_set()
        return None if ends else screen

    def start() -> None:
        kiosk.start(must_open=bool(args.source))  # the site's own camera is waited for, and codes work without it
        watchdog.ready()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    try:
        run_window(application, window, screens, shell=shell, bell=bell, start=start)
    finally:
        watchdog.stopping()
        kiosk.stop()
    if kiosk.station.failure is not None:
        raise kiosk.station.failure
    return starts_again.is_set() and not watchdog.is_watched


def put_together(kiosk: Kiosk, bell: Bell, *, windowed: bool) -> tuple[KioskWindow, Shell]:
    """The kiosk's window, and the shell around it with the desk."""
    from kiosk_app.ui.desk.camera_flow import CameraFlow
    from kiosk_app.ui.desk.import_flow import ImportFlow
    from kiosk_app.ui.desk.liveness_flow import LivenessFlow
    from kiosk_app.ui.desk.page import Place
    from kiosk_app.ui.desk.setup_flow import Means, SetupFlow
    from kiosk_app.ui.desk.style import COLOURS
    from kiosk_app.ui.desk.wizard import EnrolmentFlow
    from kiosk_app.ui.language import mark, use
    from kiosk_app.ui.shell import Shell
    from kiosk_app.ui.sounds import Sounds
    from kiosk_app.ui.tokens import THEMES
    from kiosk_app.ui.window import KioskWindow

    config, desk = kiosk.desk.config, kiosk.desk
    use(config.screen.language)
    sounds = Sounds(config.screen.volume)
    window = KioskWindow(config.screen, config.entry, windowed=windowed, zone=config.attendance.zone, play=sounds.play)
    _connect(window, kiosk)

    def settle(new: Config) -> None:
        sounds.volume = new.screen.volume
        window.use_config(new.screen, new.entry, new.attendance.zone)

    def place() -> Place:
        zone = ZoneInfo(desk.config.attendance.zone)
        colours, camera = COLOURS[desk.config.screen.theme], kiosk.station.latest_frame
        return Place(colours, zone, lambda: datetime.now(UTC), camera, kiosk.fleet_desk)

    def enrol(session: Session, person: Person | None, leads_to: str = mark("Back to the desk")) -> EnrolmentFlow:
        screen, entry = desk.config.screen, desk.config.entry
        return EnrolmentFlow(
            lambda whom: kiosk.wizard(session, whom),
            kiosk.station.latest_frame,
            COLOURS[screen.theme],
            THEMES[screen.theme],
            entry.pin_digits,
            person,
            leads_to,
        )

    def set_up(session: Session | None) -> SetupFlow | None:
        setup = kiosk.first_start(session)
        if setup is None:
            return None
        theme = desk.config.screen.theme
        means = Means(
            colours=COLOURS[theme],
            theme=THEMES[theme],
            camera=kiosk.station.latest_frame,
            check=kiosk.camera_check,
            enrol=lambda session: enrol(session, None, mark("Continue")),
            notices=kiosk.notices,
            config=lambda: desk.config,
            now=lambda: datetime.now(UTC),
        )
        return SetupFlow(setup, means)

    def try_liveness(session: Session) -> LivenessFlow:
        theme = desk.config.screen.theme
        trial = kiosk.liveness_trial(session)
        return LivenessFlow(trial, kiosk.station.latest_frame, COLOURS[theme], THEMES[theme])

    def check_camera(session: Session) -> CameraFlow:
        theme, camera = desk.config.screen.theme, kiosk.station.latest_frame
        return CameraFlow(kiosk.camera_check(session), camera, COLOURS[theme], THEMES[theme])

    bell.settled.connect(settle)
    shell = Shell(
        window,
        desk,
        place=place,
        lock_after_s=lambda: desk.config.administration.lock_after_s,
        enrol=enrol,
        import_people=lambda session: ImportFlow(
            lambda source: kiosk.bulk_import(session, source), COLOURS[desk.config.screen.theme]
        ),
        try_liveness=try_liveness,
        check_camera=check_camera,
        set_up=set_up,
        kiosk_shown=kiosk.show,
        windowed=windowed,
    )
    return window, shell


def _connect(window: KioskWindow, kiosk: Kiosk) -> None:
    """What people do at the window, to the station."""
    from kiosk_app.ui.background import run as run_beside
    from kiosk_app.ui.language import current

    station = kiosk.station
    window.pin_given.connect(lambda number, pin: station.submit(PinEntry(number, pin)))
    window.badge_given.connect(lambda badge, pin: station.submit(BadgeEntry(badge, pin)))
    window.entry_cancelled.connect(station.cancel_entry)
    window.covered.connect(station.cover)
    window.direction_chosen.connect(station.choose)
    window.denied.connect(station.deny)
    window.dismissed.connect(station.dismiss)

    def notice() -> str:
        return kiosk.notices.read(current().code).text

    def failed(error: ClockfaceError) -> None:
        window.show_notice(str(error))

    window.notice_wanted.connect(lambda: run_beside(window, notice, window.show_notice, failed))


def _print(event: Event, out: Output) -> None:
    with suppress(BrokenPipeError, StorageError):  # attendance goes on when nobody reads along any more
        out.result(_described(event), event.decision.outcome.value)


def _described(event: Event) -> dict[str, Any]:
    """sequence: of the record written, None when none was (already recorded, or the disk did not take it)."""
    written = event.result if isinstance(event.result, AttendanceRecord) else None
    return {
        "t_s": round(event.decision.t_s, 3),
        "outcome": event.decision.outcome,
        "person_id": event.decision.person_id,
        "method": event.method,
        "sequence": written.sequence if written else None,
        "already_recorded": isinstance(event.result, AlreadyRecorded),
    }
