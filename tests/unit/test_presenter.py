"""What the screen shows after what: every transition, without a thread or a window."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import (
    AlreadyRecorded,
    AttendanceRecord,
    Correction,
    Decision,
    Direction,
    DirectionNeeded,
    Face,
    LandmarkLayout,
    Landmarks,
    Observation,
    Outcome,
    QualityIssue,
    QualityReport,
    View,
)
from kiosk_app.presenter import CHOICE_S, GUIDANCE_AFTER_S, NO_TRACK, Presenter
from kiosk_app.screen import Notice, Prompt, Screen, ScreenState

POINTS = Landmarks(np.zeros((5, 2), np.float32), LandmarkLayout.EYES_NOSE_MOUTH)
RECORD = AttendanceRecord(
    "018f", "kiosk", 1, "p1", Direction.IN, 1_760_000_000_000_000, "Europe/Berlin", 0.7, 0.3, 0.8, "aa", "agreement"
)
RESULT_S = ScreenConfig().result_s


def box(left: float) -> tuple[float, float, float, float]:
    return left, 20.0, left + 100, 120.0


class Kiosk:
    """A presenter, and the events of the station in few words."""

    def __init__(self, config: ScreenConfig | None = None, mode: str = "face_or_code") -> None:
        self.presenter = Presenter(config or ScreenConfig(), EntryConfig(mode=mode))

    def sees(
        self,
        t_s: float,
        track: int = 1,
        *issues: QualityIssue,
        left: float = 10,
        progress: float = 0.0,
        decided: bool = True,
        ask: Prompt | None = None,
    ) -> Screen:
        face = Face(np.array(box(left), np.float32), 1.0, POINTS)
        observation = Observation(t_s, track, face, QualityReport(issues, 0.0 if issues else 0.5, {}))
        self.presenter.observed(observation, progress, decided=decided, ask=ask)
        return self.presenter.screen()

    def sees_nobody(self, t_s: float, track: int = 1) -> Screen:
        self.presenter.observed(Observation(t_s, track), 0.0, decided=True)
        return self.presenter.screen()

    def records(self, t_s: float, track: int = 1, name: str = "Ana Silva", *, earlier: bool = False) -> Screen:
        decision = Decision(Outcome.IDENTIFIED, t_s, track, "p1", box_xyxy=box(10))
        self.presenter.recorded(decision, AlreadyRecorded(RECORD) if earlier else RECORD, name)
        return self.presenter.screen()

    def records_code(self, t_s: float, person_id: str = "p2", *, earlier: bool = False) -> Screen:
        decision = Decision(Outcome.IDENTIFIED, t_s, NO_TRACK, person_id, reasons=("pin",))
        other = Direction.OUT if earlier else None
        self.presenter.recorded(decision, AlreadyRecorded(RECORD) if earlier else RECORD, "Ben", None, other)
        return self.presenter.screen(t_s)

    def asks(self, t_s: float, track: int = 1) -> Screen:
        decision = Decision(Outcome.IDENTIFIED, t_s, track, "p1")
        self.presenter.recorded(decision, DirectionNeeded("p1", None), "Ana", None, Direction.IN)
        return self.presenter.screen(t_s)

    def concludes(self, outcome: Outcome, t_s: float, track: int = 1, reason: str = "below_min_similarity") -> Screen:
        self.presenter.decided(Decision(outcome, t_s, track, reasons=(reason,)))
        return self.presenter.screen()


@pytest.fixture
def kiosk() -> Kiosk:
    return Kiosk()


def test_at_first_and_when_nobody_is_there_the_kiosk_is_idle(kiosk: Kiosk) -> None:
    assert kiosk.presenter.screen().state is ScreenState.IDLE
    assert kiosk.sees_nobody(1.0).state is ScreenState.IDLE


def test_somebody_who_steps_up_is_looked_at_with_box_and_progress(kiosk: Kiosk) -> None:
    screen = kiosk.sees(1.0, progress=0.67, decided=False)
    assert (screen.state, screen.box_xyxy, screen.progress) == (ScreenState.LOOKING, box(10), 0.67)
    assert kiosk.sees_nobody(1.1).state is ScreenState.IDLE


def test_a_challenge_is_shown_to_the_face_it_is_about_until_it_is_over(kiosk: Kiosk) -> None:
    screen = kiosk.sees(1.0, progress=0.5, decided=False, ask=Prompt(View.LEFT))
    assert (screen.state, screen.ask, screen.progress) == (ScreenState.CHALLENGE, Prompt(View.LEFT), 0.5)
    assert screen.box_xyxy == box(10)
    turned = kiosk.sees(3.0, 1, QualityIssue.TURNED_AWAY, decided=False, ask=Prompt(View.LEFT))
    assert turned.state is ScreenState.CHALLENGE  # what is asked, and not "look straight here"
    assert kiosk.sees(4.0, decided=False).state is ScreenState.LOOKING
    assert kiosk.sees_nobody(5.0).state is ScreenState.IDLE


def test_nobody_is_asked_for_a_challenge_who_would_not_see_it(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    assert kiosk.presenter.looks_at(1, 1.0)
    kiosk.records_code(1.5)  # they used a PIN
    assert not kiosk.presenter.looks_at(1, 1.6)
    assert not kiosk.presenter.looks_at(1, 60.0)  # nor after its card has gone
    assert kiosk.presenter.looks_at(2, 60.0)
    kiosk.presenter.claimed("Ana")
    assert kiosk.presenter.looks_at(1, 61.0)  # their face is awaited


def test_a_second_face_amid_a_challenge_is_told(kiosk: Kiosk) -> None:
    for t_s in (1.0, 1.5, 2.0):
        screen = kiosk.sees(t_s, 1, QualityIssue.SEVERAL_FACES, decided=False, ask=Prompt(View.LEFT))
    assert (screen.state, screen.guidance) == (ScreenState.GUIDANCE, QualityIssue.SEVERAL_FACES)


def test_a_recorded_attendance_is_shown_with_everything_about_it(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    screen = kiosk.records(1.0)
    assert screen.state is ScreenState.RECORDED
    assert (screen.name, screen.direction, screen.at_utc_us, screen.zone) == (
        "Ana Silva",
        Direction.IN,
        RECORD.at_utc_us,
        "Europe/Berlin",
    )
    assert (screen.box_xyxy, screen.progress) == (box(10), 1.0)


def test_within_the_cooldown_the_earlier_record_is_shown(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    screen = kiosk.records(1.0, earlier=True)
    assert (screen.state, screen.at_utc_us) == (ScreenState.ALREADY_RECORDED, RECORD.at_utc_us)


def test_a_result_stays_while_the_person_stands_there_and_its_box_follows_the_face(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    for t_s in np.arange(1.0, 60.0, 0.5):
        assert kiosk.sees(t_s, left=t_s).state is ScreenState.RECORDED
    assert kiosk.presenter.screen().box_xyxy == box(59.5)


def test_a_result_stays_a_while_after_the_person_left_without_a_box_in_empty_air(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    kiosk.sees(10.0)
    screen = kiosk.sees_nobody(10.0 + RESULT_S)
    assert (screen.state, screen.box_xyxy) == (ScreenState.RECORDED, None)
    assert kiosk.sees_nobody(10.01 + RESULT_S).state is ScreenState.IDLE


def test_how_long_it_stays_is_a_setting() -> None:
    kiosk = Kiosk(ScreenConfig(result_s=10.0))
    kiosk.sees(1.0)
    kiosk.records(1.0)
    assert kiosk.sees_nobody(11.0).state is ScreenState.RECORDED


def test_a_result_gives_way_at_once_to_the_next_person(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    assert kiosk.sees(1.1, track=2, decided=False).state is ScreenState.LOOKING


def test_a_result_gives_way_to_somebody_who_took_the_place_of_that_person(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    screen = kiosk.sees(1.1, track=1, decided=False)  # the faces differ, although the boxes overlap
    assert (screen.state, screen.name) == (ScreenState.LOOKING, "")


def test_a_person_who_turns_away_after_the_result_still_reads_it(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    for t_s in (1.1, 2.0, 3.0):
        assert kiosk.sees(t_s, 1, QualityIssue.TURNED_AWAY).state is ScreenState.RECORDED


def test_a_result_that_comes_after_the_person_left_is_shown_for_its_full_time(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.sees_nobody(8.0)
    screen = kiosk.records(1.0)  # the disk took seven seconds
    assert (screen.state, screen.box_xyxy) == (ScreenState.RECORDED, None)
    assert kiosk.sees_nobody(8.0 + RESULT_S).state is ScreenState.RECORDED
    assert kiosk.sees_nobody(8.1 + RESULT_S).state is ScreenState.IDLE


def test_a_result_that_comes_late_is_never_shown_to_somebody_else(kiosk: Kiosk) -> None:
    kiosk.sees(1.0, track=1)
    kiosk.sees(3.0, track=2, decided=False)
    assert kiosk.records(1.0, track=1).state is ScreenState.LOOKING
    assert kiosk.concludes(Outcome.UNKNOWN, 1.0, track=1).state is ScreenState.LOOKING
    kiosk.presenter.storage_failed(Decision(Outcome.IDENTIFIED, 1.0, 1, "p1"), "The disk is full.")
    assert kiosk.presenter.screen().state is ScreenState.LOOKING


@pytest.mark.parametrize(
    ("outcome", "state"), [(Outcome.UNKNOWN, ScreenState.UNKNOWN), (Outcome.AMBIGUOUS, ScreenState.AMBIGUOUS)]
)
def test_somebody_not_identified_is_told(kiosk: Kiosk, outcome: Outcome, state: ScreenState) -> None:
    kiosk.sees(1.0)
    screen = kiosk.concludes(outcome, 1.0)
    assert (screen.state, screen.name, screen.box_xyxy) == (state, "", box(10))
    assert kiosk.sees(5.0).state is state


def test_somebody_unknown_who_is_identified_after_all_is_shown_as_recorded(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.concludes(Outcome.UNKNOWN, 1.0)
    kiosk.sees(2.0)
    assert kiosk.records(2.0).state is ScreenState.RECORDED


def test_passers_by_and_poor_pictures_make_no_card(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    assert kiosk.concludes(Outcome.UNKNOWN, 1.0, reason="too_few_observations").state is ScreenState.LOOKING
    assert kiosk.concludes(Outcome.POOR_QUALITY, 1.0, reason="blurred").state is ScreenState.LOOKING
    assert kiosk.concludes(Outcome.NO_FACE, 1.0, reason="no_face").state is ScreenState.LOOKING


def test_guidance_appears_when_the_reason_has_held_for_a_moment(kiosk: Kiosk) -> None:
    assert kiosk.sees(1.0, 1, QualityIssue.TOO_FAR).state is ScreenState.LOOKING
    assert kiosk.sees(0.99 + GUIDANCE_AFTER_S, 1, QualityIssue.TOO_FAR).state is ScreenState.LOOKING
    screen = kiosk.sees(1.01 + GUIDANCE_AFTER_S, 1, QualityIssue.TOO_FAR, QualityIssue.BLURRED)
    assert (screen.state, screen.guidance, screen.box_xyxy) == (ScreenState.GUIDANCE, QualityIssue.TOO_FAR, box(10))
    assert kiosk.sees(2.0).state is ScreenState.LOOKING


def test_guidance_waits_again_when_the_reason_changes_or_was_gone(kiosk: Kiosk) -> None:
    kiosk.sees(1.0, 1, QualityIssue.TOO_FAR)
    assert kiosk.sees(2.0, 1, QualityIssue.BLURRED).state is ScreenState.LOOKING
    kiosk.sees(2.1)
    assert kiosk.sees(2.5, 1, QualityIssue.BLURRED).state is ScreenState.LOOKING
    kiosk.sees_nobody(2.6)
    assert kiosk.sees(3.0, 2, QualityIssue.BLURRED).state is ScreenState.LOOKING


def test_trouble_with_the_camera_covers_everything_until_a_frame_is_looked_at(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    kiosk.presenter.trouble(ScreenState.CAMERA_LOST, "Unplugged.")
    screen = kiosk.presenter.screen()
    assert (screen.state, screen.reason, screen.name) == (ScreenState.CAMERA_LOST, "Unplugged.", "")
    assert kiosk.records(1.0).state is ScreenState.CAMERA_LOST
    assert kiosk.sees_nobody(60.0).state is ScreenState.IDLE


def test_a_card_from_before_the_camera_was_lost_is_not_shown_to_who_stands_there_afterwards(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    kiosk.presenter.trouble(ScreenState.CAMERA_LOST, "Unplugged.")
    assert kiosk.sees(1.8, track=2, decided=False).state is ScreenState.LOOKING


def test_an_attendance_that_could_not_be_written_is_told_to_that_person_and_then_forgotten(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.presenter.storage_failed(Decision(Outcome.IDENTIFIED, 1.0, 1, "p1"), "The disk is full.")
    screen = kiosk.sees(2.0)
    assert (screen.state, screen.reason, screen.name) == (ScreenState.STORAGE_TROUBLE, "The disk is full.", "")
    assert kiosk.sees(3.0, track=2, decided=False).state is ScreenState.LOOKING


@pytest.mark.parametrize(
    ("names", "name", "shown"),
    [
        ("full", "Ana Maria Silva", "Ana Maria Silva"),
        ("first", "Ana Maria Silva", "Ana"),
        ("first", "李小龍", "李小龍"),
        ("none", "Ana Maria Silva", ""),
        ("full", "", ""),
        ("first", "", ""),
    ],
)
def test_names_are_shown_as_the_site_wants_them(names: str, name: str, shown: str) -> None:
    kiosk = Kiosk(ScreenConfig(names=names))
    kiosk.sees(1.0)
    assert kiosk.records(1.0, name=name).name == shown


def test_hours_and_the_next_event_are_on_the_card(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.presenter.recorded(Decision(Outcome.IDENTIFIED, 1.0, 1, "p1"), RECORD, "Ana", 3600.0, Direction.OUT)
    screen = kiosk.presenter.screen()
    assert (screen.worked_s, screen.next_direction) == (3600.0, Direction.OUT)
    assert kiosk.presenter.take_choice(Direction.OUT, 1.0) is None  # it only says what will be


def test_an_already_recorded_card_offers_the_other_direction_once(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    decision = Decision(Outcome.IDENTIFIED, 1.0, 1, "p1")
    kiosk.presenter.recorded(decision, AlreadyRecorded(RECORD), "Ana", None, Direction.OUT)
    assert kiosk.presenter.screen().next_direction is Direction.OUT
    assert kiosk.presenter.take_choice(Direction.IN, 1.0) is None
    assert kiosk.presenter.take_choice(Direction.OUT, 1.0) is decision
    assert kiosk.presenter.take_choice(Direction.OUT, 1.0) is None


def test_what_was_offered_to_one_person_cannot_be_chosen_by_the_next(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    assert kiosk.asks(1.0).state is ScreenState.ASK_DIRECTION
    kiosk.sees(1.1, track=2, decided=False)
    assert kiosk.presenter.take_choice(Direction.IN, 1.1) is None


def test_a_question_waits_while_the_person_stands_there_and_ends_some_time_after_they_left(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    screen = kiosk.asks(1.0)
    assert (screen.state, screen.name, screen.next_direction) == (ScreenState.ASK_DIRECTION, "Ana", Direction.IN)
    assert kiosk.sees(60.0).state is ScreenState.ASK_DIRECTION
    assert kiosk.sees_nobody(60.0 + CHOICE_S).state is ScreenState.ASK_DIRECTION
    assert kiosk.sees_nobody(60.1 + CHOICE_S).state is ScreenState.IDLE
    assert kiosk.presenter.take_choice(Direction.IN, 61.0 + CHOICE_S) is None


def test_the_card_of_a_code_ends_by_the_clock_and_stands_over_a_lost_camera(kiosk: Kiosk) -> None:
    kiosk.presenter.trouble(ScreenState.CAMERA_LOST, "Unplugged.")
    assert kiosk.records_code(1.0).state is ScreenState.RECORDED
    assert kiosk.presenter.screen(1.0 + RESULT_S).state is ScreenState.RECORDED
    assert kiosk.presenter.screen(1.1 + RESULT_S).state is ScreenState.CAMERA_LOST


def test_whoever_gave_a_code_is_not_told_that_their_face_is_unknown(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records_code(1.0)
    assert kiosk.concludes(Outcome.UNKNOWN, 1.5).state is ScreenState.RECORDED
    assert kiosk.sees(2.0 + RESULT_S, decided=False).state is ScreenState.IDLE  # still the same face: dealt with
    assert kiosk.sees(2.1 + RESULT_S, track=2, decided=False).state is ScreenState.LOOKING


def test_the_face_of_whoever_gave_a_code_says_nothing_new_and_that_of_another_person_does(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records_code(1.0, "p1")
    assert kiosk.records(1.2, earlier=True).state is ScreenState.RECORDED
    kiosk.records_code(1.3, "p2")
    assert kiosk.records(1.4, earlier=True).state is ScreenState.ALREADY_RECORDED


def test_a_code_session_leaves_time_to_press_the_other_direction(kiosk: Kiosk) -> None:
    assert kiosk.records_code(1.0, earlier=True).state is ScreenState.ALREADY_RECORDED
    assert kiosk.presenter.take_choice(Direction.OUT, 1.1 + CHOICE_S) is None
    taken = kiosk.presenter.take_choice(Direction.OUT, 1.0 + CHOICE_S)
    assert taken is not None
    assert taken.person_id == "p2"


def test_a_refused_code_says_how_long_to_wait_and_counts_down(kiosk: Kiosk) -> None:
    kiosk.presenter.code_refused(10.0, 0.0, locked=False)
    assert (kiosk.presenter.screen(10.0).state, kiosk.presenter.screen(10.0).wait_s) == (ScreenState.CODE_REFUSED, 0)
    kiosk.presenter.code_refused(11.0, 4.0, locked=True)
    assert [kiosk.presenter.screen(t).wait_s for t in (11.0, 12.5, 14.0, 16.0)] == [4, 3, 1, 0]
    assert kiosk.presenter.screen(11.0).state is ScreenState.CODE_LOCKED
    assert kiosk.presenter.screen(11.1 + CHOICE_S).state is ScreenState.IDLE


def test_a_dismissed_card_does_not_come_back_for_the_same_face(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    kiosk.presenter.dismissed()
    assert kiosk.sees(1.1).state is ScreenState.IDLE
    assert kiosk.sees(1.2, track=2, decided=False).state is ScreenState.LOOKING


def test_where_the_code_comes_first_the_idle_screen_asks_for_it_and_then_the_face_is_awaited() -> None:
    kiosk = Kiosk(mode="face_and_code")
    screen = kiosk.sees_nobody(1.0)
    assert (screen.state, screen.codes, screen.needs_code) == (ScreenState.IDLE, True, True)
    kiosk.presenter.claimed("Ana Silva")
    screen = kiosk.sees_nobody(1.1)
    assert (screen.state, screen.name, screen.needs_code) == (ScreenState.LOOKING, "Ana Silva", False)
    screen = kiosk.sees(1.2, progress=0.5, decided=False)
    assert (screen.state, screen.name, screen.progress) == (ScreenState.LOOKING, "Ana Silva", 0.5)
    kiosk.presenter.unclaimed()
    assert kiosk.concludes(Outcome.NOT_CONFIRMED, 2.0).state is ScreenState.NOT_CONFIRMED


@pytest.mark.parametrize(("mode", "codes"), [("face", False), ("face_or_code", True), ("face_and_code", True)])
def test_every_screen_says_whether_a_code_may_be_used(mode: str, codes: bool) -> None:
    kiosk = Kiosk(mode=mode)
    assert kiosk.presenter.screen().codes is codes
    assert kiosk.sees(1.0).codes is codes


def test_notices_are_on_every_screen_and_a_doubtful_clock_takes_the_place_of_idle_only(kiosk: Kiosk) -> None:
    kiosk.presenter.notices = frozenset({Notice.CLOCK_UNTRUSTED, Notice.DISK_LOW})
    screen = kiosk.sees_nobody(1.0)
    assert (screen.state, screen.notices) == (ScreenState.CLOCK_UNTRUSTED, kiosk.presenter.notices)
    kiosk.sees(1.1)
    screen = kiosk.records(1.1)
    assert (screen.state, screen.notices) == (ScreenState.RECORDED, kiosk.presenter.notices)


def test_while_nobody_can_be_recognised_an_administrator_is_asked_for_and_nobody_is_called_unknown(
    kiosk: Kiosk,
) -> None:
    kiosk.presenter.admin_needed = "Nobody is enrolled."
    screen = kiosk.sees(1.0)
    assert (screen.state, screen.reason) == (ScreenState.ADMIN_NEEDED, "Nobody is enrolled.")
    assert kiosk.concludes(Outcome.UNKNOWN, 2.0).state is ScreenState.ADMIN_NEEDED
    kiosk.presenter.admin_needed = None
    assert kiosk.sees_nobody(3.0).state is ScreenState.IDLE


def test_a_kiosk_that_is_emptied_shows_neither_card_nor_claim(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    kiosk.presenter.emptied()
    assert kiosk.presenter.screen().state is ScreenState.IDLE


def denies(kiosk: Kiosk) -> None:
    kiosk.sees(1.0)
    kiosk.records(1.0)
    assert kiosk.presenter.take_denial(1.0) is RECORD


def correction(direction: Direction | None) -> Correction:
    return Correction(
        "019a", "kiosk", 2, "p1", RECORD.event_id, direction, RECORD.at_utc_us - 60, 0, "UTC", "Olga", "She says so."
    )


def test_a_record_that_is_denied_is_taken_back_once(kiosk: Kiosk) -> None:
    denies(kiosk)
    assert kiosk.presenter.take_denial(1.1) is None
    kiosk.presenter.taken_back(RECORD, correction(None))
    screen = kiosk.sees(1.2)
    assert (screen.state, screen.name, screen.deniable) == (ScreenState.TAKEN_BACK, "", False)


def test_who_denies_a_record_that_cannot_be_struck_out_is_told_that_it_stands_and_may_try_again(kiosk: Kiosk) -> None:
    denies(kiosk)
    kiosk.presenter.denial_failed(RECORD, "The disk is full.")
    screen = kiosk.sees(1.2)
    assert (screen.state, screen.reason) == (ScreenState.STORAGE_TROUBLE, "The disk is full.")
    assert (screen.name, screen.direction, screen.deniable) == ("Ana Silva", Direction.IN, True)
    assert kiosk.presenter.take_denial(1.3) is RECORD
    assert kiosk.presenter.screen().direction is Direction.IN  # until it is known, nothing else is said


def test_a_record_that_was_corrected_before_it_could_be_struck_out_shows_what_holds(kiosk: Kiosk) -> None:
    denies(kiosk)
    kiosk.presenter.taken_back(RECORD, correction(Direction.OUT))
    screen = kiosk.sees(1.2)
    assert (screen.state, screen.direction) == (ScreenState.ALREADY_RECORDED, Direction.OUT)
    assert (screen.at_utc_us, screen.next_direction, screen.deniable) == (RECORD.at_utc_us - 60, None, False)


def test_what_became_of_a_denial_is_not_told_to_the_next_person(kiosk: Kiosk) -> None:
    denies(kiosk)
    kiosk.sees(1.1, track=2, decided=False)
    kiosk.presenter.denial_failed(RECORD, "The disk is full.")
    kiosk.presenter.taken_back(RECORD, correction(None))
    assert kiosk.sees(1.2, track=2, decided=False).state is ScreenState.LOOKING
