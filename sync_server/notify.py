"""Telling people and programs: alarms and a daily summary, by webhook and by e-mail, once each and until it succeeds.

A webhook is a POST of JSON with `Clockface-Signature: t=<seconds>,v1=<hex>`: HMAC-SHA256 with the shared secret over
"<seconds>.<body>", so that the other side can tell that it is ours and new. What is sent names kiosks and kinds of
alarms, never people. Notices are written in the transaction that noticed; several processes never send one twice.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

import requests
from sqlalchemy import Connection, insert, select, update

from sync_server import fleet, meta, tables, words
from sync_server.problems import ServerError
from sync_server.server import Server

WEBHOOK, MAIL = "webhook", "mail"
TIMEOUT_S = 10
LEASE_US = 120 * 1_000_000  # whoever took a notice has so long to send it before another process tries
MOST_TRIES = 30
_FIRST_PAUSE_US, _LONGEST_PAUSE_US = 30 * 1_000_000, 3600 * 1_000_000
_SUMMARY_HOUR_UTC = 5
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Targets:
    """Where notices go; empty: nowhere. mail_to: addresses with blanks between. smtp: host:port, with STARTTLS where
    it is offered; smtp_user and smtp_password may be empty.
    """

    webhook: str = ""
    webhook_secret: str = field(default="", repr=False)
    smtp: str = ""
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    mail_from: str = ""
    mail_to: str = ""

    def __post_init__(self) -> None:
        if self.webhook and urlsplit(self.webhook).scheme not in ("https", "http"):
            raise ServerError("A webhook is an address that begins with https://.")
        if self.webhook and len(self.webhook_secret) < 16:
            raise ServerError("The secret of the webhook needs at least 16 characters.")
        if self.mail_to and not (self.smtp and self.mail_from):
            raise ServerError("To send mail, give the mail server and the sender's address as well.")
        if any(c in f"{self.mail_to}{self.mail_from}" for c in "\r\n,;"):
            raise ServerError("Mail addresses stand in one line, with blanks between.")

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, where in ((WEBHOOK, self.webhook), (MAIL, self.mail_to)) if where]


_KEYS = tuple(Targets.__dataclass_fields__)


def targets(connection: Connection) -> Targets:
    return Targets(**{key: meta.value(connection, f"notify.{key}", tables.settings) or "" for key in _KEYS})


def set_targets(connection: Connection, wanted: Targets) -> None:
    for key in _KEYS:
        meta.put(connection, f"notify.{key}", getattr(wanted, key), tables.settings)


def enqueue(connection: Connection, now_utc_us: int) -> None:
    """Write a notice for each alarm that was opened since the last time, and once a day the summary."""
    wanted, names = targets(connection), fleet.names_and_sites(connection)
    alarms = tables.alarms
    seen = int(meta.value(connection, "notify.seen") or 0)
    query = select(alarms.c.id, alarms.c.kiosk, alarms.c.kind, alarms.c.opened_utc_us).where(alarms.c.id > seen)
    for number, kiosk, kind, opened in connection.execute(query.order_by(alarms.c.id)).all():
        name, site = names.get(kiosk, ("the server", ""))
        title, advice = words.alarm_title(kind), words.alarm_advice(kind)
        fields = {"kiosk": name, "site": site, "kind": kind, "title": title, "advice": advice, "opened_utc_us": opened}
        _put(connection, wanted, {"event": "alarm", "id": number} | fields, now_utc_us)
        meta.put(connection, "notify.seen", str(number))
    _summarise(connection, wanted, now_utc_us)


def _summarise(connection: Connection, wanted: Targets, now_utc_us: int) -> None:
    today = (datetime.fromtimestamp(now_utc_us / 1e6, UTC) - timedelta(hours=_SUMMARY_HOUR_UTC)).date().isoformat()
    if not wanted.kinds or meta.value(connection, "notify.summary") == today:
        return
    meta.put(connection, "notify.summary", today)
    kiosks = [kiosk for kiosk in fleet.kiosks(connection, now_utc_us) if kiosk.state == "active"]
    trouble = [f"{kiosk.name}: {kiosk.troubles[0].what}" for kiosk in kiosks if kiosk.troubles]
    fields = {"kiosks": len(kiosks), "in_trouble": trouble, "backlog": sum(kiosk.backlog for kiosk in kiosks)}
    _put(connection, wanted, {"event": "summary", "day": today} | fields, now_utc_us)


def _put(connection: Connection, wanted: Targets, payload: Mapping[str, Any], now_utc_us: int) -> None:
    where = {WEBHOOK: wanted.webhook, MAIL: wanted.mail_to}
    for kind in wanted.kinds:
        row = {"kind": kind, "target": where[kind], "payload": json.dumps(payload), "next_utc_us": now_utc_us}
        connection.execute(insert(tables.outbox).values(**row))


def deliver(server: Server, at_most: int = 20) -> None:
    """Send some of what is due. What fails is tried again, each time after a longer pause; nothing raises for it."""
    for notice in iter(lambda: _take(server), None):
        try:
            _send(server, notice)
        except (requests.RequestException, smtplib.SMTPException, OSError, ServerError) as error:
            _log.warning("a %s could not be sent: %s", notice["kind"], type(error).__name__)
            _later(server, notice)
        else:
            _close(server, notice)
        if (at_most := at_most - 1) <= 0:
            break


def _take(server: Server) -> Mapping[str, Any] | None:
    """The next notice that is due, leased so that no other process sends it meanwhile."""
    outbox, now = tables.outbox, server.now_utc_us()
    with server.database.write() as connection:
        due = (outbox.c.done_utc_us.is_(None)) & (outbox.c.next_utc_us <= now)
        row = connection.execute(select(outbox).where(due).order_by(outbox.c.id).limit(1)).mappings().one_or_none()
        if row is not None:
            leased = update(outbox).where(outbox.c.id == row["id"])
            connection.execute(leased.values(next_utc_us=now + LEASE_US, tries=row["tries"] + 1))
        return dict(row) if row else None


def _close(server: Server, notice: Mapping[str, Any]) -> None:
    with server.database.write() as connection:
        ours = update(tables.outbox).where(tables.outbox.c.id == notice["id"])
        connection.execute(ours.values(done_utc_us=server.now_utc_us()))


def _later(server: Server, notice: Mapping[str, Any]) -> None:
    if notice["tries"] + 1 >= MOST_TRIES:
        _log.error("a %s is given up after %d tries", notice["kind"], MOST_TRIES)
        _close(server, notice)
        return
    pause = min(_FIRST_PAUSE_US * 2 ** notice["tries"], _LONGEST_PAUSE_US)
    with server.database.write() as connection:
        ours = update(tables.outbox).where(tables.outbox.c.id == notice["id"])
        connection.execute(ours.values(next_utc_us=server.now_utc_us() + pause))


def _send(server: Server, notice: Mapping[str, Any]) -> None:
    with server.database.read() as connection:
        wanted = targets(connection)
    if notice["kind"] == WEBHOOK:
        _post(notice["target"], notice["payload"].encode(), wanted.webhook_secret, server.now_utc_us() // 1_000_000)
    else:
        _mail(wanted, notice["target"], json.loads(notice["payload"]))


def signature(secret: str, body: bytes, at_utc_s: int) -> str:
    """The value of the header Clockface-Signature."""
    signed = hmac.new(secret.encode(), f"{at_utc_s}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at_utc_s},v1={signed}"


def _post(url: str, body: bytes, secret: str, at_utc_s: int) -> None:
    headers = {"Content-Type": "application/json", "Clockface-Signature": signature(secret, body, at_utc_s)}
    answer = requests.post(url, data=body, headers=headers, timeout=TIMEOUT_S, allow_redirects=False, stream=True)
    with answer:
        if not 200 <= answer.status_code < 300:
            raise requests.HTTPError(f"answered {answer.status_code}")


def _mail(wanted: Targets, to: str, payload: Mapping[str, Any]) -> None:
    message = EmailMessage()
    message["From"], message["To"] = wanted.mail_from, ", ".join(to.split())
    message["Subject"], text = _in_words(payload)
    message.set_content(text)
    host, _, port = wanted.smtp.rpartition(":")
    if not host or not port.isdecimal():
        raise ServerError("The mail server is given as host:port.")
    with smtplib.SMTP(host, int(port), timeout=TIMEOUT_S) as smtp:
        smtp.ehlo_or_helo_if_needed()
        if smtp.has_extn("starttls"):
            smtp.starttls(context=ssl.create_default_context())
        if wanted.smtp_user:
            smtp.login(wanted.smtp_user, wanted.smtp_password)
        smtp.send_message(message)


def _in_words(payload: Mapping[str, Any]) -> tuple[str, str]:
    """Subject and text."""
    if payload["event"] == "alarm":
        return f"Clockface: {payload['title']} ({payload['kiosk']})", f"{payload['title']}.\n{payload['advice']}\n"
    trouble = payload["in_trouble"]
    lines = [f"Kiosks: {payload['kiosks']}, in trouble: {len(trouble)}, events on their way: {payload['backlog']}."]
    return f"Clockface: {payload['day']}, kiosks in trouble: {len(trouble)}", "\n".join([*lines, *trouble]) + "\n"
