"""What is shown, and whose code waits for a face: shared by the threads of the station and by the window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk_app.claim import Claim
from kiosk_app.domain import Frame
from kiosk_app.presenter import Presenter
from kiosk_app.screen import Screen, said

T = TypeVar("T")


class Front:
    """Any thread may use it. preview: the newest picture, None while the camera gives none.

    live: the clock is that of the machine, else that of the pictures. on_change: called when more of the screen changed
    than the picture, by whichever thread changed it.
    """

    def __init__(self, presenter: Presenter, *, live: bool, on_change: Callable[[], None]) -> None:
        self._presenter, self._live, self._on_change = presenter, live, on_change
        self._lock = threading.Lock()  # guards the presenter and the claim
        self._claim: Claim | None = None
        self.preview: Frame | None = None
        self._shown: Frame | None = None  # the one that the window was given last

    @property
    def now_s(self) -> float:
        """The clock of the source: that of a file stands still between two frames."""
        preview = self.preview
        return time.monotonic() if self._live else preview.t_s if preview else 0.0

    def screen(self, *, quiet: bool) -> Screen:
        """What the window shows now. quiet: the picture stands, as painting would hold a decision up."""
        if self.preview is None or not quiet:
            self._shown = self.preview
        shown = self._shown
        with self._lock:
            screen = self._presenter.screen(self.now_s)
        return replace(screen, frame_bgr=shown.bgr if shown else None)

    def told(self, what: Callable[[Presenter], T]) -> T:
        """Hand the presenter over, and wake the window when what it says has changed."""
        now_s = self.now_s
        with self._lock:
            before = said(self._presenter.screen(now_s))
            answer = what(self._presenter)
            changed = said(self._presenter.screen(now_s)) != before
        if changed:
            self._on_change()
        return answer

    def tell(self, what: Callable[[Presenter], None]) -> None:
        """As `told`, for what has no answer."""
        self.told(what)

    def looks_at(self, track_id: int) -> bool:
        """Whether somebody on this track would see what is asked of them."""
        with self._lock:
            return self._presenter.looks_at(track_id, self.now_s)

    # The claim: a code was given, and its owner's face has to confirm it.

    @property
    def claim(self) -> Claim | None:
        """The one that waits for a face now."""
        return self._claim

    def begin_claim(self, claim: Claim, display_name: str) -> None:
        """Wait for this face, in the place of whoever was waited for."""

        def begin(presenter: Presenter) -> None:
            self._claim = claim
            presenter.claimed(display_name)

        self.tell(begin)

    def end_claim(self, then: Callable[[Presenter], None]) -> None:
        """Wait for nobody any more, whatever the presenter does about it."""

        def end(presenter: Presenter) -> None:
            self._claim = None
            then(presenter)

        self.tell(end)

    def take(self, claim: Claim) -> bool:
        """End a claim to settle it, if it still stands."""
        with self._lock:
            stands = self._claim is claim
            if stands:
                self._claim = None
            return stands
