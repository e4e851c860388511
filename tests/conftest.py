"""What every test may use: the folder of real photos where it exists, and a converted default pack."""

from __future__ import annotations

import os
import signal
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kiosk_app.config import InferenceConfig
from kiosk_app.packs.manifest import read_pack
from kiosk_app.packs.open_pack import convert
from kiosk_app.recognition.models import FaceModels, load_models
from tests.sample_people import SamplePeople, sample_people

CHECKOUT = Path(__file__).resolve().parent.parent

# Hundreds of tests start processes: without byte code beside the sources, each would compile all of them again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A shell lets what runs in the background ignore Ctrl-C, and the processes of the tests would ignore it too.
signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says how busy the machine is.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` means: one process more than cores, as many tests wait for cameras, processes and servers."""
    return 1 + (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test data beside the checkout; it exists only where Clockface is developed."""
    folder = CHECKOUT.parent / "shared"
    if not (folder / "faces").is_dir():
        pytest.skip("needs the photos of ../shared, which exist only where Clockface is developed")
    return folder


@pytest.fixture(scope="session")
def open_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the default model pack, converted once for all tests."""
    folder = tmp_path_factory.mktemp("packs") / "open"
    convert(folder, lambda line: None)
    return folder


@pytest.fixture(scope="session")
def open_models(open_pack: Path) -> FaceModels:
    """The models of the default pack on the CPU, loaded once for all tests."""
    return load_models(read_pack(open_pack), InferenceConfig(provider="cpu"))


@pytest.fixture(scope="session")
def people(open_models: FaceModels, six_people: Path) -> SamplePeople:
    """The six people of the sample photo, found and embedded once for all tests."""
    return sample_people(six_people, open_models)


@pytest.fixture(scope="session")
def six_people() -> Path:
    """The photo of six people that ships with insightface, 1280 x 886 pixels; insightface itself is not imported."""
    spec = find_spec("insightface")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0], "data", "images", "t1.jpg")
