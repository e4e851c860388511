"""A kiosk without a window, for tests of several: what `clockface run` puts together, told what to do on stdin.

Arguments: the data folder, and the films that its camera shows over and over, with "|" between ("-" for none). Each
line of stdin is a command, each line of stdout a JSON object: {"ready": ...}, {"recorded": person_id},
{"unknown": true} and what a command answers.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path

from kiosk_app.app import Site, open_site
from kiosk_app.attendance.enrolment import subjects
from kiosk_app.attendance.register import Register
from kiosk_app.domain import AttendanceRecord, Consent, Outcome, Profile
from kiosk_app.kiosk import Kiosk
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition.camera import Camera
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.models import load_models
from kiosk_app.station import Event
from kiosk_app.sync.pairing import pair
from tests.sample_register import embedding, identified
from tests.scripted_station import Lost, ScriptedCamera, live, without_challenges

_saying = threading.Lock()


def say(**what: object) -> None:
    with _saying:  # decisions are told by another thread than answers
        print(json.dumps(what), flush=True)


def told(event: Event) -> None:
    if event.decision.outcome is Outcome.UNKNOWN:
        say(unknown=True, at=time.time())
    elif isinstance(event.result, AttendanceRecord):
        say(recorded=event.result.person_id, at=time.time())
    elif event.decision.person_id is not None:
        say(seen=event.decision.person_id, at=time.time())


def camera_of(film: str) -> Camera:
    if film == "-":
        return ScriptedCamera([Lost(threading.Event())])
    pictures = []
    for name in film.split("|"):
        capture = cv2.VideoCapture(name)
        while (read := capture.read())[0]:
            pictures.append(read[1])

    def over_and_over() -> object:
        while True:
            yield from pictures

    return ScriptedCamera(live(over_and_over()))  # type: ignore[arg-type]


def end_with(kiosk: Kiosk) -> None:
    """When its station fails, so does the kiosk: whoever waits for it is to know why."""
    kiosk.station.finished.wait()
    if kiosk.station.failure is not None:
        traceback.print_exception(kiosk.station.failure)
        os._exit(1)


class Commands:
    def __init__(self, site: Site, kiosk: Kiosk) -> None:
        self._site, self._kiosk = site, kiosk
        self._register: Register = site.register

    def pair(self, text: str) -> None:
        with self._kiosk.fleet.at_rest():
            identity = pair(self._site.folder, text, "test", self._site.config.sync)
        say(paired=identity.name)

    def enrol(self, folder: str) -> None:
        enrolment = self._site.folder_enrolment(self._kiosk._models)
        done = [enrolment.enrol(subject) for subject in subjects(Path(folder))]
        self._kiosk.desk.enrolment_changed()
        say(enrolled=[one.person.person_id for one in done if one], at=time.time())

    def remove(self, person_id: str) -> None:
        self._register.remove(person_id)
        self._kiosk.desk.enrolment_changed()
        say(removed=person_id, at=time.time())

    def rename(self, person_id: str, name: str) -> None:
        self._register.update(person_id, Profile(name))
        say(renamed=person_id)

    def strangers(self, count: str, first: str) -> None:
        """Enrol so many people whom nobody has ever seen."""
        pack = self._kiosk._models.pack.digest
        consent = Consent("c" * 64, "en", 1, "test")
        for number in range(int(count)):
            self._register.enrol(Profile(f"Stranger {number}"), [embedding(int(first) + number, pack)], consent)
        self._kiosk.desk.enrolment_changed()
        say(strangers=int(count))

    def record(self, person_id: str) -> None:
        written = self._register.record(identified(person_id), "a" * 64)
        say(written=isinstance(written, AttendanceRecord))

    def people(self) -> None:
        say(people={person.person_id: person.display_name for person in self._register.people()}, at=time.time())

    def status(self) -> None:
        status = self._kiosk.fleet.status
        say(phase=status.phase, problem=status.problem, news=status.news, backlog=status.backlog, lines=status.lines,
            version=status.version, waiting=status.people_waiting, at=time.time())  # fmt: skip


def main(folder: Path, film: str) -> None:
    with open_site(folder, lambda _: None) as site:
        pack = read_pack(folder / "packs" / "open")
        models = load_models(pack, site.config.inference)
        kiosk = Kiosk(without_challenges(site), models, camera_of(film), on_event=told)
        kiosk.start()
        threading.Thread(target=end_with, args=(kiosk,), daemon=True).start()
        say(ready=True)
        commands = Commands(site, kiosk)
        try:
            for line in sys.stdin:
                verb, *rest = line.strip().split(" ", 1)
                arguments = rest[0].split("|") if rest else []
                getattr(commands, verb)(*arguments)
        finally:
            kiosk.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
