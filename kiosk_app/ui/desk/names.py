"""How somebody is called at the desk."""

from __future__ import annotations

from kiosk_app.domain import Person
from kiosk_app.ui.language import tr


def shown_name(person: Person | None) -> str:
    """Their name; in the language of the moment that there is none any more, for somebody erased."""
    return person.display_name if person and person.display_name else tr("Somebody erased")
