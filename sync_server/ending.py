"""Whether this process has been told to stop: whoever waits for something to happen is answered at once then."""

from __future__ import annotations

import threading
from typing import Final

ENDING: Final = threading.Event()
