"""The text that a QR code holds, read back; and whatever else is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync_server.wire.codec import Malformed
from sync_server.wire.pairing import PAIR_PREFIX, PairingText

FINGERPRINT = "ab" * 32


@pytest.mark.parametrize(
    "address",
    ["https://clock.example:8443", "https://10.0.0.5", "https://[fe80::1]:8443", "http://127.0.0.1:80", "http://[::1]"],
)
@pytest.mark.parametrize("fingerprint", [FINGERPRINT, ""])
def test_what_was_written_is_read(address: str, fingerprint: str) -> None:
    text = PairingText(address, fingerprint, "ABCD-1234")
    assert PairingText.parse(str(text)) == text
    assert PairingText.parse(str(text).removeprefix(PAIR_PREFIX).lower() + "\n") == text


def test_a_fingerprint_may_be_written_with_colons() -> None:
    written = ":".join([FINGERPRINT[:2].upper()] * 32)
    assert PairingText.parse(f"https://a.example {written} X").fingerprint == FINGERPRINT


@pytest.mark.parametrize(
    "address",
    [
        "http://clock.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example",
        "https://user:word@clock.example",
        "https://clock.example/path",
        "https://clock.example?x",
        "https://clock.example#x",
        "https://clock.example:99999",
        "https://clock.example:",
        "https://",
        "https://[::1",
        "ftp://clock.example",
        "clock.example",
    ],
)
def test_another_address_is_refused(address: str) -> None:
    with pytest.raises(Malformed):
        PairingText.parse(f"{address} - CODE")


@pytest.mark.parametrize("text", ["", "https://a.example -", "https://a.example abcd CODE", "https://a.example - A B"])
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        PairingText.parse(text)


@given(st.text(), st.text(), st.text())
def test_no_text_does_anything_but_be_refused_or_read(address: str, fingerprint: str, code: str) -> None:
    for text in (f"https://{address} {fingerprint} {code}", address, f"{PAIR_PREFIX}{address}"):
        try:
            assert PairingText.parse(str(PairingText.parse(text))) == PairingText.parse(text)
        except Malformed:
            continue
