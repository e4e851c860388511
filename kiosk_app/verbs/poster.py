"""`clockface poster`: a page to print and put up beside the kiosk, for those who clock in there."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk_app.administration.poster import poster
from kiosk_app.config import load_config
from kiosk_app.output import Output
from kiosk_app.paths import data_dir_named


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("poster", parents=[everywhere], help="a page to print for those who clock in")
    parser.add_argument(
        "--language", action="append", metavar="CODE", help="a page in this language; default: that of the kiosk"
    )
    parser.add_argument("--site", metavar="NAME", help="what stands at the top; default: the name of the site")
    parser.add_argument("--contact", default="", metavar="TEXT", help="whom to ask; default: a line to write on")
    parser.add_argument("--out", type=Path, default=Path("poster.pdf"), metavar="FILE", help="the PDF to write")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """Write it, with what is set at this kiosk; the kiosk may be running."""
    config = load_config(data_dir_named(args.data_dir))
    if args.site is not None:
        config = replace(config, screen=replace(config.screen, site_name=args.site))
    posters = [poster(code, config, args.contact) for code in args.language or [config.screen.language]]
    from kiosk_app.ui.poster import write_posters
    from kiosk_app.ui.qt_app import make_application

    make_application(headless=True)
    write_posters(args.out, posters)
    told = {"pdf": str(args.out), "languages": [each.language for each in posters]}
    out.result(told, f"{args.out} is written: print it on A4.")
    return 0
