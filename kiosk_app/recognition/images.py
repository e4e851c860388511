"""Pictures from files: JPEG and PNG, checked before a decoder sees them.

The decoders are kind to broken files (a JPEG cut short comes back half grey) and obedient to hostile ones (1 MB of
PNG can ask for gigabytes), so the structure is walked first: size, end, checksums. What is decoded is what a viewer
would show: EXIF orientation honoured, transparency over white.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from kiosk_app.domain import U8
from kiosk_app.errors import ImageError
from kiosk_app.recognition.cv import MAX_IMAGE_PIXELS, cv2

SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})  # to pick pictures out of a folder; the content decides what they are
MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_TRANSPARENT_PIXELS = 16_000_000  # decoded with up to 8 bytes a pixel
MAX_JPEG_SCANS = 64  # a progressive photo has about 10; every scan costs a pass over the whole picture

_JPEG_START = b"\xff\xd8\xff"
_JPEG_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")  # not a stuffed 0xff byte, a restart marker or padding
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the start-of-frame markers, which hold the size
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"eXIf"})
_OTHER_FORMATS = re.compile(
    rb"(?P<GIF>GIF8)|(?P<BMP>BM)|(?P<TIFF>II\*\0|MM\0\*)|(?P<WebP>RIFF.{4}WEBP)|(?P<HEIC>.{4}ftyp(?:hei|hev|mif|msf))"
    rb"|(?P<AVIF>.{4}ftypavi)|(?P<PDF>%PDF)|(?P<ICO>\0\0\x01\0)",
    re.DOTALL,
)


def read_image(path: Path) -> U8:
    """The picture in a file as BGR, uint8 (height, width, 3), upright.

    Raises ImageError when there is no such file or it holds no intact JPEG or PNG of a bearable size.
    """
    try:
        if not path.is_file():
            raise ImageError(f"There is no picture {path}.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ImageError(f"The picture {path} cannot be read ({error.strerror}).") from error
    return decode_image(data, str(path))


def is_image(path: Path) -> bool:
    """Whether a file begins like a JPEG or a PNG. Raises OSError when it cannot be read."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_PNG_START)).startswith((_JPEG_START, _PNG_START))


def decode_image(data: bytes, name: str) -> U8:
    """Like `read_image` for the bytes of a file; `name` is what messages call it."""
    if len(data) > MAX_FILE_BYTES:
        raise ImageError(f"{name} is larger than {MAX_FILE_BYTES >> 20} MB: give a smaller picture.")
    if data.startswith(_JPEG_START):
        _check_jpeg(data, name)
        return _decode(data, cv2.IMREAD_COLOR, name)
    if data.startswith(_PNG_START):
        return _decode_png(data, name)
    other = _OTHER_FORMATS.match(data)
    kind = f"a {other.lastgroup} file" if other else "no picture" if data else "an empty file"
    raise ImageError(f"{name} is {kind}: only JPEG and PNG pictures can be used.")


def _check_jpeg(data: bytes, name: str) -> None:
    """Walk the segments to the end-of-image marker; thumbnails with an end of their own are stepped over."""
    at, scans, sized = 2, 0, False
    while marker := _JPEG_MARKER.search(data, at):
        code, at = marker[1][0], marker.end()
        if code == 0xD9:
            break
        if code in _JPEG_FRAMES:
            sized = True
            _check_size(data[at + 5 : at + 7], data[at + 3 : at + 5], name)
        scans += code == 0xDA
        at += 0 if code in (0x01, 0xD8) else int.from_bytes(data[at : at + 2])
    if marker is None:
        raise ImageError(f"{name} is cut short: the end of the JPEG picture is missing.")
    if not sized or scans > MAX_JPEG_SCANS:
        raise ImageError(f"{name} is damaged: it is not a JPEG picture that can be decoded.")


def _decode_png(data: bytes, name: str) -> U8:
    header = data[8:33]
    if len(header) < 25 or header[4:8] != b"IHDR":
        raise ImageError(f"{name} is damaged: it has no PNG header.")
    _check_size(header[8:12], header[12:16], name)
    chunks = [chunk for chunk in _png_chunks(data, name) if chunk[4:8] in _PNG_CHUNKS_KEPT]
    drawn = _PNG_START + b"".join(chunks)
    if header[17] & 4 or any(chunk[4:8] == b"tRNS" for chunk in chunks):
        _check_size(header[8:12], header[12:16], name, MAX_TRANSPARENT_PIXELS)
        flat = cv2.imencode(".png", _over_white(_decode(drawn, cv2.IMREAD_UNCHANGED, name)))[1].tobytes()
        orientation = b"".join(chunk for chunk in chunks if chunk[4:8] == b"eXIf")
        drawn = flat[:33] + orientation + flat[33:]  # decoded once more below, because only that turns it upright
    return _decode(drawn, cv2.IMREAD_COLOR, name)


def _png_chunks(data: bytes, name: str) -> Iterator[bytes]:
    """Every chunk from the header to the end, its checksum verified."""
    at, kind = len(_PNG_START), b""
    while kind != b"IEND":
        chunk = data[at : at + 12 + int.from_bytes(data[at : at + 4])]
        if len(chunk) < 12 + int.from_bytes(chunk[:4]):
            raise ImageError(f"{name} is cut short: the end of the PNG picture is missing.")
        if zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
            raise ImageError(f"{name} is damaged: a checksum in the PNG picture is wrong.")
        yield chunk
        at, kind = at + len(chunk), chunk[4:8]


def _check_size(width: bytes, height: bytes, name: str, limit: int = MAX_IMAGE_PIXELS) -> None:
    """Both numbers as they stand in the header, big-endian."""
    w, h = int.from_bytes(width), int.from_bytes(height)
    if not w or not h:
        raise ImageError(f"{name} is damaged: its header says {w} x {h} pixels.")
    if w * h > limit:
        kind = "a transparent picture" if limit == MAX_TRANSPARENT_PIXELS else "a picture"
        raise ImageError(f"{name} has {w} x {h} pixels, and {kind} may have {limit // 10**6} million: scale it down.")


def _decode(data: bytes, flags: int, name: str) -> U8:
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    except cv2.error as error:
        raise ImageError(f"{name} is damaged: it cannot be decoded.") from error
    if pixels is None:
        raise ImageError(f"{name} is damaged: it cannot be decoded.")
    return (pixels // 256 if pixels.dtype == np.uint16 else pixels).astype(np.uint8, copy=False)


def _over_white(pixels: U8) -> U8:
    """What a viewer shows of a transparent picture, so that nobody enrols a face that cannot be seen.

    pixels: (height, width, 4); or grey or BGR where the decoder knows no transparency, which come back as they are.
    """
    if pixels.ndim == 2 or pixels.shape[2] == 3:
        return pixels
    alpha = pixels[..., 3:].astype(np.uint16)
    ink = (255 - pixels[..., :3]) * alpha
    return 255 - (ink // 255).astype(np.uint8)
