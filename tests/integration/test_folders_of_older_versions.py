"""Data folders that older versions themselves have left, opened by this one: nobody and nothing of it is missing.

`tests/old_folders/` was made by running the code of two commits of version 0.1: 253405b, with the first form of ledgers
and database, and c4dc6a2, the last before 0.2.0. Each enrolled five people from the photo that ships with insightface,
recognised one of them in a film, recorded 40 more, erased one, and exported. The folders hold no model pack.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import tarfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb
import onnx
import pytest

from kiosk_app.attendance.migrations import MIGRATIONS
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import load_config
from kiosk_app.packs import open_pack
from kiosk_app.packs.manifest import Pack, read_pack, write_manifest
from kiosk_app.releases.launch import settle
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.state import MOST_ATTEMPTS
from tests.conftest import CHECKOUT
from tests.integration.conftest import FROZEN, Clockface
from tests.sample_release import INSTALLED, released, taken

TRUTH = ("attendance.ledger", "people.ledger", "people.keys", "master.key", "clockface.toml")


@dataclass(frozen=True)
class Left:
    """expected: what the older version said of its folder. rows: what it exported."""

    folder: Path
    expected: dict[str, Any]
    rows: list[dict[str, str]]

    def digests(self) -> dict[str, str]:
        return {name: hashlib.sha256((self.folder / name).read_bytes()).hexdigest() for name in TRUTH}


@pytest.fixture(params=["0.1-first", "0.1-last"])
def left(request: pytest.FixtureRequest, tmp_path: Path) -> Left:
    with tarfile.open(CHECKOUT / "tests" / "old_folders" / f"{request.param}.tar.xz") as archive:
        archive.extractall(tmp_path, filter="data")
    expected = json.loads((tmp_path / "expected.json").read_text(encoding="utf-8"))
    return Left(tmp_path / "data", expected, rows_of(tmp_path / "export.csv"))


def rows_of(path: Path) -> list[dict[str, str]]:
    """Without the line that says what the file is complete up to."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["sequence"]]


def test_everybody_and_every_record_of_an_older_version_is_there(
    left: Left, clockface: Clockface, tmp_path: Path
) -> None:
    before = left.digests()
    said = clockface("people", "list", "--json", "--data-dir", left.folder)
    people = {row["person_id"]: row["display_name"] for row in said.objects}
    assert people == left.expected["people"]
    assert len(people) == 4
    assert left.expected["gone"] not in people
    assert clockface("export", "-o", tmp_path / "now.csv", "--data-dir", left.folder).status == 0
    now = rows_of(tmp_path / "now.csv")
    assert [{name: row[name] for name in left.rows[0]} for row in now] == left.rows
    assert len(now) == 41
    assert left.digests() == before


def test_its_settings_hold_and_its_templates_can_be_read(left: Left) -> None:
    config = load_config(left.folder)
    assert (config.attendance.kiosk_id, config.attendance.zone) == ("front door", "Europe/Berlin")
    assert (config.screen.site_name, config.screen.theme, config.decision.min_agreeing) == ("Werk 2", "light", 4)
    with Register(left.folder, config.attendance, now_utc_us) as register:
        packs = {pack for person in register.people() for pack in register.template_counts(person.person_id)}
        (pack,) = packs
        templates = register.templates(pack)
        assert {t.person_id for t in templates} == left.expected["people"].keys()
        assert all(len(template.embedding.vector) == 128 for template in templates)
        assert [event.event_id for event in register.events()] == [row["event_id"] for row in left.rows]


def test_an_update_that_fails_gives_the_older_version_its_own_copy_back(left: Left, tmp_path: Path) -> None:
    database = left.folder / "clockface.duckdb"
    before, content = left.digests(), database.read_bytes()
    schema = schema_of(database)
    taken(left.folder, released(tmp_path))
    for _ in range(MOST_ATTEMPTS):
        assert settle(Shelf(left.folder), INSTALLED, kiosk=True)
        with Register(left.folder, load_config(left.folder).attendance, now_utc_us):
            pass  # the new version opens the folder, and dies
    assert schema_of(database) == len(MIGRATIONS)
    assert settle(Shelf(left.folder), INSTALLED, kiosk=True) == ""
    assert (database.read_bytes(), schema_of(database)) == (content, schema)
    assert left.digests() == before


def schema_of(database: Path) -> int:
    with duckdb.connect(str(database), read_only=True) as connection:
        row = connection.execute("SELECT max(version) FROM migration").fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.skipif(FROZEN is not None, reason="another default pack is put in the place of that of this process")
def test_whoever_is_enrolled_is_recognised_after_an_update_that_brings_another_recogniser(
    enrolled_site: Path, portraits: Path, tmp_path: Path, clockface: Clockface, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_pack(enrolled_site / "packs" / "open")
    other = other_recogniser(before, tmp_path / "other" / "open")
    monkeypatch.setattr(open_pack, "describe", lambda folder: replace(other, folder=folder))
    monkeypatch.setattr(open_pack, "convert", lambda folder, progress: copied(other, folder))
    ana = portraits / "people" / "Ana_Silva.png"
    for told in (True, False):
        said = clockface("identify", ana, "--json", "--data-dir", enrolled_site)
        assert said.objects[0]["display_name"] == "Ana Silva"
        assert (f"which is called open-{before.digest[:8]} now" in said.err) == told
    assert clockface("packs", "use", "open", "--data-dir", enrolled_site).status == 0
    assert "enrol these people again" in clockface("identify", ana, "--data-dir", enrolled_site).sentence


def other_recogniser(pack: Pack, folder: Path) -> Pack:
    """The same pack with a recogniser that is another file."""
    shutil.copytree(pack.folder, folder)
    content = onnx.load(pack.path(pack.recogniser))
    content.doc_string = "of another version"
    onnx.save(content, folder / pack.recogniser.file)
    digest = hashlib.sha256((folder / pack.recogniser.file).read_bytes()).hexdigest()
    made = replace(pack, folder=folder, recogniser=replace(pack.recogniser, sha256=digest))
    write_manifest(made)
    return made


def copied(pack: Pack, folder: Path) -> Pack:
    shutil.copytree(pack.folder, folder, dirs_exist_ok=True)
    return replace(pack, folder=folder)
