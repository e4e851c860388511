"""What the flavour for NVIDIA GPUs carries."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk_app.packaging.cuda import libraries


def test_nvidias_libraries_lie_in_the_program_where_onnxruntime_looks_for_them(tmp_path: Path) -> None:
    wheels = tmp_path / "nvidia"
    for name in (
        "cu13/lib/libcublas.so.13",
        "cudnn/lib/libcudnn.so.9",
        "cudnn/include/cudnn.h",
        "cu13/bin/cudart64.dll",
    ):
        (wheels / name).parent.mkdir(parents=True, exist_ok=True)
        (wheels / name).touch()
    placed = {Path(source).name: folder for source, folder in libraries([str(wheels)])}
    assert placed == {
        "libcublas.so.13": "nvidia/cu13/lib",
        "libcudnn.so.9": "nvidia/cudnn/lib",
        "cudart64.dll": "nvidia/cu13/bin",
    }


def test_a_build_without_them_ends_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="install"):
        libraries([str(tmp_path)])
