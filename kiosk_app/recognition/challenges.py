"""What a challenge of a site is made of: coloured light on the face, turns of the head, or one after the other."""

from __future__ import annotations

import random

from kiosk_app.config import LivenessConfig
from kiosk_app.recognition.flash_plan import draw_plan
from kiosk_app.recognition.flash_step import FlashStep
from kiosk_app.recognition.head_turn import drawn_asks
from kiosk_app.recognition.step_up import Begin, Challenges
from kiosk_app.recognition.turn_step import TurnStep

TURNS = 2  # of the head in one challenge: each further one takes two seconds and quarters what a recording may guess


def challenges_of(config: LivenessConfig, rng: random.Random | None = None) -> Challenges:
    """rng: None for one that nobody foresees. Where light cannot tell, a turn of the head is asked for in any case."""
    chance = rng or random.SystemRandom()

    def lit(begins_at_s: float) -> FlashStep:
        return FlashStep(draw_plan(chance), begins_at_s)

    def turned(_begins_at_s: float) -> TurnStep:
        return TurnStep(drawn_asks(chance, TURNS))

    kinds: dict[str, tuple[Begin, ...]] = {"flash_and_turn": (lit, turned), "flash": (lit,), "turn": (turned,)}
    return Challenges(kinds[config.challenges], turned)
