"""Every sentence that the kiosk says about a screen, in tables; `tr` gives them in the language of the moment.

Second person, present tense, no blame, no exclamation mark; a headline has at most five words, times and names not
counted. `{time}` is a time of day, with the day before it when that is not today.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime

from kiosk_app.domain import Direction, QualityIssue, View
from kiosk_app.screen import Notice, Screen, ScreenState
from kiosk_app.ui.language import locale, mark, tr


@dataclass(frozen=True, slots=True)
class Words:
    """headline: at most five words, read from two metres. detail: at most one smaller line."""

    headline: str
    detail: str = ""


NOT_TAKEN_BACK: Final = Words(mark("It isn’t taken back"), mark("The record stands: tell the office"))
RESULTS: Final = {
    (ScreenState.RECORDED, Direction.IN): Words(mark("You’re in"), mark("Your time is recorded")),
    (ScreenState.RECORDED, Direction.OUT): Words(mark("You’re out"), mark("Your time is recorded")),
    (ScreenState.ALREADY_RECORDED, Direction.IN): Words(
        mark("Already in since {time}"), mark("There is nothing more to do")
    ),
    (ScreenState.ALREADY_RECORDED, Direction.OUT): Words(
        mark("Already out since {time}"), mark("There is nothing more to do")
    ),
    (ScreenState.STORAGE_TROUBLE, Direction.IN): NOT_TAKEN_BACK,
    (ScreenState.STORAGE_TROUBLE, Direction.OUT): NOT_TAKEN_BACK,
}
STATES: Final = {
    ScreenState.IDLE: Words(mark("Look here"), mark("to record your time")),
    ScreenState.LOOKING: Words(mark("Keep looking here"), mark("This takes a moment")),
    ScreenState.ASK_DIRECTION: Words(mark("In or out?")),
    ScreenState.TAKEN_BACK: Words(mark("It’s taken back"), mark("Ask the office to record your time")),
    ScreenState.UNKNOWN: Words(mark("I don’t know you yet"), mark("Ask the office to add you")),
    ScreenState.AMBIGUOUS: Words(mark("I’m not sure it’s you"), mark("Come closer and look straight here")),
    ScreenState.NOT_CONFIRMED: Words(mark("I can’t confirm it’s you"), mark("Try once more, or ask the office")),
    ScreenState.ATTACK: Words(
        mark("I can’t see you well"), mark("Turn your face to the light, step away and come back")
    ),
    ScreenState.CODE_REFUSED: Words(mark("That doesn’t match"), mark("Check your number and PIN, or your badge")),
    ScreenState.CODE_LOCKED: Words(
        mark("Codes are locked"), mark("There were too many tries: wait, or ask the office")
    ),
    ScreenState.CAMERA_LOST: Words(mark("I can’t see right now"), mark("Note your time and tell the office")),
    ScreenState.STORAGE_TROUBLE: Words(mark("Your time isn’t saved"), mark("Note it down and tell the office")),
    ScreenState.CLOCK_UNTRUSTED: Words(
        mark("My clock needs checking"), mark("Look here all the same, and tell the office")
    ),
    ScreenState.ADMIN_NEEDED: Words(mark("I’m not set up yet"), mark("The office does that in a few minutes")),
}
WITH_CODES: Final = {
    ScreenState.TAKEN_BACK: mark("Use your PIN or badge instead"),
    ScreenState.UNKNOWN: mark("Use your PIN or badge, or ask the office"),
    ScreenState.AMBIGUOUS: mark("Use your PIN or badge"),
    ScreenState.ATTACK: mark("Use your PIN or badge, or come back with light on your face"),
    ScreenState.CAMERA_LOST: mark("Use your PIN or badge: your time counts"),
}
"""What to do where there is another way than the face."""
STARTING: Final = Words(mark("Just a moment"), mark("The camera is starting"))
CODE_FIRST: Final = Words(mark("PIN or badge first"), mark("then look here"))
CONFIRMING: Final = Words(mark("{name}, look here"), mark("so that I know it’s you"))
GUIDANCE: Final = {
    QualityIssue.TOO_DARK: Words(mark("It’s too dark here"), mark("Turn on a light, or step into the light")),
    QualityIssue.TOO_BRIGHT: Words(mark("It’s too bright here"), mark("Step out of the bright light")),
    QualityIssue.LOW_CONTRAST: Words(mark("A little more light"), mark("Let the light fall on your face")),
    QualityIssue.BLURRED: Words(mark("Hold still a moment"), mark("so that the picture is sharp")),
    QualityIssue.TOO_FAR: Words(mark("Come a little closer"), mark("until your face fills the outline")),
    QualityIssue.TOO_CLOSE: Words(mark("Step back a little"), mark("until your face fits the outline")),
    QualityIssue.TURNED_AWAY: Words(mark("Look straight here"), mark("Turn your face to the screen")),
    QualityIssue.CUT_OFF: Words(mark("Move to the middle"), mark("so that your whole face is in view")),
    QualityIssue.SEVERAL_FACES: Words(mark("One at a time, please"), mark("Let one person step forward")),
}
CHALLENGE: Final = {
    View.FRONTAL: Words(mark("Look straight here"), mark("I’ll ask you to turn your head")),
    View.LEFT: Words(mark("Turn your head left"), mark("slowly, and a little is enough")),
    View.RIGHT: Words(mark("Turn your head right"), mark("slowly, and a little is enough")),
    View.UP: Words(mark("Lift your chin"), mark("slowly, and a little is enough")),
    View.DOWN: Words(mark("Lower your chin"), mark("slowly, and a little is enough")),
}
LIT: Final = Words(mark("Keep looking here"), mark("The screen shines on your face"))
AGAIN: Final = mark("Once more, please")
"""The smaller line where a challenge was not met."""
NOTICES: Final = {
    Notice.SERVER_UNREACHABLE: mark("The server is not reached; times are kept here"),
    Notice.DISK_LOW: mark("The disk is nearly full"),
    Notice.CLOCK_UNTRUSTED: mark("The clock needs checking"),
}
NEXT: Final = {Direction.IN: mark("Next: in"), Direction.OUT: mark("Next: out")}
GO: Final = {Direction.IN: mark("In"), Direction.OUT: mark("Out")}
INSTEAD: Final = {Direction.IN: mark("I’m coming in now"), Direction.OUT: mark("I’m going out now")}
YEAR: Final = re.compile(r"(,? 'de'|,)? ?y+年?")
WEEKDAY: Final = re.compile(r"dddd[,،]? ?")
"""Parts of the patterns in which Qt writes dates."""


def words_for(screen: Screen, now: datetime) -> Words:
    """What to say on this screen. now: aware; says which day is today."""
    if screen.guidance is not None:
        return _translated(GUIDANCE[screen.guidance])
    if screen.ask is not None:
        words = LIT if screen.ask.is_lit else CHALLENGE[screen.ask.view]
        return Words(tr(words.headline), tr(AGAIN if screen.ask.again else words.detail))
    if screen.direction is not None and screen.at_utc_us is not None:
        words = RESULTS[screen.state, screen.direction]
        time = recorded_time(screen.at_utc_us, screen.zone, now)
        return Words(tr(words.headline, time=time), _result_detail(screen, words.detail))
    if screen.state is ScreenState.IDLE and screen.frame_bgr is None:
        return _translated(STARTING)
    if screen.needs_code:
        return _translated(CODE_FIRST)
    if screen.state is ScreenState.LOOKING and screen.name:
        return Words(tr(CONFIRMING.headline, name=screen.name), tr(CONFIRMING.detail))
    words = STATES[screen.state]
    detail = WITH_CODES.get(screen.state, words.detail) if screen.codes else words.detail
    return Words(tr(words.headline), waiting(screen.wait_s) or (tr(detail) if detail else ""))


def waiting(seconds: float) -> str:
    """For how long no code is taken, as 0:08; empty when it is over."""
    whole = math.ceil(seconds)
    return tr("Try again in {time}", time=f"{whole // 60}:{whole % 60:02}") if whole > 0 else ""


def hours(seconds: float) -> str:
    """As 7 h 32 min."""
    minutes = round(seconds / 60)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


def time_of_day(at_utc_us: int, zone: str) -> str:
    """Hours and minutes at the site, as 08:02."""
    return clock(_local(at_utc_us, zone))


def clock(at: datetime) -> str:
    """Hours and minutes as the language writes them, as 08:02."""
    return locale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def recorded_time(at_utc_us: int, zone: str, now: datetime) -> str:
    """The time of day, after the day when that is not today: 08:02, yesterday 22:10, Friday 22:10, 3 May 22:10."""
    at = _local(at_utc_us, zone)
    days = (now.astimezone(at.tzinfo).date() - at.date()).days
    if days == 0:
        return clock(at)
    if days == 1:
        return tr("yesterday {time}", time=clock(at))
    day = "dddd" if 1 < days < 7 else WEEKDAY.sub("", _pattern()).strip()
    return f"{_written(at, day)} {clock(at)}"


def long_date(now: datetime) -> str:
    """Weekday, day and month, as Monday, 2 March."""
    return _written(now, _pattern())


def _pattern() -> str:
    """How the language writes a date in full, without the year."""
    return YEAR.sub("", locale().dateFormat(QLocale.FormatType.LongFormat))


def _written(at: datetime, pattern: str) -> str:
    return locale().toString(QDate(at.year, at.month, at.day), pattern)


def _result_detail(screen: Screen, usual: str) -> str:
    """Hours today and what comes next, where they are known."""
    if screen.state is not ScreenState.RECORDED:
        return tr(usual)
    worked_s = screen.worked_s or 0.0
    worked = tr("{hours} today", hours=hours(worked_s)) if worked_s >= 60 else tr(usual)
    following = tr(NEXT[screen.next_direction]) if screen.next_direction is not None else ""
    return " · ".join(filter(None, (worked, following)))


def _translated(words: Words) -> Words:
    return Words(tr(words.headline), tr(words.detail))


def _local(at_utc_us: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at_utc_us / 1e6, UTC).astimezone(ZoneInfo(zone))
