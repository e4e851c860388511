"""What the trial of liveness says: what to show to the camera, and what the kiosk would have done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk_app.administration.liveness_trial import PICTURES, Finding, Reaction, Step, Summary
from kiosk_app.config import LivenessConfig
from kiosk_app.packs.liveness_slot import LivenessState
from kiosk_app.recognition.presence import needed_unasked
from kiosk_app.ui.desk.figures import number
from kiosk_app.ui.desk.reasons import CUES
from kiosk_app.ui.language import mark, tr

STEPS: Final[Mapping[Step, str]] = {  # as the line at the top names them
    Step.EXPLAIN: mark("Before you begin"),
    Step.FACE: mark("Your face"),
    Step.PAPER: mark("Photo on paper"),
    Step.PHONE: mark("Photo on a phone"),
    Step.RESULT: mark("Result"),
}
DO: Final[Mapping[Step, tuple[str, str]]] = {  # what to do, and how
    Step.FACE: (
        mark("Look at the camera as you do when you clock in"),
        mark("Begin, and stand where people stand."),
    ),
    Step.PAPER: (
        mark("Hold a photo of yourself before the camera"),
        mark("On paper, as large as your face, and hiding it. Begin, and hold it up for ten seconds."),
    ),
    Step.PHONE: (
        mark("Show a photo of yourself on a phone"),
        mark("Bright, and so near that it hides your face. Begin, and hold it up for ten seconds."),
    ),
}
NETWORKS: Final[Mapping[LivenessState, str]] = {  # what keeps the trial from being one
    LivenessState.OFF: mark("Liveness is switched off in the settings: every picture of a face will pass."),
    LivenessState.MISSING: mark(
        "The networks for liveness are not in use: every picture of a face will pass. Install them with the command "
        "clockface packs install minifasnet and restart the kiosk."
    ),
}
SUMMARIES: Final[Mapping[Summary, str]] = {
    Summary.PICTURE_PASSES: mark("A picture of you passes for you"),
    Summary.FACE_DOES_NOT: mark("Your own face does not pass"),
    Summary.NOTHING_TRIED: mark("Nothing was tried"),
    Summary.PARTLY_TRIED: mark("What was tried is as it should be"),
    Summary.AS_IT_SHOULD_BE: mark("You pass, and pictures of you do not"),
}
LEFT_OUT: Final = (mark("Left out"), "")
CHIPS: Final[Mapping[tuple[bool, Reaction], tuple[str, str]]] = {  # of a picture or not; and the tone
    (False, Reaction.LETS_THROUGH): (mark("Passes"), "done"),
    (False, Reaction.ASKS): (mark("Is asked for a challenge"), "ask"),
    (False, Reaction.TURNS_AWAY): (mark("Is turned away"), "danger"),
    (False, Reaction.CANNOT_TELL): (mark("Stays unclear"), "ask"),
    (False, Reaction.SEES_NOBODY): (mark("Was not seen"), ""),
    (True, Reaction.LETS_THROUGH): (mark("Passes"), "danger"),
    (True, Reaction.ASKS): (mark("Is asked for a challenge"), "done"),
    (True, Reaction.TURNS_AWAY): (mark("Is turned away"), "done"),
    (True, Reaction.CANNOT_TELL): (mark("Does not pass"), "done"),
    (True, Reaction.SEES_NOBODY): (mark("Was not seen"), ""),
}
_ALWAYS: Final = mark("The settings ask everybody for a challenge.")
MEANS: Final[Mapping[tuple[bool, Reaction], str]] = {  # what it means, and what to do
    (False, Reaction.ASKS): mark(
        "The kiosk was in doubt, which costs you a few seconds. Light on the face from the front makes that rarer."
    ),
    (False, Reaction.TURNS_AWAY): mark(
        "You were taken for a picture. Put light on the face from the front and wipe the camera. If it stays so, lower "
        "the live score in the settings."
    ),
    (False, Reaction.CANNOT_TELL): mark(
        "The kiosk would go on looking. Put light on the face from the front and wipe the camera."
    ),
    (False, Reaction.SEES_NOBODY): mark("There was no usable face. Go back and stand nearer, in the light."),
    (True, Reaction.LETS_THROUGH): mark(
        "Was your own face in view too? Then go back and try again. If not, somebody else could clock in for you: in "
        "the settings, let liveness ask everybody for a challenge (“always”)."
    ),
    (True, Reaction.ASKS): mark("A challenge is made so that a picture cannot meet it."),
    (True, Reaction.CANNOT_TELL): mark("The kiosk would go on looking, and record nobody."),
    (True, Reaction.SEES_NOBODY): mark("There was no usable face on it. Go back and hold it straight, without glare."),
}
SCORE: Final = mark("Live score {score}; {needed} is needed.")
UNMEASURED: Final = mark("Nothing measured whether it is a picture.")
FEW: Final = mark(
    "One trial proves little: light, paper and phones differ. Try it at other times of the day. Many pictures and "
    "videos at once are measured with the command\nclockface pad-evaluate FOLDER"
)


def chip(step: Step, finding: Finding | None) -> tuple[str, str]:
    """What the kiosk would have done, marked, and the tone of that."""
    return LEFT_OUT if finding is None else CHIPS[step in PICTURES, finding.reaction]


def meaning(step: Step, finding: Finding, liveness: LivenessConfig, networks: LivenessState) -> str:
    """What that means and what to do about it, marked; empty where there is nothing to add."""
    if networks in NETWORKS and finding.reaction is Reaction.LETS_THROUGH:
        return UNMEASURED
    if step is Step.FACE and finding.reaction is Reaction.ASKS and liveness.mode == "always":
        return _ALWAYS
    return MEANS.get((step in PICTURES, finding.reaction), "")


def measured(finding: Finding, liveness: LivenessConfig) -> str:
    """The numbers, in the language of the moment; empty without any."""
    if finding.live_score is None:
        return ""
    score = tr(SCORE, score=number(finding.live_score, 2), needed=number(needed_unasked(liveness), 2))
    return "  ·  ".join(
        [score, *(f"{tr(CUES[name])} {number(value, 2)}" for name, value in sorted(finding.cues.items()))]
    )
