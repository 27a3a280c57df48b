"""What happened, case by case? One HTML page with everything in it: no script, font or image from elsewhere.

Of held cases it shows how many fail and nothing else, so that nobody tunes on them by reading.
"""

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from advisor.answer import Answer, PassageCitation
from evals.cases import Case
from evals.gate import Judgement
from evals.graders import Grade
from evals.measures import MEASURES
from evals.observations import Observation
from evals.plots import calibration, confusion
from evals.summary import definitions, figure, parts, slices

FOLDER = Path(__file__).parent
VERDICTS = {0: "Nothing got worse.", 1: "Something got worse.", 2: "Something could not be measured."}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
SLICE = ("suite", "part", "cases", "pass", "may fail, at most (95 %, Clopper and Pearson)")
Key = tuple[str, str]


def page(
    grades: Sequence[Grade],
    cases: Mapping[Key, Case],
    found: Mapping[Key, Observation],
    judgement: Judgement,
    lane: str,
) -> str:
    """Return the page. Every text of a case or an answer reaches it as data, never as markup."""
    worse = {line.split(":")[0] for line in (*judgement.worse, *judgement.broken)}
    shown = [_record(one, cases[one.suite, one.id], found[one.suite, one.id], worse, judgement) for one in _dev(grades)]
    held = [one for one in grades if one.split == "held"]
    failing = sum(not one.passed for one in held)
    body = [
        f"<h1>Evals, {escape(lane)} lane</h1>",
        f'<p class="verdict code{judgement.code}">{VERDICTS[judgement.code]}</p>',
        f"<p>{len(grades)} cases. {failing} of {len(held)} held-out cases fail; their words are not shown.</p>",
        _list("What speaks against the change", judgement.lines),
        _list("Better than before", judgement.better),
        _measures(grades),
        "<h2>Where it goes wrong</h2>",
        '<div class="plots">',
        *(f"<figure>{plot}<figcaption>{escape(title)}</figcaption></figure>" for title, plot in _plots(grades) if plot),
        "</div>",
        _slices(grades),
        '<h2 id="cases">Development cases</h2>',
        (FOLDER / "page_filters.txt").read_text(encoding="utf-8"),
        '<div class="split"><div id="list" role="listbox" aria-label="Cases" tabindex="0"></div>',
        '<div id="detail" aria-live="polite"></div></div>',
    ]
    data = json.dumps(shown, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    style, script = ((FOLDER / f"page.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return (
        f'<!doctype html><html lang="en"><head>{head}<meta name="viewport" content="width=device-width">'
        f"<title>Evals</title><style>{style}</style></head><body>{''.join(body)}"
        f'<script type="application/json" id="data">{data}</script><script>{script}</script></body></html>'
    )


def _dev(grades: Sequence[Grade]) -> list[Grade]:
    return [one for one in grades if one.split == "dev"]


def _record(grade: Grade, case: Case, found: Observation, worse: set[str], judgement: Judgement) -> dict[str, Any]:
    name = f"{grade.suite} {grade.id}"
    state = "passes" if grade.passed else "fails"
    state = "worse" if name in worse else "better" if name in judgement.better else state
    state = "unmeasurable" if grade.unmeasurable else state
    gold = case.model_dump(exclude_defaults=True, mode="json")
    for known in ("id", "suite", "split", "cluster", "turns", "question"):
        gold.pop(known, None)
    return {
        "name": name,
        "suite": grade.suite,
        "state": state,
        "title": (case.asked[-1] if case.asked else getattr(case, "source_url", case.id))[:160],
        "why": grade.unmeasurable or grade.why,
        "slices": list(grade.slices),
        "gold": gold,
        "turns": [
            {"question": asked, "answer": _answer(answer)}
            for asked, answer in zip(case.asked, found.answers, strict=False)
        ],
        "seen": found.seen,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "statements": [
            {"text": one.text, "role": one.role.value, "citations": list(one.citations)} for one in answer.statements
        ],
        "citations": [
            {
                "number": one.number,
                "where": f"{one.page_title} · {one.section or 'opening'} ({one.page_id})",
                "before": one.passage_text[: one.start],
                "words": one.words,
                "after": one.passage_text[one.end :],
            }
            if isinstance(one, PassageCitation)
            else {
                "number": one.number,
                "where": f"{one.signal} · {one.source_url}",
                "before": "",
                "words": one.words,
                "after": f" — read from {one.column}: “{one.read_from}”",
            }
            for one in answer.citations
        ],
        "table": [[row.source_url, row.anchor, row.verdict, row.action, row.reason] for row in answer.table],
        "abstained": answer.abstained,
        "notices": list(answer.notices),
        "writer": answer.writer,
    }


def _list(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<details open><summary>{escape(title)} ({len(lines)})</summary><ul>{items}</ul></details>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    head = "".join(f"<th>{one}</th>" for one in heads)
    lines = "".join("<tr>" + "".join(f"<td>{escape(str(one))}</td>" for one in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


def _measures(grades: Sequence[Grade]) -> str:
    rows = [
        (suite, split, len(part), measure.name, figure(measure, part))
        for suite, split, part in parts(grades)
        for measure in MEASURES[suite]
    ]
    named = "".join(f"<li>{escape(line)}</li>" for line in definitions(list(dict.fromkeys(g.suite for g in grades))))
    table = _table(("suite", "split", "cases", "measure", "value [95 % interval over resampled clusters]"), rows)
    return f"<h2>Measures</h2>{table}<details><summary>Definitions</summary><ul>{named}</ul></details>"


def _slices(grades: Sequence[Grade]) -> str:
    rows = [(one.suite, one.name, one.cases, f"{one.rate:.2f}", f"{one.fails_at_most:.2f}") for one in slices(grades)]
    title = "Parts of the suites, development cases, worst first"
    return f"<details><summary>{title}</summary>{_table(SLICE, rows)}</details>"


def _plots(grades: Sequence[Grade]) -> list[tuple[str, str]]:
    found = []
    for split in ("dev", "held"):
        links = [one for one in grades if one.suite == "links" and one.split == split]
        asked = [one for one in grades if one.suite == "abstain" and one.split == split and "chance" in one.values]
        found.append((f"Verdicts, {split}", confusion(links)))
        pairs = [(one.values["chance"], bool(one.values["expected"])) for one in asked]
        found.append((f"Chance that a question is ours to answer, {split}", calibration(pairs)))
    return found
