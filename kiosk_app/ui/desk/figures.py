"""Numbers, hours, days and times as the language of the moment writes them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime

from kiosk_app.ui.language import locale, tr


def number(value: float | None, digits: int = 0) -> str:
    """Empty for None."""
    return "" if value is None else locale().toString(float(value), "f", digits)


def hours(seconds: float) -> str:
    """Hours and minutes, as 7:45; rounded down, because a minute that has not passed is not worked."""
    minutes = int(seconds // 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


def size(count: int) -> str:
    """Bytes, as 1.2 GB."""
    return locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def day(when: date) -> str:
    """As Mon 2 Mar."""
    return locale().toString(QDate(when.year, when.month, when.day), tr("ddd d MMM"))


def full_day(when: date) -> str:
    """As 2 March 2026."""
    return locale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)


def month_name(first: date) -> str:
    """As March 2026."""
    return locale().toString(QDate(first.year, first.month, 1), tr("MMMM yyyy"))


def clock(at_utc_us: int, zone: ZoneInfo) -> str:
    """The time of day at the site, as 08:02."""
    at = local(at_utc_us, zone)
    return locale().toString(QTime(at.hour, at.minute, at.second), "HH:mm")


def instant(at_utc_us: int, zone: ZoneInfo) -> str:
    """Day and time at the site, as Mon 2 Mar 08:02."""
    return f"{day(local(at_utc_us, zone).date())} {clock(at_utc_us, zone)}"


def full_instant(at_utc_us: int, zone: ZoneInfo) -> str:
    """Day with its year and time at the site, as 2 March 2026 08:02."""
    return f"{full_day(local(at_utc_us, zone).date())} {clock(at_utc_us, zone)}"


def local(at_utc_us: int, zone: ZoneInfo) -> datetime:
    """An instant at the site."""
    return datetime.fromtimestamp(at_utc_us / 1e6, zone)
