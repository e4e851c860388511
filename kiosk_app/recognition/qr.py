"""Reads a QR code that is held to the camera."""

from __future__ import annotations

from kiosk_app.domain import U8
from kiosk_app.recognition.cv import cv2


def qr_text(bgr: U8) -> str:
    """What the QR code in the picture says, "" for none. bgr: uint8 (height, width, 3), not mirrored.

    It takes some tens of milliseconds, in the worst case some hundreds: not for the UI thread.
    """
    try:
        text, _, _ = cv2.QRCodeDetector().detectAndDecode(bgr)
    except (cv2.error, UnicodeDecodeError):  # raised for patterns that only look like a code
        return ""
    return str(text)
