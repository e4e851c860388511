"""A picture of a face at the kiosk becomes an alarm at its server, over a real socket, where the site asks for that."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from kiosk_app.app import open_site
from kiosk_app.domain import F32, U8, Outcome, Profile
from kiosk_app.kiosk import Kiosk
from kiosk_app.recognition.models import FaceModels
from kiosk_app.station import Event
from kiosk_app.sync.pairing import pair
from tests.integration.fleet_processes import ServerProcess, until
from tests.sample_people import SamplePeople
from tests.sample_register import CONSENT
from tests.scripted_station import ANA, ScriptedCamera, live


class Picture:
    """In the place of the networks for liveness: every face is a picture of one."""

    def score(self, _bgr: U8, _box_xyxy: F32) -> float:
        return 0.02


@pytest.mark.slow
def test_the_server_hears_that_it_was_so_and_not_whose_face_it_was(
    server: ServerProcess, tmp_path: Path, open_models: FaceModels, people: SamplePeople
) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    (folder / "clockface.toml").write_text("[liveness]\nalarm = true\n")
    models = replace(open_models, liveness=Picture())  # type: ignore[arg-type]
    events: list[Event] = []
    with open_site(folder, lambda _: None) as site:
        person = site.register.enrol(Profile("Ana Silva"), [people.embeddings[ANA]], CONSENT)
        camera = ScriptedCamera(live(cycle(people.standing(ANA))))
        kiosk = Kiosk(site, models, camera, on_event=events.append)
        pair(folder, server.pairing("Gate"), "test", site.config.sync)
        kiosk.start()
        try:
            until(lambda: Outcome.ATTACK in [event.decision.outcome for event in events])
            until(lambda: server.ask("SELECT kind, closed_utc_us FROM alarms") == [("attack_suspected", None)])
        finally:
            kiosk.stop()
    ((status,),) = server.ask("SELECT status FROM kiosks")
    assert "attack_suspected" in status
    assert person.person_id not in status
    assert server.ask("SELECT * FROM events") == []
