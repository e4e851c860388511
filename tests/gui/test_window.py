"""The window in its three geometries and both themes: nothing is cut, nothing overlaps, results grow and go."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt, QTranslator
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QStyle, QWidget
from pytestqt.qtbot import QtBot

from kiosk_app.config import ScreenConfig
from kiosk_app.domain import Direction
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.fonts import FAMILY, font
from kiosk_app.ui.language import CONTEXT, languages, use
from kiosk_app.ui.layout import lay_out
from kiosk_app.ui.shine import Shine
from kiosk_app.ui.text import ELLIPSIS, FittingLabel, needed_px
from kiosk_app.ui.tokens import BASE_PX, SMALL, TOUCH_GAP_PX, TOUCH_PX
from kiosk_app.ui.touch import TouchButton
from kiosk_app.ui.window import KioskWindow
from tests.gui.render_states import NOW, SIZES, close_panel, every_scene, every_screen, stage_of
from tests.gui.render_states import make_window as make_window_of_pictures

SCREENS = dict(every_screen())
LONGEST = "Wolfeschlegelsteinhausenbergerdorff-Hubert Blaine " * 4
LONGER = 1.4
SIZE_IDS = [f"{width}x{height}" for width, height in SIZES]


class Wordy(QTranslator):
    """Says everything in as many more letters as a wordy language needs, so that no layout is made to measure."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        assert (context, disambiguation, n) == (CONTEXT, None, -1) or context != CONTEXT
        words = text.split()
        added, wanted = [], len(text) * (LONGER - 1)
        while words and len(" ".join(added)) + 1 < wanted:
            added.append(re.sub(r"[{}]", "", words[len(added) % len(words)]))
        return " ".join([text, *added])


