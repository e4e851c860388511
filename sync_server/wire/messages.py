"""Requests and answers between a kiosk and its server, in the order in which they meet."""

from __future__ import annotations

from dataclasses import dataclass, field

from sync_server.wire.codec import Malformed, b64, from_json, hexadecimal, limit, to_json, unb64
from sync_server.wire.limits import MAX_BATCH_EVENTS, MAX_BATCH_PEOPLE, PROTOCOL, TOKEN_SCHEME
from sync_server.wire.signed import Cursor, Envelope

ATTACK_SUSPECTED = "attack_suspected"  # among the alarms of a hello: a face was perhaps a picture, of late


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says. method and target (path and query) and body_sha256 (of the body as it is sent, gzipped or not)
    bind it to one request; audience is the server's id. issued_utc_s is on the server's clock, as `Time` told it.
    """

    kiosk: str
    key: str  # key_id
    audience: str
    issued_utc_s: int
    method: str
    target: str
    body_sha256: str
    nonce: str


def token(claims: Claims, signature: bytes) -> str:
    """The value of the Authorization header. signature: Ed25519 over `to_json(claims)`."""
    return f"{TOKEN_SCHEME} {b64(to_json(claims))}.{b64(signature)}"


def parse_token(header: str) -> tuple[Claims, bytes, bytes]:
    """Claims, the bytes that are signed, and the signature. Raises Malformed."""
    scheme, _, rest = header.partition(" ")
    payload, dot, signature = rest.partition(".")
    if scheme != TOKEN_SCHEME or not dot or len(rest) > 4096:
        raise Malformed("no Clockface token")
    signed = unb64(payload)
    return from_json(Claims, signed), signed, unb64(signature)


@dataclass(frozen=True, slots=True)
class Time:
    """GET /v1/time, without a token. server: its id."""

    now_utc_us: int
    server: str
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True)
class Problem:
    """Every answer that is not 2xx. code: a short stable word; detail: one sentence for people."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class PairRequest:
    """POST /v1/pair, without a token. sign_key, box_key: raw Ed25519 and X25519 public keys (32 bytes) in base64url.

    proof: Ed25519 signature of b"clockface pair " + code: the kiosk has the private key.
    """

    code: str
    sign_key: str
    box_key: str
    proof: str
    kiosk_name: str  # as it calls itself in its records
    version: str

    def __post_init__(self) -> None:
        for text, most in ((self.code, 64), (self.kiosk_name, 200), (self.version, 50), (self.proof, 200)):
            limit(text, most, "a field of the pairing")


@dataclass(frozen=True, slots=True)
class Paired:
    """root: an Envelope of a Root, which the kiosk trusts because the code came from an administrator."""

    kiosk: str
    name: str
    site: str
    server: str
    box_key: str  # the server's X25519 public key, for what goes by USB stick
    root: Envelope


@dataclass(frozen=True, slots=True)
class NewKey:
    """POST /v1/keys: the token is signed with the old key. proof: by the new one over b"clockface key " + kiosk id."""

    sign_key: str
    proof: str


@dataclass(frozen=True, slots=True)
class Hello:
    """POST /v1/hello, once a minute and after every change of state: how the kiosk is.

    epoch: of its attendance ledger (random, 32 hexadecimal digits); a new one begins when the ledger was put back to
    an older state. lines, head: number of its last line and the digest of that. people_lines, people_digest: the same
    of the people's ledger. erased: ids whose erasure this kiosk has carried out and not yet had confirmed. alarms:
    stable words.
    """

    epoch: str
    lines: int
    head: str
    people_lines: int
    cursor: Cursor
    now_utc_us: int
    version: str
    provider: str = ""
    camera: str = ""
    pack_digest: str = ""
    people: int = 0
    templates: int = 0
    erased: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()
    people_digest: str = ""

    def __post_init__(self) -> None:
        hexadecimal(self.epoch, 16, "Hello.epoch")
        hexadecimal(self.head, 32, "Hello.head")
        _digest_or_none(self.people_digest, "Hello.people_digest")
        if not 0 <= self.lines < 2**53 or not 0 <= self.people_lines < 2**53:
            raise Malformed("a number of lines is out of range")
        if len(self.erased) > 10_000 or len(self.alarms) > 50:
            raise Malformed("a list is too long")


@dataclass(frozen=True, slots=True)
class Held:
    """How much of an attendance ledger the server has without a gap; the kiosk sends on from there.

    digest: of line `sequence`. order: "" or "new_epoch": the server holds something else under these numbers (the
    kiosk was cloned or put back), so go on under a new epoch.
    """

    epoch: str
    sequence: int
    digest: str
    order: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    """The answer to `Hello`. people_held, people_digest: last line of the people's ledger the server has taken in; a
    kiosk that has another line there was cloned or put back. latest: what the kiosk should have of the gallery.
    erased_confirmed: receipts the server has stored. hello_after_s: next heartbeat.
    """

    now_utc_us: int
    attendance: Held
    people_held: int
    latest: Cursor
    erased_confirmed: tuple[str, ...] = ()
    hello_after_s: int = 60
    name: str = ""
    site: str = ""
    people_digest: str = ""


