"""`clockface-build`: makes the program as a folder and, on Linux, as a single file. See resources/docs/building.md."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from kiosk_app.components import normalised
from kiosk_app.errors import ClockfaceError
from kiosk_app.packaging import compare, contents, icons, image, parts
from kiosk_app.packaging.plan import Plan
from kiosk_app.program_files import MANIFEST, manifest_of
from kiosk_app.releases.trust import trusted_keys

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "build.spec"
OPENCV, HEADLESS = "opencv-python", "opencv-python-headless"


def main() -> int:
    parser = argparse.ArgumentParser(prog="clockface-build", description=__doc__)
    parser.add_argument("--flavour", choices=contents.FLAVOURS, default="cpu", help="cuda: for NVIDIA GPUs")
    parser.add_argument("--out", metavar="DIR", type=Path, default=ROOT / "dist", help="default: dist/")
    parser.add_argument("--folder-only", action="store_true", help="without the single file")
    parser.add_argument("--level", type=int, default=image.LEVEL, help="of the compression; default: %(default)s")
    parser.add_argument("--compare", nargs=2, metavar=("A", "B"), type=Path, help="what differs between two builds")
    args = parser.parse_args()
    if args.compare:
        return _compare(*args.compare)
    try:
        return _build(args.flavour, args.out.resolve(), args.level, single=not args.folder_only)
    except (ClockfaceError, RuntimeError, subprocess.CalledProcessError) as error:
        print(f"clockface-build: {error}", file=sys.stderr)
        return 1


def _compare(one: Path, other: Path) -> int:
    found = compare.differences(one, other)
    print("\n".join(found) if found else f"{one} and {other} are the same")
    return 1 if found else 0


def _build(flavour: str, out: Path, level: int, *, single: bool) -> int:
    problem = contents.flavour_problem(flavour, [normalised(d.metadata["Name"]) for d in metadata.distributions()])
    if problem or not SPEC.is_file():
        raise RuntimeError(problem or f"{SPEC} is missing: run this from a checkout.")
    work = ROOT / "build"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    plan = Plan(work, sys.platform)
    _prepare(plan)
    _freeze(plan, flavour, out)
    folder = out / "clockface"
    (folder / MANIFEST).write_text(manifest_of(folder), encoding="utf-8", newline="\n")
    print(parts.described(folder))
    if single and plan.is_linux:
        launcher = work / "launcher"
        image.compile_launcher(launcher)
        target = out / f"clockface-{flavour}-linux"
        image.write(folder, launcher, target, level)
        print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, SHA-256 {_sha256(target)}")
    if warning := without_keys(trusted_keys()):
        print(f"clockface-build: {warning}", file=sys.stderr)
    return 0


def without_keys(keys: Sequence[str]) -> str:
    """What to know of a program that believes no release; "" of one that believes some."""
    if keys:
        return ""
    return (
        "resources/release-keys.txt holds no key, so this program takes no updates, from a stick or from a server: "
        "see 'Making a release' in resources/docs/updates.md."
    )


def _prepare(plan: Plan) -> None:
    """What PyInstaller finds ready: the pack converted, OpenCV without its window, the icon."""
    from kiosk_app.packs import open_pack

    open_pack.convert(plan.pack, print)
    version = metadata.version(OPENCV)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(plan.opencv)]
    subprocess.run([*pip, f"{HEADLESS}=={version}"], check=True)
    drawing = ROOT / "resources" / "icons" / "clockface.svg"
    if plan.icon is not None:
        made, sizes = (icons.ico, icons.ICO_SIZES_PX) if plan.is_windows else (icons.icns, icons.ICNS_TYPES)
        plan.icon.write_bytes(made({size: icons.rendered(drawing, size) for size in sizes}))


def _freeze(plan: Plan, flavour: str, out: Path) -> None:
    """Run PyInstaller in a process whose hashes and clock are fixed, so that the same commit gives the same bytes."""
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", SOURCE_DATE_EPOCH=_commit_time())
    environment["PYTHONUSERBASE"] = str(plan.user_base)
    environment["PYTHONPATH"] = os.pathsep.join([str(plan.opencv), str(ROOT)])
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(plan.work / "pyinstaller"), str(SPEC)]
    subprocess.run([*command, "--", "--flavour", flavour, "--work", str(plan.work)], check=True, env=environment)


def _commit_time() -> str:
    """Seconds since 1970 of the commit that is built; a fixed time outside of a repository."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "315532800"
    return done.stdout.strip() or "315532800"  # 1980: the first that ZIP files know


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
