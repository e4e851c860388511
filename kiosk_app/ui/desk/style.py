"""The desk's side of the visual system: its colours, sizes and one style sheet, made from `ui.tokens`.

Nothing in a page sets a colour or a font by itself: it uses the controls, or a `role` of this style sheet, and what
paints for itself (a chart) takes its colours from the `Colours` that every page has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk_app.ui.fonts import font
from kiosk_app.ui.tokens import DARK, LIGHT, Theme, Tone, blend

TARGET_PX: Final = 48
GAP_PX: Final = 16
MARGIN_PX: Final = 24
RADIUS_PX: Final = 10
TEXT_PX: Final = 16
LEAD_PX: Final = 20
TITLE_PX: Final = 31
PANEL_PX: Final = 440


@dataclass(frozen=True, slots=True)
class Sizes:
    """In pixels. target: the least height of what is touched. text, lead, title: of type."""

    target: int
    text: int
    lead: int
    title: int


AT_THE_DESK: Final = Sizes(TARGET_PX, TEXT_PX, LEAD_PX, TITLE_PX)
STANDING: Final = Sizes(72, 20, 25, 39)  # for gloves, and eyes that are an arm's length away


@dataclass(frozen=True, slots=True)
class Colours:
    """Each as #RRGGBB. page: behind everything. surface: tables, panels. raised: under the pointer. line: between
    rows; edge: of things that can be used, 3:1 on page and surface. accent, danger, done, ask: fill of a button or
    chip, with the ink that is read on it (`_ink`), 4.5:1; as text on page and surface use `accent`, `danger`, `done`
    and `ask_text`. chosen: a selected row.
    """

    page: str
    surface: str
    raised: str
    line: str
    edge: str
    ink: str
    quiet: str
    accent: str
    accent_ink: str
    danger: str
    danger_ink: str
    done: str
    done_ink: str
    ask: str
    ask_ink: str
    ask_text: str
    chosen: str


def _colours(theme: Theme, surface: str, edge: str, danger: tuple[str, str], ask_text: str) -> Colours:
    room, tones = theme.room, theme.tones
    return Colours(
        page=room.fill,
        surface=surface,
        raised=blend(surface, room.ink, 0.08),
        line=blend(surface, room.ink, 0.14),
        edge=edge,
        ink=room.ink,
        quiet=theme.quiet,
        accent=tones[Tone.KNOWN].fill,
        accent_ink=tones[Tone.KNOWN].ink,
        danger=danger[0],
        danger_ink=danger[1],
        done=tones[Tone.DONE].fill,
        done_ink=tones[Tone.DONE].ink,
        ask=tones[Tone.ASK].fill,
        ask_ink=tones[Tone.ASK].ink,
        ask_text=ask_text,
        chosen=blend(surface, tones[Tone.KNOWN].fill, 0.18),
    )


COLOURS: Final = {
    "dark": _colours(DARK, "#151D27", "#6B7C8E", ("#FF8F85", "#1F0503"), "#FFB83D"),
    "light": _colours(LIGHT, "#FFFFFF", "#6B7C8E", ("#A3160C", "#FFFFFF"), "#7A4B00"),
}


def style_sheet(colours: Colours, sizes: Sizes = AT_THE_DESK) -> str:
    """Qt's style sheet for everything in the desk; set it on the outermost widget."""
    families = ", ".join(f'"{family}"' for family in font(sizes.text).families())
    sheets = _ground(colours, families, sizes), _buttons(colours, sizes), _inputs(colours, sizes)
    return "".join(sheets) + _tables(colours) + _pieces(colours)


