"""Every page of the desk can be read and touched, in the narrowest geometries and the longest languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication

from kiosk_app.ui import language
from kiosk_app.ui.desk.page import Place
from kiosk_app.ui.desk.style import COLOURS, Colours
from kiosk_app.ui.tokens import contrast
from tests.gui.legible import faults
from tests.gui.render_desk import VIEWS, Stage, pictures
from tests.gui.sample_desk import NOW, ZONE, SampleSite

ON_PAGE_AND_SURFACE = ("ink", "quiet", "accent", "danger", "done", "ask_text")
NARROW = ((1280, 800), (1080, 1920))
SMALL = (1024, 600)
SCROLLED = (
    *("login", "no_operators", "settings", "health"),
    *("setup_administrator_blamed", "setup_site", "setup_camera_badly", "setup_server_refused", "setup_keeping"),
    *("wizard_person", "wizard_notice", "wizard_alike", "wizard_review", "wizard_done"),
    *("trial_explain_missing", "trial_badly"),
)
FILLED = ("accent", "danger", "done", "ask")


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("sites")
    with SampleSite(folder / "full", days=2) as site, SampleSite(folder / "new", is_new=True) as new_site:
        yield Stage(site, new_site, Place(COLOURS["light"], ZONE, lambda: NOW))


@pytest.mark.slow
@pytest.mark.parametrize(("code", "sizes"), [("de", NARROW), ("ar", NARROW[1:])], ids=["de", "ar"])
def test_nothing_is_cut_too_small_or_out_of_reach(
    qapp: QApplication, stage: Stage, code: str, sizes: Sequence[tuple[int, int]]
) -> None:
    language.use(code)
    try:
        found = {name: wrong for name, widget in pictures(stage, sizes=sizes) if (wrong := faults(widget))}
    finally:
        language.use("en")
    assert found == {}


def test_on_a_small_screen_what_has_no_room_is_scrolled_to_and_never_squeezed(qapp: QApplication, stage: Stage) -> None:
    views = [view for view in VIEWS if view.name in SCROLLED]
    assert len(views) == len(SCROLLED)
    found = {name: wrong for name, widget in pictures(stage, views, (SMALL,)) if (wrong := faults(widget))}
    assert found == {}


@pytest.mark.parametrize("theme", COLOURS)
def test_texts_have_enough_contrast(theme: str) -> None:
    colours = COLOURS[theme]
    pairs = [(name, behind) for name in ON_PAGE_AND_SURFACE for behind in ("page", "surface", "raised", "chosen")]
    pairs += [(f"{name}_ink", name) for name in FILLED]
    assert [pair for pair in pairs if _contrast(colours, *pair) < 4.5] == []


@pytest.mark.parametrize("theme", COLOURS)
def test_the_edges_of_what_can_be_used_can_be_seen(theme: str) -> None:
    colours = COLOURS[theme]
    assert min(_contrast(colours, "edge", "page"), _contrast(colours, "edge", "surface")) >= 3
    assert min(_contrast(colours, "accent", "page"), _contrast(colours, "accent", "surface")) >= 3


def _contrast(colours: Colours, one: str, other: str) -> float:
    return contrast(getattr(colours, one), getattr(colours, other))
