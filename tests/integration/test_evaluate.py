"""`clockface evaluate` and `clockface calibrate` as people use them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import accuracy_score
from sklearn.model_selection import LeaveOneGroupOut

from kiosk_app.administration import site_threshold
from kiosk_app.app import open_site
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import AttendanceConfig, Config
from kiosk_app.domain import Profile
from kiosk_app.evaluation.lfw import read_pairs
from kiosk_app.evaluation.photos import read_photos
from kiosk_app.evaluation.samples import SampleCache, extract
from kiosk_app.packs.manifest import read_pack
from kiosk_app.recognition.cv import cv2
from tests.integration.conftest import NAMES, Clockface
from tests.sample_people import SamplePeople
from tests.sample_register import CONSENT, embedding


@pytest.fixture(scope="module")
def photos(people: SamplePeople, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four people with three photos each, taken as they walk up, and two strangers; pairs of them in two folds."""
    folder = tmp_path_factory.mktemp("photos")
    for number, name in enumerate(NAMES[:4]):
        for turn, frame in enumerate((5, 20, 35), 1):
            target = folder / "people" / name / f"{name}_{turn:04d}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(cv2.imencode(".png", people.standing(number)[frame])[1].tobytes())
    for number in (4, 5):
        target = folder / "strangers" / f"{number}.png"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(cv2.imencode(".png", people.standing(number)[20])[1].tobytes())
    one, two, three, four = NAMES[:4]
    (folder / "pairs.txt").write_text(
        f"2\t2\n{one}\t1\t2\n{two}\t1\t3\n{one}\t1\t{two}\t1\n{one}\t2\t{two}\t3\n"
        f"{three}\t1\t2\n{four}\t2\t3\n{three}\t1\t{four}\t1\n{three}\t3\t{four}\t2\n",
        encoding="utf-8",
    )
    return folder


def test_people_are_measured_and_no_rate_is_stated_on_so_few(
    clockface: Clockface, photos: Path, site: Path, tmp_path: Path
) -> None:
    groups, report = tmp_path / "groups.csv", tmp_path / "report.html"
    groups.write_text("person,group\n" + "".join(f"{name},all\n" for name in NAMES[:4]), encoding="utf-8")
    said = clockface(
        "evaluate", photos, "--data-dir", site, "--templates", "1,2", "--groups", groups, "--report", report
    )
    assert said.status == 0, said.err
    assert "not stated: takes 3,000,000 non-mated comparisons" in said.out
    assert "8 pairs, all of them answered" in said.out
    page = report.read_text(encoding="utf-8")
    assert page.count("<svg") == 3
    assert "http" not in page
    assert not [name for name in NAMES if name in page]
    (told,) = clockface("evaluate", photos, "--data-dir", site, "--templates", "1,2", "--json").objects
    assert told["photos"]["new"] == 0  # all of it was looked at before
    assert [row["people"] for row in told["open_set"]] == [4, 4]
    for row in told["open_set"]:
        assert (row["rank_one"]["errors"], row["wrong"]["errors"]) == (row["mated"], 0)
        assert not any(at["supported"] for at in row["at_fpir"])
    assert told["one_to_one"]["mated"] == 12
    (both,) = clockface("evaluate", photos, "--data-dir", site, "--groups", groups, "--json").objects
    (group,) = both["groups"]
    assert (group["people"], group["failures"]["trials"], group["fnmr"]["trials"]) == (4, 12, 12)


