"""How is the program asked? One observer per suite, each from a case to what the program did with it."""

import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import polars as pl

from advisor.answer import Answer
from advisor.ask import DEPTH, answer_to
from advisor.intent import ANSWER, chances_of
from advisor.model.cassettes import MissingReplyError
from advisor.patient_data import found_in
from advisor.thread import Thread
from advisor.writer import Writer
from evals.cases import AbstainCase, Case, InjectionCase, LinkCase, PatientCase, ProfileCase, RetrievalCase, SignalCase
from evals.hostile import observe_hostile, undisturbed
from evals.lanes import Lane, infrastructure
from evals.metamorphic import broken_relations, chosen
from evals.observations import Observation
from links.assess import Assessment, assess
from links.schema import LINK_SCHEMA, Practice
from retrieval.library import Library
from retrieval.search import search

NOT_RECORDED = "no recording answers this request; record the lane again (docs/evals.md)"
OFFLINE = Lane()
PASSAGES = 40  # passages that are searched for the pages among them


def observe(case: Case, library: Library, lane: Lane = OFFLINE, repeat: int = 0) -> Observation:
    """Return what the program does with a case; an error of the program is an observation too."""
    begun = time.perf_counter()
    try:
        found = OBSERVERS[case.suite](case, library, lane.writer)
        found = replace(found, unmeasurable=infrastructure(found.answers))
    except MissingReplyError:
        found = Observation(case.suite, case.id, unmeasurable=NOT_RECORDED)
    except Exception as error:  # whatever the program throws is what came of the case
        where = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}: {error} ({where.name}, line {where.lineno})"
        found = Observation(case.suite, case.id, failed=said)
    spent = round((time.perf_counter() - begun) * 1000, 1)
    return replace(found, lane=lane.name, repeat=repeat, milliseconds=spent)


def observe_conversation(case: Case, library: Library, writer: Writer | None = None) -> Observation:
    """Ask the turns of a case one after another in one thread."""
    answers, thread = converse(case.asked, library, writer)
    seen = {"owner": asdict(thread.owner), "links": thread.assessment.table.height if thread.assessment else 0}
    return Observation(case.suite, case.id, answers=answers, seen=seen)


def observe_scope(case: AbstainCase, library: Library, writer: Writer | None = None) -> Observation:
    """Ask, and note the chance that the classifier gave to the question being ours to answer."""
    found = observe_conversation(case, library, writer)
    chances = chances_of(case.question, search(case.question, library.index, DEPTH), library)
    return replace(found, seen={**found.seen, "chance": round(chances[ANSWER], 4)})


def converse(turns: Sequence[str], library: Library, writer: Writer | None = None) -> tuple[tuple[Answer, ...], Thread]:
    """Return the answers to `turns` and the thread after them."""
    thread = Thread()
    for turn in turns:
        thread = answer_to(turn, thread, library, writer=writer).thread
    return tuple(turn.answer for turn in thread.turns), thread


def observe_search(case: RetrievalCase, library: Library, _: Writer | None = None) -> Observation:
    """Search for the question and note the page of each passage found, best first."""
    pages = [hit.passage.page_id for hit in search(case.question, library.index, PASSAGES)]
    return Observation(case.suite, case.id, seen={"pages": pages})


def observe_link(case: LinkCase, *_: object) -> Observation:
    """Judge the link as a list of its own, and some links written otherwise too."""
    seen = seen_of(judge(case))
    if chosen(case):
        tried, broken = broken_relations(case, lambda one: str(judge(one).table["verdict"][0]))
        seen |= {"relations": tried, "relations_broken": broken}
    return Observation(case.suite, case.id, seen=seen)


def seen_of(judged: Assessment) -> dict[str, Any]:
    """Return what is noted of the only link of a list."""
    seen = judged.table.select("verdict", "action", "reason", "unknown", "signals").row(0, named=True)
    return {**seen, "findings": [f"{finding.signal}: {finding.says}" for finding in judged.decisive(0)]}


