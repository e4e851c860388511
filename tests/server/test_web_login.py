"""The way into the web page: passwords, sessions, roles, forms from elsewhere."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from sync_server import audit, passwords, sessions, tables, users
from sync_server.problems import Refused
from sync_server.server import Server
from tests.server.conftest import ScriptedClock
from tests.server.scene import furnish
from tests.server.web_visitor import PASSWORD, Visitor, add_user, quick_passwords, visitor  # noqa: F401

READ_BY = {  # who may read which page
    "/alarms": {"admin", "operator", "hr", "auditor"},
    "/kiosks": {"admin", "operator", "hr", "auditor"},
    "/kiosks/k1": {"admin", "operator", "hr", "auditor"},
    "/kiosks/pair": {"admin", "operator"},
    "/attendance": {"admin", "hr", "auditor"},
    "/attendance/export.csv": {"admin", "hr", "auditor"},
    "/people": {"admin", "hr", "auditor"},
    "/people/person-000": {"admin", "hr", "auditor"},
    "/roster": {"admin", "hr"},
    "/places": {"admin", "operator", "hr", "auditor"},
    "/updates": {"admin", "operator", "hr", "auditor"},
    "/audit": {"admin", "auditor"},
    "/users": {"admin"},
    "/settings": {"admin"},
    "/me": {"admin", "operator", "hr", "auditor"},
}
CHANGED_BY = {
    "/settings": {"admin"},
    "/kiosks/pair": {"admin", "operator"},
    "/kiosks/k1": {"admin", "operator"},
    "/alarms/1/close": {"admin", "operator"},
    "/updates": {"admin", "operator"},
    "/people/person-000": {"admin", "hr"},
    "/roster": {"admin", "hr"},
    "/roster/apply": {"admin", "hr"},
    "/places": {"admin", "operator", "hr"},
    "/users": {"admin"},
    "/users/hr": {"admin"},
}


def test_who_is_not_logged_in_is_sent_to_the_login_and_then_to_the_page(web: TestClient, server: Server) -> None:
    add_user(server, "ada", "admin")
    reply = web.get("/people?q=x", follow_redirects=False)
    assert reply.status_code == 303
    assert reply.headers["location"] == "/login?next=%2Fpeople%3Fq%3Dx"
    sent = {"name": "ada", "password": PASSWORD, "next": "/people?q=x"}
    assert web.post("/login", data=sent, follow_redirects=False).headers["location"] == "/people?q=x"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", "/\nx"])
def test_the_login_leads_to_no_other_site(web: TestClient, server: Server, elsewhere: str) -> None:
    add_user(server, "ada", "admin")
    sent = {"name": "ada", "password": PASSWORD, "next": elsewhere}
    assert web.post("/login", data=sent, follow_redirects=False).headers["location"] == "/"


def test_the_cookie_is_kept_from_scripts_other_sites_and_plain_http(web: TestClient, server: Server) -> None:
    add_user(server, "ada", "admin")
    reply = web.post("/login", data={"name": "ada", "password": PASSWORD}, follow_redirects=False)
    cookie = reply.headers["set-cookie"]
    assert cookie.startswith("__Host-clockface=")
    assert all(word in cookie for word in ("HttpOnly", "Secure", "SameSite=strict", "Path=/"))
    with server.database.read() as connection:
        kept = connection.execute(select(tables.sessions)).mappings().one()
    assert kept["token_hash"] not in cookie


def test_pages_allow_no_inline_script_or_style_and_no_frame(web: TestClient, server: Server) -> None:
    somebody = visitor(web, server)
    furnish(server)
    for path in READ_BY:
        reply = somebody.get(path)
        policy = reply.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert " style=" not in reply.text, path
        assert " onclick=" not in reply.text, path


def test_each_role_reads_its_pages_and_no_others(web: TestClient, server: Server) -> None:
    furnish(server)
    for role in users.ROLES:
        somebody = visitor(web, server, role)
        for path, allowed in READ_BY.items():
            assert somebody.get(path).status_code == (200 if role in allowed else 403), (role, path)


def test_each_role_changes_what_is_its_own_and_nothing_else(web: TestClient, server: Server) -> None:
    furnish(server)
    for role in users.ROLES:
        somebody = visitor(web, server, role)
        for path, allowed in CHANGED_BY.items():
            refused = somebody.post(path, follow=False).status_code == 403
            assert refused == (role not in allowed), (role, path)


def test_a_form_without_the_word_of_the_session_changes_nothing(web: TestClient, server: Server) -> None:
    somebody = visitor(web, server)
    furnish(server)
    for path in CHANGED_BY:
        for word in ("", "x" * 32):
            assert somebody.web.post(path, data={"csrf": word}).status_code == 403, path
    elsewhere = {"sec-fetch-site": "cross-site"}
    sent = {"csrf": somebody.csrf, "do": "hold"}
    assert somebody.web.post("/updates", data=sent, headers=elsewhere).status_code == 403
    assert somebody.web.post("/login", data={"name": "admin"}, headers=elsewhere).status_code == 403


def test_wrong_passwords_lock_the_account_for_longer_and_longer(
    web: TestClient, server: Server, clock: ScriptedClock
) -> None:
    add_user(server, "ada", "admin")
    for _ in range(5):
        assert Visitor(web).log_in("ada", "wrong wrong wrong").status_code == 403
    assert "Too many" in Visitor(web).log_in("ada").text
    clock.pass_s(31)
    assert Visitor(web).log_in("ada", "wrong wrong wrong").status_code == 403
    clock.pass_s(31)
    assert Visitor(web).log_in("ada").status_code == 429, "the second wait is longer"
    clock.pass_s(31)
    assert Visitor(web).log_in("ada").status_code == 200


def test_an_address_that_tries_many_names_is_locked_too(web: TestClient, server: Server) -> None:
    add_user(server, "ada", "admin")
    for number in range(20):
        with pytest.raises(Refused):
            sessions.log_in(server, f"nobody{number}", "wrong", "10.0.0.9")
    with pytest.raises(Refused) as refused:
        sessions.log_in(server, "ada", PASSWORD, "10.0.0.9")
    assert refused.value.status == 429
    assert sessions.log_in(server, "ada", PASSWORD, "10.0.0.10")


def test_a_session_ends_after_idle_time_and_at_last_after_a_day_of_work(
    web: TestClient, server: Server, clock: ScriptedClock
) -> None:
    somebody = visitor(web, server)
    for _ in range(3):
        clock.pass_s(25 * 60)
        assert somebody.get("/me").status_code == 200
    clock.pass_s(20 * 60)
    assert somebody.get("/kiosks?poll=1").status_code == 200
    clock.pass_s(20 * 60)
    looked = somebody.get("/kiosks", follow_redirects=False)
    assert looked.status_code == 303, "a page that looks again by itself keeps nobody logged in"
    somebody.log_in("admin")
    for _ in range(29):
        clock.pass_s(25 * 60)
        somebody.get("/me")
    assert somebody.get("/me", follow_redirects=False).status_code == 303


def test_a_changed_password_or_role_ends_the_sessions(web: TestClient, server: Server) -> None:
    boss, clerk = visitor(web, server), visitor(web, server, "hr")
    boss.post("/users/hr", do="role", role="auditor")
    assert clerk.get("/me", follow_redirects=False).status_code == 303
    clerk.log_in("hr")
    boss.post("/users/hr", do="password", password="another good phrase")
    assert clerk.get("/me", follow_redirects=False).status_code == 303
    assert clerk.log_in("hr").status_code == 403
    assert clerk.log_in("hr", "another good phrase").status_code == 200


def test_logging_out_ends_the_session_at_the_server(web: TestClient, server: Server) -> None:
    somebody = visitor(web, server)
    token = somebody.web.cookies[sessions.COOKIE]
    somebody.post("/logout")
    assert sessions.visitor(server, token, touch=True) is None


def test_the_last_administrator_stays(web: TestClient, server: Server) -> None:
    boss = visitor(web, server)
    for sent in ({"do": "remove"}, {"do": "disable", "role": "admin"}, {"do": "role", "role": "hr"}):
        reply = boss.post("/users/admin", **sent)
        assert reply.status_code == 409
        assert "make another administrator first" in reply.text


def test_passwords_are_argon2id_as_rfc_9106_asks_where_memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # what other tests of this file make cheap
    stored = passwords.hashed(PASSWORD)
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,")
    assert passwords.matches(PASSWORD, stored)
    assert not passwords.matches(PASSWORD + "x", stored)
    assert not passwords.matches("", None)


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaa", "myname-is-ada-ok", "x" * 201])
def test_a_weak_password_is_refused_with_a_sentence(server: Server, password: str) -> None:
    with server.database.write() as connection, pytest.raises(Refused):
        users.add(connection, "ada", password, "admin", "test", 0)


def test_the_set_up_code_makes_one_administrator_once(web: TestClient, server: Server) -> None:
    with server.database.write() as connection:
        code = users.new_setup_code(connection)
    assert code is not None
    assert web.post("/setup", data={"code": "wrong", "name": "ada", "password": PASSWORD}).status_code == 403
    sent = {"code": code, "name": "ada", "password": PASSWORD}
    assert web.post("/setup", data=sent, follow_redirects=False).status_code == 303
    assert web.get("/users").status_code == 200
    assert web.post("/setup", data=sent | {"name": "eve"}).status_code == 403
    with server.database.write() as connection:
        assert users.new_setup_code(connection) is None


def test_the_audit_shows_where_somebody_changed_it(web: TestClient, server: Server) -> None:
    boss = visitor(web, server)
    assert "The chain holds" in boss.get("/audit?check=1").text
    with server.database.write() as connection:
        assert audit.verify(connection) is None
        first = connection.execute(select(tables.audit.c.id).order_by(tables.audit.c.id)).scalars().first()
        connection.execute(update(tables.audit).where(tables.audit.c.id == first).values(who="somebody else"))
    assert f"breaks at entry {first}" in boss.get("/audit?check=1").text
