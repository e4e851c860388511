"""The ways past the door for which somebody does something: PIN, badge, a face that confirms, a direction to choose."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk_app.attendance.register import Register
from kiosk_app.config import AttendanceConfig, Config, EntryConfig
from kiosk_app.domain import Direction, Frame, Method, Outcome
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.screen import Notice, Screen, ScreenState, said
from kiosk_app.station import BadgeEntry, PinEntry, Station
from tests.sample_people import SamplePeople
from tests.sample_register import identified
from tests.scripted_station import (
    ANA,
    BEN,
    PIN,
    STRANGER,
    WRONG_PIN,
    Disk,
    Lost,
    Script,
    Site,
    live,
    station_threads,
    wait_for,
    wait_for_state,
)


class Kiosk:
    """A site and the station that runs in it; the newest one is stopped at the end."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.station: Station | None = None

    def runs(self, script: Script, mode: str = "face_or_code", **more: object) -> Station:
        self.stop()
        self.station = self.site.live_station(script, mode, **more)
        self.station.start()
        return self.station

    def stop(self) -> None:
        if self.station is not None:
            self.station.stop()
            assert self.station.failure is None

    def decide(self, direction: str) -> None:
        self.site.register.config = replace(self.site.register.config, direction=direction)


@pytest.fixture
def kiosk(tmp_path: Path, open_models: FaceModels, people: SamplePeople) -> Iterator[Kiosk]:
    """Ana and Ben have a face, a number, a badge and a PIN; the stranger has all of that but a face."""
    with Register(tmp_path, AttendanceConfig()) as register:
        site = Site(open_models, people, register, Disk(), tmp_path)
        site.enrol(ANA, "Ana Silva")
        site.enrol(BEN, "Ben Okoye")
        site.enrol(STRANGER, "Sam Stone", face=False)
        kiosk = Kiosk(site)
        yield kiosk
        kiosk.stop()
    assert station_threads() == []


def standing(kiosk: Kiosk, number: int) -> Script:
    return live(itertools.cycle(kiosk.site.people.standing(number)))


def empty(kiosk: Kiosk) -> Script:
    return live(itertools.repeat(kiosk.site.people.room))


def unplugged() -> Script:
    return [Lost(threading.Event())]


def wait_for_receipt(kiosk: Kiosk, count: int = 1) -> None:
    wait_for(lambda: len(kiosk.site.receipts()) >= count)


def test_a_pin_is_recorded_like_a_face_with_its_method_although_there_is_no_camera(kiosk: Kiosk) -> None:
    station = kiosk.runs(unplugged())
    assert wait_for_state(station, ScreenState.CAMERA_LOST).codes
    station.submit(PinEntry("1005", PIN))
    screen = wait_for_state(station, ScreenState.RECORDED)
    assert (screen.name, screen.direction, screen.next_direction) == ("Sam Stone", Direction.IN, Direction.OUT)
    assert screen.worked_s == pytest.approx(0, abs=5)
    (record,) = kiosk.site.records()
    assert (record.person_id, record.method) == (kiosk.site.ids[STRANGER], Method.PIN)
    assert (record.similarity, record.margin, record.min_similarity, record.pack_digest) == (None, None, None, "")
    station.dismiss()
    wait_for_state(station, ScreenState.CAMERA_LOST)


def test_a_badge_is_recorded_and_says_so(kiosk: Kiosk) -> None:
    station = kiosk.runs(unplugged())
    station.submit(BadgeEntry("B-0"))
    assert wait_for_state(station, ScreenState.RECORDED).name == "Ana Silva"
    assert kiosk.site.records()[0].method is Method.BADGE


def test_a_wrong_code_is_refused_without_saying_what_is_wrong_and_leaves_a_receipt(kiosk: Kiosk) -> None:
    station = kiosk.runs(empty(kiosk))
    refusals: list[Screen] = []
    for number, entry in enumerate((PinEntry("1000", WRONG_PIN), PinEntry("9999", PIN), BadgeEntry("unknown"))):
        station.submit(entry)
        wait_for_receipt(kiosk, number + 1)
        refusals.append(wait_for_state(station, ScreenState.CODE_REFUSED))
        station.cancel_entry()
        assert station.screen().state is not ScreenState.CODE_REFUSED
    assert len({said(screen) for screen in refusals}) == 1
    assert kiosk.site.records() == []
    assert [(r.outcome, r.person_id, r.reasons) for r in kiosk.site.receipts()] == [
        (Outcome.UNKNOWN, None, ("code_refused",))
    ] * 3


