"""The commands as people use them: real photos, videos and data folders, asserting on stdout, stderr and status."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk_app.app import open_site
from kiosk_app.attendance.attempts import Receipt
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig
from kiosk_app.domain import Decision, Embedding, Outcome, Profile
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import read_image
from tests.integration.conftest import FROZEN, Clockface, Films
from tests.sample_register import CONSENT
from tests.tiny_models import write_insightface_folder

LINE_KEYS = [
    "source", "t_s", "outcome", "person_id", "display_name", "similarity", "margin", "reasons", "box_xyxy", "ms",
]  # fmt: skip
PACK = "a" * 64


def copied(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(source, target))


def table_in(path: Path) -> list[dict[str, str]]:
    """The rows of an export without the last one, which says what the file is complete up to."""
    *rows, last = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    assert last["event_id"] == "# complete"
    return rows


def turned(photo: Path, target: Path) -> Path:
    """A JPEG whose pixels lie on their side and whose EXIF orientation (6) says so."""
    sideways = cv2.rotate(read_image(photo), cv2.ROTATE_90_COUNTERCLOCKWISE)
    jpeg = cv2.imencode(".jpg", sideways)[1].tobytes()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\1" + struct.pack(">HHIHHI", 0x0112, 3, 1, 6, 0, 0)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])
    return target


def test_enrol_takes_folders_and_pictures_honours_exif_and_names_what_it_did_not_take(
    clockface: Clockface, site: Path, portraits: Path, tmp_path: Path
) -> None:
    people = portraits / "people"
    new = tmp_path / "new"
    copied(people / "Ana_Silva.png", new / "Ana_Silva" / "1.png")
    turned(people / "Ana_Silva.png", new / "Ana_Silva" / "2.jpg")
    copied(people / "Chloé_Martin.png", new / "Chloé_Martin.png")
    copied(people / "Ana_Silva.png", new / "Zoe_Twice" / "1.png")
    (new / "Nobody").mkdir()
    (new / "Text.jpg").write_text("no picture")
    (new / "Wall.png").write_bytes(cv2.imencode(".png", np.full((300, 300, 3), 90, np.uint8))[1].tobytes())
    said = clockface("enrol", new, "--json", "--data-dir", site)
    assert said.status == 0
    (summary,) = said.objects
    assert list(summary) == ["enrolled", "rejected"]
    assert [list(done) for done in summary["enrolled"]] == [["person_id", "display_name", "templates"]] * 2
    assert [(done["display_name"], done["templates"]) for done in summary["enrolled"]] == [
        ("Ana Silva", 2),
        ("Chloé Martin", 1),
    ]
    assert [list(rejection) for rejection in summary["rejected"]] == [["file", "reason"]] * 4
    reasons = {Path(r["file"]).name: r["reason"] for r in summary["rejected"]}
    assert reasons["Nobody"] == "holds no photo"
    assert "is no picture" in reasons["Text.jpg"]
    assert reasons["Wall.png"] == "no face found"
    assert "looks like Ana Silva, who is already enrolled" in reasons["1.png"]


def test_a_second_enrolment_takes_nobody_again(clockface: Clockface, enrolled_site: Path, portraits: Path) -> None:
    said = clockface("enrol", portraits / "people", "--json", "--data-dir", enrolled_site)
    assert said.sentence == "nobody was enrolled: see the reasons above."
    (summary,) = said.objects
    assert summary["enrolled"] == []
    assert len(summary["rejected"]) == 5
    assert all("already enrolled" in rejection["reason"] for rejection in summary["rejected"])


def test_identify_says_who_is_in_each_picture_of_a_folder(
    clockface: Clockface, enrolled_site: Path, portraits: Path
) -> None:
    said = clockface("identify", portraits, "--json", "--data-dir", enrolled_site)
    assert said.status == 0
    assert said.err == ""
    assert [list(line) for line in said.objects] == [LINE_KEYS] * 6
    named = {Path(line["source"]).stem: line for line in said.objects}
    assert named["Stranger"]["outcome"] == "unknown"
    assert named["Stranger"]["display_name"] is None
    for stem, line in named.items():
        assert line["display_name"] == (None if stem == "Stranger" else stem.replace("_", " "))
        assert len(line["box_xyxy"]) == 4
        assert {"detect", "assess", "align", "embed", "search"} <= set(line["ms"])


def test_identify_answers_every_good_source_when_some_are_broken(
    clockface: Clockface, enrolled_site: Path, portraits: Path, films: Films, tmp_path: Path
) -> None:
    text = tmp_path / "text.avi"
    text.write_text("no video" * 1000)
    cut = tmp_path / "cut.png"
    cut.write_bytes((portraits / "Stranger.png").read_bytes()[:2000])
    good = [portraits / "Stranger.png", films.ana]
    said = clockface("identify", tmp_path / "missing", text, cut, *good, "--json", "--data-dir", enrolled_site)
    assert said.status == 1
    assert [line["source"] for line in said.objects] == [str(path) for path in good]
    assert [line["outcome"] for line in said.objects] == ["unknown", "identified"]
    complaints = said.err.splitlines()
    assert len(complaints) == 3
    for path, complaint in zip((tmp_path / "missing", text, cut), complaints, strict=True):
        assert complaint.startswith("clockface: ")
        assert str(path) in complaint


def test_identify_decides_on_a_video_by_agreement_or_frame_by_frame(
    clockface: Clockface, enrolled_site: Path, films: Films
) -> None:
    said = clockface("identify", films.ana, films.stranger, films.nobody, "--json", "--data-dir", enrolled_site)
    assert [line["outcome"] for line in said.objects] == ["identified", "unknown", "no_face"]
    single = clockface("identify", films.nobody, "--single-frame", "--json", "--data-dir", enrolled_site)
    assert [line["outcome"] for line in single.objects] == ["no_face"] * 5
    assert [line["t_s"] for line in single.objects] == [0.0, 0.04, 0.08, 0.12, 0.16]
    assert [list(line) for line in said.objects + single.objects] == [LINE_KEYS] * 8


def test_identify_records_once_and_says_so_the_second_time(
    clockface: Clockface, enrolled_site: Path, films: Films, tmp_path: Path
) -> None:
    command = ("identify", films.ana, films.nobody, "--record", "--json", "--data-dir", enrolled_site)
    first, nobody = clockface(*command).objects
    assert first["recorded"] == {"event_id": first["recorded"]["event_id"], "sequence": 1, "direction": "in"}
    assert nobody["recorded"] is None
    second, _ = clockface(*command).objects
    assert second["recorded"] is None
    assert second["already_recorded"] == first["recorded"]["event_id"]
    said = clockface("export", "-o", tmp_path / "a.csv", "--json", "--data-dir", enrolled_site)
    (told,) = said.objects
    complete = told.pop("complete")
    assert [told] == [{"csv": str(tmp_path / "a.csv"), "rows": 1}]
    assert complete.endswith("sequence 1 to 1 without gaps.")
    (row,) = table_in(tmp_path / "a.csv")
    assert (row["event_id"], row["display_name"]) == (first["recorded"]["event_id"], "Ana Silva")
    shown = clockface("people", "show", "Ana Silva", "--json", "--data-dir", enrolled_site).objects[0]
    assert shown["last_attendance"] is not None


def test_people_are_listed_shown_and_erased(clockface: Clockface, enrolled_site: Path) -> None:
    said = clockface("people", "list", "--json", "--data-dir", enrolled_site)
    assert [list(person) for person in said.objects] == [["person_id", "display_name", "enrolled_at"]] * 5
    ana = said.objects[0]
    shown = clockface("people", "show", ana["person_id"], "--json", "--data-dir", enrolled_site).objects
    assert shown[0]["display_name"] == "Ana Silva"
    assert list(shown[0]["templates"].values()) == [1]
    removed = clockface("people", "remove", "Ana Silva", "--json", "--data-dir", enrolled_site)
    assert (removed.status, removed.objects) == (0, [{"removed": ana["person_id"]}])
    assert "'Ana Silva'" in clockface("people", "show", "Ana Silva", "--data-dir", enrolled_site).sentence
    assert ana["person_id"] in clockface("people", "remove", ana["person_id"], "--data-dir", enrolled_site).sentence
    listed = clockface("people", "list", "--data-dir", enrolled_site)
    assert "Ana Silva" not in listed.out
    assert "Chloé Martin" in listed.out


def recorded(site: Path, names: list[str], instants_us: list[int], zone: str = "UTC") -> None:
    """Enrol people and record one attendance each, without any picture."""
    clock = iter([0] * len(names) + instants_us)
    embedding = Embedding(np.eye(1, 128, dtype=np.float32)[0], PACK)
    with Register(site, AttendanceConfig(zone=zone), lambda: next(clock)) as register:
        people = [register.enrol(Profile(name), [embedding], CONSENT) for name in names]
        for person in people:
            register.record(Decision(Outcome.IDENTIFIED, 0.0, 0, person.person_id, 0.9, 0.5, 0.5, ("x",)), PACK)


def test_a_name_that_two_people_have_asks_for_the_id(clockface: Clockface, site: Path) -> None:
    recorded(site, ["Kim Lee", "Kim Lee"], [0, 0])
    assert "2 people are called 'Kim Lee'" in clockface("people", "remove", "Kim Lee", "--data-dir", site).sentence
    assert len(clockface("people", "list", "--json", "--data-dir", site).objects) == 2


DAYS: tuple[tuple[list[str], list[int]], ...] = (
    ([], [1, 2, 3]),
    (["--from", "2026-11-02"], [2, 3]),
    (["--from", "2026-11-01", "--to", "2026-11-01"], [1]),
    (["--from", "20261101", "--to", "20261101"], [1]),
    (["--to", "2026-11-02"], [1, 2]),
    (["--to", "2026-11-02T00:00"], [1]),
    (["--from", "2026-11-01T15:00+00:00"], [2, 3]),
    (["--from", "2030-01-01"], []),
)


@pytest.mark.parametrize(("arguments", "rows"), DAYS)
def test_export_counts_days_in_the_zone_of_the_site(
    clockface: Clockface, site: Path, tmp_path: Path, arguments: list[str], rows: list[int]
) -> None:
    (site / "clockface.toml").write_text('[attendance]\nzone = "Asia/Tokyo"\n')
    day = 86_400_000_000
    late_on_the_first = 1_793_545_199_999_999  # 2026-11-01 23:59:59.999999 in Tokyo
    instants = [late_on_the_first, late_on_the_first + 1, late_on_the_first + 1 + day]
    recorded(site, ["One", "Two", "Three"], instants, "Asia/Tokyo")
    said = clockface("export", *arguments, "-o", tmp_path / "x.csv", "--json", "--data-dir", site)
    assert (said.objects[0]["csv"], said.objects[0]["rows"]) == (str(tmp_path / "x.csv"), len(rows))
    table = table_in(tmp_path / "x.csv")
    assert [int(row["sequence"]) for row in table] == rows
    assert all(row["time"].endswith("+09:00") for row in table)


def test_export_makes_formulas_harmless(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    names = ["=1+1", "+cmd", "-2", "@SUM(A1)", 'Comma, "Quote"']
    recorded(site, names, [10**15] * 5)
    assert clockface("export", "-o", tmp_path / "x.csv", "--data-dir", site).status == 0
    raw = (tmp_path / "x.csv").read_bytes()
    assert raw.count(b"\r\n") == 7
    assert b'"Comma, ""Quote"""' in raw
    table = table_in(tmp_path / "x.csv")
    assert [row["display_name"] for row in table] == ["'=1+1", "'+cmd", "'-2", "'@SUM(A1)", names[4]]


