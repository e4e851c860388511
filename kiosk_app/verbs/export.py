"""`clockface export`: the attendance log as CSV, Excel or Parquet for HR."""

from __future__ import annotations

import argparse
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk_app.app import open_site
from kiosk_app.attendance.export_file import Format, export, format_of
from kiosk_app.attendance.register import BEGINNING_OF_TIME_US, END_OF_TIME_US
from kiosk_app.errors import InputError
from kiosk_app.output import Output


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("export", parents=[everywhere], help="write the attendance log as a file for HR")
    moment = "a day (2026-11-21) or an instant (2026-11-21T08:00), in the zone of the site unless it has an offset"
    parser.add_argument("--from", dest="begin", metavar="WHEN", help=f"first {moment}; default: everything")
    parser.add_argument("--to", dest="end", metavar="WHEN", help="last day, or the instant before which to stop")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="the file to write")
    parser.add_argument(
        "--format", choices=[kind.value for kind in Format], help="default: what the name ends in, else CSV"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Write the file, whole or not at all."""
    kind = Format(args.format) if args.format else format_of(args.output)
    with open_site(args.data_dir, out.note) as site:
        zone = ZoneInfo(site.config.attendance.zone)
        begin = instant_utc_us(args.begin, zone, end_of_day=False) if args.begin else BEGINNING_OF_TIME_US
        end = instant_utc_us(args.end, zone, end_of_day=True) if args.end else END_OF_TIME_US
        if end <= begin:
            raise InputError(f"--to {args.end} is not after --from {args.begin}: swap them.")
        exported = export(site.register, args.output, kind, begin, end)
    told = {kind.value: str(args.output), "rows": exported.rows, "complete": exported.complete}
    out.result(told, f"{exported.rows} rows written to {args.output}. {exported.complete}")
    return 0


def instant_utc_us(text: str, zone: ZoneInfo, *, end_of_day: bool) -> int:
    """Microseconds since 1970 in UTC of a day's begin (or end, which is the next day's begin) or of an instant."""
    try:
        moment = _day(text, end_of_day) or datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return round(moment.timestamp() * 1_000_000)
    except (ValueError, OverflowError):
        raise InputError(f"{text!r} is no date that can be used: write it as 2026-11-21 or 2026-11-21T08:00.") from None


def _day(text: str, end_of_day: bool) -> datetime | None:
    """The midnight at which a day begins or ends; None for an instant."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime.combine(day, time()) + timedelta(days=1 if end_of_day else 0)