def test_too_many_wrong_codes_lock_that_person_out_and_a_restart_does_not_help(kiosk: Kiosk) -> None:
    few = EntryConfig(slow_after=1, lock_after=2, lock_s=600.0)
    station = kiosk.runs(empty(kiosk), entry=few)
    station.submit(PinEntry("1000", WRONG_PIN))
    assert 0 < wait_for_state(station, ScreenState.CODE_REFUSED).wait_s <= 2
    time.sleep(2.1)  # the lockout's own clock is the machine's
    station.submit(PinEntry("1000", WRONG_PIN))
    assert 590 < wait_for_state(station, ScreenState.CODE_LOCKED).wait_s <= 600
    restarted = kiosk.runs(empty(kiosk), entry=few)
    restarted.submit(PinEntry("1000", PIN))
    assert 590 < wait_for_state(restarted, ScreenState.CODE_LOCKED).wait_s <= 600
    assert kiosk.site.records() == []
    restarted.submit(PinEntry("1003", PIN))  # nobody else is kept out
    assert wait_for_state(restarted, ScreenState.RECORDED).name == "Ben Okoye"


def test_whoever_stands_there_unknown_may_use_a_pin(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, STRANGER))
    wait_for_state(station, ScreenState.UNKNOWN)
    station.submit(PinEntry("1005", PIN))
    wait_for_state(station, ScreenState.RECORDED)
    wait_for(lambda: Outcome.IDENTIFIED in [r.outcome for r in kiosk.site.receipts()])
    before, *_ = [r.outcome for r in kiosk.site.receipts()]
    assert before is Outcome.UNKNOWN
    assert len(kiosk.site.records()) == 1


def test_a_site_that_wants_faces_alone_takes_no_code(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, BEN), "face")
    station.submit(PinEntry("1000", PIN))
    screen = wait_for_state(station, ScreenState.RECORDED)
    assert (screen.name, screen.codes) == ("Ben Okoye", False)
    assert [r.person_id for r in kiosk.site.records()] == [kiosk.site.ids[BEN]]


def test_where_both_are_needed_a_face_alone_is_not_even_searched_for(kiosk: Kiosk) -> None:
    station = kiosk.runs(live(kiosk.site.people.standing(ANA)), "face_and_code")
    assert station.finished.wait(60)
    assert (station.screen().state, station.screen().needs_code) == (ScreenState.IDLE, True)
    assert kiosk.site.receipts() == []


def test_where_both_are_needed_the_owner_of_the_code_is_confirmed_by_face(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, ANA), "face_and_code")
    wait_for(lambda: station.screen().needs_code)
    station.submit(PinEntry("1000", PIN))
    wait_for(lambda: station.screen().name == "Ana Silva")
    assert station.screen().state in (ScreenState.LOOKING, ScreenState.RECORDED)
    wait_for_state(station, ScreenState.RECORDED)
    (record,) = kiosk.site.records()
    assert (record.person_id, record.method) == (kiosk.site.ids[ANA], Method.FACE_AND_PIN)
    assert record.similarity is not None
    assert record.min_similarity is not None
    assert record.similarity > record.min_similarity
    assert record.reason.endswith(" pin")


def test_another_face_than_that_of_the_codes_owner_is_not_confirmed_and_nothing_is_recorded(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, BEN), "face_and_code")
    station.submit(BadgeEntry("B-0"))
    screen = wait_for_state(station, ScreenState.NOT_CONFIRMED)
    assert screen.name == ""
    wait_for_receipt(kiosk)
    (receipt,) = kiosk.site.receipts()
    assert (receipt.outcome, receipt.person_id, receipt.method) == (Outcome.NOT_CONFIRMED, None, Method.FACE_AND_BADGE)
    assert [person_id for person_id, _ in receipt.candidates] == [kiosk.site.ids[ANA]]
    assert kiosk.site.records() == []
    station.dismiss()
    assert station.screen().needs_code


def test_a_code_whose_owner_does_not_show_their_face_in_time_is_not_confirmed(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.claim.CLAIM_S", 0.3)
    station = kiosk.runs(empty(kiosk), "face_and_code")
    wait_for(lambda: station.latest_frame() is not None)
    station.submit(PinEntry("1000", PIN))
    wait_for_state(station, ScreenState.NOT_CONFIRMED)
    wait_for_receipt(kiosk)
    assert kiosk.site.receipts()[0].reasons == ("no_face_in_time", "pin")
    assert kiosk.site.records() == []


def test_a_claim_that_was_given_up_confirms_nobody(kiosk: Kiosk) -> None:
    station = kiosk.runs(empty(kiosk), "face_and_code")
    wait_for(lambda: station.latest_frame() is not None)
    station.submit(PinEntry("1000", PIN))
    wait_for_state(station, ScreenState.LOOKING)
    station.cancel_entry()
    assert (station.screen().state, station.screen().needs_code) == (ScreenState.IDLE, True)


def test_who_has_no_face_here_is_recorded_by_the_code_alone_where_both_are_needed(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, BEN), "face_and_code")
    station.submit(PinEntry("1005", PIN))
    assert wait_for_state(station, ScreenState.RECORDED).name == "Sam Stone"
    assert kiosk.site.records()[0].method is Method.PIN


