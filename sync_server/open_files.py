"""How many connections a process may hold at the same time: systems begin with as few as 1,024."""

from __future__ import annotations

from sync_server.problems import ServerError


def allow_open_files(count: int) -> None:
    """Raises ServerError where so many are not allowed."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < count:
        if hard != resource.RLIM_INFINITY and hard < count:
            raise ServerError(f"The system allows {hard} open files: take fewer kiosks, or raise the limit.")
        resource.setrlimit(resource.RLIMIT_NOFILE, (count, hard))


def allow_most_open_files() -> None:
    """As many as the system lets a process have."""
    try:
        import resource
    except ModuleNotFoundError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
