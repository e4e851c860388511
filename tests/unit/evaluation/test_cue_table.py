"""Who would be asked by the cues, by hand."""

from __future__ import annotations

import pytest

from kiosk_app.evaluation.cue_table import cue_table
from kiosk_app.evaluation.presented import Presented

FOUND = {
    "": [Presented(0.9), Presented(0.8, cues=("edges",))],
    "paper": [
        Presented(0.1, cues=("edges", "raster")),
        Presented(0.6, cues=("raster",)),
        Presented(0.7),
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