@dataclass(frozen=True, slots=True)
class EventBatch:
    """POST /v1/attendance: lines first, first+1, ... of a ledger. previous: digest of line first-1 (hexadecimal).

    bodies: as they stand in the ledger. now_utc_us: the kiosk's clock when it sent this. oldest: the first line that
    the kiosk still has of this epoch; a ledger that the server does not know yet begins there.
    """

    epoch: str
    first: int
    previous: str
    bodies: tuple[str, ...]
    now_utc_us: int
    oldest: int = 1

    def __post_init__(self) -> None:
        hexadecimal(self.epoch, 16, "EventBatch.epoch")
        hexadecimal(self.previous, 32, "EventBatch.previous")
        if not 1 <= self.oldest <= self.first < 2**53 or not 1 <= len(self.bodies) <= MAX_BATCH_EVENTS:
            raise Malformed(f"a batch holds 1 to {MAX_BATCH_EVENTS} lines, numbered from 1")


@dataclass(frozen=True, slots=True)
class EventsTaken:
    """quarantined: numbers of lines that are kept but could not be read."""

    held: Held
    quarantined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WireTemplate:
    """vector: float32 little-endian, length 1, in base64url."""

    template_id: str
    pack_digest: str
    vector: str


@dataclass(frozen=True, slots=True)
class WireConsent:
    notice_sha256: str
    language: str
    at_utc_us: int
    operator: str
    declared: bool = False


@dataclass(frozen=True, slots=True)
class PersonState:
    """Everything about somebody, which takes the place of all that was known of them. erased: nothing is, from now on
    and for ever; the other fields are empty then. groups: of the server; a kiosk sends them empty and they stay.
    """

    person_id: str
    display_name: str = ""
    employee_number: str = ""
    department: str = ""
    badge: str = ""
    pin_hash: str = field(default="", repr=False)
    active: bool = True
    enrolled_at_utc_us: int = 0
    lookalikes: tuple[str, ...] = ()
    consent: WireConsent | None = None
    templates: tuple[WireTemplate, ...] = field(default=(), repr=False)
    erased: bool = False

    def __post_init__(self) -> None:
        texts = (self.person_id, self.employee_number, self.department, self.badge)
        if not self.person_id or max(map(len, texts)) > 100 or len(self.display_name) > 200 or len(self.pin_hash) > 200:
            raise Malformed("a text about a person is empty or too long")
        if len(self.templates) > 64 or len(self.lookalikes) > 1000:
            raise Malformed("a person has too many templates or look-alikes")
        if self.templates and self.consent is None:
            raise Malformed("templates come with consent only")
        if self.erased and (self.templates or self.display_name):
            raise Malformed("nothing is known of somebody who was erased")


@dataclass(frozen=True, slots=True)
class PeopleBatch:
    """POST /v1/people: people whom an operator of this kiosk changed, up to line `last` of its people's ledger.

    kept: those of them who had come back from the server since, in the version of which this kiosk knows: news only to
    a server that was put back. digest: of that line. held, held_digest: the line up to which the server has everything,
    as it last said, with the digest that it has here; nothing is taken when the server is elsewhere by now. "" for a
    digest: not stated; without held_digest the server may be further.
    """

    epoch: str
    last: int
    people: tuple[PersonState, ...]
    digest: str = ""
    held: int = 0
    held_digest: str = ""
    kept: tuple[VersionedPerson, ...] = ()

    def __post_init__(self) -> None:
        hexadecimal(self.epoch, 16, "PeopleBatch.epoch")
        _digest_or_none(self.digest, "PeopleBatch.digest")
        _digest_or_none(self.held_digest, "PeopleBatch.held_digest")
        if len(self.people) + len(self.kept) > MAX_BATCH_PEOPLE or not 0 <= self.last < 2**53:
            raise Malformed(f"a batch holds at most {MAX_BATCH_PEOPLE} people")


@dataclass(frozen=True, slots=True)
class PeopleTaken:
    """held, digest: the last line that the server has now; below `last` of the batch it took nothing of that. refused:
    why, by person_id: "erased" (a tombstone stands), "gone" (moved to where this kiosk is not), or a sentence for the
    administrator. version: of the gallery with these people in it: a manifest with a lower one does not know of them
    yet (0: any may).
    """

    held: int
    refused: dict[str, str] = field(default_factory=dict)
    version: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class GalleryAnswer:
    """GET /v1/gallery?epoch=E&version=V&digest=D&wait=S. None of it when the kiosk has everything.

    roots: newer Roots than the first, in order. key: the content key of the parts, sealed to the kiosk's box key
    (`seals.seal_to`), in base64url.
    """

    manifest: Envelope | None = None
    key: str = ""
    roots: tuple[Envelope, ...] = ()


@dataclass(frozen=True, slots=True)
class GalleryPart:
    """The clear text of a part, which is JSON, gzipped and sealed (see `seals.seal_part`).

    gone: ids that are not in this kiosk's gallery any more without being erased (moved to another site).
    """

    people: tuple[VersionedPerson, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionedPerson:
    version: int
    person: PersonState


@dataclass(frozen=True, slots=True)
class GalleryResult:
    """POST /v1/gallery/result: what became of a manifest. outcome: "applied", "refused" (signature and rules) or
    "rolled_back" (the canary). reason: a sentence.
    """

    cursor: Cursor
    outcome: str
    reason: str = ""
    ms: int = 0

    def __post_init__(self) -> None:
        limit(self.reason, 500, "the reason")
        if self.outcome not in ("applied", "refused", "rolled_back"):
            raise Malformed("there is no such outcome")


def _digest_or_none(text: str, what: str) -> None:
    if text:
        hexadecimal(text, 32, what)
