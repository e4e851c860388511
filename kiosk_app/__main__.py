"""Entry of `clockface`, of `python -m kiosk_app` and of the frozen binary."""

import signal

# Raised in an import, Ctrl-C would come out as a traceback, or as an ImportError.
_HANDLER = signal.signal(signal.SIGINT, signal.SIG_DFL)

import multiprocessing  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402

INTERRUPTED = 130  # as a shell calls a command that Ctrl-C ended
CLEAN_UP_S = 5.0  # what a command has after Ctrl-C; nothing acknowledged is lost without it

if multiprocessing.current_process().name != "MainProcess":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a capture process on its way: Ctrl-C is its parent's business


def main() -> int:
    """Run the command line. It is imported only here: capture processes start in this file too and need none of it."""
    multiprocessing.freeze_support()
    from kiosk_app import cli

    interrupted = threading.Event()

    def interrupt(_number: int, _frame: object) -> None:
        interrupted.set()
        end = threading.Timer(CLEAN_UP_S, os._exit, (INTERRUPTED,))
        end.daemon = True
        end.start()  # a library may swallow what is raised here
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupt if _HANDLER is signal.default_int_handler else _HANDLER)
    try:
        return cli.main()
    except BaseException:  # also what libraries make of Ctrl-C: DuckDB raises a RuntimeError
        if interrupted.is_set():
            return INTERRUPTED
        raise


if __name__ == "__main__":
    sys.exit(main())
