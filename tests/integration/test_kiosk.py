"""The kiosk put together as `clockface run` does it, without its window: door, desk, codes and gallery as one."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from kiosk_app.administration.operators import Role
from kiosk_app.app import Site, open_site
from kiosk_app.clock import now_utc_us
from kiosk_app.config import LivenessConfig
from kiosk_app.domain import Decision, Method, Observation, Outcome, Profile
from kiosk_app.errors import InputError
from kiosk_app.kiosk import Kiosk
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.passwords import hashed
from kiosk_app.recognition.camera import Camera, CaptureProcess
from kiosk_app.recognition.liveness import PassiveLiveness
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.sources import parse_source
from kiosk_app.screen import Notice, Screen, ScreenState
from kiosk_app.station import Event, PinEntry
from sync_server.wire.messages import ATTACK_SUSPECTED
from tests.sample_people import SamplePeople
from tests.sample_register import CONSENT, PACK, identified, striding_register
from tests.scripted_station import ANA, BEN, PIN, Lost, ScriptedCamera, live, station_threads, wait_for, wait_for_state


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A new data folder whose settings name a camera that is not there."""
    (tmp_path / "clockface.toml").write_text(
        '[camera]\nsource = "97"\nopen_timeout_s = 2\n[liveness]\nmode = "passive"\n'
    )
    with open_site(tmp_path, lambda _: None) as site:
        yield site
    assert station_threads() == []


@contextmanager
def running(site: Site, models: FaceModels, camera: Camera | None = None) -> Iterator[Kiosk]:
    kiosk = Kiosk(site, models, camera or ScriptedCamera([]))
    kiosk.start()
    try:
        yield kiosk
    finally:
        kiosk.stop()
    assert kiosk.station.failure is None


def standing(people: SamplePeople, number: int) -> Camera:
    return ScriptedCamera(live(cycle(people.standing(number))))


def screen(kiosk: Kiosk, state: ScreenState) -> Screen:
    return wait_for_state(kiosk.station, state)


def test_without_its_camera_and_without_people_the_kiosk_runs_and_asks_for_an_administrator(
    site: Site, open_models: FaceModels
) -> None:
    with running(
        site, open_models, CaptureProcess(parse_source(site.config.camera.source), site.config.camera)
    ) as kiosk:
        assert screen(kiosk, ScreenState.ADMIN_NEEDED).frame_bgr is None
        assert "97" in screen(kiosk, ScreenState.CAMERA_LOST).reason
        site.register.enrol(Profile("Ana", "17", pin_hash=hashed(PIN)))
        kiosk.desk.enrolment_changed()
        kiosk.station.submit(PinEntry("17", PIN))
        assert screen(kiosk, ScreenState.RECORDED).name == "Ana"
        assert site.register.attendance()[0].method is Method.PIN


def test_nobody_in_a_recording_is_asked_for_a_challenge(site: Site, open_models: FaceModels) -> None:
    site = replace(site, config=replace(site.config, liveness=LivenessConfig()))
    modes = [
        Kiosk(site, open_models, ScriptedCamera([], is_live=is_live)).station.liveness.mode for is_live in (True, False)
    ]
    assert modes == ["step_up", "passive"]


def test_whoever_is_enrolled_is_recognised_at_once_and_whoever_is_out_of_use_or_erased_no_more(
    site: Site, open_models: FaceModels, people: SamplePeople
) -> None:
    with running(site, open_models, standing(people, ANA)) as kiosk:
        screen(kiosk, ScreenState.ADMIN_NEEDED)
        session = kiosk.desk.set_up("Olga", "three words long")
        person = site.register.enrol(Profile("Ana"), [people.embeddings[ANA]], CONSENT)
        kiosk.desk.enrolment_changed()
        screen(kiosk, ScreenState.RECORDED)
        for act, state in (
            (lambda: session.set_active([person.person_id], False), ScreenState.ADMIN_NEEDED),
            (lambda: session.set_active([person.person_id], True), ScreenState.ALREADY_RECORDED),
            (lambda: session.erase([person.person_id]), ScreenState.ADMIN_NEEDED),
        ):
            kiosk.show(False)  # the desk covers it
            act()
            kiosk.show(True)
            screen(kiosk, state)


def test_look_alikes_need_more_margin_from_the_moment_they_are_marked(
    site: Site, open_models: FaceModels, people: SamplePeople
) -> None:
    ana, ben = (
        site.register.enrol(Profile(name), [people.embeddings[n]], CONSENT) for n, name in ((ANA, "A"), (BEN, "B"))
    )
    with running(site, open_models) as kiosk:
        site.register.mark_lookalikes(ana.person_id, frozenset({ben.person_id}))
        kiosk.refresh_gallery()
        marked = kiosk.station._agreement.thresholds.lookalikes
    assert marked == {ana.person_id: frozenset({ben.person_id}), ben.person_id: frozenset({ana.person_id})}


def test_while_something_covers_the_kiosk_nobody_is_recorded(
    site: Site, open_models: FaceModels, people: SamplePeople
) -> None:
    site.register.enrol(Profile("Ana"), [people.embeddings[ANA]], CONSENT)
    camera = standing(people, ANA)
    kiosk = Kiosk(site, open_models, camera)
    kiosk.show(False)
    kiosk.start()
    try:
        wait_for(lambda: camera.given > 40)  # type: ignore[attr-defined]
        assert site.register.attendance() == []
        kiosk.show(True)
        screen(kiosk, ScreenState.RECORDED)
    finally:
        kiosk.stop()


