"""How messages are spelt as bytes, and read back strictly."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
import zlib
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_NO_CHARACTER = re.compile("[\\0\ud800-\udfff]")
_PLAIN = frozenset({str, int, bool, float})
_ANY_TEXT = frozenset({"EventBatch.bodies"})  # the server keeps unreadable lines aside, so they must get in


class Malformed(ValueError):  # noqa: N818 - reads as the state it reports
    """Bytes that are not the message they should be."""


def b64(data: bytes) -> str:
    """Unpadded base64url."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64(text: str) -> bytes:
    """Raises Malformed."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Malformed("not base64url") from error


def canonical(value: Any) -> bytes:
    """The one JSON spelling that is signed and hashed: sorted keys, no blanks, ASCII. ValueError for NaN."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def line_text(sequence: int, previous: bytes, body: bytes) -> bytes:
    """A line of a kiosk's ledger without its line feed: what the hash chain goes over."""
    rest = b"%d %s %s" % (sequence, previous.hex().encode("ascii"), body)
    return b"%08x %s" % (zlib.crc32(rest), rest)


def line_digest(sequence: int, previous: bytes, body: bytes) -> bytes:
    """What the next line calls `previous`: SHA-256, 32 bytes."""
    return hashlib.sha256(line_text(sequence, previous, body)).digest()


def key_id(public_key: bytes) -> str:
    """Names an Ed25519 public key (32 raw bytes): hexadecimal SHA-256."""
    return hashlib.sha256(public_key).hexdigest()


def to_json(message: Any) -> bytes:
    """The canonical JSON of a message."""
    return canonical(dataclasses.asdict(message))


def from_json(kind: type[T], data: bytes | str) -> T:
    """Strictly: every field with its type, none unknown. Raises Malformed, also for NaN, deep nesting, huge numbers."""
    try:
        return from_dict(kind, json.loads(data, parse_constant=_no_constant))
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, Malformed) else Malformed(f"not JSON: {error}") from error


def from_json_of_any_version(kind: type[T], data: bytes | str) -> tuple[T, dict[str, Any]]:
    """As `from_json`, for a file that a newer program may have written; and the fields that are unknown here."""
    try:
        fields = json.loads(data, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise error if isinstance(error, Malformed) else Malformed(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise Malformed(f"{kind.__name__} must be an object")
    known = _shape(kind)[0].keys()  # type: ignore[arg-type]  # as in `from_dict`
    others = {name: value for name, value in fields.items() if name not in known}
    return from_dict(kind, {name: value for name, value in fields.items() if name in known}), others


def from_dict(kind: type[T], fields: Any) -> T:
    """As `from_json`, from what JSON gave."""
    if not isinstance(fields, dict):
        raise Malformed(f"{kind.__name__} must be an object")
    hints, optional = _shape(kind)  # type: ignore[arg-type]  # mypy does not know that a type can be hashed
    if unknown := fields.keys() - hints.keys():
        raise Malformed(f"{kind.__name__} has no field {sorted(unknown)[0][:50]!r}")
    if missing := hints.keys() - fields.keys() - optional:
        raise Malformed(f"{kind.__name__} lacks {sorted(missing)[0]}")
    values = {name: _value(hints[name], value, f"{kind.__name__}.{name}") for name, value in fields.items()}
    try:
        return kind(**values)
    except ValueError as error:
        raise Malformed(str(error)) from error


@cache
def _shape(kind: type) -> tuple[dict[str, Any], frozenset[str]]:
    """The types of its fields, and which may be missing. Found out once: a gallery is a million objects."""
    every, hints = dataclasses.fields(kind), get_type_hints(kind)
    optional = frozenset(f.name for f in every if f.default is not f.default_factory)  # one of both is not MISSING
    return {f.name: hints[f.name] for f in every}, optional


def _value(kind: Any, value: Any, where: str) -> Any:
    if kind in _PLAIN:
        return _plain(kind, value, where)
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = [arg for arg in args if arg is not NoneType]
        return None if value is None else _value(inner[0], value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise Malformed(f"{where} must be a list")
        return tuple(_value(args[0], item, where) for item in value)
    if origin is dict:
        if not isinstance(value, dict):
            raise Malformed(f"{where} must be an object")
        return {str(name): _value(args[1], item, where) for name, item in value.items()}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return from_dict(kind, value)
    return _plain(kind, value, where)


def _plain(kind: Any, value: Any, where: str) -> Any:
    if kind is Any:
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise Malformed(f"{where} must be {kind.__name__}")
    if kind is int and not -(2**63) <= value < 2**63:
        raise Malformed(f"{where} is too large")
    if kind is str and where not in _ANY_TEXT and not is_storable(value):
        raise Malformed(f"{where} has characters that are none")
    return value


def is_storable(text: str) -> bool:
    """Whether UTF-8 and PostgreSQL can hold it: no half of a surrogate pair, no NUL."""
    return (text.isascii() and "\0" not in text) or not _NO_CHARACTER.search(text)


def _no_constant(name: str) -> Any:
    raise Malformed(f"{name} is no number")


def limit(text: str, most: int, what: str) -> None:
    if len(text) > most:
        raise Malformed(f"{what} is longer than {most} characters")


def hexadecimal(text: str, count: int, what: str) -> None:
    if len(text) != 2 * count or set(text) - set("0123456789abcdef"):
        raise Malformed(f"{what} must be {count} bytes in lower-case hexadecimal")
