"""A report as one HTML file that opens anywhere, without a network: tables, and plots drawn as SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from kiosk_app.evaluation.study import Plot, Table

WIDTH, HEIGHT = 570, 380
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 16, 48
LEAST = 1e-5  # the smallest rate that a logarithmic axis shows; 0 lies there too
COLOURS = ("#0b4f8a", "#b3541e", "#2e7d4f", "#7a3e9d", "#8a6d00", "#5c6670", "#a3274f", "#1d7a85")
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;color:#16202b;background:#fff;max-width:75rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.35rem;margin:3rem 0 0;padding-top:1rem;border-top:3px solid #0b4f8a}
h3{font-size:1.05rem;margin:1.8rem 0 .3rem}
.plots{display:flex;flex-wrap:wrap;gap:0 2rem}figure{margin:0}p{max-width:60rem;color:#46525f;margin:.3rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .8rem .35rem 0;text-align:left;border-bottom:1px solid #dce2e8;white-space:nowrap}
th{font-weight:600;color:#46525f}svg{max-width:100%;height:auto}text{font:12px system-ui,sans-serif;fill:#46525f}
@media(prefers-color-scheme:dark){body{background:#11171d;color:#e6ebf0}p,th,text{color:#a9b5c1;fill:#a9b5c1}
th,td{border-color:#2c3640}}
"""


def html(title: str, facts: Sequence[str], sections: Sequence[tuple[str, Sequence[Table], Sequence[Plot]]]) -> str:
    """facts: one sentence each, on what was measured. sections: a heading, its tables and its plots."""
    body = [f"<h1>{escape(title)}</h1>", *(f"<p>{escape(fact)}</p>" for fact in facts)]
    for heading, tables, plots in sections:
        body.append(f"<h2>{escape(heading)}</h2>")
        body += [_table(table) for table in tables if not table.is_private]
        body.append(f"<div class=plots>{''.join(map(_plot, plots))}</div>")
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
    return f"<!doctype html><html lang=en><head>{head}<style>{STYLE}</style></head><body>{''.join(body)}</body></html>"


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table.headings) if any(table.headings) else ""
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
    note = f"<p>{escape(table.note)}</p>" if table.note else ""
    return f"<h3>{escape(table.title)}</h3><div class=scroll><table><tr>{head}</tr>{rows}</table></div>{note}"


def _plot(plot: Plot) -> str:
    axes = [_Axis(plot, side) for side in (0, 1)]
    parts = [axes[0].drawn(plot.x), axes[1].drawn(plot.y)]
    for number, (name, points) in enumerate(plot.lines):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{axes[0].at(x):.1f},{axes[1].at(y):.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = HEIGHT - BOTTOM - 14 - 18 * (len(plot.lines) - 1 - number)
        parts.append(f'<rect x="{LEFT + 16}" y="{y - 9}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{LEFT + 34}" y="{y + 1}">{escape(name)}</text>')
    drawing = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" role="img">{"".join(parts)}</svg>'
    return f"<figure><h3>{escape(plot.title)}</h3>{drawing}</figure>"


class _Axis:
    """side: 0 across, 1 upwards. Logarithmic from LEAST to 1, or even from 0 to what there is."""

    def __init__(self, plot: Plot, side: int) -> None:
        self._side, self._is_log = side, plot.is_log
        values = [point[side] for _, points in plot.lines for point in points]
        self._most = 1.0 if plot.is_log else _round_up(max(values, default=1.0))

    def at(self, value: float) -> float:
        """Where a value lies, in pixels."""
        share = _decades(value) if self._is_log else value / self._most
        across, up = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
        return LEFT + share * across if self._side == 0 else HEIGHT - BOTTOM - share * up

    def drawn(self, name: str) -> str:
        """The line, its marks and its name."""
        marks = [10.0**power for power in range(round(math.log10(LEAST)), 1)] if self._is_log else self._even()
        parts = [self._mark(value) for value in marks]
        if self._side == 0:
            parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(name)}</text>')
        else:
            middle = HEIGHT / 2
            parts.append(f'<text x="14" y="{middle}" transform="rotate(-90 14 {middle})">{escape(name)}</text>')
        return "".join(parts)

    def _even(self) -> list[float]:
        return [self._most * step / 5 for step in range(6)]

    def _mark(self, value: float) -> str:
        at, text = self.at(value), f"{value:g}"
        ends: tuple[float, ...]
        if self._side == 0:
            ends, place = (at, TOP, at, HEIGHT - BOTTOM), f'x="{at}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle"'
        else:
            ends, place = (LEFT, at, WIDTH - RIGHT, at), f'x="{LEFT - 8}" y="{at + 4}" text-anchor="end"'
        line = 'x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"'.format(*ends)
        return f'<line {line} stroke="#8a97a5" stroke-opacity=".35"/><text {place}>{text}</text>'


def _decades(value: float) -> float:
    """0 at LEAST and below, 1 at 1."""
    return 1 - math.log10(min(1.0, max(value, LEAST))) / math.log10(LEAST)


def _round_up(value: float) -> float:
    """The next of 1, 2, 5, 10, ... of its order."""
    if value <= 0:
        return 1.0
    order = 10.0 ** math.floor(math.log10(value))
    return next(order * step for step in (1, 2, 5, 10) if order * step >= value)
