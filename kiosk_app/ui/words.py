"""Every sentence that the window says, in one table. Qt-free.

Second person, present tense, no blame, no exclamation mark; a headline has at most five words, times not counted.
`{time}` is a time of day, with the day before it when that is not today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kiosk_app.domain import Direction, QualityIssue
from kiosk_app.screen import Screen, ScreenState


@dataclass(frozen=True, slots=True)
class Words:
    """headline: at most five words, read from two metres. detail: at most one smaller line."""

    headline: str
    detail: str = ""


RESULTS: Final = {
    (ScreenState.RECORDED, Direction.IN): Words("You’re in", "Your time is recorded"),
    (ScreenState.RECORDED, Direction.OUT): Words("You’re out", "Your time is recorded"),
    (ScreenState.ALREADY_RECORDED, Direction.IN): Words("Already in since {time}", "There is nothing more to do"),
    (ScreenState.ALREADY_RECORDED, Direction.OUT): Words("Already out since {time}", "There is nothing more to do"),
}
STATES: Final = {
    ScreenState.IDLE: Words("Look here", "to record your time"),
    ScreenState.LOOKING: Words("Keep looking here", "This takes a moment"),
    ScreenState.UNKNOWN: Words("I don’t know you yet", "Ask the office to add you"),
    ScreenState.AMBIGUOUS: Words("I’m not sure it’s you", "Come closer and look straight here"),
    ScreenState.CAMERA_LOST: Words("I can’t see right now", "Note your time and tell the office"),
    ScreenState.STORAGE_TROUBLE: Words("Your time isn’t saved", "Note it down and tell the office"),
}
STARTING: Final = Words("Just a moment", "The camera is starting")
GUIDANCE: Final = {
    QualityIssue.TOO_DARK: Words("It’s too dark here", "Turn on a light, or step into the light"),
    QualityIssue.TOO_BRIGHT: Words("It’s too bright here", "Step out of the bright light"),
    QualityIssue.LOW_CONTRAST: Words("A little more light", "Let the light fall on your face"),
    QualityIssue.BLURRED: Words("Hold still a moment", "so that the picture is sharp"),
    QualityIssue.TOO_FAR: Words("Come a little closer", "until your face fills the outline"),
    QualityIssue.TOO_CLOSE: Words("Step back a little", "until your face fits the outline"),
    QualityIssue.TURNED_AWAY: Words("Look straight here", "Turn your face to the screen"),
    QualityIssue.CUT_OFF: Words("Move to the middle", "so that your whole face is in view"),
    QualityIssue.SEVERAL_FACES: Words("One at a time, please", "Let one person step forward"),
}
CAMERA_ON: Final = "Camera on"
CAMERA_OFF: Final = "Camera off"
YESTERDAY: Final = "yesterday"
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def words_for(screen: Screen, now: datetime) -> Words:
    """What to say on this screen. now: aware; says which day is today."""
    if screen.guidance is not None:
        return GUIDANCE[screen.guidance]
    if screen.direction is not None and screen.at_utc_us is not None:
        words = RESULTS[screen.state, screen.direction]
        time = recorded_time(screen.at_utc_us, screen.zone, now)
        return Words(words.headline.format(time=time), words.detail)
    if screen.state is ScreenState.IDLE and screen.frame_bgr is None:
        return STARTING
    return STATES[screen.state]


def time_of_day(at_utc_us: int, zone: str) -> str:
    """Hours and minutes at the site, as 08:02."""
    return f"{_local(at_utc_us, zone):%H:%M}"


def recorded_time(at_utc_us: int, zone: str, now: datetime) -> str:
    """The time of day, after the day when that is not today: 08:02, yesterday 22:10, Friday 22:10, 3 May 22:10."""
    at = _local(at_utc_us, zone)
    days = (now.astimezone(at.tzinfo).date() - at.date()).days
    if days == 0:
        return f"{at:%H:%M}"
    day = YESTERDAY if days == 1 else WEEKDAYS[at.weekday()] if 1 < days < 7 else f"{at.day} {MONTHS[at.month - 1]}"
    return f"{day} {at:%H:%M}"


def long_date(now: datetime) -> str:
    """As Monday 3 March."""
    return f"{WEEKDAYS[now.weekday()]} {now.day} {MONTHS[now.month - 1]}"


def _local(at_utc_us: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at_utc_us / 1e6, UTC).astimezone(ZoneInfo(zone))
