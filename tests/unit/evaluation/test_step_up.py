"""Who is asked by the cues and who is accepted by the whole system, by hand."""

from __future__ import annotations

import pytest

from kiosk_app.evaluation.presented import Presented
from kiosk_app.evaluation.step_up import cue_table, system_table

FOUND = {
    "": [Presented(0.9, identified=True), Presented(0.8, cues=("edges",), identified=True, asked=True)],
    "paper": [
        Presented(0.1, cues=("edges", "raster")),
        Presented(0.6, cues=("raster",), identified=True, asked=True),
        Presented(0.7, identified=True),
        Presented("no_face", "no_face"),
    ],
}


def test_of_people_those_who_are_asked_are_errors_and_of_attacks_those_who_are_not() -> None:
    told = cue_table(FOUND)
    people, paper = told.values["bona_fide"], told.values["paper"]
    assert (people["error"]["errors"], people["error"]["trials"]) == (1, 2)
    assert (paper["error"]["errors"], paper["error"]["trials"], paper["asked"]["errors"]) == (1, 3, 2)
    assert paper["cues"] == {"raster": 2, "edges": 1}
    assert told.rows[1][3] == "raster 2, edges 1"
    assert people["error"]["high"] == pytest.approx(0.987, abs=0.001)  # 1 of 2, Clopper-Pearson


def test_an_attack_counts_against_the_whole_system_only_when_somebody_was_identified() -> None:
    paper = system_table(FOUND, networks=True).values["paper"]
    assert {name: (part["errors"], part["trials"]) for name, part in paper.items()} == {
        "identified": (2, 4),
        "asked_first": (1, 4),
        "outright": (1, 4),
    }
    assert "without any live score" in system_table(FOUND, networks=False).note
    assert "live score included" in system_table(FOUND, networks=True).note
