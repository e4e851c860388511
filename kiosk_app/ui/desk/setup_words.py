"""What the first start says of the camera check and of a pairing that fails."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk_app.administration.commissioning import Advice
from kiosk_app.errors import ClockfaceError, SyncRefused, SyncUnreachable, SyncUntrusted
from kiosk_app.ui.language import mark

CHECKS: Final[Mapping[str, str]] = {  # by the names of the checks
    "frame rate": mark("Pictures a second"),
    "face seen": mark("Face in view"),
    "light": mark("Light"),
    "contrast": mark("Contrast"),
    "backlight": mark("Light from behind"),
    "face width": mark("Size of the face"),
    "face height": mark("Distance"),
    "sharpness": mark("Sharpness"),
    "blurred pictures": mark("Steadiness"),
    "latency": mark("Speed"),
}
ADVICE: Final[Mapping[Advice, str]] = {
    Advice.NOBODY: mark("Nobody was seen. Stand where people will stand, and check again."),
    Advice.MORE_FRAMES: mark("The camera gives few pictures. Try another USB port, or more light."),
    Advice.INTO_VIEW: mark("Your face was not always in view. Raise, lower or tilt the camera."),
    Advice.FASTER: mark("This computer is slow. Close other programs, or use a faster one."),
    Advice.BRIGHTER: mark("It is too dark. Put a lamp above the kiosk that shines on the people."),
    Advice.DIMMER: mark("It is too bright. Dim the lamp that shines on the people."),
    Advice.CONTRAST: mark("The picture is flat. Clean the lens, and let the light come more from one side."),
    Advice.NO_WINDOW_BEHIND: mark("A window or lamp dazzles the camera. Turn the kiosk away from it, or cover it."),
    Advice.CLOSER: mark("The face is small. Let people stand closer."),
    Advice.FURTHER: mark("The face is too near. Let people stand further away."),
    Advice.SHARPER: mark("The picture is not sharp. Clean the lens, take its film off, and give it more light."),
    Advice.STEADIER: mark("Many pictures are blurred. Give it more light, and fasten the camera."),
}
NO_SERVER: Final = mark("The server is not reached. Check the network, or go on without a server for now.")
CODE_REFUSED: Final = mark("The server does not take this code. Have it show a new one, or go on without a server.")
OTHER_SERVER: Final = mark("Another server answered than the one of this text. Ask whoever runs it, or go on without.")
NO_TEXT: Final = mark("This is not the text of a pairing. Take all of it, or read the QR code.")
NOT_PAIRED: Final = mark("The pairing did not succeed. You can go on without a server for now.")


def why_not_paired(error: ClockfaceError, *, is_text: bool) -> str:
    """In a sentence, marked. is_text: what was given can be the text of a pairing."""
    if not is_text:
        return NO_TEXT
    reasons = {SyncUnreachable: NO_SERVER, SyncRefused: CODE_REFUSED, SyncUntrusted: OTHER_SERVER}
    return next((text for kind, text in reasons.items() if isinstance(error, kind)), NOT_PAIRED)
