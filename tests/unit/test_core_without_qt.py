"""The core imports, and knows all it needs, on a machine where Qt cannot be loaded."""

from __future__ import annotations

import subprocess
import sys

IMPORT_ALL = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, NoQt())
import kiosk_app
names = ["kiosk_app.ui.tokens", "kiosk_app.ui.mapping", "kiosk_app.ui.qt_app"]
for module in pkgutil.walk_packages(kiosk_app.__path__, "kiosk_app."):
    if not module.name.startswith("kiosk_app.ui") and module.name != "kiosk_app.__main__":
        names.append(module.name)
for name in names:
    importlib.import_module(name)
assert not any(name.startswith("PySide6") for name in sys.modules)
print(len(names))
"""


def test_everything_but_the_window_imports_with_qt_blocked() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10
