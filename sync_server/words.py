"""How the web page says things: times, sizes, kinds of trouble and what to do about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

SECOND_US, MINUTE_US, HOUR_US, DAY_US = 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000

ALARMS: dict[str, tuple[str, str]] = {
    "cloned": ("Two kiosks say they are this one", "Find the copy or the restored disk; it goes on under a new count."),
    "chain_break": ("A line of the log does not follow the one before", "Compare the lines with the kiosk's own log."),
    "poison": ("A line could not be read", "It is kept aside; update the kiosk and tell support the number."),
    "conflict": ("A number or badge belongs to somebody else already", "Correct one of the two people."),
    "offline": ("The kiosk does not answer", "It keeps recording. Check its network, then its power."),
    "camera": ("The camera is not working", "Check its cable, then restart the kiosk."),
    "clock": ("The clock is wrong", "Set the time at the kiosk or let it ask a time server."),
    "disk": ("The disk is nearly full", "Free space on the kiosk before it stops recording."),
    "rolled_back": (
        "An update was tried and taken back",
        "The kiosk keeps what it had. Read the reason before you go on.",
    ),
    "refused": ("An update was refused", "Signature or rules did not hold. Do not force it; find out why."),
    "release_returned": (
        "An update of the program was given up",
        "The kiosk is back at the version before, with all records. Find out why before others get it.",
    ),
    "release_refused": (
        "An update of the program was refused",
        "It stays at its version. See what it says on the page “Versions”.",
    ),
    "restored": (
        "The server was put back from a backup",
        "Kiosks send again what is missing. Nothing to do but watch.",
    ),
    "attack_suspected": (
        "A face was perhaps a picture",
        "It was not recorded. Ask at the kiosk whether somebody held up a photo or a screen; its attempts show when.",
    ),
    "erasure": ("An erasure is not confirmed by every kiosk", "Bring the kiosks named on the person's page online."),
}

UPDATE_STATES = {  # of wire.program.UpdateState
    "": "",
    "fetching": "on its way",
    "waiting": "waits for the next start",
    "on_trial": "on trial",
    "in_use": "in use",
    "returned": "given up",
    "refused": "refused",
}


def alarm_title(kind: str) -> str:
    return ALARMS.get(kind, (kind.replace("_", " ").capitalize(), ""))[0]


def alarm_advice(kind: str) -> str:
    return ALARMS.get(kind, ("", "Look at the kiosk's own health page."))[1]


def ago(now_utc_us: int, at_utc_us: int | None) -> str:
    """How long since, in one unit."""
    if at_utc_us is None:
        return "never"
    past = now_utc_us - at_utc_us
    if past < 5 * SECOND_US:
        return "now"
    units = ((DAY_US, "d"), (HOUR_US, "h"), (MINUTE_US, "min"), (SECOND_US, "s"))
    unit, name = next((unit, name) for unit, name in units if past >= unit)
    return f"{past // unit} {name} ago"


def moment(at_utc_us: int | None, zone: str = "") -> datetime | None:
    """An instant as the clocks of a zone (of the server when there is no such zone) showed it."""
    if at_utc_us is None:
        return None
    try:
        at = datetime.fromtimestamp(at_utc_us / 1e6, UTC)
        return at.astimezone(ZoneInfo(zone) if zone else None)
    except (ValueError, OSError, OverflowError, KeyError):  # no such zone, or a year that has no calendar
        return None


def clock_time(at_utc_us: int | None, zone: str = "") -> str:
    at = moment(at_utc_us, zone)
    return at.strftime("%H:%M:%S") if at else "–"


def day(at_utc_us: int | None, zone: str = "") -> str:
    at = moment(at_utc_us, zone)
    return f"{at:%a} {at.day} {at:%b %Y}" if at else "–"


def stamp(at_utc_us: int | None, zone: str = "") -> str:
    """Day and time to the minute."""
    at = moment(at_utc_us, zone)
    return f"{at.day} {at:%b %Y, %H:%M}" if at else "–"


def count(number: int) -> str:
    """12345 as 12,345."""
    return f"{number:,}"


def offset(us: int) -> str:
    """How far a clock is off, signed, in a unit that fits."""
    if abs(us) < SECOND_US // 10:
        return "right"
    ahead = "ahead" if us > 0 else "behind"
    seconds = abs(us) / SECOND_US
    if seconds < 120:
        return f"{seconds:.1f} s {ahead}" if seconds < 10 else f"{seconds:.0f} s {ahead}"
    return f"{seconds / 60:.0f} min {ahead}" if seconds < 7200 else f"{seconds / 3600:.0f} h {ahead}"


FILTERS: dict[str, Callable[..., Any]] = {
    "clock": clock_time,
    "day": day,
    "stamp": stamp,
    "n": count,
    "offset": offset,
    "alarm_title": alarm_title,
    "alarm_advice": alarm_advice,
    "update_state": lambda state: UPDATE_STATES.get(state, state),
    "mb": lambda length: f"{length / 1e6:,.1f} MB",
}
