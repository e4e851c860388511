"""How a body gets in: never more of it than allowed, whatever the headers say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import Request

from sync_server.problems import Refused
from sync_server.wire.codec import Malformed
from sync_server.wire.limits import MAX_BODY_BYTES, MAX_UNPACKED_BYTES
from sync_server.wire.seals import gunzip

SMALL_BODY_BYTES = 16 * 1024  # of a request that needs no token


def body_of(most: int) -> Callable[[Request], Awaitable[bytes]]:
    """A dependency that gives the body as it was sent, or refuses with 413."""

    async def read(request: Request) -> bytes:
        if _stated(request) > most:
            raise _too_large(most)
        chunks, size = [], 0
        async for chunk in request.stream():
            size += len(chunk)
            if size > most:
                raise _too_large(most)
            chunks.append(chunk)
        return b"".join(chunks)

    return read


any_body, small_body = body_of(MAX_BODY_BYTES), body_of(SMALL_BODY_BYTES)


def unpacked(encoding: str, body: bytes) -> bytes:
    """What a body holds. encoding: of the header Content-Encoding. Refuses other ones and bombs."""
    if encoding in ("", "identity"):
        return body
    if encoding != "gzip":
        raise Refused(415, "encoding", "Bodies are sent plain or gzipped.")
    try:
        return gunzip(body, MAX_UNPACKED_BYTES)
    except Malformed as error:
        raise Refused(413 if "more than" in str(error) else 400, "body", f"The body is {error}.") from error


def _stated(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 16 else 0


def _too_large(most: int) -> Refused:
    return Refused(413, "too_large", f"A request may have at most {most} bytes.", {"Connection": "close"})
