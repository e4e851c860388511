"""What a challenge of a site is made of: coloured light on the face, turns of the head, or one after the other."""

from __future__ import annotations

import random

from kiosk_app.config import LivenessConfig
from kiosk_app.recognition.face_mesh import load_face_mesh
from kiosk_app.recognition.flash_plan import draw_plan
from kiosk_app.recognition.flash_step import FlashStep
from kiosk_app.recognition.head_turn import drawn_asks
from kiosk_app.recognition.step_up import Begin, Challenges
from kiosk_app.recognition.turn_step import TurnStep

# Turns of the head. Each takes some two seconds and quarters what a recording may guess; not all are seen at once.
BESIDE_LIGHT, ALONE = 1, 2


def challenges_of(config: LivenessConfig, rng: random.Random | None = None) -> Challenges:
    """rng: None for one that nobody foresees. Where light cannot tell, one more turn of the head is asked for.

    Raises PackError when the mesh of faces that ships with Clockface is damaged.
    """
    chance, mesh = rng or random.SystemRandom(), load_face_mesh()

    def lit(begins_at_s: float) -> FlashStep:
        return FlashStep(draw_plan(chance), begins_at_s)

    def turned(turns: int) -> Begin:
        return lambda _begins_at_s: TurnStep(drawn_asks(chance, turns), mesh)

    return {
        "flash_and_turn": Challenges((lit, turned(BESIDE_LIGHT)), turned(BESIDE_LIGHT)),
        "flash": Challenges((lit,), turned(ALONE)),
        "turn": Challenges((turned(ALONE),)),
    }[config.challenges]
