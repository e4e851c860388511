"""The text of a pairing, which the QR code holds."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from sync_server.wire.codec import Malformed, hexadecimal

PAIR_PREFIX = "clockface-pair:"
_AROUND = " \t\r\n'\"“”"  # what gets copied along


@dataclass(frozen=True, slots=True)
class PairingText:
    """address: https://host:port. fingerprint: SHA-256 of the certificate (DER), hexadecimal, or "" for one that the
    system's authorities vouch for.
    """

    address: str
    fingerprint: str
    code: str

    def __str__(self) -> str:
        return f"{PAIR_PREFIX}{self.address} {self.fingerprint or '-'} {self.code}"

    @classmethod
    def parse(cls, text: str) -> PairingText:
        """Raises Malformed."""
        parts = text.strip(_AROUND).removeprefix(PAIR_PREFIX).split()
        if len(parts) != 3 or not _is_address(parts[0]):
            raise Malformed("a pairing text is an https address, a fingerprint and a code, with blanks between")
        fingerprint = "" if parts[1] == "-" else parts[1].lower().replace(":", "")
        if fingerprint:
            hexadecimal(fingerprint, 32, "the fingerprint")
        return cls(parts[0].rstrip("/"), fingerprint, parts[2].upper())


def _is_address(text: str) -> bool:
    """Whether it is https://host:port and no more, or http:// of this very machine."""
    try:
        address = urlsplit(text)
        secure = address.scheme == "https" or (address.scheme == "http" and address.hostname in ("127.0.0.1", "::1"))
        host = f"[{address.hostname}]" if ":" in (address.hostname or "") else address.hostname
        whole = f"{address.scheme}://{host}" + (f":{address.port}" if address.port is not None else "")
    except ValueError:
        return False
    return secure and bool(address.hostname) and text.rstrip("/").lower() == whole
