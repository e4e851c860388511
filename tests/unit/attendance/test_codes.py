"""Numbers, PINs and badges: what is taken, and what whoever guesses can learn."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk_app.attendance.codes import Codes
from kiosk_app.config import EntryConfig
from kiosk_app.domain import Person
from kiosk_app.errors import CodeLocked, CodeRefused
from kiosk_app.lockout import Lockout
from kiosk_app.passwords import hashed

ANA = Person("ana", "Ana Silva", 0, employee_number="17", badge="0004711", pin_hash=hashed("471108"))
BEN = Person("ben", "Ben", 0, employee_number="18", pin_hash=hashed("250366"), active=False)
CAN = Person("can", "Can", 0, employee_number="19")  # has a face and no PIN


class Site:
    """The people by what they type, a clock, and the codes over both."""

    def __init__(self, folder: Path, config: EntryConfig | None = None) -> None:
        self.folder, self.now_s = folder, 0.0
        self.start(config or EntryConfig())

    def start(self, config: EntryConfig) -> None:
        self.codes = Codes(self, Lockout(self.folder / "codes.json", 5, 10, 900.0, lambda: self.now_s), config)

    def by_number(self, employee_number: str) -> Person | None:
        return {p.employee_number: p for p in (ANA, BEN, CAN)}.get(employee_number)

    def by_badge(self, badge: str) -> Person | None:
        return {ANA.badge: ANA}.get(badge)

    def refusal(self, number: str, pin: str) -> CodeRefused:
        with pytest.raises(CodeRefused) as caught:
            self.codes.claim(number, pin)
        return caught.value


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_number_and_its_pin_say_who_it_is(site: Site) -> None:
    assert site.codes.claim(" 17 ", "471108") is ANA


def test_a_badge_says_who_it_is(site: Site) -> None:
    assert site.codes.claim_badge("0004711\n") is ANA
    with pytest.raises(CodeRefused):
        site.codes.claim_badge("0004711", "000000")
    with pytest.raises(CodeRefused):
        site.codes.claim_badge("4711")
    with pytest.raises(CodeRefused):
        site.codes.claim_badge("")


def test_a_site_may_ask_for_the_pin_after_the_badge(tmp_path: Path) -> None:
    site = Site(tmp_path, EntryConfig(badge_needs_pin=True))
    assert site.codes.needs_pin("0004711")
    assert site.codes.needs_pin("a badge that nobody has")
    with pytest.raises(CodeRefused):
        site.codes.claim_badge("0004711")
    assert site.codes.claim_badge("0004711", "471108") is ANA


@pytest.mark.parametrize(
    ("number", "pin"),
    [
        ("17", "471107"),
        ("17", ""),
        ("17", "471108" * 20),
        ("17", "\ud800"),
        ("99", "471108"),
        ("", ""),
        ("18", "250366"),
        ("19", ""),
        ("19", "123"),
    ],
    ids=["wrong", "empty", "endless", "no text", "unknown", "nothing", "inactive", "no pin", "no such pin"],
)
def test_whatever_does_not_fit_gets_the_same_answer(site: Site, number: str, pin: str) -> None:
    refusal = site.refusal(number, pin)
    assert type(refusal) is CodeRefused
    assert str(refusal) == "This number and PIN or this badge do not belong together: try again."
    assert refusal.wait_s == 0


def answers(site: Site, number: str) -> list[tuple[type[CodeRefused], str, float]]:
    found = []
    for _ in range(12):
        refusal = site.refusal(number, "000000")
        found.append((type(refusal), str(refusal), refusal.wait_s))
        site.now_s += refusal.wait_s
    return found


def test_an_unknown_number_locks_exactly_as_a_known_one(tmp_path: Path) -> None:
    for name in ("known", "unknown"):
        (tmp_path / name).mkdir()
    known, unknown = answers(Site(tmp_path / "known"), "17"), answers(Site(tmp_path / "unknown"), "12345")
    assert known == unknown
    assert [wait_s for _, _, wait_s in known] == [0, 0, 0, 0, 2, 4, 8, 16, 32, 900, 900, 900]
    assert [kind is CodeLocked for kind, _, _ in known] == [False] * 9 + [True] * 3


def test_an_unknown_number_takes_as_long_as_a_wrong_pin(tmp_path: Path) -> None:
    site = Site(tmp_path, EntryConfig(slow_after=100, lock_after=100))

    def median_s(number: str) -> float:
        times = []
        for _ in range(9):
            started = time.perf_counter()
            site.refusal(number, "000000")
            times.append(time.perf_counter() - started)
        return statistics.median(times)

    assert 0.2 < median_s("12345") / median_s("17") < 5  # without the hash it would be a hundredth


def test_while_it_waits_even_the_right_pin_is_not_looked_at(site: Site) -> None:
    for _ in range(5):
        site.refusal("17", "000000")
    refusal = site.refusal("17", "471108")
    assert type(refusal) is CodeLocked
    assert refusal.wait_s == 2
    site.now_s += 2
    assert site.codes.claim("17", "471108") is ANA
    assert site.refusal("17", "000000").wait_s == 0


def test_a_lock_outlives_a_restart_and_leaves_other_people_and_the_badge_alone(site: Site) -> None:
    for _ in range(10):
        site.now_s += site.refusal("17", "000000").wait_s
    site.now_s = 0.0
    site.start(EntryConfig())
    assert site.refusal("17", "471108").wait_s == 900
    assert site.refusal("19", "1").wait_s == 0
    assert site.codes.claim_badge("0004711") is ANA


def test_trying_one_pin_on_every_number_slows_the_whole_kiosk_but_never_for_long(tmp_path: Path) -> None:
    site = Site(tmp_path, EntryConfig(slow_after=2, lock_after=3))
    waits = [site.refusal(str(number), "123456").wait_s for number in range(1000, 1010)]
    assert waits == [0] * 9 + [2]
    for number in range(2000, 2007):
        site.now_s += 61
        assert site.refusal(str(number), "123456").wait_s <= 60
    site.now_s += 60
    assert site.codes.claim("17", "471108") is ANA


def test_right_codes_make_up_for_wrong_ones_of_the_whole_kiosk(tmp_path: Path) -> None:
    site = Site(tmp_path, EntryConfig(slow_after=2, lock_after=3))
    for number in range(1000, 1015):
        assert site.refusal(str(number), "1").wait_s == 0
        site.codes.claim_badge("0004711")


def test_changed_settings_hold_from_the_next_wrong_code_on(site: Site) -> None:
    site.codes.apply(replace(EntryConfig(), slow_after=1, lock_after=2, lock_s=30.0, badge_needs_pin=True))
    assert site.refusal("17", "000000").wait_s == 2
    site.now_s += 2
    assert site.refusal("17", "000000").wait_s == 30
    assert site.codes.needs_pin("")


def test_no_number_and_no_badge_stands_in_the_files(site: Site) -> None:
    site.refusal("secret-number", "1")
    with pytest.raises(CodeRefused):
        site.codes.claim_badge("secret-badge")
    assert not any(b"secret" in path.read_bytes() for path in site.folder.iterdir())
