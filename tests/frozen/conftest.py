"""The films, folders and processes of the integration tests."""

from tests.integration.conftest import (  # noqa: F401
    _enrolled,
    _unpacked,
    enrolled_site,
    faces,
    films,
    portraits,
    site,
    start,
)
