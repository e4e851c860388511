"""`clockface licences`: what Clockface is made of, and under which terms."""

from __future__ import annotations

import argparse
import json
from typing import Any

from kiosk_app import __version__
from kiosk_app.components import Component, bill_of, components
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("licences", parents=[everywhere], help="what Clockface is made of, and its licences")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--text", metavar="NAME", help="the licence texts of one component")
    shown.add_argument("--sbom", action="store_true", help="the bill of materials, as CycloneDX JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    parts = components()
    if args.text:
        _print_texts(_named(parts, args.text), out)
    elif args.sbom:
        bill = bill_of(parts, __version__)
        out.result(bill, json.dumps(bill, indent=1, ensure_ascii=False))
    else:
        _print_table(parts, out)
    return 0


def _named(parts: list[Component], name: str) -> Component:
    found = [part for part in parts if part.name == name]
    if not found:
        raise InputError(f"No component is named {name!r}: 'clockface licences' lists them.")
    return found[0]


def _print_texts(part: Component, out: Output) -> None:
    if not part.texts:
        raise InputError(f"{part.name} brings no text of its licence ({part.licence}).")
    for path in part.texts:
        text = path.read_text(encoding="utf-8", errors="replace")
        out.result({"name": part.name, "file": path.name, "text": text}, f"--- {part.name}: {path.name}\n{text}")


def _print_table(parts: list[Component], out: Output) -> None:
    if out.as_json:
        for part in parts:
            out.result({"name": part.name, "version": part.version, "licence": part.licence, "sha256": part.sha256}, "")
        return
    out.text(table([[part.name, part.version, part.licence] for part in parts], ["component", "version", "licence"]))