def _ground(c: Colours, families: str, sizes: Sizes) -> str:
    return f"""
    QWidget {{ background: transparent; color: {c.ink}; font-family: {families}; font-size: {sizes.text}px; }}
    QWidget[role="page"] {{ background: {c.page}; }}
    QWidget[role="surface"] {{ background: {c.surface}; border-radius: {RADIUS_PX}px; }}
    QLabel[role="title"] {{ font-size: {sizes.title}px; font-weight: bold; }}
    QLabel[role="lead"] {{ font-size: {sizes.lead}px; font-weight: bold; }}
    QLabel[role="strong"] {{ font-weight: bold; }}
    QLabel[role="quiet"] {{ color: {c.quiet}; }}
    QLabel[role="fault"] {{ color: {c.danger}; font-weight: bold; }}
    QScrollArea {{ border: none; }}
    QToolTip {{ background: {c.raised}; color: {c.ink}; border: 1px solid {c.edge}; padding: 6px; }}
    QScrollBar:vertical {{ width: 14px; margin: 0; }}
    QScrollBar:horizontal {{ height: 14px; margin: 0; }}
    QScrollBar::handle {{ background: {c.edge}; border-radius: 5px; margin: 2px; min-height: 48px; min-width: 48px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _buttons(c: Colours, sizes: Sizes) -> str:
    inner, focused = sizes.target - 4, sizes.target - 6  # what the border leaves
    return f"""
    QPushButton {{ min-height: {inner}px; padding: 0 19px; border: 2px solid {c.edge}; border-radius: {RADIUS_PX}px;
        background: {c.surface}; color: {c.ink}; font-weight: bold; }}
    QPushButton:hover {{ background: {c.raised}; }}
    QPushButton:pressed {{ background: {c.line}; }}
    QPushButton:focus {{ border: 3px solid {c.accent}; background: {c.chosen}; min-height: {focused}px;
        padding: 0 18px; }}
    QPushButton:disabled {{ color: {c.quiet}; border-color: {c.line}; background: {c.surface}; }}
    QPushButton:checked {{ background: {c.chosen}; border-color: {c.accent}; }}
    QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.accent_ink}; border-color: {c.accent}; }}
    QPushButton[kind="primary"]:hover {{ background: {blend(c.accent, c.ink, 0.12)}; }}
    QPushButton[kind="primary"]:focus {{ border-color: {c.ink}; }}
    QPushButton[kind="danger"] {{ background: {c.danger}; color: {c.danger_ink}; border-color: {c.danger}; }}
    QPushButton[kind="danger"]:focus {{ border-color: {c.ink}; }}
    QPushButton[kind="risky"] {{ color: {c.danger}; }}
    QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{ background: {c.raised};
        color: {c.quiet}; border-color: {c.line}; }}
    QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {c.accent}; }}
    QPushButton[kind="quiet"]:hover {{ background: {c.raised}; }}
    QPushButton[kind="quiet"]:focus {{ border-color: {c.accent}; }}
    QPushButton[kind="quiet"]:disabled {{ color: {c.quiet}; }}
    QPushButton[kind="key"] {{ min-height: 0; padding: 0; border: 1px solid {c.line}; font-size: {sizes.lead}px;
        background: {c.raised}; }}
    QPushButton[kind="key"]:pressed, QPushButton[kind="key"]:checked {{ background: {c.chosen}; }}
        """


def _inputs(c: Colours, sizes: Sizes) -> str:
    inner, focused = sizes.target - 4, sizes.target - 6
    boxes = "QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox"
    return f"""
    {boxes} {{ min-height: {inner}px; padding: 0 11px; background: {c.page}; color: {c.ink};
        border: 2px solid {c.edge}; border-radius: {RADIUS_PX}px;
        selection-background-color: {c.accent}; selection-color: {c.accent_ink}; }}
    QPlainTextEdit {{ padding: 8px; background: {c.page}; border: 3px solid {c.edge}; border-radius: {RADIUS_PX}px; }}
    QPlainTextEdit:focus {{ border-color: {c.accent}; }}
    {", ".join(box.strip() + ":focus" for box in boxes.split(","))} {{ border: 3px solid {c.accent};
        min-height: {focused}px; padding: 0 10px; }}
    QTimeEdit::up-button, QTimeEdit::down-button {{ border: none; width: 0; }}
    QLineEdit {{ placeholder-text-color: {c.quiet}; }}
    {", ".join(box.strip() + ":disabled" for box in boxes.split(","))} {{ color: {c.quiet}; border-color: {c.line}; }}
    QLineEdit[faulty="true"] {{ border-color: {c.danger}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 40px; }}
    QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.edge}; outline: none;
        selection-background-color: {c.chosen}; selection-color: {c.ink}; }}
    QComboBox QAbstractItemView::item {{ min-height: {sizes.target}px; padding: 0 12px; }}
    QCheckBox, QRadioButton {{ min-height: {sizes.target}px; spacing: 12px; border: 3px solid transparent;
        border-radius: {RADIUS_PX}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
    QCalendarWidget QWidget {{ background: {c.surface}; alternate-background-color: {c.raised}; }}
    QCalendarWidget QToolButton {{ min-height: {sizes.target}px; min-width: {sizes.target}px; color: {c.ink}; }}
    QCalendarWidget QAbstractItemView {{ selection-background-color: {c.accent}; selection-color: {c.accent_ink}; }}
    QProgressBar {{ background: {c.raised}; border: none; border-radius: 6px; min-height: 12px; max-height: 12px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 6px; }}
    """


def _tables(c: Colours) -> str:
    return f"""
    QTableView {{ background: {c.surface}; border: 3px solid transparent; border-radius: {RADIUS_PX}px;
        gridline-color: {c.line}; selection-background-color: {c.chosen}; selection-color: {c.ink}; outline: none; }}
    QTableView:focus {{ border-color: {c.accent}; }}
    QTableView::item {{ padding: 0 10px; border-bottom: 1px solid {c.line}; }}
    QTableView::item:hover {{ background: {c.raised}; }}
    QTableView::item:selected {{ background: {c.chosen}; color: {c.ink}; }}
    QHeaderView {{ background: {c.surface}; }}
    QHeaderView::section {{ background: {c.surface}; color: {c.quiet}; border: none; padding: 0 13px;
        border-bottom: 2px solid {c.edge}; min-height: {TARGET_PX}px; font-weight: bold; }}
    QHeaderView::section:hover {{ background: {c.raised}; }}
    """


def _pieces(c: Colours) -> str:
    tones = {"done": (c.done, c.done_ink), "ask": (c.ask, c.ask_ink), "danger": (c.danger, c.danger_ink)}
    tones["accent"] = (c.accent, c.accent_ink)
    chips = "".join(
        f'QLabel[chip="{name}"] {{ background: {fill}; color: {ink}; }}\n' for name, (fill, ink) in tones.items()
    )
    return f"""
    QLabel[chip] {{ border-radius: 14px; padding: 2px 12px; min-height: 24px; font-weight: bold;
        background: {c.raised}; color: {c.ink}; }}
    {chips}
    QFrame[role="navigation"] {{ background: {c.surface}; }}
    QToolButton {{ min-height: 42px; padding: 4px 12px; border: 3px solid transparent; border-radius: {RADIUS_PX}px; }}
    QToolButton:hover {{ background: {c.raised}; }}
    QToolButton:checked {{ background: {c.chosen}; font-weight: bold; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QFrame[role="toast"] {{ background: {c.ink}; border-radius: {RADIUS_PX}px; }}
    QFrame[role="toast"] QLabel {{ color: {c.page}; }}
    QFrame[role="toast"] QPushButton {{ color: {c.page}; background: transparent; border-color: {c.page}; }}
    QFrame[role="toast"] QPushButton:focus {{ background: {c.accent}; color: {c.accent_ink}; }}
    QFrame[role="warning"] {{ background: {c.surface}; border: 3px solid {c.danger};
        border-radius: {RADIUS_PX}px; }}
    """
