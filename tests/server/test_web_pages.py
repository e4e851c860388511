"""What the pages show and change, without a browser."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert, select

from sync_server import attendance, completeness, export, live, notify, people, rollout, tables
from sync_server.attendance import Filter
from sync_server.names import names_of
from sync_server.server import Server
from tests.server.conftest import ScriptedClock
from tests.server.paired import Ledger, PairedKiosk, record
from tests.server.scene import HOSTILE, KIOSKS, event, furnish, person
from tests.server.web_visitor import Visitor, quick_passwords, visitor  # noqa: F401


@pytest.fixture
def somebody(web: TestClient, server: Server) -> Visitor:
    furnish(server)
    return visitor(web, server)


def exported(somebody: Visitor, query: str = "") -> list[dict[str, str]]:
    reply = somebody.get(f"/attendance/export.csv{query}")
    assert reply.status_code == 200
    return list(csv.DictReader(io.StringIO(reply.content.decode("utf-8"))))


def test_a_person_named_like_a_script_is_shown_as_text_on_every_page(somebody: Visitor) -> None:
    seen = 0
    for path in ("/people", "/people/person-012", "/attendance", "/people?q=script", "/audit"):
        text = somebody.get(path).text
        assert HOSTILE not in text
        seen += "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert seen == 4
    assert HOSTILE not in somebody.get(f"/people?q={HOSTILE}").text


def test_kiosks_in_trouble_come_first_with_what_to_do(somebody: Visitor) -> None:
    text = somebody.get("/kiosks").text
    order = sorted((text.index(f">{row[1]}</a>"), row[1]) for row in KIOSKS)
    assert {name for _, name in order[:3]} == {"Gate 2", "Kiosk 7", "Lobby"}
    assert "No answer for 1 h" in text
    assert "Check its network, then its power." in text


def test_names_are_found_in_memory_and_are_not_in_the_database(somebody: Visitor, server: Server) -> None:
    assert "Søren Lindqvist" in somebody.get("/people?q=soren lind").text
    assert "Nobody found" in somebody.get("/people?q=nobody like this").text
    if not server.database.is_postgresql:
        server.database.close()
        stored = b"".join(path.read_bytes() for path in server.folder.glob("*.db*"))
        assert b"Lindqvist" not in stored


def test_the_stamp_says_which_kiosk_is_missing_since_when(somebody: Visitor, server: Server) -> None:
    with server.database.read() as connection:
        spans = completeness.spans(connection)
    now = server.now_utc_us()
    said = completeness.sentence(spans, now)
    assert said.startswith("All other kiosks complete to ")
    assert "; Kiosk 7 missing since " in said
    there = [span for span in spans if span.name != "Kiosk 7"]
    assert completeness.sentence(there, now).startswith("All kiosks complete to ")
    assert completeness.sentence([], now).startswith("No kiosk is paired")


def test_a_csv_export_has_every_line_says_which_count_and_ends_with_the_stamp(somebody: Visitor) -> None:
    rows = exported(somebody)
    assert tuple(rows[0]) == tuple(export.COLUMNS)
    assert len(rows) == 39 + 1 + 1 + 1  # records, a correction, one of the silent kiosk, the stamp
    assert rows[-1]["event_id"] == export.COMPLETE
    assert "Kiosk 7 missing since" in rows[-1]["kiosk_id"]
    fixed = next(row for row in rows if row["corrects"])
    replaced = next(row for row in rows if row["event_id"] == fixed["corrects"])
    assert (replaced["counts"], replaced["corrected_by"]) == ("false", fixed["event_id"])
    assert (fixed["counts"], fixed["author"], fixed["correction_reason"]) == ("true", "grace", "left by the back door")


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless(somebody: Visitor) -> None:
    names = {row["display_name"] for row in exported(somebody)}
    assert "'=2+5" in names
    assert "=2+5" not in names
    assert export.harmless(" =1") == "' =1"


def test_an_export_can_be_of_days_a_kiosk_a_site_and_a_person(somebody: Visitor, server: Server) -> None:
    everything = exported(somebody)[:-1]
    assert {row["kiosk"] for row in exported(somebody, "?kiosk=k4")[:-1]} == {"Lobby"}
    assert {row["site"] for row in exported(somebody, "?kiosk=site:Harbour")[:-1]} == {"Harbour"}
    assert {row["display_name"] for row in exported(somebody, "?q=hopper")[:-1]} == {"Grace Hopper"}
    day = everything[0]["time"][:10]
    same = [row for row in everything if row["time"].startswith(day)]
    assert len(exported(somebody, f"?start={day}&end={day}")[:-1]) == len(same)
    assert exported(somebody, "?start=1999-01-01&end=1999-12-31")[:-1] == []
    assert somebody.get("/attendance/export.csv?start=yesterday").status_code == 422
    assert somebody.get("/attendance/export.pdf").status_code == 404


def test_parquet_and_excel_hold_the_same_lines_and_the_stamp(somebody: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "out.parquet"
    file.write_bytes(somebody.get("/attendance/export.parquet").content)
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT count(*), count(*) FILTER (counts) FROM '{file}'").fetchone()
        kept = connection.execute(f"SELECT value FROM parquet_kv_metadata('{file}')").fetchone()
    assert rows == (41, 40)
    assert kept is not None
    assert "Kiosk 7 missing since" in kept[0].decode()
    assert somebody.get("/attendance/export.xlsx").content[:2] == b"PK"


def test_lines_with_odd_values_break_neither_page_nor_export(somebody: Visitor, server: Server) -> None:
    odd = event(77, "k1", "person-001", server.now_utc_us(), "in", corrects=None, author={"a": 1}, reason="\ud800")
    huge = event(78, "k1", "person-001", server.now_utc_us(), "in")
    huge["body"] = json.dumps(
        json.loads(huge["body"]) | {"similarity": float("nan"), "margin": 10**400, "quality": "x"}
    )
    beyond = event(79, "k1", "nobody-known", 2**61, "sideways")
    beyond["zone"] = "../../etc/passwd"
    with server.database.write() as connection:
        connection.execute(insert(tables.events), [odd, huge, beyond])
    assert somebody.get("/attendance").status_code == 200
    for kind in ("csv", "xlsx", "parquet"):
        assert somebody.get(f"/attendance/export.{kind}").status_code == 200, kind


def test_an_export_is_in_the_audit_without_the_name_that_was_searched(somebody: Visitor, server: Server) -> None:
    exported(somebody, "?q=hopper")
    with server.database.read() as connection:
        newest = connection.execute(select(tables.audit).order_by(tables.audit.c.id.desc())).mappings().first()
    assert newest is not None
    assert newest["action"] == "attendance_exported"
    assert "hopper" not in newest["detail"]


def test_what_arrives_is_seen_in_order_of_arrival_once(server: Server, kiosk: PairedKiosk) -> None:
    ledger = Ledger([record(number) for number in range(1, 6)])
    kiosk.hello(ledger)
    with server.database.read() as connection:
        before = attendance.last_serial(connection)
    kiosk.up(ledger.batch())
    with server.database.read() as connection:
        lines, last = attendance.arrived(connection, Filter(), before, 3)
        rest, end = attendance.arrived(connection, Filter(), last, 100)
        assert attendance.arrived(connection, Filter(), end, 100) == ([], end)
        nobody, moved = attendance.arrived(connection, Filter(people=set()), before, 100)
    assert [line.sequence for line in [*lines, *rest]] == [1, 2, 3, 4, 5]
    assert (nobody, moved) == ([], end), "what the filters leave out is passed over, not waited for"


def test_a_message_of_several_lines_is_one_event_and_an_empty_one_moves_on() -> None:
    assert live.message("a\nb", 7) == b"id: 7\ndata: a\ndata: b\n\n"
    assert live.message("", 8) == b"id: 8\n\n"


def test_staging_holds_the_others_back_until_it_is_given_to_all(somebody: Visitor, server: Server) -> None:
    assert "are changed" not in somebody.post("/updates", do="hold").text
    assert "Staged: changes go to the early kiosks only" in somebody.get("/updates").text
    assert "promote them first" in somebody.post("/updates", do="hold").text
    somebody.post("/updates", do="promote")
    with server.database.read() as connection:
        assert rollout.held_at(connection) is None


def test_erasing_takes_the_word_and_shows_who_has_not_confirmed(somebody: Visitor, server: Server) -> None:
    assert somebody.post("/people/person-001", do="erase", confirm="yes").status_code == 422
    page = somebody.post("/people/person-001", do="erase", confirm="Erase")
    assert "Not confirmed yet by 6 of the kiosks" in page.text
    assert "Grace Hopper" not in somebody.get("/people").text
    assert "Grace Hopper" not in somebody.get("/attendance").text
    assert "person-001" in somebody.get("/attendance").text
    with server.database.read() as connection:
        assert people.load(server, connection, "person-001") is None


def test_groups_sites_rings_and_revoking_are_changed_from_the_pages(somebody: Visitor, server: Server) -> None:
    somebody.post("/people/person-001", do="groups", group=["Harbour staff"])
    somebody.post("/places", do="add_group", name="Night shift")
    somebody.post("/places", do="site", name="Headquarters", group=["Night shift", "Office staff"])
    assert "still in the group" in somebody.post("/places", do="remove_group", name="Office staff").text
    somebody.post("/kiosks/k1", do="save", site="Roof", early="1")
    assert "type its name" in somebody.post("/kiosks/k2", do="revoke", confirm="x").text
    somebody.post("/kiosks/k2", do="revoke", confirm="Gate 2")
    with server.database.read() as connection:
        rows = {row["uid"]: row for row in connection.execute(select(tables.kiosks)).mappings()}
        in_group = connection.execute(select(tables.person_groups.c.group, tables.person_groups.c.person_id)).all()
    assert (rows["k1"]["site"], rows["k1"]["ring"], rows["k2"]["state"]) == ("Roof", "early", "revoked")
    assert ("Harbour staff", "person-001") in in_group


def test_pairing_shows_a_code_once_and_says_when_the_kiosk_has_come(somebody: Visitor, server: Server) -> None:
    page = somebody.post("/kiosks/pair", name="Gate <9>", site="").text
    assert "<svg" in page
    assert "Gate &lt;9&gt;" in page
    assert "There is a kiosk named Lobby" in somebody.post("/kiosks/pair", name="Lobby").text
    since = server.now_utc_us()
    assert "Waiting" in somebody.get(f"/kiosks/pairing?name=Gate&since={since}").text


def test_an_alarm_is_closed_by_hand_and_noted(somebody: Visitor, server: Server) -> None:
    a = tables.alarms
    with server.database.read() as connection:
        number = connection.execute(select(a.c.id).where(a.c.kind == "cloned")).scalar_one()
    assert "Two kiosks say they are this one" in somebody.get("/alarms").text
    somebody.post(f"/alarms/{number}/close")
    with server.database.read() as connection:
        assert connection.execute(select(a.c.closed_utc_us).where(a.c.id == number)).scalar_one() is not None
    assert somebody.post(f"/alarms/{number}/close").status_code == 404


def test_names_follow_changes_of_people(server: Server, clock: ScriptedClock) -> None:
    names = names_of(server)
    with server.database.write() as connection:
        people.put(server, connection, person(1, "Before"), "x")
        assert names.find(connection, "before")
    with server.database.write() as connection:
        people.put(server, connection, person(1, "After"), "x")
        assert not names.find(connection, "before")
        assert [known.display_name for known in names.find(connection, "AFTER")] == ["After"]


def test_empty_pages_say_what_to_do_first(web: TestClient, server: Server) -> None:
    somebody = visitor(web, server)
    assert "No kiosk is paired yet" in somebody.get("/kiosks").text
    assert "Import your list of employees" in somebody.get("/people").text
    assert "a line appears here" in somebody.get("/attendance").text
    assert "Nothing needs you" in somebody.get("/alarms").text
    assert "No kiosk is paired: there is nothing to be complete." in somebody.get("/attendance").text


def test_whom_to_tell_is_set_on_the_page_and_secrets_are_not_shown(web: TestClient, server: Server) -> None:
    somebody = visitor(web, server)
    secret = "0123456789abcdef-secret"
    assert (
        "at least 16 characters" in somebody.post("/settings", webhook="https://hook.example", webhook_secret="x").text
    )
    somebody.post("/settings", webhook="https://hook.example", webhook_secret=secret)
    page = somebody.post("/settings", webhook="https://hook.example/2", webhook_secret="").text
    assert "https://hook.example/2" in page
    assert secret not in page
    with server.database.read() as connection:
        assert notify.targets(connection).webhook_secret == secret
