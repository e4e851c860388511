"""Why the kiosk concluded what it did, in plain sentences made from the numbers of a receipt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.domain import AttendanceRecord, Method, Outcome
from kiosk_app.recognition.cues import SUSPICIOUS
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.language import mark, tr

OUTCOMES: Final[Mapping[Outcome, tuple[str, str]]] = {  # what it is called, and its tone in a table
    Outcome.IDENTIFIED: (mark("Recognised"), "done"),
    Outcome.UNKNOWN: (mark("Not known"), "ask_text"),
    Outcome.AMBIGUOUS: (mark("Not certain"), "ask_text"),
    Outcome.NOT_CONFIRMED: (mark("Face does not fit the code"), "danger"),
    Outcome.ATTACK: (mark("Perhaps a picture of a face"), "danger"),
    Outcome.POOR_QUALITY: (mark("Picture not good enough"), "quiet"),
    Outcome.NO_FACE: (mark("No face"), "quiet"),
}
METHODS: Final[Mapping[Method, str]] = {
    Method.FACE: mark("Face"),
    Method.PIN: mark("PIN"),
    Method.BADGE: mark("Badge"),
    Method.FACE_AND_PIN: mark("PIN and face"),
    Method.FACE_AND_BADGE: mark("Badge and face"),
}
REASONS: Final[Mapping[str, str]] = {
    "below_min_similarity": mark(
        "The face was not similar enough to anybody: {similarity}, at least {min_similarity} is needed."
    ),
    "below_min_margin": mark(
        "Two people look too much alike for this picture: the lead over the next person was {margin}, {min_margin} is "
        "needed."
    ),
    "observations_disagree": mark("The pictures of this moment named different people."),
    "too_few_observations": mark("The person left before enough pictures agreed."),
    "nobody_enrolled": mark("Nobody is enrolled with the model pack in use."),
    "single_frame": mark("One picture alone decided: similarity {similarity}, lead over the next person {margin}."),
    "no_face": mark("There was no face in the picture."),
    "claim_not_confirmed": mark(
        "The face was not that of the owner of the code: similarity {similarity}, at least {min_similarity} is needed."
    ),
    "below_min_live_score": mark(
        "The face may have been a picture of one, on paper or on a screen, or in very little light: live score "
        "{live_score}."
    ),
    "challenge_not_met": mark("The person was asked for something that no picture can do, and it was not met."),
    "another_person_after_the_challenge": mark("After the challenge somebody else stood there."),
    "challenge_another_face": mark("Another face came into view during the challenge."),
    "challenge_too_often": mark("Several challenges in the last minutes were not met: for a while only a code counts."),
    "challenge_left": mark("The person left in the middle of a challenge."),
    "flash_passed": mark("The skin reflected the colours of the screen."),
    "flash_failed": mark("The skin did not reflect the colours of the screen."),
    "flash_too_bright": mark("The light was too strong to see the colours of the screen on the skin."),
    "turn_passed": mark("The head turned as it was asked to."),
    "turn_timed_out": mark("In the time allowed, nothing turned as a head does."),
    "turn_interrupted": mark("The face was out of sight during the challenge."),
    "turn_wrong_way": mark("The head turned another way than it was asked to."),
    "pin": mark("The employee number and the PIN were right; no face was compared."),
    "badge": mark("The badge is that of this person; no face was compared."),
    "too_dark": mark("The face was too dark."),
    "too_bright": mark("The face was too bright."),
    "low_contrast": mark("There was too little light on the face."),
    "blurred": mark("The picture was blurred."),
    "too_far": mark("The face was too far away."),
    "too_close": mark("The face was too close."),
    "turned_away": mark("The face was turned away."),
    "cut_off": mark("A part of the face was outside the picture."),
    "several_faces": mark("Nobody was clearly in front: there was more than one face."),
    "clock_untrusted": mark("The clock of the kiosk could not be relied on at that moment."),
}
AGREED: Final = mark(
    "{agreeing} of {seen} pictures in a row named this person: similarity {similarity} (at least {min_similarity}), "
    "lead over the next person {margin} (at least {min_margin})."
)
MEASURES: Final[Mapping[str, str]] = {
    "brightness": mark("Brightness of the face"),
    "contrast": mark("Contrast"),
    "sharpness": mark("Sharpness"),
    "face_px": mark("Width of the face, px"),
    "face_fraction": mark("Share of the picture's height"),
    "yaw": mark("Turn of the head"),
    "roll_deg": mark("Tilt of the head, degrees"),
    "cut_off": mark("Share outside the picture"),
}
CUES: Final[Mapping[str, str]] = {  # 0..1: the share of people who look less like a picture
    "edges": mark("Edges of a phone or sheet"),
    "surroundings": mark("Surroundings move along"),
    "raster": mark("Raster of a screen or print"),
}


def noticed(cue: str, score: float | None) -> str:
    """A score of a cue, and whether it is one that speaks for a picture; empty where there is none."""
    if score is None or score < SUSPICIOUS[cue]:
        return number(score, 2)
    return tr("{value} (noticed)", value=number(score, 2))


def explained(receipt: Receipt) -> str:
    """A point for each reason of the receipt, in their order; a reason that is not known here stands as it is."""
    points = [_sentence(reason, receipt) for reason in receipt.reasons]
    return points[0] if len(points) == 1 else "\n".join(f"• {point}" for point in points)


def sentence(record: AttendanceRecord) -> str:
    """The same for a line of the attendance log."""
    return " ".join(_sentence(reason, record) for reason in record.reason.split())


def _sentence(reason: str, scores: Receipt | AttendanceRecord) -> str:
    names = ("similarity", "margin", "min_similarity", "min_margin", "live_score")
    values = {name: number(getattr(scores, name, None), 3) or "–" for name in names}
    if reason.startswith("agreement_"):
        _, agreeing, _, seen = reason.split("_")
        return tr(AGREED, agreeing=agreeing, seen=seen, **values)
    text = REASONS.get(reason)
    return reason if text is None else tr(text).format(**values)
