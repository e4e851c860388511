"""Entry of `clockface`, of `python -m kiosk_app` and of the frozen binary."""

import multiprocessing
import signal
import sys

INTERRUPTED = 130  # as a shell calls a command that Ctrl-C ended

if multiprocessing.current_process().name != "MainProcess":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a capture process on its way: Ctrl-C is its parent's business


def main() -> int:
    """Run the command line. It is imported only here: capture processes start in this file too and need none of it."""
    multiprocessing.freeze_support()
    handler = signal.signal(signal.SIGINT, signal.SIG_DFL)  # raised in an import, it would come out as an ImportError
    from kiosk_app import cli

    signal.signal(signal.SIGINT, handler)
    try:
        return cli.main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