def test_without_a_camera_the_code_counts_alone_where_both_are_needed(kiosk: Kiosk) -> None:
    station = kiosk.runs(unplugged(), "face_and_code")
    wait_for_state(station, ScreenState.CAMERA_LOST)
    station.submit(PinEntry("1000", PIN))
    wait_for_state(station, ScreenState.RECORDED)
    assert kiosk.site.records()[0].method is Method.PIN


def test_while_the_camera_shows_what_it_showed_before_the_code_counts_alone_where_both_are_needed(kiosk: Kiosk) -> None:
    pictures = [frame.bgr for frame in itertools.islice(standing(kiosk, ANA), 10)]

    def looped() -> Iterator[Frame]:
        for number in itertools.count():
            time.sleep(0.03)
            yield Frame(pictures[number % 10], time.monotonic(), number)

    station = kiosk.runs(looped(), "face_and_code")
    wait_for_state(station, ScreenState.CAMERA_LOST)
    station.submit(PinEntry("1000", PIN))
    wait_for_state(station, ScreenState.RECORDED)
    assert kiosk.site.records()[0].method is Method.PIN


def test_a_direction_that_is_asked_for_is_recorded_as_it_was_touched(kiosk: Kiosk) -> None:
    kiosk.decide("ask")
    station = kiosk.runs(standing(kiosk, ANA))
    screen = wait_for_state(station, ScreenState.ASK_DIRECTION)
    assert (screen.name, screen.next_direction, kiosk.site.records()) == ("Ana Silva", Direction.IN, [])
    station.choose(Direction.OUT)
    assert wait_for_state(station, ScreenState.RECORDED).direction is Direction.OUT
    station.choose(Direction.IN)  # nothing is offered any more
    station.stop()
    (record,) = kiosk.site.records()
    assert (record.direction, record.method) == (Direction.OUT, Method.FACE)
    assert record.reason.endswith(" chosen_out")


def test_a_question_to_a_code_is_answered_although_the_face_is_recognised_meanwhile(kiosk: Kiosk) -> None:
    kiosk.decide("ask")
    station = kiosk.site.live_station(standing(kiosk, ANA))
    kiosk.station = station
    station.submit(PinEntry("1000", PIN))
    station.start()
    wait_for_state(station, ScreenState.ASK_DIRECTION)
    wait_for(lambda: Method.FACE in [receipt.method for receipt in kiosk.site.receipts()])
    station.choose(Direction.IN)
    wait_for_state(station, ScreenState.RECORDED)
    assert [record.method for record in kiosk.site.records()] == [Method.PIN]


