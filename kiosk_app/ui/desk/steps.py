"""How a flow of several steps stands on the screen: the way at the top, the step, what is wrong, the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk_app.ui.desk.style import GAP_PX, MARGIN_PX


def lay_out_steps(
    flow: QWidget,
    way: Sequence[QWidget],
    step: QWidget,
    fault: QWidget,
    first: Sequence[QWidget],
    last: Sequence[QWidget],
) -> None:
    """first, last: the buttons where reading starts, and where it ends."""
    whole, top, foot = QVBoxLayout(flow), QHBoxLayout(), QHBoxLayout()
    top.setSpacing(2 * GAP_PX)
    for label in way:
        top.addWidget(label)
    top.addStretch(1)
    foot.setSpacing(GAP_PX)
    for button in first:
        foot.addWidget(button)
    foot.addStretch(1)
    for button in last:
        foot.addWidget(button)
    whole.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
    whole.setSpacing(GAP_PX)
    whole.addLayout(top)
    whole.addWidget(step, 1)
    whole.addWidget(fault)
    whole.addLayout(foot)