def test_a_setting_that_is_changed_at_the_desk_holds_at_the_door(
    site: Site, open_models: FaceModels, people: SamplePeople
) -> None:
    told = []
    kiosk = Kiosk(site, open_models, standing(people, ANA), on_config=told.append)
    kiosk.desk.set_up("Olga", "three words long").change_setting("screen", "names", "first")
    site.register.enrol(Profile("Ana Silva"), [people.embeddings[ANA]], CONSENT)
    kiosk.start()
    try:
        assert screen(kiosk, ScreenState.RECORDED).name == "Ana"
    finally:
        kiosk.stop()
    assert [config.screen.names for config in told] == ["first"]


def test_people_of_another_model_pack_are_told_to_the_administrator_and_codes_go_on(
    site: Site, open_models: FaceModels, people: SamplePeople
) -> None:
    other = replace(people.embeddings[ANA], pack_digest="b" * 64)
    site.register.enrol(Profile("Ana"), [other], CONSENT)
    with running(site, open_models, standing(people, ANA)) as kiosk:
        assert "another model pack" in screen(kiosk, ScreenState.ADMIN_NEEDED).reason
        site.register.enrol(Profile("Ben", "18", pin_hash=hashed(PIN)))
        kiosk.refresh_gallery()
        screen(kiosk, ScreenState.UNKNOWN)


def test_a_clock_behind_a_record_that_was_made_far_ahead_is_doubted_until_an_administrator_accepts_it(
    tmp_path: Path, open_models: FaceModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk_app.clock.RELEASED_UTC_US", 0)  # whatever the clock of this machine shows
    with striding_register(tmp_path, now_utc_us() + 10**15) as ahead:
        person = ahead.enrol(Profile("Ana", "17", pin_hash=hashed(PIN)))
        ahead.record(identified(person.person_id), PACK)
    with open_site(tmp_path, lambda _: None) as site:
        site.operators.add("Olga", "three words long", Role.ADMINISTRATOR)
        with running(site, open_models, ScriptedCamera([Lost(threading.Event())])) as kiosk:
            wait_for(lambda: kiosk.station.screen().notices >= {Notice.CLOCK_UNTRUSTED})
            kiosk.desk.login("Olga", "three words long").accept_clock()
            wait_for(lambda: not kiosk.station.screen().notices & {Notice.CLOCK_UNTRUSTED})
            kiosk.station.submit(PinEntry("17", PIN))
            wait_for(lambda: len(site.register.attendance()) == 2)
        (record,) = [one for one in site.register.attendance() if one.at_utc_us <= now_utc_us()]
        assert record.clock_trusted
        assert Kiosk(site, open_models, ScriptedCamera([])).clock.is_trusted()  # and so it is after a restart


def test_a_nearly_full_disk_is_a_small_notice(
    site: Site, open_models: FaceModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(site.folder)._replace(free=499_000_000)
    monkeypatch.setattr("kiosk_app.kiosk.shutil.disk_usage", lambda _: usage)
    with running(site, open_models) as kiosk:
        wait_for(lambda: kiosk.station.screen().notices == {Notice.DISK_LOW})


@pytest.mark.parametrize("asked", [True, False])
def test_an_attack_is_told_to_the_server_where_the_site_asks_for_that_and_to_whoever_listens_always(
    site: Site, open_models: FaceModels, asked: bool
) -> None:
    heard: list[Event] = []
    site = replace(site, config=replace(site.config, liveness=LivenessConfig(alarm=asked)))
    kiosk = Kiosk(site, open_models, ScriptedCamera([]), on_event=heard.append)
    assert kiosk.fleet.hello("0" * 32).alarms == ()
    event = Event(Decision(Outcome.ATTACK, 1.0, 1), Observation(1.0, 1), None)
    kiosk._heard(event)
    assert kiosk.fleet.hello("0" * 32).alarms == ((ATTACK_SUSPECTED,) if asked else ())
    assert heard == [event]


@pytest.mark.parametrize(
    ("mode", "has_networks", "networks"),
    [("off", False, LivenessState.OFF), ("passive", False, LivenessState.MISSING), ("step_up", True, LivenessState.ON)],
)
def test_liveness_is_tried_out_as_it_is_in_force_by_whoever_may_change_it(
    site: Site, open_models: FaceModels, mode: str, has_networks: bool, networks: LivenessState
) -> None:
    site = replace(site, config=replace(site.config, liveness=LivenessConfig(mode=mode)))
    liveness = PassiveLiveness([], site.config.inference) if has_networks else None
    kiosk = Kiosk(site, replace(open_models, liveness=liveness), ScriptedCamera([]))
    site.operators.add("Ada", "three words long", Role.ADMINISTRATOR)
    site.operators.add("Olu", "three words long", Role.OPERATOR)
    trial = kiosk.liveness_trial(kiosk.desk.login("Ada", "three words long"))
    assert trial.networks is networks
    assert trial.liveness == kiosk.station.liveness
    with pytest.raises(InputError):
        kiosk.liveness_trial(kiosk.desk.login("Olu", "three words long"))


def test_the_wizard_has_a_recognition_path_of_its_own(site: Site, open_models: FaceModels) -> None:
    kiosk = Kiosk(site, open_models, ScriptedCamera([]))
    session = kiosk.desk.set_up("Olga", "three words long")
    assert session.operator.role is Role.ADMINISTRATOR
    assert kiosk.wizard(session)._recogniser is not kiosk.station._recogniser