def test_a_question_that_nobody_answers_records_nothing(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk_app.presenter.CHOICE_S", 0.2)
    kiosk.decide("ask")
    station = kiosk.runs(unplugged())
    station.use_config(replace(Config(), screen=replace(Config().screen, result_s=0.5)))
    kiosk.decide("ask")
    station.submit(PinEntry("1000", PIN))
    wait_for_state(station, ScreenState.ASK_DIRECTION)
    wait_for_state(station, ScreenState.CAMERA_LOST)
    station.choose(Direction.IN)
    station.stop()
    assert kiosk.site.records() == []


@pytest.mark.parametrize("by_code", [True, False])
def test_whoever_is_recorded_already_may_choose_the_other_direction_at_once(kiosk: Kiosk, by_code: bool) -> None:
    kiosk.site.register.record(identified(kiosk.site.ids[ANA]), "")
    station = kiosk.runs(unplugged() if by_code else standing(kiosk, ANA))
    if by_code:
        station.submit(PinEntry("1000", PIN))
    screen = wait_for_state(station, ScreenState.ALREADY_RECORDED)
    assert (screen.direction, screen.next_direction) == (Direction.IN, Direction.OUT)
    station.choose(Direction.OUT)
    station.choose(Direction.OUT)  # touched twice in a hurry
    assert wait_for_state(station, ScreenState.RECORDED).direction is Direction.OUT
    station.stop()
    assert [record.direction for record in kiosk.site.records()] == [Direction.IN, Direction.OUT]


def test_every_change_of_what_the_screen_says_wakes_the_window(kiosk: Kiosk) -> None:
    heard: list[ScreenState] = []
    station = kiosk.runs(standing(kiosk, BEN), on_change=lambda: heard.append(station.screen().state))
    wait_for_state(station, ScreenState.RECORDED)
    wait_for(lambda: ScreenState.RECORDED in heard)
    assert heard.index(ScreenState.LOOKING) < heard.index(ScreenState.RECORDED)
    assert len(heard) < 10


def test_nobody_is_recorded_while_paused_and_the_pictures_go_on(kiosk: Kiosk) -> None:
    station = kiosk.site.live_station(standing(kiosk, ANA))
    station.pause()
    station.start()
    kiosk.station = station
    wait_for(lambda: station.latest_frame() is not None)
    first = station.latest_frame()
    station.submit(PinEntry("1003", PIN))
    wait_for(lambda: (f := station.latest_frame()) is not None and first is not None and f.number > first.number + 30)
    assert (kiosk.site.records(), station.screen().state) == ([], ScreenState.IDLE)
    station.resume()
    wait_for_state(station, ScreenState.RECORDED)
    assert [record.person_id for record in kiosk.site.records()] == [kiosk.site.ids[ANA]]


def test_where_nobody_can_be_recognised_an_administrator_is_asked_for_until_somebody_is_enrolled(kiosk: Kiosk) -> None:
    station = kiosk.site.live_station(standing(kiosk, ANA), "face")
    kiosk.station = station
    digest = kiosk.site.models.pack.digest
    station.use_gallery(Gallery([], digest, Config().gallery), "Nobody is enrolled.")
    station.start()
    wait_for_receipt(kiosk)
    assert station.screen().state is ScreenState.ADMIN_NEEDED
    station.use_gallery(kiosk.site.gallery())
    wait_for_state(station, ScreenState.RECORDED)


def test_what_is_wrong_with_the_machine_is_on_the_screen_and_a_doubtful_clock_in_the_record(kiosk: Kiosk) -> None:
    notices = frozenset({Notice.CLOCK_UNTRUSTED, Notice.DISK_LOW})
    station = kiosk.runs(empty(kiosk), notices=lambda: notices)
    screen = wait_for_state(station, ScreenState.CLOCK_UNTRUSTED)
    assert screen.notices == notices
    station.submit(PinEntry("1000", PIN))
    assert wait_for_state(station, ScreenState.RECORDED).notices == notices
    assert [record.clock_trusted for record in kiosk.site.records()] == [False]


def test_settings_that_are_live_hold_from_the_next_screen_on_and_others_wait_for_a_restart(kiosk: Kiosk) -> None:
    station = kiosk.runs(unplugged())
    wanted = Config()
    station.use_config(
        replace(
            wanted,
            screen=replace(wanted.screen, names="first"),
            attendance=replace(wanted.attendance, direction="out", kiosk_id="another"),
            entry=replace(wanted.entry, mode="face", badge_needs_pin=True),
        )
    )
    station.submit(BadgeEntry("B-0"))
    assert wait_for_state(station, ScreenState.CODE_REFUSED).codes
    station.submit(BadgeEntry("B-0", PIN))
    screen = wait_for_state(station, ScreenState.RECORDED)
    assert (screen.name, screen.direction) == ("Ana", Direction.OUT)
    assert kiosk.site.records()[0].kiosk_id == AttendanceConfig().kiosk_id


def test_the_receipt_of_a_face_holds_what_the_decision_rests_on(kiosk: Kiosk) -> None:
    station = kiosk.runs(standing(kiosk, BEN))
    wait_for_state(station, ScreenState.RECORDED)
    wait_for_receipt(kiosk)
    (record,), (receipt,) = kiosk.site.records(), kiosk.site.receipts()
    assert (receipt.outcome, receipt.person_id, receipt.method) == (Outcome.IDENTIFIED, record.person_id, Method.FACE)
    assert (receipt.attendance, receipt.sequence, receipt.at_utc_us) == (record.event_id, 1, record.at_utc_us)
    assert (receipt.similarity, receipt.min_similarity) == (record.similarity, record.min_similarity)
    assert receipt.candidates[0][0] == record.person_id
    assert {"brightness", "sharpness"} <= set(receipt.measures)
    assert receipt.pack_digest == record.pack_digest == kiosk.site.models.pack.digest
