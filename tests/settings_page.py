"""Writes `resources/docs/settings.md` from the settings themselves: `python -m tests.settings_page`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from kiosk_app.administration.settings_file import SettingRow, describe
from kiosk_app.config import Config

PAGE = Path(__file__).resolve().parent.parent / "resources" / "docs" / "settings.md"
_TOP = """# Settings

`clockface.toml` in the data folder, one section for each stage. What is not set has its default; an unknown key or a
value out of range is refused with a sentence that names it. The administration of the kiosk changes this file too, one
setting at a time, and keeps your comments; what applies “at once” needs no restart then.
"""
_HEADINGS = "| key | default | allowed | applies | what it does |\n|---|---|---|---|---|\n"


def page() -> str:
    """The whole page, as Markdown."""
    sections = groupby(describe(Config()), key=lambda row: row.section)
    tables = [f"\n## [{name}]\n\n{_HEADINGS}" + "".join(map(_line, rows)) for name, rows in sections]
    return _TOP + "".join(tables)


def _line(row: SettingRow) -> str:
    applies = "at once" if row.live else "after a restart"
    return f"| `{row.key}` | {_shown(row.default)} | {_allowed(row)} | {applies} | {row.says} |\n"


def _shown(value: object) -> str:
    if value is None:
        return "not set"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else f"{value:.10g}"


def _allowed(row: SettingRow) -> str:
    if row.kind == "switch":
        return "true or false"
    if row.kind == "text":
        return ", ".join(f"`{choice}`" for choice in row.one_of) or "text"
    return f"{_shown(row.low)} to {_shown(row.high)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
