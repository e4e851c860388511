"""How many connections a process may hold at the same time: systems begin with as few as 1,024."""

from __future__ import annotations

from sync_server.problems import ServerError

_PLENTY = 65_536  # where the system sets no limit at all


def allow_open_files(needed: int = 0) -> None:
    """As many as the system lets a process have. Raises ServerError where those are fewer than needed."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = max(needed, _PLENTY) if hard == resource.RLIM_INFINITY else hard
    if most < needed:
        raise ServerError(f"The system allows {hard} open files: take fewer kiosks, or raise the limit.")
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