def judge(case: LinkCase, sites: Mapping[str, str] | None = None) -> Assessment:
    """Return the assessment of a case's link alone; `sites` replaces the lists of known sites."""
    row = {name: getattr(case, name) for name in LINK_SCHEMA if hasattr(case, name)}
    frame = pl.DataFrame([row], schema={name: LINK_SCHEMA[name] for name in row})
    return assess(frame, Practice(**(case.practice or {})), sites=sites)  # type: ignore[arg-type]


def observe_profile(case: ProfileCase, *_: object) -> Observation:
    """Judge the whole list and note its diagnosis."""
    judged = assess(list_of(case.links), Practice(**case.practice))  # type: ignore[arg-type]
    return Observation(case.suite, case.id, seen=_diagnosis(judged))


def list_of(links: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """Return the links of a case as the program takes them in."""
    rows = [
        {name: date.fromisoformat(value) if value and "_seen" in name else value for name, value in link.items()}
        for link in links
    ]
    return pl.DataFrame(rows, schema={name: LINK_SCHEMA[name] for name in {key: None for row in rows for key in row}})


def observe_signal(case: SignalCase, *_: object) -> Observation:
    """Judge the links and note for which the signal holds."""
    practice = Practice(**case.practice)  # type: ignore[arg-type]
    first = [*case.holds, *([] if case.apart else case.differs), *case.among]
    lists = [first, list(case.differs)] if case.apart else [first]
    held = [
        [case.signal in one.split(", ") for one in assess(list_of(links), practice).table["signals"]] for links in lists
    ]
    holds, rest = held[0][: len(case.holds)], held[0][len(case.holds) :]
    differs = held[1] if case.apart else rest[: len(case.differs)]
    seen = {"holds": holds, "differs": differs, "signals": case.signal}
    return Observation(case.suite, case.id, seen=seen)


def _diagnosis(judged: Assessment) -> dict[str, Any]:
    profile = judged.profile
    return {
        "conclusion": profile.conclusion,
        "findings": [finding.says for finding in profile.findings],
        "reasons": judged.table["reason"].unique(maintain_order=True).to_list(),
        "actions": judged.table["action"].unique(maintain_order=True).to_list(),
        "ask_for": judged.ask_for or "",
        "signals": ", ".join(sorted({one for held in judged.table["signals"] for one in held.split(", ") if one})),
        "links": profile.links,
        "sites": profile.sites,
        "verdicts": profile.verdicts,
        "anchors": profile.anchors,
        "spikes": len(profile.spikes),
        "networks": max((network.sites for network in profile.networks), default=0),
        "top_site_share": round(profile.top_site_share, 3),
    }


def observe_message(case: PatientCase, library: Library, writer: Writer | None) -> Observation:  # noqa: ARG001 - one shape
    """Note what of a message may be about a patient; it is not sent."""
    found = [[one.kind.value, one.start, one.end] for one in found_in(case.text)]
    return Observation(case.suite, case.id, seen={"found": found})


def observe_injection(case: InjectionCase, library: Library, writer: Writer | None) -> Observation:
    """Ask with the hostile text, with its twin and with neither in the same place."""
    answer, hostile = observe_hostile(case.payload, case.carrier, library, writer)
    twin_answer, twin = observe_hostile(case.twin, case.carrier, library, writer)
    expected = undisturbed(case.carrier, library)
    seen = {"hostile": hostile, "twin": twin, "expected": expected}
    return Observation(case.suite, case.id, answers=(answer, twin_answer), seen=seen)


OBSERVERS: dict[str, Callable[[Any, Library, Writer | None], Observation]] = {
    "retrieval": observe_search,
    "abstain": observe_scope,
    "rules": observe_conversation,
    "answers": observe_conversation,
    "followups": observe_conversation,
    "tools": observe_conversation,
    "links": observe_link,
    "signals": observe_signal,
    "profiles": observe_profile,
    "patient": observe_message,
    "injection": observe_injection,
}
