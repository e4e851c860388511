"""Everything Clockface raises on purpose.

ClockfaceError
├── InputError             what the user gave cannot be used: a file, a folder, an argument
│   ├── ConfigError        the configuration file has an unknown key or a value out of range
│   ├── ImageError         a picture that is no picture, is cut short, or is too large to decode
│   ├── SourceError        a camera, video or stream that cannot be opened or has stopped
│   └── CodeRefused        a PIN, badge or password that does not fit
│       └── CodeLocked     one that was not even looked at, because of too many wrong ones before
├── PackError              a model pack is missing, incomplete or not a pack
│   ├── DigestError        a file of a pack is not the file its manifest names
│   ├── LicenceError       the licence of a pack has not been accepted
│   ├── DownloadError      a file of a pack cannot be fetched: try again, or bring it by hand
│   └── PackMismatchError  templates made with another pack cannot be compared
├── StorageError           the environment's fault: disk full, read-only, unreadable; tell the user
│   └── DataFolderBusy     another Clockface process owns the data folder
├── SyncError              kiosk and server could not do what they wanted to; nothing was changed
│   ├── SyncUnreachable    no answer that can be used: try again later
│   ├── SyncRefused        the server answered, and will not
│   └── SyncUntrusted      what came is not from this server, not for this kiosk, or older than what is known
├── ReleaseRefused         a release of Clockface that is not taken; the version in use stays
└── InferenceError         a model gave something that no model should give; nothing is matched

Outcomes of recognition (unknown, ambiguous, poor quality, no face) are `domain.Decision` values, never
exceptions. Every message is one sentence that says what is wrong and, where it helps, what to do about it.
"""


class ClockfaceError(Exception):
    """The root: `str(error)` can be shown to a user as it is."""


class InputError(ClockfaceError):
    """What the user gave cannot be used."""


class ConfigError(InputError):
    """The configuration file has an unknown key or a value out of range."""


class ImageError(InputError):
    """A picture that is no picture, is cut short, or is too large to decode."""


class SourceError(InputError):
    """A camera, video or stream that cannot be opened or has stopped."""


class CodeRefused(InputError):  # noqa: N818 - reads as the state it reports
    """A PIN, badge or password that does not fit. wait_s: how long the next one will not be looked at."""

    def __init__(self, sentence: str, wait_s: float) -> None:
        self.wait_s = wait_s
        super().__init__(sentence)


class CodeLocked(CodeRefused):
    """One that was not even looked at, or after which no other will be for long: too many were wrong."""


class PackError(ClockfaceError):
    """A model pack is missing, incomplete or not a pack."""


class DigestError(PackError):
    """A file of a pack is not the file its manifest names."""


class LicenceError(PackError):
    """The licence of a pack has not been accepted."""


class DownloadError(PackError):
    """A file of a pack cannot be fetched: try again, or bring it by hand."""


class PackMismatchError(PackError):
    """Templates made with another pack cannot be compared."""


class StorageError(ClockfaceError):
    """Disk full, read-only, unreadable: the environment's fault, not a bug."""


class DataFolderBusy(StorageError):  # noqa: N818 - reads as the state it reports
    """Another Clockface process owns the data folder."""

    def __init__(self, folder: object, pid: int | None) -> None:
        self.pid = pid
        owner = f"process {pid}" if pid else "another process"
        super().__init__(
            f"The data folder {folder} is in use by a running Clockface ({owner}): "
            f"close that one first, or give another folder with --data-dir."
        )


class SyncError(ClockfaceError):
    """Kiosk and server could not do what they wanted to; nothing was changed."""


class SyncUnreachable(SyncError):  # noqa: N818 - reads as the state it reports
    """No answer that can be used: try again later. retry_after_s: not sooner than that, when the server said so."""

    def __init__(self, sentence: str, retry_after_s: float | None = None) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(sentence)


class SyncRefused(SyncError):  # noqa: N818 - reads as the state it reports
    """The server answered, and will not. status: of HTTP. code: the server's stable word for why, "" without one."""

    def __init__(self, sentence: str, status: int, code: str = "") -> None:
        self.status, self.code = status, code
        super().__init__(sentence)


class SyncUntrusted(SyncError):  # noqa: N818 - reads as the state it reports
    """What came is not from this server, not for this kiosk, or older than what is known. attack: which of those
    that The Update Framework names it would be, such as "rollback".
    """

    def __init__(self, sentence: str, attack: str) -> None:
        self.attack = attack
        super().__init__(sentence)


class ReleaseRefused(ClockfaceError):  # noqa: N818 - reads as the state it reports
    """A release of Clockface that is not taken; the version in use stays. attack: as that of SyncUntrusted, "" where
    nothing is wrong with the release itself.
    """

    def __init__(self, sentence: str, attack: str = "") -> None:
        self.attack = attack
        super().__init__(sentence)


class InferenceError(ClockfaceError):
    """A model gave something that no model should give."""
