"""The running kiosk: the real station, models and register; only the camera plays from a script."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk_app.attendance.attempts import AttemptLog
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig, Config
from kiosk_app.domain import F32, U8, AlreadyRecorded, AttendanceRecord, Frame, Observation, Outcome
from kiosk_app.errors import InferenceError, SourceError
from kiosk_app.newest_frame import NewestFrame
from kiosk_app.recognition.freshness import REASONS, Verdict
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.screen import ScreenState
from kiosk_app.sight import MAX_NONSENSE
from kiosk_app.station import Event, Station
from tests.sample_people import SamplePeople
from tests.scripted_station import (
    ANA,
    BEN,
    PATIENCE_S,
    STRANGER,
    Disk,
    Lost,
    Script,
    ScriptedCamera,
    Site,
    film,
    live,
    play,
    sensed,
    states,
    station_threads,
    wait_for,
)


@pytest.fixture
def site(tmp_path: Path, open_models: FaceModels, people: SamplePeople) -> Iterator[Site]:
    disk = Disk()
    with Register(tmp_path, AttendanceConfig(), sync=disk.sync) as register:
        site = Site(open_models, people, register, disk, tmp_path)
        site.enrol(ANA, "Ana")
        site.enrol(BEN, "Ben")
        disk.safe.clear()
        disk.asked.clear()
        yield site
    assert station_threads() == []


def test_a_walk_up_is_recorded_once_and_a_second_one_within_the_cooldown_not_again(site: Site) -> None:
    visit = [*site.nobody(0.3), *site.stands(ANA, 1.5)]
    screens = play(site.station(film([*visit, *site.nobody(1.0), *visit])))
    first, second = site.events
    assert isinstance(first.result, AttendanceRecord)
    assert second.result == AlreadyRecorded(first.result)
    assert site.recorded() == [site.ids[ANA]]
    seen = states(screens)
    assert seen.index(ScreenState.RECORDED) < seen.index(ScreenState.ALREADY_RECORDED)
    assert {s.name for s in screens if s.state is ScreenState.RECORDED} == {"Ana"}


def test_everybody_who_walks_up_is_recorded_in_turn_and_a_stranger_is_not(site: Site) -> None:
    gap = site.nobody(0.8)
    script = [*site.stands(ANA, 1.2), *gap, *site.stands(STRANGER, 1.6), *gap, *site.stands(BEN, 1.2)]
    screens = play(site.station(film(script)))
    outcomes = [event.decision.outcome for event in site.events]
    assert outcomes == [Outcome.IDENTIFIED, Outcome.UNKNOWN, Outcome.IDENTIFIED]
    assert site.recorded() == [site.ids[ANA], site.ids[BEN]]
    assert ScreenState.UNKNOWN in states(screens)


def test_a_stranger_writes_nothing(site: Site) -> None:
    play(site.station(film([*site.nobody(0.2), *site.stands(STRANGER, 2.5)])))
    assert [(e.decision.outcome, e.result) for e in site.events] == [(Outcome.UNKNOWN, None)]
    assert site.disk.safe == []
    assert site.recorded() == []


def test_when_one_person_takes_the_place_of_another_both_are_recorded(site: Site) -> None:
    play(site.station(film([*site.stands(ANA, 1.0), *site.stands(BEN, 1.0)])))
    assert site.recorded() == [site.ids[ANA], site.ids[BEN]]


def test_green_is_not_shown_before_the_record_is_safe_on_the_disk_and_nothing_waits_for_the_disk(
    site: Site, tmp_path: Path
) -> None:
    site.disk.may_finish.clear()
    endless = film(itertools.chain(site.nobody(0.2), itertools.cycle(site.people.standing(ANA))))
    station = site.station(endless)
    camera = station._camera
    assert isinstance(camera, ScriptedCamera)
    station.start()
    assert site.disk.asked.wait(PATIENCE_S)
    before, boxes = camera.given, set()
    while camera.given < before + 10:
        screen = station.screen()
        boxes.add(screen.box_xyxy)
        assert screen.state is ScreenState.LOOKING
    assert len(boxes) > 3
    site.disk.may_finish.set()
    wait_for(lambda: station.screen().state is ScreenState.RECORDED)
    assert site.ids[ANA].encode() in site.disk.safe[0]
    assert (tmp_path / "attendance.ledger").read_bytes() == site.disk.safe[0]
    station.stop()
    assert site.recorded() == [site.ids[ANA]]


def test_a_full_disk_is_told_to_that_person_and_the_next_one_is_recorded(site: Site) -> None:
    def fill_the_disk_once() -> Iterator[Frame]:
        site.disk.failures = 1
        yield from film([*site.stands(ANA, 1.2), *site.nobody(1.0), *site.stands(BEN, 1.2)])

    screens = play(site.station(fill_the_disk_once()))
    assert [type(event.result) for event in site.events] == [type(None), AttendanceRecord]
    (reason,) = {s.reason for s in screens if s.state is ScreenState.STORAGE_TROUBLE}
    assert "No space left on device" in reason
    assert site.recorded() == [site.ids[BEN]]
    green = [s.name for s in screens if s.state is ScreenState.RECORDED]
    assert set(green) == {"Ben"}


def test_who_is_still_there_when_the_disk_has_room_again_is_recorded(site: Site) -> None:
    site.disk.failures = 1
    screens = play(site.station(film(site.stands(ANA, 4.0))))
    assert [type(event.result) for event in site.events] == [type(None), AttendanceRecord]
    assert site.recorded() == [site.ids[ANA]]
    assert ScreenState.STORAGE_TROUBLE in {s.state for s in screens}


def test_somebody_removed_while_standing_there_is_not_recorded_and_the_station_goes_on(site: Site) -> None:
    station = site.station(film([*site.stands(ANA, 1.0), *site.nobody(0.8), *site.stands(BEN, 1.0)]))
    site.register.remove(site.ids[ANA])  # the gallery still holds the template
    play(station)
    assert [event.result is None for event in site.events] == [True, False]
    assert site.recorded() == [site.ids[BEN]]


def test_nobody_is_matched_on_old_frames(site: Site) -> None:
    looked_at: list[float] = []
    recogniser = site.recogniser()
    process = recogniser.process

    def noting(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        looked_at.append(time.monotonic() - frame.t_s)
        return process(frame, claimed, decisive=decisive, **more)

    recogniser.process = noting  # type: ignore[method-assign]
    old, new = live(site.stands(ANA, 3.0), age_s=5.0), live(itertools.cycle(site.people.standing(BEN)))
    station = site.station(itertools.chain(old, new), every=False, recogniser=recogniser)
    station.start()
    wait_for(lambda: station.screen().state is ScreenState.RECORDED)
    station.stop()
    assert max(looked_at) < 5.0
    assert site.recorded() == [site.ids[BEN]]


def test_while_a_frame_decides_the_picture_stands_and_afterwards_it_goes_on(site: Site) -> None:
    stood: dict[float, bool] = {}
    recogniser = site.recogniser()
    process = recogniser.process

    def noting(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        before = station.screen().frame_bgr
        time.sleep(0.1)  # three more frames come
        if decisive:
            stood[frame.t_s] = station.screen().frame_bgr is before
        return process(frame, claimed)

    recogniser.process = noting  # type: ignore[method-assign]
    station = site.station(live(itertools.cycle(site.people.standing(BEN))), every=False, recogniser=recogniser)
    station.start()
    wait_for(lambda: station.screen().state is ScreenState.RECORDED)
    last = station.screen().frame_bgr
    wait_for(lambda: station.screen().frame_bgr is not last)
    station.stop()
    recorded = next(event for event in site.events if isinstance(event.result, AttendanceRecord))
    assert stood[recorded.decision.t_s]


def test_a_lost_camera_is_told_without_a_picture_and_when_it_is_back_people_are_recorded(site: Site) -> None:
    back = threading.Event()
    before, after = live(site.stands(ANA, 0.1)), live(itertools.cycle(site.people.standing(BEN)))
    script = itertools.chain[Frame | Lost](before, [Lost(back)], after)
    station = site.station(script, every=False)
    station.start()
    wait_for(lambda: station.screen().state is ScreenState.CAMERA_LOST)
    screen = station.screen()
    assert (screen.reason, screen.frame_bgr, screen.box_xyxy) == ("The cable is out.", None, None)
    back.set()
    wait_for(lambda: station.screen().state is ScreenState.RECORDED)
    assert station.screen().frame_bgr is not None
    station.stop()
    assert site.recorded() == [site.ids[BEN]]


def test_a_source_that_freezes_amid_an_agreement_decides_nothing_says_so_and_recovers_by_itself(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    thawed = threading.Event()

    def freezing() -> Iterator[Frame]:
        for frame in live([*site.nobody(0.3), *site.stands(ANA, 0.2)]):  # two pictures of her; a decision needs three
            yield frame
        while not thawed.is_set():
            time.sleep(0.03)
            yield replace(frame, t_s=time.monotonic())
        yield from live(itertools.cycle(site.people.standing(BEN)))

    station = site.station(freezing(), every=False)
    station.start()
    wait_for(lambda: station.screen().state is ScreenState.CAMERA_LOST)
    screen = station.screen()
    assert (screen.reason, screen.frame_bgr, screen.progress) == (REASONS[Verdict.FROZEN], None, 0.0)
    assert station.latest_frame() is None
    assert site.events == []
    thawed.set()
    wait_for(lambda: station.screen().state is ScreenState.RECORDED)
    station.stop()
    assert site.recorded() == [site.ids[BEN]]
    said = [record.getMessage() for record in caplog.records if record.name == "kiosk_app.watch"]
    assert said == ["the pictures of the camera are frozen: nobody is recognised on them"]


def test_nobody_is_recorded_from_a_recording_that_is_played_over_and_over(site: Site) -> None:
    second_round = threading.Event()
    station: Station

    def recording() -> Iterator[Frame]:
        pictures = [frame.bgr for frame in live(site.stands(ANA, 1.5))]
        for number, bgr in enumerate(itertools.chain(*[pictures] * 8)):
            if number == len(pictures):
                station.resume()
                second_round.set()
            time.sleep(0.03)
            yield Frame(bgr, time.monotonic(), number)

    station = site.station(recording(), every=False)
    station.pause()  # in the first round nobody can tell it from a camera
    screens = play(station)
    assert second_round.is_set()
    assert REASONS[Verdict.LOOPED] in {s.reason for s in screens if s.state is ScreenState.CAMERA_LOST}
    assert site.events == []


def test_on_frames_of_a_time_to_come_nobody_is_recognised(site: Site) -> None:
    play(site.station(live(site.stands(ANA, 2.0), age_s=-60.0), every=False))
    assert site.events == []


def test_evidence_from_before_a_loss_of_the_camera_does_not_count_afterwards(site: Site) -> None:
    before, after = film(site.stands(ANA, 0.2)), film(site.stands(ANA, 0.2), start_s=101.0)
    plugged_in = threading.Event()
    plugged_in.set()
    play(site.station([*before, Lost(plugged_in), *after]))
    assert site.recorded() == []


def test_stopping_in_the_middle_ends_all_threads_and_closes_the_camera(site: Site) -> None:
    endless = film(itertools.cycle(site.people.walk_up(ANA)))
    station = site.station(endless)
    camera = station._camera
    assert isinstance(camera, ScriptedCamera)
    station.start()
    assert sorted(station_threads()) == ["capture", "recognise", "record"]
    wait_for(lambda: camera.given > 3)
    station.stop()
    assert (station_threads(), camera.is_open, station.failure) == ([], False, None)
    station.stop()  # a second time does no harm
    assert station.screen().state in set(ScreenState)


def test_decisions_already_made_are_recorded_although_the_station_is_stopped(site: Site) -> None:
    site.disk.may_finish.clear()
    first = [*site.stands(ANA, 1.0), *site.nobody(0.8)]
    station = site.station(film(itertools.chain(first, itertools.cycle(site.people.standing(BEN)))))
    station.start()
    assert site.disk.asked.wait(PATIENCE_S)
    wait_for(lambda: station._work.qsize() == 1)  # Ben's waits, while Ana's is held up by the disk
    stopping = threading.Thread(target=station.stop)
    stopping.start()
    wait_for(station._stop.is_set)
    site.disk.may_finish.set()
    stopping.join(PATIENCE_S)
    assert not stopping.is_alive()
    assert site.recorded() == [site.ids[ANA], site.ids[BEN]]


def test_a_station_that_was_never_started_can_be_stopped(site: Site) -> None:
    site.station([]).stop()


def test_a_source_without_frames_ends_the_station(site: Site) -> None:
    assert states(play(site.station([]))) == [ScreenState.IDLE]


def test_a_source_that_does_not_open_is_closed_and_starts_no_thread(site: Site) -> None:
    class Closed(ScriptedCamera):
        def wait_open(self) -> None:
            raise SourceError("There is no camera 7.")

    camera = Closed([])
    station = Station(camera, site.recogniser(), site.register, Config())
    with pytest.raises(SourceError, match="no camera 7"):
        station.start(must_open=True)
    assert (camera.is_open, station_threads()) == (False, [])


@pytest.mark.parametrize("where", ["capture", "recognise", "record"])
def test_an_error_in_any_thread_ends_all_and_is_kept_and_what_was_decided_is_recorded(site: Site, where: str) -> None:
    error = ZeroDivisionError(where)
    recogniser = site.recogniser()
    process, frames = recogniser.process, itertools.count()

    def failing(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        if next(frames) == 15:
            raise error
        return process(frame, claimed, decisive=decisive, **more)

    def refuse(event: Event) -> None:
        raise error

    if where == "recognise":
        recogniser.process = failing  # type: ignore[method-assign]
    endless = film(itertools.cycle(site.people.standing(ANA)))
    script: Script = [*itertools.islice(endless, 15), error] if where == "capture" else endless
    station = site.station(script, recogniser=recogniser, on_event=refuse if where == "record" else None)
    station.start()
    assert station.finished.wait(PATIENCE_S)
    station.stop()
    assert station.failure is error
    assert site.recorded() == [site.ids[ANA]]


@pytest.mark.parametrize(("bad_frames", "survives"), [(MAX_NONSENSE - 1, True), (MAX_NONSENSE, False)])
def test_a_model_that_fails_matches_nobody_and_ends_the_kiosk_only_when_it_goes_on(
    site: Site, bad_frames: int, survives: bool
) -> None:
    error = InferenceError("A model gave values that are not numbers.")
    recogniser = site.recogniser()
    process, frames = recogniser.process, itertools.count()

    def failing(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        if next(frames) < bad_frames:
            raise error
        return process(frame, claimed, decisive=decisive, **more)

    recogniser.process = failing  # type: ignore[method-assign]
    station = site.station(film(site.stands(ANA, 2.0)), recogniser=recogniser)
    station.start()
    assert station.finished.wait(PATIENCE_S)
    station.stop()
    assert station.failure is (None if survives else error)
    assert site.recorded() == ([site.ids[ANA]] if survives else [])


def test_a_file_that_breaks_off_is_a_failure_in_one_sentence(site: Site) -> None:
    with pytest.raises(SourceError, match="cut short"):
        play(site.station([*film(site.nobody(0.3)), SourceError("The video is cut short.")]))


def test_the_newest_frame_wins_and_those_left_out_are_counted(site: Site) -> None:
    recogniser = site.recogniser()
    process, seen = recogniser.process, list[int]()
    started, go_on = threading.Event(), threading.Event()

    def held_up(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        seen.append(frame.number)
        started.set()
        assert go_on.wait(PATIENCE_S)
        return process(frame, claimed, decisive=decisive, **more)

    def camera() -> Iterator[Frame]:
        room = [sensed(site.people.room, np.random.default_rng(number)) for number in range(50)]
        yield Frame(room[0], time.monotonic(), 0)
        assert started.wait(PATIENCE_S)
        for number in range(1, 50):
            yield Frame(room[number], time.monotonic(), number)
        go_on.set()

    recogniser.process = held_up  # type: ignore[method-assign]
    screens = play(site.station(camera(), every=False, recogniser=recogniser))
    assert seen == [0, 49]
    assert screens[-1].dropped_frames == 48


def test_of_a_file_no_frame_is_left_out(site: Site) -> None:
    recogniser = site.recogniser()
    process, seen = recogniser.process, list[int]()

    def noting(frame: Frame, claimed: str | None = None, *, decisive: bool = False, **more: bool) -> Observation:
        seen.append(frame.number)
        return process(frame, claimed, decisive=decisive, **more)

    recogniser.process = noting  # type: ignore[method-assign]
    screens = play(site.station(film(site.nobody(1.0)), recogniser=recogniser))
    assert seen == list(range(10))
    assert screens[-1].dropped_frames == 0


def test_a_frame_that_waits_to_be_put_gives_up_when_the_station_stops(people: SamplePeople) -> None:
    slot, stop = NewestFrame(every=True), threading.Event()
    slot.put(Frame(people.room, 0.0, 0), stop)
    waiting = threading.Thread(target=slot.put, args=(Frame(people.room, 0.1, 1), stop))
    waiting.start()
    stop.set()
    waiting.join(PATIENCE_S)
    assert not waiting.is_alive()


def test_an_empty_place_gives_nothing() -> None:
    slot = NewestFrame(every=False)
    assert slot.is_empty
    assert slot.take() is None


class Lit:
    """In the place of the networks for liveness: says of every face the same."""

    def __init__(self, score: float) -> None:
        self.asked, self._score = 0, score

    def score(self, _bgr: U8, _box_xyxy: F32) -> float:
        self.asked += 1
        return self._score


def with_liveness(site: Site, lit: Lit) -> Recogniser:
    models = replace(site.models, liveness=lit)  # type: ignore[arg-type]
    return Recogniser(models, site.gallery(), Config())


def test_a_picture_that_is_held_up_records_nobody_and_leaves_a_receipt(site: Site) -> None:
    lit = Lit(0.05)
    keep = AttemptLog(site.folder, 30, now_utc_us).append
    station = site.station(film(site.stands(ANA, 4.0)), recogniser=with_liveness(site, lit), keep=keep)
    screens = play(station)
    assert [(e.decision.outcome, e.result) for e in site.events] == [(Outcome.ATTACK, None)]
    assert site.recorded() == []
    assert ScreenState.ATTACK in states(screens)
    assert ScreenState.RECORDED not in states(screens)
    (receipt,) = site.receipts()
    assert (receipt.outcome, receipt.person_id, receipt.reasons) == (Outcome.ATTACK, None, ("below_min_live_score",))
    assert receipt.live_score == pytest.approx(0.05)
    assert receipt.candidates[0][0] == site.ids[ANA]  # whom the picture was of
    assert lit.asked > 5


def test_a_face_that_is_there_is_recorded_at_the_same_moment_as_without_liveness(site: Site) -> None:
    script = [*site.nobody(0.3), *site.stands(ANA, 1.5)]
    play(site.station(film(script)))
    play(site.station(film([*script, *site.nobody(1.0)]), recogniser=with_liveness(site, Lit(0.95))))
    without, asked = site.events
    assert without.decision.t_s == asked.decision.t_s
    assert asked.decision.live_score == pytest.approx(0.95)
    assert without.decision.live_score is None


def test_a_thread_that_hangs_is_the_one_that_no_longer_comes_round(site: Site) -> None:
    """Here the recording one, at a disk that does not answer; a camera that is lost holds nobody up."""
    site.disk.may_finish.clear()
    unplugged = Lost(threading.Event())
    script = itertools.chain(live([*site.stands(ANA, 1.5)]), [unplugged])
    station = site.live_station(script, "face")
    station.start()
    assert site.disk.asked.wait(PATIENCE_S)
    wait_for(lambda: station.rounds.longest_s() > 1.5)
    site.disk.may_finish.set()
    wait_for(lambda: station.rounds.longest_s() < 0.8)
    time.sleep(1.0)
    assert station.rounds.longest_s() < 1.0
    station.stop()
