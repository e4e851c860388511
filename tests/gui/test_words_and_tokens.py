"""The table of words and the colours, without a window."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk_app.domain import Direction, QualityIssue, View
from kiosk_app.screen import Notice, Screen, ScreenState
from kiosk_app.ui import words
from kiosk_app.ui.icons import DRAWINGS
from kiosk_app.ui.keypad import PROMPTS
from kiosk_app.ui.language import languages, use
from kiosk_app.ui.tokens import (
    GUIDANCE_ICONS,
    NOTICE_ICONS,
    STATE_STYLES,
    THEMES,
    TYPE_SCALE_PX,
    VIEW_ICONS,
    Icon,
    Tone,
    blend,
    contrast,
)
from kiosk_app.ui.touch import PRESSED
from kiosk_app.ui.words import (
    CHALLENGE,
    CODE_FIRST,
    CONFIRMING,
    GUIDANCE,
    LIT,
    NOTICES,
    RESULTS,
    STARTING,
    STATES,
    WITH_CODES,
    Words,
    recorded_time,
    words_for,
)
from tests.gui.render_states import every_screen

NOW = datetime(2026, 3, 2, 6, 2, tzinfo=UTC)
NOW_US = int(NOW.timestamp()) * 1_000_000
ALL_WORDS = [
    *(*RESULTS.values(), *STATES.values(), *GUIDANCE.values(), *CHALLENGE.values(), LIT),
    *(STARTING, CODE_FIRST, CONFIRMING),
    *(replace(STATES[state], detail=detail) for state, detail in WITH_CODES.items()),
    *(words for _, words in PROMPTS.values()),
]
HOUR_US = 3_600_000_000


def test_every_state_and_every_quality_issue_has_words_and_an_icon() -> None:
    results = {ScreenState.RECORDED, ScreenState.ALREADY_RECORDED}
    assert set(STATES) | results | {ScreenState.GUIDANCE, ScreenState.CHALLENGE} == set(ScreenState)
    assert set(RESULTS) == set(itertools.product({*results, ScreenState.STORAGE_TROUBLE}, Direction))
    assert set(GUIDANCE) == set(GUIDANCE_ICONS) == set(QualityIssue)
    assert set(CHALLENGE) == set(VIEW_ICONS) == set(View)
    assert set(STATE_STYLES) == set(ScreenState)
    assert set(NOTICES) == set(NOTICE_ICONS) == set(Notice)
    assert set(DRAWINGS) == set(Icon)


@pytest.mark.parametrize("said", ALL_WORDS, ids=lambda said: said.headline)
def test_a_headline_has_at_most_five_words_and_nobody_is_blamed(said: Words) -> None:
    assert 1 <= len(re.sub(r"{\w+}", "", said.headline).split()) <= 5
    for text in (said.headline, said.detail):
        assert not re.search(r"!|\berror\b|\bfailed\b|\binvalid\b|\bwrong\b", text, re.IGNORECASE)


def test_the_screens_that_are_rendered_for_looking_at_are_all_there_are() -> None:
    shown = [screen for _, screen in every_screen()]
    assert {screen.state for screen in shown} == set(ScreenState)
    assert {screen.guidance for screen in shown} == {None, *QualityIssue}
    headlines = {words_for(screen, NOW).headline for screen in shown if not screen.direction and not screen.name}
    asked = [*CHALLENGE.values(), LIT]
    assert headlines == {said.headline for said in [*STATES.values(), *GUIDANCE.values(), *asked, STARTING, CODE_FIRST]}
    assert {notice for screen in shown for notice in screen.notices} == set(Notice)


@pytest.mark.parametrize(
    ("hours_ago", "said"),
    [(1, "06:02"), (8, "yesterday 23:02"), (7 * 24 - 20, "Tuesday 03:02"), (30 * 24, "31 January 07:02")],
)
def test_an_earlier_time_is_told_with_its_day_at_the_site(hours_ago: int, said: str) -> None:
    """The site is an hour ahead of UTC: what is yesterday is judged there."""
    assert recorded_time(NOW_US - hours_ago * HOUR_US, "Europe/Berlin", NOW) == said


def test_midnight_is_the_midnight_of_the_site() -> None:
    just_after = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)  # half past midnight of 3 March in Tokyo
    before = int(just_after.timestamp()) * 1_000_000 - HOUR_US
    assert recorded_time(before, "Asia/Tokyo", just_after) == "yesterday 23:30"


def test_an_already_recorded_screen_tells_since_when() -> None:
    screen = Screen(ScreenState.ALREADY_RECORDED, direction=Direction.IN, at_utc_us=NOW_US - HOUR_US)
    assert words_for(screen, NOW).headline == "Already in since 05:02"
    assert words_for(replace(screen, direction=Direction.OUT), NOW).headline == "Already out since 05:02"


def test_a_result_tells_the_hours_of_the_day_and_what_comes_next() -> None:
    screen = Screen(ScreenState.RECORDED, direction=Direction.OUT, at_utc_us=NOW_US, next_direction=Direction.IN)
    assert words_for(replace(screen, worked_s=27_120.0), NOW).detail == "7 h 32 min today · Next: in"
    assert words_for(replace(screen, worked_s=0.0), NOW).detail == "Your time is recorded · Next: in"
    assert words_for(replace(screen, next_direction=None), NOW).detail == "Your time is recorded"


def test_where_codes_are_taken_they_are_the_way_out() -> None:
    for state, detail in WITH_CODES.items():
        assert words_for(Screen(state, codes=True), NOW).detail == detail
        assert words_for(Screen(state), NOW).detail == STATES[state].detail


def test_a_wait_is_told_in_minutes_and_seconds() -> None:
    for wait_s, said in ((872.0, "Try again in 14:32"), (7.2, "Try again in 0:08"), (0.4, "Try again in 0:01")):
        assert words_for(Screen(ScreenState.CODE_LOCKED, wait_s=wait_s), NOW).detail == said


def test_dates_follow_the_language(qapp: object) -> None:
    dates = {}
    for language in languages():
        use(language.code)
        dates[language.code] = words.long_date(NOW)
    use("en")
    assert dates["de"] == "Montag, 2. März"
    assert dates["es"] == "lunes, 2 de marzo"
    assert dates["zh"] == "3月2日星期一"
    assert all("2026" not in date and "2" in date for date in dates.values())


def test_results_and_the_words_of_the_room_have_a_contrast_of_seven_to_one() -> None:
    for theme in THEMES.values():
        for tone, colours in theme.tones.items():
            assert contrast(colours.fill, colours.ink) >= 7, (theme, tone)
            tinted = blend(theme.room.fill, colours.fill, theme.room_tint)
            assert contrast(tinted, theme.room.ink) >= 7, (theme, tone)
            assert contrast(tinted, theme.quiet) >= 4.5, (theme, tone)
            assert contrast(tinted, theme.button.fill) >= 1.15, (theme, tone)  # the plate is seen, its text is read
            pressed = blend(colours.ink, colours.fill, PRESSED)  # a button on a card has its colours turned round
            assert contrast(pressed, colours.fill) >= 4.5, (theme, tone)
        assert contrast(theme.room.fill, theme.quiet) >= 7
        for pair in (theme.button, theme.primary, theme.sheet):
            assert contrast(pair.fill, pair.ink) >= 7
            assert contrast(blend(pair.fill, pair.ink, PRESSED), pair.ink) >= 4.5
        assert contrast(theme.frame.fill, theme.frame.ink) >= 4.5
        assert set(theme.tones) == set(Tone)


def test_cards_of_different_tones_differ_in_lightness_or_hue_for_everybody() -> None:
    """No two cards of one theme have the same plate behind their icon, so colour is never alone."""
    plates = {STATE_STYLES[state].tone: STATE_STYLES[state].shape for state in ScreenState if STATE_STYLES[state].card}
    assert len(set(plates.values())) == len(plates)


def test_contrast_is_the_one_of_the_web_guidelines() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


def test_the_type_scale_grows_by_a_quarter_from_20_to_120() -> None:
    assert TYPE_SCALE_PX[0] == 20
    assert TYPE_SCALE_PX[-1] == 120
    for small, large in itertools.pairwise(TYPE_SCALE_PX):
        assert large / small == pytest.approx(1.25, abs=0.02)


def test_dates_are_written_as_people_say_them() -> None:
    assert words.long_date(NOW) == "Monday, 2 March"