@pytest.fixture
def in_language(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Changes the language for one test; "wordy" is English with more letters."""
    wordy = Wordy()

    def change(code: str) -> None:
        use("en" if code == "wordy" else code)
        if code == "wordy":
            qapp.installTranslator(wordy)

    yield change
    qapp.removeTranslator(wordy)
    use("en")


def make_window(qtbot: QtBot, width: int, height: int, theme: str = "dark", *, windowed: bool = True) -> KioskWindow:
    config = ScreenConfig(theme=theme, site_name="Harbour Works, Building 12")
    window = KioskWindow(config, windowed=windowed, zone="UTC", now=lambda: NOW)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    return window


def labels(window: QWidget) -> list[FittingLabel]:
    return [label for label in window.findChildren(FittingLabel) if label.isVisible()]


def buttons(window: QWidget) -> list[TouchButton]:
    return [button for button in window.findChildren(TouchButton) if button.isVisible()]


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def come_to_rest(qtbot: QtBot, window: KioskWindow) -> None:
    qtbot.waitUntil(lambda: not window.is_moving)


def faults(window: KioskWindow) -> list[str]:
    """What is cut, outside the window or over something else, among texts and buttons."""
    found = []
    shine = window.findChild(Shine)
    texts = labels(shine if shine.isVisible() else window)  # it covers everything else
    for label in texts:
        needed = needed_px(label.text(), label.font(), label.width())
        if needed.width() > label.width() or needed.height() > label.height() or label.text().endswith(ELLIPSIS):
            found.append(f"cut: {label.text()!r} {needed} {label.size()}")
        if not window.rect().contains(place(label, window)):
            found.append(f"outside: {label.text()!r}")
        if label.font().pixelSize() < int(SMALL * min(window.width(), window.height()) / BASE_PX):
            found.append(f"too small: {label.text()!r}")
    plates = [] if shine.isVisible() else buttons(window)
    free = [label for label in texts if not isinstance(label.parent(), TouchButton)]
    for one, other in itertools.combinations([*free, *plates], 2):
        if place(one, window).intersects(place(other, window)):
            found.append(f"over one another: {_name(one)!r} {_name(other)!r}")
    found += [f"out of its button: {label.text()!r}" for label in texts if not _within_parent(label)]
    return found


def _within_parent(label: FittingLabel) -> bool:
    parent = label.parentWidget()
    return parent is not None and parent.rect().contains(label.geometry())


def _name(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, FittingLabel | TouchButton) else ""


# The longest texts and those from right to left in every size, the others in the narrowest.
LOOKED_AT = [
    pytest.param(size, language, id=f"{name}-{language}")
    for size, name in zip(SIZES, SIZE_IDS, strict=True)
    for language in ("wordy", *(each.code for each in languages()))
    if language in ("wordy", "ar") or size == min(SIZES)
]


@pytest.mark.parametrize(("size", "language"), LOOKED_AT)
def test_no_text_is_cut_and_none_overlaps_another(
    qtbot: QtBot, in_language: Callable[[str], None], size: tuple[int, int], language: str
) -> None:
    in_language(language)
    window = make_window_of_pictures("dark", size)
    qtbot.addWidget(window)
    found = {}
    for scene in every_scene():
        window.show_screen(scene.screen)
        scene.act(window)
        found[scene.name] = faults(window)
        close_panel(window)
    wrong = [f"{name}: {what}" for name, whats in found.items() for what in whats]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
def test_everything_that_is_touched_is_large_enough_and_within_the_window(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = make_window_of_pictures("dark", size)
    qtbot.addWidget(window)
    unit = min(size) / BASE_PX
    for scene in every_scene():
        window.show_screen(scene.screen)
        scene.act(window)
        for button in buttons(window):
            assert min(button.width(), button.height()) >= int(TOUCH_PX * unit), (scene.name, button.text())
            assert window.rect().contains(place(button, window)), (scene.name, button.text())
            assert button.accessibleName()
        for one, other in itertools.combinations(buttons(window), 2):
            apart = int(TOUCH_GAP_PX * unit / 2)
            grown = place(one, window).adjusted(-apart, -apart, apart, apart)
            assert not grown.intersects(place(other, window)), (scene.name, one.text(), other.text())
        close_panel(window)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
def test_the_button_for_pin_or_badge_never_moves(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = make_window_of_pictures("dark", size)
    qtbot.addWidget(window)
    places = set()
    for scene in every_scene():
        window.show_screen(scene.screen)
        scene.act(window)
        if scene.screen.codes:
            assert stage_of(window).code.isVisible()
            places.add(place(stage_of(window).code, window).getRect())
        close_panel(window)
    assert len(places) == 1
    _, top, _, height = places.pop()
    assert top > size[1] / 2
    assert height >= TOUCH_PX * min(size) / BASE_PX


def test_everything_stands_the_other_way_round_where_reading_does(
    qtbot: QtBot, in_language: Callable[[str], None]
) -> None:
    window = make_window(qtbot, 1280, 800)
    window.show_screen(SCREENS["idle"])
    before = place(stage_of(window).code, window)
    in_language("ar")
    after = place(stage_of(window).code, window)
    assert after == before.translated(1280 - before.right() - 1 - before.left(), 0)
    in_language("en")
    assert place(stage_of(window).code, window) == before


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
def test_a_name_of_any_length_stays_on_the_card(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = make_window(qtbot, *size)
    window.show_screen(replace(SCREENS["recorded_in"], name=LONGEST))
    come_to_rest(qtbot, window)
    for label in labels(window):
        needed = needed_px(label.text(), label.font(), label.width())
        assert needed.width() <= label.width()
        assert needed.height() <= label.height()
    name = next(label for label in labels(window) if label.accessibleName() == LONGEST)
    assert name.text().endswith(ELLIPSIS)


@pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)
def test_the_name_is_the_largest_text_on_the_screen(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = make_window(qtbot, *size)
    window.show_screen(SCREENS["recorded_in"])
    sizes = {label.text(): label.font().pixelSize() for label in labels(window)}
    assert sizes["Ben Okoye"] == max(sizes.values())


@pytest.mark.parametrize(
    "size", [*SIZES, (1920, 1200), (768, 1366), (768, 1024), (480, 480), (3840, 2160), (2560, 1080)]
)
def test_the_picture_is_the_largest_thing_and_no_part_hides_another(size: tuple[int, int]) -> None:
    layout = lay_out(*size)
    calm = (layout.header, layout.preview, layout.band, layout.code, layout.foot)
    result = (layout.header, layout.preview_above_card, layout.card, layout.code, layout.foot)
    opened = (layout.header, layout.panel, layout.prompt, layout.code, layout.foot)
    for parts in (calm, result, opened):
        for one, other in itertools.combinations(parts, 2):
            assert not one.intersects(other)
        assert all(QRect(0, 0, *size).contains(part) for part in parts)
    areas = [part.width() * part.height() for part in calm]
    assert areas[1] == max(areas)


def test_small_windows_still_show_every_state(qtbot: QtBot) -> None:
    window = make_window(qtbot, 480, 480)
    for screen in SCREENS.values():
        window.show_screen(screen)
        come_to_rest(qtbot, window)
        for label in labels(window):
            assert needed_px(label.text(), label.font(), label.width()).height() <= label.height()


def test_the_bundled_typeface_is_used_and_its_figures_are_of_equal_width(qapp: object) -> None:
    for bold in (False, True):
        face = font(96, bold=bold)
        assert QFontInfo(face).family() == FAMILY
        assert len({QFontMetrics(face).horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_a_result_grows_from_the_face_and_the_picture_makes_room(qtbot: QtBot) -> None:
    window = make_window(qtbot, 1280, 800)
    window.show_screen(SCREENS["looking_0.67"])
    card = window.findChild(QWidget, "card")
    preview = window.findChild(QWidget, "preview")
    assert card is not None
    assert preview is not None
    full = preview.geometry()
    window.show_screen(SCREENS["recorded_in"])
    if window.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
        assert preview.geometry().contains(card.geometry())
    come_to_rest(qtbot, window)
    layout = lay_out(1280, 800)
    assert card.geometry() == layout.card
    assert preview.geometry() == layout.preview_above_card
    window.show_screen(SCREENS["looking_0.0"])
    assert not card.isVisible()
    assert preview.geometry() == full


def test_the_camera_light_tells_whether_the_camera_is_in_use(qtbot: QtBot) -> None:
    window = make_window(qtbot, 1280, 800)
    window.show_screen(SCREENS["idle"])
    assert "Camera on" in [label.text() for label in labels(window)]
    window.show_screen(SCREENS["camera_lost"])
    assert "Camera off" in [label.text() for label in labels(window)]


def test_the_ring_fills_with_the_agreement_and_takes_the_colour_of_the_result(qtbot: QtBot) -> None:
    window = make_window(qtbot, 1280, 800)
    preview = window.findChild(QWidget, "preview")
    assert preview is not None
    grey, box = np.full((480, 640, 3), 60, np.uint8), (240.0, 130.0, 400.0, 350.0)

    def counted(screen: Screen, low: tuple[int, int, int], high: tuple[int, int, int]) -> int:
        window.show_screen(screen)
        come_to_rest(qtbot, window)
        image = preview.grab().toImage()
        middle = range(0, image.width(), 3), range(image.height() // 6, image.height(), 3)
        colours = [image.pixelColor(x, y).getRgb()[:3] for x, y in itertools.product(*middle)]
        return sum(all(a <= c <= b for a, c, b in zip(low, rgb, high, strict=True)) for rgb in colours)

    white = ((230, 230, 230), (255, 255, 255))
    filled = [counted(Screen(ScreenState.LOOKING, grey, box, share), *white) for share in (0.0, 0.34, 0.67, 1.0)]
    assert filled == sorted(filled)
    assert filled[0] < filled[1] < filled[2] < filled[3]
    green = ((40, 190, 130), (90, 230, 175))
    red = ((230, 70, 60), (255, 110, 100))
    known = Screen(ScreenState.RECORDED, grey, box, 1.0, "", Direction.IN, 0)
    unknown = Screen(ScreenState.UNKNOWN, grey, box)
    assert counted(known, *green) > 100
    assert counted(known, *red) == 0
    assert counted(unknown, *red) > 50
    assert counted(unknown, *green) == 0


@pytest.mark.parametrize("shape", [(1, 1), (2, 4000), (2160, 3840), (480, 640)])
def test_pictures_of_any_shape_and_boxes_outside_them_are_painted(qtbot: QtBot, shape: tuple[int, int]) -> None:
    window = make_window(qtbot, 1280, 800)
    frame = np.zeros((*shape, 3), np.uint8)
    for box in (None, (-50.0, -80.0, 9000.0, 9000.0), (3.0, 3.0, 3.0, 3.0), (-900.0, -900.0, -800.0, -800.0)):
        window.show_screen(Screen(ScreenState.LOOKING, frame, box, 0.5))
        window.show_screen(Screen(ScreenState.UNKNOWN, frame[::-1, ::-1], box))
        come_to_rest(qtbot, window)
        assert not window.grab().isNull()


def test_escape_closes_a_window_but_not_the_full_screen(qtbot: QtBot) -> None:
    window = make_window(qtbot, 1280, 800, windowed=True)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    kiosk = make_window(qtbot, 1280, 800, windowed=False)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Q):
        qtbot.keyClick(kiosk, key)
        assert kiosk.isVisible()
    qtbot.keyClick(kiosk, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not kiosk.isVisible()


def test_the_clock_shows_the_time_of_the_site(qtbot: QtBot) -> None:
    now = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    window = KioskWindow(ScreenConfig(), zone="Asia/Kolkata", now=lambda: now)
    qtbot.addWidget(window)
    window.show()
    texts = [label.text() for label in labels(window)]
    assert "04:00" in texts
    assert "Thursday, 2 July" in texts


def test_in_a_lit_challenge_the_display_is_one_colour_and_then_as_before(qtbot: QtBot) -> None:
    window = make_window_of_pictures("dark", SIZES[0])
    qtbot.addWidget(window)
    lit = SCREENS["challenge_lit"]
    shone = []
    for rgb in ((200, 120, 160), (120, 200, 160)):
        window.show_screen(replace(lit, light_rgb=rgb))
        image = window.grab().toImage()
        colours = [image.pixelColor(x, y) for x in range(0, image.width(), 97) for y in range(0, image.height(), 89)]
        shone.append(sum(colour.getRgb()[:3] == rgb for colour in colours) / len(colours))
    assert min(shone) > 0.9  # the rest is words
    window.show_screen(replace(lit, light_rgb=None))
    assert not window.findChild(Shine).isVisible()