def test_the_lfw_protocol_gives_what_scikit_learn_gives_from_the_same_embeddings(
    clockface: Clockface, photos: Path, site: Path, open_pack: Path
) -> None:
    (told,) = clockface("evaluate", photos, "--data-dir", site, "--json", "--fresh").objects
    assert not (site / "evaluation").exists()
    pack = read_pack(open_pack)
    found = read_photos([photos])
    samples = extract(found.distinct, pack, Config(), SampleCache(None, pack, Config()), lambda _: None)
    vectors = {which: samples[photo.sha256].embedding.vector for which, photo in found.numbered.items()}  # type: ignore[union-attr]
    pairs = read_pairs(photos / "pairs.txt")
    similarities = np.array([float(vectors[pair.first] @ vectors[pair.second]) for pair in pairs])
    mated, folds = np.array([pair.mated for pair in pairs]), np.array([pair.fold for pair in pairs])
    shares = []
    for train, test in LeaveOneGroupOut().split(similarities, mated, folds):
        right = {t: accuracy_score(mated[train], similarities[train] >= t) for t in sorted(set(similarities[train]))}
        best = [t for t, share in right.items() if share == max(right.values())]
        shares.append(accuracy_score(mated[test], similarities[test] >= best[len(best) // 2]))
    assert told["lfw"]["mean"] == np.mean(shares)
    assert told["lfw"]["standard_error"] == np.std(shares, ddof=1) / len(shares) ** 0.5


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere",), "cannot be read"),
        (("{photos}/strangers",), "There are no people"),
        (("{photos}", "--pairs", "{photos}/people"), "cannot be read"),
        (("{photos}", "--pairs", "{odd}"), "names photo 9"),
        (("{photos}", "--groups", "{odd}"), "names no groups"),
        (("{photos}", "--pack", "nothing"), "no model pack"),
        (("{photos}", "--strangers", "nowhere"), "There is no folder"),
    ],
)
def test_what_cannot_be_measured_is_said_in_one_sentence(
    clockface: Clockface, photos: Path, site: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text(
        f"2\t1\n{NAMES[0]}\t1\t9\n{NAMES[0]}\t1\t{NAMES[1]}\t1\n" * 1 + "a\t1\t2\na\t1\tb\t1\n", encoding="utf-8"
    )
    filled = [argument.format(photos=photos, odd=odd) for argument in arguments]
    assert says in clockface("evaluate", *filled, "--data-dir", site).sentence


def crowd(folder: Path, open_pack: Path, count: int, *, twins: bool = False) -> None:
    """So many people with two templates each, around directions of their own. twins: and the twin of the first."""
    digest, rng = read_pack(open_pack).digest, np.random.default_rng(1)
    with Register(folder, AttendanceConfig(), now_utc_us) as register:
        for name, number in [*((f"Person {number}", number) for number in range(count)), *([("Twin", 0)] * twins)]:
            own = embedding(number, digest)
            tilted = own.vector + 0.02 * rng.normal(size=128).astype(np.float32)
            other = type(own)((tilted / np.linalg.norm(tilted)).astype(np.float32), digest)
            register.enrol(Profile(name), [own, other], CONSENT)


def test_a_site_gets_a_threshold_of_its_own_and_gives_it_back(
    clockface: Clockface, site: Path, open_pack: Path
) -> None:
    crowd(site, open_pack, 30)
    said = clockface("calibrate", "--data-dir", site, "--strangers-a-day", 0.05)
    assert said.status == 0, said.err
    assert "30 people, 60 searches" in said.out
    assert site_threshold.read(site) is None
    said = clockface("calibrate", "--data-dir", site, "--strangers-a-day", 0.05, "--apply", "--json")
    assert said.status == 0, said.err
    (told,) = said.objects
    assert told["bound"] <= 1.01 * told["rate"] == pytest.approx(1.01 / (0.05 * 365.25))
    kept = site_threshold.read(site)
    assert kept is not None
    assert (kept.name, kept.min_similarity) == (told["calibration"], told["min_similarity"])
    assert clockface("calibrate", "--data-dir", site, "--forget").status == 0
    assert site_threshold.read(site) is None
    with open_site(str(site), lambda _: None) as opened:
        actions = [entry.action for entry in opened.register.audit_entries()]
        assert not any(person.lookalikes for person in opened.register.people())
    assert actions == ["forget_calibration", "calibrate"]


def test_people_so_alike_that_they_could_be_mixed_up_need_more_margin_once_it_is_applied(
    clockface: Clockface, site: Path, open_pack: Path
) -> None:
    crowd(site, open_pack, 30, twins=True)
    arguments = ("calibrate", "--data-dir", site, "--strangers-a-day", 0.05, "--years", 0.2)
    assert "One pair of people is so alike" in clockface(*arguments).out
    said = clockface(*arguments, "--apply", "--json")
    assert said.status == 0, said.err
    (told,) = said.objects
    with open_site(str(site), lambda _: None) as opened:
        marked = {person.display_name: person.lookalikes for person in opened.register.people() if person.lookalikes}
        ids = {person.display_name: person.person_id for person in opened.register.people()}
    assert marked == {"Person 0": {ids["Twin"]}, "Twin": {ids["Person 0"]}}
    assert told["lookalikes"] == [sorted((ids["Person 0"], ids["Twin"]))]


@pytest.mark.parametrize(
    ("count", "arguments", "says"),
    [
        (0, (), "Nobody is enrolled"),
        (5, (), "Only 5 people"),
        (30, ("--years", "0"), "--years must be"),
        (30, ("--years", "1000"), "cannot support so rare an error"),
        (30, ("--strangers-a-day", "1.05", "--apply"), "would still be recognised"),
        (30, ("--strangers-a-day", "nan"), "--strangers-a-day must be"),
    ],
)
def test_what_cannot_be_calibrated_is_said_in_one_sentence(
    clockface: Clockface, site: Path, open_pack: Path, count: int, arguments: tuple[str, ...], says: str
) -> None:
    crowd(site, open_pack, count)
    assert says in clockface("calibrate", "--data-dir", site, *arguments).sentence
    assert site_threshold.read(site) is None
