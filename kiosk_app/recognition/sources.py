"""What the user may name as a source of frames, and what it turns out to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from kiosk_app.errors import SourceError
from kiosk_app.recognition.images import SUFFIXES, is_image

_CAMERA_NUMBER = re.compile(r"(?:camera:)?(\d{1,3})")
_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_STREAM_SCHEMES = ("rtsp", "rtsps", "http", "https")
_RAW_MJPEG = (".mjpeg", ".mjpg")  # begin like a JPEG picture
_EXAMPLES = "give a camera number such as 0, a video, a picture, a folder of pictures, or an rtsp:// or http:// address"


class SourceKind(StrEnum):
    DEVICE = "device"
    STREAM = "stream"
    VIDEO = "video"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class Source:
    """Where frames come from.

    target: what the backend opens (device number, path or address). label: how messages name it, without any
    password. pictures: the files, in order, of a picture or a folder of pictures.
    """

    kind: SourceKind
    target: str | int
    label: str
    pictures: tuple[Path, ...] = ()

    @property
    def is_live(self) -> bool:
        """Live sources are opened again when they fail, and never end."""
        return self.kind in (SourceKind.DEVICE, SourceKind.STREAM)


def parse_source(text: str) -> Source:
    """What `text` names. Raises SourceError, in one sentence, when nothing can be opened by that name."""
    text = text.strip()
    if number := _CAMERA_NUMBER.fullmatch(text):
        return Source(SourceKind.DEVICE, int(number[1]), f"camera {int(number[1])}")
    if address := _ADDRESS.match(text):
        return _stream(text, address[1].lower())
    if not text or "\0" in text:
        raise SourceError(f"The source {text!r} names nothing: {_EXAMPLES}.")
    try:
        return _local(Path(text).expanduser().absolute())
    except OSError as error:
        raise SourceError(f"The source {text} cannot be read ({error.strerror}).") from error


def _stream(text: str, scheme: str) -> Source:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if scheme not in _STREAM_SCHEMES or not host:
        raise SourceError(f"The address of a camera looks like rtsp://host/path or http://host/path, not {scheme}://….")
    return Source(SourceKind.STREAM, text, f"{scheme}://{host}{f':{port}' if port else ''}")


def _local(path: Path) -> Source:
    if not path.exists():
        raise SourceError(f"There is no source {path}: {_EXAMPLES}.")
    if path.is_dir():
        pictures = tuple(sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()))
        if not pictures:
            raise SourceError(f"The folder {path} holds no JPEG or PNG pictures.")
        return Source(SourceKind.PICTURES, str(path), f"the folder {path}", pictures)
    if path.is_char_device():
        return Source(SourceKind.DEVICE, str(path), f"camera {path}")
    if path.is_file() and path.stat().st_size == 0:
        raise SourceError(f"The file {path} is empty.")
    if path.suffix.lower() not in _RAW_MJPEG and is_image(path):
        return Source(SourceKind.PICTURES, str(path), f"the picture {path}", (path,))
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise SourceError(f"The video {str(path)!r} has a name that cannot be opened: rename it.") from None
    return Source(SourceKind.VIDEO, str(path), f"the video {path}")
