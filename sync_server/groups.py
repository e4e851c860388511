"""Who goes where: people have groups, kiosks have a site, and a site has groups.

Somebody without a group goes everywhere, and a site without groups gets everybody. All of it happens in writing
transactions of the caller.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from sync_server import position
from sync_server.problems import ServerError
from sync_server.tables import groups, kiosks, people, person_groups, site_groups, sites

EVERYBODY: frozenset[str] = frozenset()
_SCOPE = select(site_groups.c.group).where(site_groups.c.site == bindparam("site"))


def add_group(connection: Connection, name: str) -> None:
    """Nothing happens when it is there."""
    _check(name)
    if not connection.execute(select(groups.c.name).where(groups.c.name == name)).first():
        connection.execute(insert(groups).values(name=name))


def remove_group(connection: Connection, name: str) -> None:
    """Raises ServerError while somebody or a site has it: without it they might go everywhere, or get everybody."""
    _must_exist(connection, [name])
    for table, what in ((person_groups, "people are"), (site_groups, "sites are")):
        count = connection.execute(select(func.count()).select_from(table).where(table.c.group == name)).scalar_one()
        if count:
            raise ServerError(f"{count} {what} still in the group {name}: give them another one first.")
    connection.execute(delete(groups).where(groups.c.name == name))


def set_person_groups(connection: Connection, person_id: str, names: Collection[str]) -> None:
    """The groups somebody has from now on. Raises ServerError for an unknown group or person."""
    _must_exist(connection, names)
    if set(names) == set(groups_of_person(connection, person_id)):
        return
    known = (people.c.person_id == person_id) & people.c.erased.is_(False)
    version = position.next_version(connection)
    moved = connection.execute(update(people).where(known).values(version=version, moved_version=version))
    if not moved.rowcount:
        raise ServerError(f"Nobody has the id {person_id}.")
    connection.execute(delete(person_groups).where(person_groups.c.person_id == person_id))
    if names:
        connection.execute(insert(person_groups), [{"person_id": person_id, "group": name} for name in set(names)])


def groups_of_person(connection: Connection, person_id: str) -> list[str]:
    query = select(person_groups.c.group).where(person_groups.c.person_id == person_id)
    return sorted(connection.execute(query).scalars())


def set_site_groups(connection: Connection, site: str, names: Collection[str]) -> None:
    """Makes the site where there is none. Its kiosks get a snapshot next. Raises ServerError for an unknown group."""
    _check(site)
    _must_exist(connection, names)
    if not connection.execute(select(sites.c.name).where(sites.c.name == site)).first():
        connection.execute(insert(sites).values(name=site))
    connection.execute(delete(site_groups).where(site_groups.c.site == site))
    if names:
        connection.execute(insert(site_groups), [{"site": site, "group": name} for name in set(names)])
    position.move(connection)


def remove_site(connection: Connection, site: str) -> None:
    """Raises ServerError while kiosks are there."""
    here = (kiosks.c.site == site) & (kiosks.c.state == "active")
    count = connection.execute(select(func.count()).select_from(kiosks).where(here)).scalar_one()
    if count:
        raise ServerError(f"{count} kiosks are at the site {site}: move them first.")
    connection.execute(delete(sites).where(sites.c.name == site))
    position.move(connection)


def move_kiosk(connection: Connection, kiosk: str, site: str) -> None:
    """To another site; "" is one that gets everybody."""
    connection.execute(update(kiosks).where(kiosks.c.uid == kiosk).values(site=site))
    position.move(connection)


def scope_of_site(connection: Connection, site: str) -> frozenset[str]:
    """Whose groups go to a site; `EVERYBODY`, which is empty, when it has none."""
    return frozenset(connection.execute(_SCOPE, {"site": site}).scalars())


def not_meant_for(connection: Connection, person_ids: Collection[str], kiosk: str) -> set[str]:
    """Which of these do not go to where this kiosk is."""
    site = connection.execute(select(kiosks.c.site).where(kiosks.c.uid == kiosk)).scalar_one()
    scope = scope_of_site(connection, site)
    if not scope:
        return set()
    query = select(person_groups.c.person_id, person_groups.c.group).where(person_groups.c.person_id.in_(person_ids))
    rows = connection.execute(query).all()
    return {person_id for person_id, _ in rows} - {person_id for person_id, group in rows if group in scope}


def _must_exist(connection: Connection, names: Collection[str]) -> None:
    known = set(connection.execute(select(groups.c.name).where(groups.c.name.in_(names))).scalars())
    if missing := set(names) - known:
        raise ServerError(f"There is no group {sorted(missing)[0]}: add it first.")


def _check(name: str) -> None:
    if not 0 < len(name) <= 100 or name != name.strip():
        raise ServerError("A name has 1 to 100 characters, without blanks around it.")
