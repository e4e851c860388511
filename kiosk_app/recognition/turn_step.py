"""Turns of the head as one of the challenges of a step-up: HeadTurn behind the Challenge protocol."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk_app.domain import Face, Frame, View
from kiosk_app.recognition import head_turn
from kiosk_app.recognition.face_mesh import FaceMesh
from kiosk_app.recognition.head_turn import HeadTurn
from kiosk_app.recognition.step_up import Rgb, Verdict
from kiosk_app.screen import Prompt


class TurnStep:
    """The turns of one challenge."""

    def __init__(self, asks: Sequence[View], mesh: FaceMesh) -> None:
        """asks: from `drawn_asks`, new ones each time."""
        self._turn = HeadTurn(mesh, asks)

    @property
    def prompt(self) -> Prompt:
        return Prompt(self._turn.ask or View.FRONTAL)

    @property
    def progress(self) -> float:
        """0..1 of its turns."""
        return self._turn.progress

    @property
    def reason(self) -> str:
        return f"turn_{self._turn.verdict}"

    def light(self, now_s: float) -> Rgb | None:
        """The display looks as ever."""
        return None

    def add(self, frame: Frame, face: Face) -> Verdict:
        """One picture of the face, in order."""
        verdict = self._turn.add(frame, face)
        if verdict is head_turn.Verdict.RUNNING:
            return Verdict.RUNNING
        return Verdict.PASSED if verdict is head_turn.Verdict.PASSED else Verdict.FAILED