def test_export_writes_the_format_that_is_asked_for(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    recorded(site, ["One"], [10**15])
    begins = {("x.xlsx",): b"PK", ("x.parquet",): b"PAR1", ("x", "--format", "xlsx"): b"PK", ("x.dat",): b"event_id,"}
    for (name, *options), begin in begins.items():
        assert clockface("export", "-o", tmp_path / name, *options, "--data-dir", site).status == 0
        assert (tmp_path / name).read_bytes().startswith(begin)


WRONG_DAYS = (
    (["--from", "yesterday"], "'yesterday' is no date"),
    (["--from", "2026-13-01"], "'2026-13-01' is no date"),
    (["--from", "2026-11-02", "--to", "2026-11-01"], "is not after"),
)


@pytest.mark.parametrize(("arguments", "words"), WRONG_DAYS)
def test_export_refuses_what_is_no_date(
    clockface: Clockface, site: Path, tmp_path: Path, arguments: list[str], words: str
) -> None:
    assert words in clockface("export", *arguments, "-o", tmp_path / "x.csv", "--data-dir", site).sentence
    assert not (tmp_path / "x.csv").exists()


def test_export_into_a_folder_that_is_not_there_is_one_sentence(
    clockface: Clockface, site: Path, tmp_path: Path
) -> None:
    assert "nowhere" in clockface("export", "-o", tmp_path / "nowhere" / "x.csv", "--data-dir", site).sentence


def test_export_never_takes_the_place_of_a_folder_or_a_device(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    (tmp_path / "null").symlink_to(os.devnull)
    for target in (tmp_path, tmp_path / "null"):
        assert "no file" in clockface("export", "-o", target, "--data-dir", site).sentence
    assert (tmp_path / "null").is_symlink()


def test_a_pack_is_installed_only_with_its_licence_accepted(clockface: Clockface, site: Path, tmp_path: Path) -> None:
    source = write_insightface_folder(tmp_path / "tiny")
    refused = clockface("packs", "install", source, "--json", "--data-dir", site)
    assert "licence" in refused.sentence
    assert "Commercial use: ask" in refused.err
    assert not (site / "packs" / "tiny").exists()
    assert clockface("packs", "install", source, "--accept-licence", "--json", "--data-dir", site).status == 0
    assert json.loads((site / "packs" / "tiny" / "licence-accepted.json").read_text())["commercial_use"] == "ask"
    listed = clockface("packs", "list", "--json", "--data-dir", site).objects
    assert [(pack["name"], pack["commercial_use"], pack["active"]) for pack in listed] == [
        ("open", "yes", True),
        ("tiny", "ask", False),
        ("minifasnet", "yes", False),
    ]
    verified = clockface("packs", "verify", "--json", "--data-dir", site).objects
    assert verified == [{"pack": "open", "verified": True}, {"pack": "tiny", "verified": True}]
    (shown,) = clockface("packs", "show", "open", "--json", "--data-dir", site).objects
    assert {"licence", "digest", "min_similarity", "measurement"} <= set(shown)
    assert "installed: open, tiny" in clockface("packs", "show", "nothing", "--data-dir", site).sentence


def test_the_networks_for_liveness_are_installed_from_a_stick_and_checked(
    clockface: Clockface, site: Path, shared: Path, tmp_path: Path
) -> None:
    stick = shared / "models" / "pad_minifasnet"
    said = clockface("packs", "install", "minifasnet", "--from", stick, "--json", "--data-dir", site)
    assert said.status == 0, said.err
    assert "Apache-2.0" in said.err
    listed = clockface("packs", "list", "--json", "--data-dir", site).objects
    assert [(pack["purpose"], pack["active"]) for pack in listed if pack["name"] == "minifasnet"] == [
        ("liveness", True)
    ]
    assert {"pack": "minifasnet", "verified": True} in clockface(
        "packs", "verify", "--json", "--data-dir", site
    ).objects
    network = next((site / "liveness" / "minifasnet").glob("2.7*"))
    network.write_bytes(network.read_bytes()[:-1] + b"?")
    assert "clockface packs install minifasnet" in clockface("packs", "verify", "--data-dir", site).sentence
    nowhere = clockface("packs", "install", "minifasnet", "--from", tmp_path, "--data-dir", site).sentence
    assert "2.7_80x80_MiniFASNetV2.pth" in nowhere


def test_after_a_switch_of_packs_old_templates_are_refused_and_back_they_work_again(
    clockface: Clockface, enrolled_site: Path, portraits: Path, tmp_path: Path
) -> None:
    source = write_insightface_folder(tmp_path / "tiny")
    identify = ("identify", portraits / "people" / "Ana_Silva.png", "--json", "--data-dir", enrolled_site)
    clockface("packs", "install", source, "--accept-licence", "--data-dir", enrolled_site)
    assert clockface("packs", "use", "tiny", "--json", "--data-dir", enrolled_site).objects == [{"active": "tiny"}]
    sentence = clockface(*identify).sentence
    assert "All 5 templates were made with another model pack than 'tiny'" in sentence
    assert "clockface packs use" in sentence
    assert clockface("packs", "use", "open", "--data-dir", enrolled_site).status == 0
    assert clockface(*identify).objects[0]["display_name"] == "Ana Silva"


def replaced(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change a file without touching the other names that it may have."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(change(content))


def test_a_damaged_model_is_named_and_the_default_one_made_again(
    clockface: Clockface, enrolled_site: Path, portraits: Path, tmp_path: Path
) -> None:
    source = write_insightface_folder(tmp_path / "tiny")
    identify = ("identify", portraits / "Stranger.png", "--json", "--data-dir", enrolled_site)
    clockface("packs", "install", source, "--accept-licence", "--data-dir", enrolled_site)
    clockface("packs", "use", "tiny", "--data-dir", enrolled_site)
    replaced(enrolled_site / "packs" / "tiny" / "w600k_tiny.onnx", lambda data: data[:-1] + b"?")
    for command in (identify, ("packs", "verify", "tiny", "--data-dir", enrolled_site)):
        assert "w600k_tiny.onnx" in clockface(*command).sentence
    clockface("packs", "use", "open", "--data-dir", enrolled_site)
    replaced(enrolled_site / "packs" / "open" / "landmarks.onnx", lambda data: data[:100])
    said = clockface(*identify)
    assert said.status == 0
    assert "The default model pack is made again" in said.err
    assert clockface("packs", "verify", "open", "--data-dir", enrolled_site).status == 0


def test_doctor_names_everything_and_fails_without_a_camera(clockface: Clockface, site: Path) -> None:
    (site / "clockface.toml").write_text('[camera]\nsource = "99"\nopen_timeout_s = 1\n')
    said = clockface("doctor", "--json", "--data-dir", site)
    assert said.status == 1
    assert all(list(finding) == ["name", "health", "detail", "advice"] for finding in said.objects)
    health: dict[str, Any] = {finding["name"]: finding["health"] for finding in said.objects}
    assert (health.pop("program", None) == "ok") == (FROZEN is not None)
    assert health.pop("packages") in ("ok", "warning")
    assert health.pop("camera") == "failed"
    assert health.pop("liveness") == "warning"  # nothing is installed that tells a face from a photo of it
    assert set(health) == {"python", "clock", "disk", "data folder", "model pack", "inference"}
    assert set(health.values()) == {"ok"}
    (recommended,) = [finding["advice"] for finding in said.objects if finding["name"] == "model pack"]
    assert "clockface packs install sface" in recommended
    advised = [finding["advice"] for finding in said.objects if finding["health"] == "failed"]
    assert all(advised)


def test_doctor_is_content_with_a_video_as_camera(clockface: Clockface, site: Path, films: Films) -> None:
    (site / "clockface.toml").write_text(f"[camera]\nsource = {json.dumps(str(films.nobody))}\n")
    said = clockface("doctor", "--data-dir", site)
    assert (said.status, said.err) == (0, "")
    assert "640x480" in said.out


def test_version_help_and_wrong_usage(clockface: Clockface) -> None:
    assert clockface("--version").out.startswith("clockface ")
    assert clockface("--help").status == 0
    without_a_word = [] if FROZEN else [[]]  # a built program is the kiosk then
    for usage in (["fly"], *without_a_word, ["people"], ["export"], ["run", "--nonsense"]):
        said = clockface(*usage)
        assert (said.status, said.out) == (2, "")


def test_options_may_stand_before_the_command_too(clockface: Clockface, enrolled_site: Path) -> None:
    before = clockface("--data-dir", enrolled_site, "--json", "people", "list")
    assert before.objects == clockface("people", "list", "--data-dir", enrolled_site, "--json").objects
    assert len(before.objects) == 5


def test_people_of_lfw_are_enrolled_and_found_in_other_photos(
    clockface: Clockface, site: Path, shared: Path, tmp_path: Path
) -> None:
    chosen = sorted((shared / "faces" / "lfw" / "people").iterdir())[:3]
    others = []
    for person in chosen:
        photos = sorted(person.iterdir())
        for photo in photos[:3]:
            copied(photo, tmp_path / "people" / person.name / photo.name)
        others.append(photos[3])
    (summary,) = clockface("enrol", tmp_path / "people", "--json", "--data-dir", site).objects
    assert len(summary["enrolled"]) == 3
    said = clockface("identify", *others, "--json", "--data-dir", site)
    answers = [line["display_name"] for line in said.objects]
    expected = [person.name.replace("_", " ") for person in chosen]
    assert all(answer in (None, name) for answer, name in zip(answers, expected, strict=True))
    assert sum(answer is not None for answer in answers) >= 2


def test_whoever_is_recognised_with_little_to_spare_is_named_to_be_enrolled_again(
    clockface: Clockface, enrolled_site: Path, open_pack: Path
) -> None:
    assert "Nobody enrolled is recognised with little" in clockface("people", "fading", "--data-dir", enrolled_site).out
    with open_site(str(enrolled_site), lambda _: None) as site:
        ana, ben, *_ = site.register.people()
        digest, now = read_pack(open_pack).digest, now_utc_us()
        for number in range(20):
            for person_id, similarity in ((ana.person_id, 0.94), (ben.person_id, 0.98), ("gone", 0.94)):
                site.attempts.append(
                    Receipt(
                        now - number * 3_600_000_000,
                        Outcome.IDENTIFIED,
                        person_id,
                        ((person_id, similarity),),
                        similarity,
                        min_similarity=0.938,
                        pack_digest=digest,
                    )
                )
    said = clockface("people", "fading", "--data-dir", enrolled_site)
    assert said.status == 0
    assert ana.display_name in said.out
    assert ben.display_name not in said.out
    (told,) = clockface("people", "fading", "--data-dir", enrolled_site, "--json").objects
    assert (told["person_id"], told["seen"], told["spare"]) == (ana.person_id, 20, pytest.approx(0.002 / 0.062))
    assert "--days must be" in clockface("people", "fading", "--days", "0", "--data-dir", enrolled_site).sentence
