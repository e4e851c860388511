"""Pictures: JPEG and PNG as a viewer shows them, and everything else refused before a decoder sees it."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from kiosk_app.domain import U8
from kiosk_app.errors import ImageError
from kiosk_app.recognition.cv import MAX_IMAGE_PIXELS, cv2
from kiosk_app.recognition.images import MAX_FILE_BYTES, MAX_TRANSPARENT_PIXELS, decode_image, read_image

PNG_START = b"\x89PNG\r\n\x1a\n"


def scene(height: int = 40, width: int = 60) -> U8:
    """Blue, green and red areas in places that no turn or flip maps to one another."""
    bgr = np.zeros((height, width, 3), np.uint8)
    bgr[:, : width // 3, 0] = bgr[: height // 4, :, 1] = bgr[-height // 4 :, -width // 4 :, 2] = 255
    return bgr


def encoded(suffix: str, pixels: npt.NDArray[Any], *options: int) -> bytes:
    return cv2.imencode(suffix, pixels, options)[1].tobytes()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, rows: bytes, depth: int = 8, colour: int = 2, extra: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return PNG_START + header + extra + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def exif(orientation: int) -> bytes:
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, orientation, 0, 0)


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    body = b"Exif\0\0" + exif(orientation)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def as_stored(upright: U8, orientation: int) -> U8:
    """How a camera with that EXIF orientation stores the scene (EXIF 2.32, tag 0x0112)."""
    turns: dict[int, Callable[[U8], U8]] = {
        1: lambda p: p,
        2: lambda p: p[:, ::-1],
        3: lambda p: p[::-1, ::-1],
        4: lambda p: p[::-1],
        5: lambda p: p.transpose(1, 0, 2),
        6: lambda p: np.rot90(p, 1),
        7: lambda p: p[::-1, ::-1].transpose(1, 0, 2),
        8: lambda p: np.rot90(p, -1),
    }
    return np.ascontiguousarray(turns[orientation](upright))


# What is read


def test_a_jpeg_and_a_png_are_read_by_content_and_not_by_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded(".jpg", scene(), cv2.IMWRITE_JPEG_QUALITY, 100))
    (tmp_path / "b.jpg").write_bytes(encoded(".png", scene()))
    assert np.abs(read_image(tmp_path / "a.png").astype(int) - scene()).mean() < 5
    assert np.array_equal(read_image(tmp_path / "b.jpg"), scene())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_honoured(orientation: int) -> None:
    stored = as_stored(scene(), orientation)
    jpeg = with_exif(encoded(".jpg", stored, cv2.IMWRITE_JPEG_QUALITY, 100), orientation)
    assert np.abs(decode_image(jpeg, "a").astype(int) - scene()).mean() < 5
    flat = encoded(".png", stored)
    assert np.array_equal(decode_image(flat[:33] + chunk(b"eXIf", exif(orientation)) + flat[33:], "b"), scene())


def test_orientation_of_a_transparent_picture_is_honoured_too() -> None:
    stored = encoded(".png", cv2.cvtColor(as_stored(scene(), 6), cv2.COLOR_BGR2BGRA))
    assert np.array_equal(decode_image(stored[:33] + chunk(b"eXIf", exif(6)) + stored[33:], "a"), scene())


def test_grey_pictures_become_bgr() -> None:
    grey = np.arange(200, dtype=np.uint8).reshape(10, 20)
    assert np.array_equal(decode_image(encoded(".png", grey), "a"), np.repeat(grey[..., None], 3, axis=2))
    assert decode_image(encoded(".jpg", grey), "b").shape == (10, 20, 3)


def test_sixteen_bits_become_eight() -> None:
    deep = np.full((4, 5, 3), 0x80FF, np.uint16)
    assert np.array_equal(decode_image(encoded(".png", deep), "a"), np.full((4, 5, 3), 0x80, np.uint8))
    grey = decode_image(encoded(".png", deep[..., 0]), "b")
    assert (grey.shape, str(grey.dtype), int(grey[0, 0, 0])) == ((4, 5, 3), "uint8", 0x80)


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_a_face_hidden_under_transparency_is_not_seen(depth: type) -> None:
    top = np.iinfo(depth).max
    hidden: npt.NDArray[Any] = np.zeros((4, 6, 4), depth)
    hidden[..., :3] = top // 4
    hidden[:, 2:4, 3] = top // 2
    hidden[:, 4:, 3] = top
    seen = decode_image(encoded(".png", hidden), "a")
    assert [int(v) for v in seen[0, ::2, 0]] == pytest.approx([255, 159, 63], abs=1)


def test_a_palette_with_transparency_is_read() -> None:
    palette = chunk(b"PLTE", bytes([0, 0, 255, 0, 255, 0])) + chunk(b"tRNS", bytes([0, 255]))
    seen = decode_image(png(2, 1, b"\0\0\1", 8, 3, palette), "a")
    assert seen.tolist() == [[[255, 255, 255], [0, 255, 0]]]


def test_other_chunks_and_trailing_bytes_do_no_harm() -> None:
    bomb = chunk(b"zTXt", b"note\0\0" + zlib.compress(bytes(50_000_000)))
    flat = encoded(".png", scene())
    assert np.array_equal(decode_image(flat[:33] + bomb + flat[33:] + b"trailing", "a"), scene())
    assert decode_image(encoded(".jpg", scene()) + b"trailing", "b").shape == scene().shape


def test_progressive_jpegs_and_restart_markers_are_read() -> None:
    options = [cv2.IMWRITE_JPEG_PROGRESSIVE, 1, cv2.IMWRITE_JPEG_RST_INTERVAL, 2]
    assert decode_image(encoded(".jpg", scene(200, 300), *options), "a").shape == (200, 300, 3)


# What is refused


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 2**31 - 1), (64_001, 1000)])
def test_a_small_png_that_decodes_to_gigabytes_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ImageError, match=rf"{size[0]} x {size[1]} pixels, and a picture may have 64 million"):
        decode_image(png(*size, b""), "bomb.png")


def test_a_jpeg_that_claims_a_huge_size_is_refused() -> None:
    jpeg = bytearray(encoded(".jpg", scene()))
    at = jpeg.index(b"\xff\xc0")
    jpeg[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    with pytest.raises(ImageError, match="65000 x 65000 pixels"):
        decode_image(bytes(jpeg), "bomb.jpg")


def test_a_transparent_picture_has_a_lower_limit() -> None:
    with pytest.raises(ImageError, match="a transparent picture may have 16 million"):
        decode_image(png(5000, 5000, b"", 16, 6), "a.png")
    assert MAX_TRANSPARENT_PIXELS < 5000 * 5000 < MAX_IMAGE_PIXELS


def test_a_size_of_nothing_is_refused() -> None:
    with pytest.raises(ImageError, match="0 x 5 pixels"):
        decode_image(png(0, 5, b""), "a.png")


@pytest.mark.parametrize("options", [[], [cv2.IMWRITE_JPEG_PROGRESSIVE, 1]])
def test_a_jpeg_cut_anywhere_is_refused(options: list[int]) -> None:
    whole = encoded(".jpg", scene(200, 300), *options)
    for length in range(3, len(whole)):
        with pytest.raises(ImageError):
            decode_image(whole[:length], "a.jpg")


def test_a_thumbnail_with_an_end_of_its_own_does_not_hide_a_cut() -> None:
    thumbnail = encoded(".jpg", scene(8, 8))
    whole = encoded(".jpg", scene(200, 300))
    segment = b"\xff\xe1" + struct.pack(">H", len(thumbnail) + 2) + thumbnail
    assert decode_image(whole[:2] + segment + whole[2:], "a").shape == (200, 300, 3)
    with pytest.raises(ImageError, match="cut short: the end of the JPEG picture is missing"):
        decode_image(whole[:2] + segment + whole[2:-500], "a")


def test_a_png_cut_anywhere_is_refused() -> None:
    whole = encoded(".png", scene())
    for length in range(8, len(whole)):
        with pytest.raises(ImageError):
            decode_image(whole[:length], "a.png")


def test_a_flipped_byte_in_a_png_is_refused() -> None:
    whole = encoded(".png", scene())
    at = whole.index(b"IDAT") + 20
    with pytest.raises(ImageError, match="checksum"):
        decode_image(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], "a.png")


def test_a_jpeg_of_a_thousand_scans_is_refused() -> None:
    whole = encoded(".jpg", scene(), cv2.IMWRITE_JPEG_PROGRESSIVE, 1)
    at = whole.rindex(b"\xff\xda")
    with pytest.raises(ImageError, match="damaged"):
        decode_image(whole[:at] + whole[at:-2] * 1000 + b"\xff\xd9", "a.jpg")


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"GIF89a", "a GIF file"),
        (b"BM1234", "a BMP file"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a WebP file"),
        (b"\0\0\0\x18ftypheic", "a HEIC file"),
        (b"II*\0....", "a TIFF file"),
        (b"hello", "no picture"),
        (b"", "an empty file"),
    ],
)
def test_other_formats_are_named(start: bytes, kind: str) -> None:
    with pytest.raises(ImageError, match=f"a.jpg is {kind}: only JPEG and PNG"):
        decode_image(start, "a.jpg")


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match="There is no picture"):
        read_image(tmp_path / "missing.jpg")
    with pytest.raises(ImageError, match="There is no picture"):
        read_image(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "fifo.jpg")
        with pytest.raises(ImageError, match="There is no picture"):
            read_image(tmp_path / "fifo.jpg")


def test_a_file_of_gigabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(MAX_FILE_BYTES * 50)
    with pytest.raises(ImageError, match="larger than 64 MB"):
        read_image(tmp_path / "a.jpg")


MUTANTS = """
import resource, sys
import numpy as np
from kiosk_app.errors import ImageError
from kiosk_app.recognition.images import decode_image
whole = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
random = np.random.default_rng(int(sys.argv[1]))
read = refused = 0
for _ in range(int(sys.argv[2])):
    data = bytearray(whole)
    for at in random.integers(0, len(data), random.integers(1, 12)):
        data[at] = random.integers(256)
    if random.integers(4) == 0:
        at, length = random.integers(0, len(data)), random.integers(1, 60)
        del data[at : at + length]
    try:
        assert decode_image(bytes(data), "mutant").shape[2] == 3
        read += 1
    except ImageError:
        refused += 1
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
print(read, refused, grown)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs the resource module")
@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_mutants_are_read_or_refused_and_never_crash(suffix: str) -> None:
    pixels = np.random.default_rng(1).integers(0, 255, (24, 32, 3), dtype=np.uint8)
    whole = encoded(suffix, pixels)
    if suffix == ".jpg":
        whole = with_exif(whole, 6)
    result = subprocess.run(
        [sys.executable, "-c", MUTANTS, "7", "2000"], input=whole, capture_output=True, timeout=200, check=False
    )
    assert result.returncode == 0, result.stderr.decode()
    read, refused, grown_mb = (int(word) for word in result.stdout.split())
    assert read + refused == 2000
    assert refused > 100
    assert grown_mb < 300


# Real photos


def test_real_photos_are_read_and_damaged_ones_are_refused(shared: Path) -> None:
    hard = shared / "faces" / "hard"
    for path in sorted((hard / "corrupt").iterdir()):
        with pytest.raises(ImageError, match=path.name):
            read_image(path)
    for path in sorted((hard / "file_formats").iterdir()):
        if path.suffix in (".jpeg", ".png"):
            assert read_image(path).shape == (256, 256, 3)
        else:
            with pytest.raises(ImageError, match="only JPEG and PNG"):
                read_image(path)
