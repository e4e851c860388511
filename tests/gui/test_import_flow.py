"""Importing a folder of photos at the desk, with bad ones among them: who is enrolled, and what is said of the rest."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import pytest

from kiosk_app.domain import U8
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.ui.desk.import_flow import ImportFlow
from tests.gui.door import Door
from tests.sample_people import SamplePeople

PEOPLE = int(os.environ.get("CLOCKFACE_IMPORT_PEOPLE", "12"))  # 38 make 200 photos: minutes on a busy machine
PATIENCE_S = 900.0

pytestmark = [pytest.mark.slow, pytest.mark.timeout(PATIENCE_S + 60)]


class Bad(NamedTuple):
    """A photo of no use. make: from a good photo. reason: as the report has it; {file} and {who} are filled in."""

    file: str
    make: Callable[[U8], bytes]
    reason: str


def png(picture: U8) -> bytes:
    return cv2.imencode(".png", picture)[1].tobytes()


def cut_short(picture: U8) -> bytes:
    return cv2.imencode(".jpg", picture)[1].tobytes()[:-1000]


def bomb(picture: U8) -> bytes:
    """A small file that asks for gigabytes."""
    side = (40_000).to_bytes(4, "big")
    return png(picture)[:16] + side + side + png(picture)[24:]


def wrong_checksum(picture: U8) -> bytes:
    content = bytearray(png(picture))
    content[len(content) // 2] ^= 1
    return bytes(content)


def dark(picture: U8) -> bytes:
    return png(cv2.convertScaleAbs(picture, alpha=0.15).astype(np.uint8))


def blurred(picture: U8) -> bytes:
    return png(cv2.GaussianBlur(picture, (0, 0), 0.025 * picture.shape[1]).astype(np.uint8))


HUGE = "{file} has 40000 x 40000 pixels, and a picture may have 64 million: scale it down."
CHECKSUM = "{file} is damaged: a checksum in the PNG picture is wrong."
CUT = "{file} is cut short: the end of the JPEG picture is missing."
ONLY = "only JPEG and PNG pictures can be used."
IN_A_FOLDER = (
    Bad("blurred.png", blurred, "blurred"),
    Bad("bomb.png", bomb, HUGE),
    Bad("checksum.png", wrong_checksum, CHECKSUM),
    Bad("couple.png", lambda picture: png(np.hstack([picture, picture])), "several_faces"),
    Bad("dark.png", dark, "too_dark, low_contrast"),
    Bad("empty.jpg", lambda picture: b"", f"{{file}} is an empty file: {ONLY}"),
    Bad("half.jpg", cut_short, CUT),
    Bad("text.jpg", lambda picture: b"a letter", f"{{file}} is no picture: {ONLY}"),
)
ALONE = (  # each would be somebody of their own; they come after all others
    Bad("~wall.png", lambda picture: png(np.full_like(picture, 190)), "no face found"),
    Bad("~twin.png", png, "looks like {who}, who is already enrolled"),
)


def spoil(folder: Path) -> dict[str, tuple[str, str, str]]:
    """Put ten bad photos among the good; the result, name and reason that the report must give of each file."""
    people = sorted(entry for entry in folder.iterdir() if entry.is_dir())
    expected = {}
    for number, bad in enumerate(IN_A_FOLDER):
        own = people[number % len(people)]
        good = read_image(next(own.glob("*1.*")))
        (own / bad.file).write_bytes(bad.make(good))
        file, who = f"{own.name}/{bad.file}", own.name.replace("_", " ")
        expected[file] = ("photo not used", who, bad.reason.format(file=file))
    for bad in ALONE:
        (folder / bad.file).write_bytes(bad.make(good))
        expected[bad.file] = ("not enrolled", bad.file.removesuffix(".png"), bad.reason.format(file=bad.file, who=who))
    return expected


def imported(door: Door, folder: Path, people: int, photos: int) -> ImportFlow:
    """Import it from the page of people, as far as the report."""
    frame = door.first_start()
    door.session.change_setting("administration", "lock_after_s", 2 * round(PATIENCE_S))  # locking ends an import
    frame.go(1)
    frame.page.import_wanted.emit()
    flow = door.shell.shown
    assert isinstance(flow, ImportFlow)
    flow.read(folder)
    door.wait(flow.go.isVisible, "there was no plan")
    assert flow.plan.says.text() == f"People to enrol: {people}, from {photos} photos. Not possible: 0."
    door.press("Import")
    door.wait(flow.save.isVisible, "the import did not end", PATIENCE_S)
    return flow


def check(door: Door, models: FaceModels, folder: Path, report: Path) -> None:
    """Import the folder with ten bad photos put into it: all good ones are enrolled, each bad one is named and why."""
    good = {own.name.replace("_", " "): len(list(own.iterdir())) for own in folder.iterdir()}
    expected = spoil(folder)
    flow = imported(door, folder, len(good) + len(ALONE), sum(good.values()) + len(expected))
    assert flow.report.says.text() == f"Enrolled: {len(good)}. Not enrolled: 2. Photos not used: 8. Not tried: 0."
    flow.save_report(report)
    door.settle()
    _, *rows = csv.reader(report.read_text(encoding="utf-8").splitlines())
    assert sorted(row[1] for row in rows if row[0] == "enrolled") == sorted(good)
    rest = {file: (result, who, reason.split(" (similarity")[0]) for result, who, file, reason in rows if file}
    assert rest == expected
    assert len(rows) == len(good) + len(expected)
    names = {person.person_id: person.display_name for person in door.site.register.people()}
    templates = door.site.register.templates(models.pack.digest)
    assert Counter(names[template.person_id] for template in templates) == good


def test_an_import_enrols_who_can_be_and_says_of_each_bad_photo_why_not(
    door: Door, open_models: FaceModels, people: SamplePeople, tmp_path: Path
) -> None:
    for number, name in enumerate(("Ana", "Bo", "Cem", "Dua", "Eve", "Fay")):
        own = tmp_path / "photos" / name
        own.mkdir(parents=True)
        for copy in range(3):
            photo = cv2.convertScaleAbs(people.portrait(number), alpha=1.0 - 0.03 * copy)
            assert cv2.imwrite(str(own / f"{copy}.png"), photo)
    check(door, open_models, tmp_path / "photos", tmp_path / "report.csv")


def test_of_many_photos_the_good_ones_are_enrolled_and_the_10_bad_ones_named(
    door: Door, open_models: FaceModels, shared: Path, tmp_path: Path
) -> None:
    faces = shared / "faces" / "lfw" / "people"
    for photo in [
        photo for own in sorted(faces.iterdir())[:PEOPLE] for photo in own.glob("*.jpg")
    ]:  # five each, all good
        target = tmp_path / "photos" / photo.relative_to(faces)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(cv2.imencode(".jpg", read_image(photo)[40:210, 40:210])[1].tobytes())  # half the work
    assert len(list((tmp_path / "photos").rglob("*.jpg"))) == 5 * PEOPLE
    check(door, open_models, tmp_path / "photos", tmp_path / "report.csv")
