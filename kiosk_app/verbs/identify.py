"""`clockface identify SOURCE...`: who is in a picture or a video, without a screen."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from kiosk_app.app import Site, open_site
from kiosk_app.domain import AttendanceRecord, Decision, DirectionNeeded, Frame, Observation, Outcome
from kiosk_app.errors import InputError
from kiosk_app.output import Output
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.decision import Agreement, decide_single
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.sources import Source, SourceKind, parse_source

Finding = tuple[str, Decision, Observation]  # the source's name, what was decided, the observation it ended with
Reject = Callable[[InputError], None]  # told about a source that cannot be read; the others go on


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("identify", parents=[everywhere], help="say who is in pictures or videos")
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="+", help="picture, folder of pictures, video, camera number"
    )
    parser.add_argument("--record", action="store_true", help="write attendance for everybody identified")
    parser.add_argument("--single-frame", action="store_true", help="decide on every frame of a video by itself")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """One line for each picture and each decision of a video; what cannot be read is reported, the status is 1."""
    wrong: list[InputError] = []

    def reject(error: InputError) -> None:
        wrong.append(error)
        out.note(f"clockface: {error}")

    sources = list(_parsed(args.sources, reject))
    if sources:
        _identify(sources, args, out, reject)
    return 1 if wrong else 0


def _parsed(texts: Sequence[str], reject: Reject) -> Iterator[Source]:
    for text in texts:
        try:
            yield from _single_pictures(parse_source(text))
        except InputError as error:
            reject(error)


def _identify(sources: Sequence[Source], args: argparse.Namespace, out: Output, reject: Reject) -> None:
    with open_site(args.data_dir, out.note) as site:
        recogniser = site.recogniser(site.load_models(out.note))
        names = {person.person_id: person.display_name for person in site.register.people()}
        for source in sources:
            try:
                for finding in _findings(source, recogniser, site, single_frame=args.single_frame):
                    recorded = _record(site, recogniser, finding[1]) if args.record else {}
                    _show(out, finding, names, recorded)
            except InputError as error:
                reject(error)


def _single_pictures(source: Source) -> list[Source]:
    """A folder of pictures as one source each, so that a bad one does not stop the others."""
    if source.kind is not SourceKind.PICTURES:
        return [source]
    return [replace(source, target=str(picture), pictures=(picture,)) for picture in source.pictures]


def _findings(source: Source, recogniser: Recogniser, site: Site, *, single_frame: bool) -> Iterator[Finding]:
    if source.kind is SourceKind.PICTURES:
        observation = recogniser.process_still(read_image(source.pictures[0]))
        yield _name(source), decide_single(observation, recogniser.thresholds), observation
        return
    moving = frames(source, site.config.camera)
    yield from _each(source, moving, recogniser) if single_frame else _agreed(source, moving, recogniser, site)


def _name(source: Source) -> str:
    """What was given, without the password that the address of a stream may hold."""
    return source.label if source.kind is SourceKind.STREAM else str(source.target)


def _each(source: Source, moving: Iterator[Frame], recogniser: Recogniser) -> Iterator[Finding]:
    for frame in moving:
        observation = recogniser.process(frame)
        yield _name(source), decide_single(observation, recogniser.thresholds), observation


def _agreed(source: Source, moving: Iterator[Frame], recogniser: Recogniser, site: Site) -> Iterator[Finding]:
    """Decisions by agreement over time; a video without any face ends with one 'no face'."""
    agreement = Agreement(site.config.decision, recogniser.thresholds, site.config.liveness.without_challenges())
    observation, decided = Observation(0.0, 0), False
    for frame in moving:
        observation = recogniser.process(frame)
        decision = agreement.add(observation)
        if decision is not None:
            decided = True
            yield _name(source), decision, observation
    last = agreement.finish()
    if last is None and not decided:
        last = Decision(Outcome.NO_FACE, observation.t_s, 0, reasons=("no_face",))
    if last is not None:
        yield _name(source), last, observation


def _record(site: Site, recogniser: Recogniser, decision: Decision) -> dict[str, Any]:
    if decision.outcome is not Outcome.IDENTIFIED:
        return {"recorded": None}
    result = site.register.record(decision, recogniser.gallery.pack_digest)
    if isinstance(result, AttendanceRecord):
        return {"recorded": {"event_id": result.event_id, "sequence": result.sequence, "direction": result.direction}}
    if isinstance(result, DirectionNeeded):
        return {"recorded": None, "direction_needed": True}
    return {"recorded": None, "already_recorded": result.earlier.event_id}


def _show(out: Output, finding: Finding, names: dict[str, str], recorded: dict[str, Any]) -> None:
    source, decision, observation = finding
    name = names.get(decision.person_id or "")
    value = {
        "source": source,
        "t_s": round(decision.t_s, 3),
        "outcome": decision.outcome,
        "person_id": decision.person_id,
        "display_name": name,
        "similarity": _rounded(decision.similarity),
        "margin": _rounded(decision.margin),
        "reasons": list(decision.reasons),
        "box_xyxy": [round(v, 1) for v in decision.box_xyxy] if decision.box_xyxy else None,
        "ms": {stage: round(ms, 2) for stage, ms in observation.ms.items()},
    }
    similarity = f" (similarity {decision.similarity:.3f})" if decision.similarity is not None else ""
    what = name if name else f"{decision.outcome.value}: {', '.join(decision.reasons)}"
    written = "" if not recorded.get("recorded") else f", recorded {recorded['recorded']['direction']}"
    out.result(value | recorded, f"{source} at {decision.t_s:.1f} s: {what}{similarity}{written}")


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)
