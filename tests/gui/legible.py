"""What a pair of eyes would find wrong with a window of the desk: texts that are cut, too small or too pale, things too
small for a finger.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

from kiosk_app.ui.desk.style import TARGET_PX, TEXT_PX
from kiosk_app.ui.text import needed_px

SLACK_PX: Final = 1
LEADING_PX: Final = 2  # Chinese asks for that much more above and below its lines, and leaves it empty
NOT_OURS: Final = ("qt_", "QLineEditIcon")  # parts of Qt's own controls


def faults(window: QWidget) -> list[str]:
    """One line for each thing that is wrong; empty when nothing is."""
    return [
        f"{type(widget).__name__} “{_text(widget)}”: {fault}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not _is_part(widget)
        for fault in _faults_of(widget)
    ]


def _faults_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        yield from _label_faults(widget)
    if isinstance(widget, QPushButton | QToolButton | QComboBox) and widget.width() + SLACK_PX < _needed(widget):
        yield f"{widget.width()} px wide, needs {_needed(widget)}"
    if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and widget.height() + SLACK_PX < TARGET_PX:
        yield f"only {widget.height()} px high"
    if _text(widget) and widget.font().pixelSize() < TEXT_PX:
        yield f"text of {widget.font().pixelSize()} px"
    if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        yield from _head_faults(widget)
    if _text(widget) and not _is_inside_parent(widget):
        yield "reaches out of what it stands in"


def _label_faults(label: QLabel) -> Iterator[str]:
    if not label.wordWrap() and label.width() + SLACK_PX < label.sizeHint().width():
        yield f"{label.width()} px wide, needs {label.sizeHint().width()}"
    elif label.wordWrap():
        room = label.contentsRect().width()
        widest = needed_px(label.text(), label.font(), room).width()
        if widest > room + SLACK_PX and " " in label.text():
            yield f"a word of {widest} px in {room} px"
        if label.height() + LEADING_PX < label.heightForWidth(label.width()):
            yield f"{label.height()} px high, needs {label.heightForWidth(label.width())}"


def _head_faults(head: QHeaderView) -> Iterator[str]:
    for section in range(head.count()):
        title = str(head.model().headerData(section, Qt.Orientation.Horizontal) or "")
        needed = head.fontMetrics().horizontalAdvance(title)
        if not head.isSectionHidden(section) and head.sectionSize(section) < needed:
            yield f"title “{title}” needs {needed} px of {head.sectionSize(section)}"


def _needed(widget: QWidget) -> int:
    return widget.sizeHint().width()


def _is_inside_parent(widget: QWidget) -> bool:
    """In a page that scrolls anything may be out of sight."""
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QScrollArea) or isinstance(parent, QScrollArea):
        return True
    return QRect(parent.rect()).adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(widget.geometry())


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    inside_control = isinstance(parent, QLineEdit | QComboBox | QScrollBar) or "SpinBox" in type(parent).__name__
    return inside_control or widget.objectName().startswith(NOT_OURS) or type(parent).__name__ == "DayEdit"


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""
