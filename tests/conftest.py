"""What every test may use: the folder of real photos where it exists, and a converted default pack."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test data beside the checkout; it exists only where Clockface is developed."""
    folder = CHECKOUT.parent / "shared"
    if not (folder / "faces").is_dir():
        pytest.skip("needs the photos of ../shared, which exist only where Clockface is developed")
    return folder
