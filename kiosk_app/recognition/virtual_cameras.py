"""Is a camera a program that feeds pictures in? Told by its name, which its owner may change: a warning, no proof.

Linux alone tells which name belongs to which camera number without another library; elsewhere nothing is said.
"""

from __future__ import annotations

import re
from pathlib import Path

from kiosk_app.recognition.sources import Source, SourceKind

SYSTEM = Path("/sys/class/video4linux")
NAMES = (
    *("obs virtual camera", "obs-camera", "obs cam", "dummy video device", "v4l2loopback", "loopback", "akvcam"),
    *("virtual", "virtualcam", "vcam", "vivid", "manycam", "snap camera", "xsplit", "splitcam", "youcam"),
    *("droidcam", "iriun", "epoccam", "ivcam", "camo", "mmhmm", "ndi", "nvidia broadcast", "prism live", "webcamoid"),
)
_NAMES = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, NAMES))})(?![a-z])", re.IGNORECASE)


def is_virtual_name(name: str) -> bool:
    """Whether programs that feed pictures in call their camera so."""
    return _NAMES.search(name) is not None


def virtual_camera(source: Source, system: Path = SYSTEM) -> str | None:
    """The name of the camera if it is none of glass: by that name, or because no hardware stands behind it."""
    if source.kind is not SourceKind.DEVICE:
        return None
    node = f"video{source.target}" if isinstance(source.target, int) else Path(source.target).resolve().name
    try:
        device = (system / node).resolve(strict=True)
        name = (device / "name").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return None  # another system, or no such camera: opening it will tell
    has_hardware = "virtual" not in device.parts
    return None if has_hardware and not is_virtual_name(name) else name or node
