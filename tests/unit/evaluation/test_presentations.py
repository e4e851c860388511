"""Error rates of presentation attack detection, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from scipy.stats import binomtest

from kiosk_app.errors import InputError
from kiosk_app.evaluation.presentations import Presentation, read_presentations, scored, tables


def test_a_folder_is_read_by_kinds_of_attack_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("bona_fide/b.jpg", "bona_fide/a.mp4", "attack/screen/1.mp4", "attack/paper/1.jpg", "attack/no.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [(p.path.name, p.species) for p in read_presentations(tmp_path)]
    assert found == [("a.mp4", ""), ("b.jpg", ""), ("1.jpg", "paper"), ("1.mp4", "screen")]


@pytest.mark.parametrize("name", [".", "nowhere", "a file"])
def test_a_folder_without_either_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(InputError, match="neither bona_fide/"):
        read_presentations(tmp_path / name)


def test_each_kind_has_its_own_rate_and_those_without_a_face_are_counted_apart() -> None:
    scores = {"": [0.9, 0.8, 0.4, 0.7, "no_face"], "paper": [0.1, 0.2, 0.6], "screen": [0.5, "too_dark"]}
    measured, needed = tables(scores, 0.5)
    rates = measured.values["rates"]
    assert rates["bona_fide"]["error"]["errors"] == 1  # 0.4 of four
    assert (rates["bona_fide"]["fta"]["errors"], rates["bona_fide"]["presentations"]) == (1, 5)
    assert (rates["screen"]["fta_reasons"], measured.rows[2][3]) == ({"too_dark": 1}, "too_dark 1")
    assert (rates["paper"]["error"]["errors"], rates["paper"]["error"]["trials"]) == (1, 3)
    assert (rates["screen"]["error"]["errors"], rates["screen"]["error"]["trials"]) == (1, 1)  # reaching it is enough
    exact = binomtest(1, 3).proportion_ci(0.95, method="exact")
    assert (rates["paper"]["error"]["low"], rates["paper"]["error"]["high"]) == pytest.approx((exact.low, exact.high))
    assert measured.rows[1][-1] == f"{(1 / 3 + 1 / 4) / 2:.3f}"
    assert [row["threshold"] for row in needed.values] == [0.4, 0.4, 0.4]
    assert needed.values[0]["paper"]["errors"] == 1


def test_without_people_or_without_attacks_no_threshold_is_proposed() -> None:
    assert len(tables({"": [0.9]}, 0.5)) == len(tables({"paper": [0.9]}, 0.5)) == 1
    assert len(tables({"": ["no_face"], "paper": [0.9]}, 0.5)) == 1


def test_scores_are_kept_by_kind() -> None:
    files = [Presentation(Path("a")), Presentation(Path("b"), "paper"), Presentation(Path("c"), "paper")]
    values = {"a": 0.9, "b": "blurred", "c": 0.1}
    assert scored(files, lambda path: values[path.name]) == {"": [0.9], "paper": ["blurred", 0.1]}
