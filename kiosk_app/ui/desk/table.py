"""A table that stays quick with 50,000 rows: it asks only for the cells that are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget

from kiosk_app.ui.desk.glyphs import Glyph, icon
from kiosk_app.ui.desk.style import TARGET_PX, Colours
from kiosk_app.ui.language import tr

ROW_PX: Final = TARGET_PX + 4
HEAD_PAD_PX: Final = 44  # room for the padding and the arrow of the order
MARK_PX: Final = 24

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """title: marked English. text: of a row's cell. width: px, 0 shares what is left. numeric: set flush.

    key: sorts by it when the title is clicked; or sort: a name, and the page sorts (`Table.sort_wanted`).
    tone: colour of the cell, "", "quiet", "done", "danger", "accent" or "ask_text". from_px: a narrower table hides it.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    numeric: bool = False
    key: Callable[[Any], Any] | None = None
    sort: str = ""
    tone: Callable[[Any], str] | None = None
    from_px: int = 0


class _Rows(QAbstractTableModel):
    """rows: any objects. marked: places of the rows that are ticked, when rows can be."""

    def __init__(self, parent: QObject, columns: Sequence[Column], colours: Colours, tickable: bool) -> None:
        super().__init__(parent)
        self.columns, self.tickable = tuple(columns), tickable
        self.rows: Sequence[Any] = ()
        self.marked: set[int] = set()
        self._inks = {
            name: QColor(getattr(colours, name)) for name in ("quiet", "done", "danger", "accent", "ask_text")
        }
        self._ticked, self._unticked = icon(Glyph.CHOSEN, colours.accent), icon(Glyph.NOT_CHOSEN, colours.edge)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and habit
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone:
            return self._inks.get(column.tone(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and self.tickable and index.column() == 0:
            return self._ticked if index.row() in self.marked else self._unticked
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _View(QTableView):
    """Enter opens the row, Space ticks it, Ctrl+A ticks all.

    resized: by its scroll bar too. pressed_x: where it was touched last; a finger moves no pointer that could be asked.
    """

    resized = Signal()
    opened = Signal()
    ticked = Signal()
    all_ticked = Signal()
    pressed_x = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.pressed_x = round(event.position().x())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.all_ticked.emit()
        elif event.key() == Qt.Key.Key_Slash:
            event.ignore()  # goes to the search of the page, not to the table's own
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.resized.emit()


class Table(QWidget):
    """Rows under a fixed head; an empty page instead when there are none.

    Signals: `chosen` (row): it was clicked, or Enter was pressed on it. `ticks_changed` (list of rows), with
    tickable. `sort_wanted` (name of the column's sort, descending).
    """

    chosen = Signal(object)
    ticks_changed = Signal(list)
    sort_wanted = Signal(str, bool)

    def __init__(self, colours: Colours, columns: Sequence[Column], empty: QWidget, *, tickable: bool = False) -> None:
        super().__init__()
        self.view, self.empty = _View(), empty
        self._rows = _Rows(self, columns, colours, tickable)
        self._order: tuple[int, bool] | None = None
        self.view.setModel(self._rows)
        self._set_up_view()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.view.clicked.connect(self._clicked)
        self.view.resized.connect(self._share_width)
        self.view.opened.connect(self._open_current)
        self.view.ticked.connect(lambda: self._tick(self.view.currentIndex().row()))
        self.view.all_ticked.connect(self._tick_all)
        self.view.horizontalHeader().sectionClicked.connect(self._sort_clicked)

    @property
    def rows(self) -> Sequence[Any]:
        return self._rows.rows

    @property
    def ticked(self) -> list[Any]:
        return [self._rows.rows[place] for place in sorted(self._rows.marked)]

    def fill(self, rows: Sequence[Any], keep: Callable[[Any], object] | None = None) -> None:
        """Show these rows. keep: identity of a row; the current row and the ticks then stay where they are."""
        current = self.current
        marked = {keep(row) for row in self.ticked} if keep else set()
        self._rows.beginResetModel()
        self._rows.rows = self._sorted(rows)
        self._rows.marked = (
            {i for i, row in enumerate(self._rows.rows) if keep(row) in marked} if keep and marked else set()
        )
        self._rows.endResetModel()
        self._stack.setCurrentWidget(self.view if self._rows.rows else self.empty)
        if keep and current is not None:
            self.go_to(keep(current), keep)
        if self._rows.tickable:
            self.ticks_changed.emit(self.ticked)

    @property
    def current(self) -> Any | None:
        """The row that is selected."""
        place = self.view.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    def go_to(self, identity: object, of: Callable[[Any], object]) -> None:
        """Select the row of this identity without opening it; nothing when there is none."""
        place = next((i for i, row in enumerate(self._rows.rows) if of(row) == identity), None)
        if place is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.view.selectionModel().setCurrentIndex(self._rows.index(place, 0), flags)

    def untick(self) -> None:
        self._rows.marked.clear()
        self._ticks_told()

    def _set_up_view(self) -> None:
        view, head = self.view, self.view.horizontalHeader()
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)  # Tab goes on to the next control
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setIconSize(QSize(MARK_PX, MARK_PX))
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(ROW_PX)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setFixedHeight(TARGET_PX)

    def _sorted(self, rows: Sequence[Any]) -> Sequence[Any]:
        if self._order is None:
            return rows
        key = self._rows.columns[self._order[0]].key
        return sorted(rows, key=key, reverse=self._order[1]) if key else rows

    def _sort_clicked(self, section: int) -> None:
        column = self._rows.columns[section]
        if not (column.key or column.sort):
            return
        descending = self._order == (section, False)
        self._order = (section, descending)
        arrow = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(section, arrow)
        self.view.horizontalHeader().setSortIndicatorShown(True)
        if column.sort:
            self.sort_wanted.emit(column.sort, descending)
        else:
            self.fill(self._rows.rows, keep=id)

    def _clicked(self, index: QModelIndex) -> None:
        on_tick = self._rows.tickable and self._near_tick(index)
        if on_tick:
            self._tick(index.row())
        else:
            self._open_current()

    def _near_tick(self, index: QModelIndex) -> bool:
        x, cell = self.view.pressed_x, self.view.visualRect(index)
        from_edge = cell.right() - x if self.isRightToLeft() else x - cell.left()
        return index.column() == 0 and 0 <= from_edge <= TARGET_PX

    def _open_current(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _tick(self, place: int) -> None:
        if self._rows.tickable and place >= 0:
            self._rows.marked ^= {place}
            self._ticks_told()

    def _tick_all(self) -> None:
        if self._rows.tickable:
            everything = set(range(len(self._rows.rows)))
            self._rows.marked = set() if self._rows.marked == everything else everything
            self._ticks_told()

    def _ticks_told(self) -> None:
        self.view.viewport().update()
        self.ticks_changed.emit(self.ticked)

    def _share_width(self) -> None:
        """Fixed columns take what they and their titles need, the others share the rest."""
        whole, metrics = self.view.viewport().width(), self.view.horizontalHeader().fontMetrics()
        shown = []
        for place, column in enumerate(self._rows.columns):
            self.view.setColumnHidden(place, whole < column.from_px)
            if whole >= column.from_px:
                shown.append(place)
        least = {i: metrics.horizontalAdvance(tr(self._rows.columns[i].title)) + HEAD_PAD_PX for i in shown}
        fixed = {i: max(self._rows.columns[i].width, least[i]) for i in shown if self._rows.columns[i].width}
        sharing = [i for i in shown if i not in fixed]
        share = (whole - sum(fixed.values())) // max(1, len(sharing))
        for i in shown:
            self.view.setColumnWidth(i, fixed.get(i, max(share, least[i])))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.LanguageChange:
            self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._rows.columns) - 1)
            self._share_width()
        super().changeEvent(event)
