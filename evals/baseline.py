"""What passed before? The committed baseline, and what got worse or better against it."""

import json
from pathlib import Path

from evals.graders import Grade

PATH = Path(__file__).parent / "baseline.json"
HELD = "held out; its words are not shown, so that nothing is fitted to it"
REASONS = Path(__file__).parent / "accepted.md"
Baseline = dict[str, dict[str, bool]]


def read_baseline(path: Path = PATH) -> Baseline:
    """Return suite → case id → passed; empty before the first `accept`."""
    if not path.exists():
        return {}
    baseline: Baseline = json.loads(path.read_text(encoding="utf-8"))
    return baseline


def compare(grades: dict[str, list[Grade]], baseline: Baseline) -> tuple[list[str], list[str]]:
    """Return what got worse and what got better. A case that vanished or that is new and fails is worse."""
    worse, better = [], []
    for suite, found in grades.items():
        before = baseline.get(suite, {})
        for grade in found:
            if not grade.passed and before.get(grade.id, True):
                worse.append(f"{suite} {grade.id}: {grade.why if grade.split == 'dev' else HELD}")
            elif grade.passed and before.get(grade.id) is False:
                better.append(f"{suite} {grade.id}")
        gone = before.keys() - {grade.id for grade in found}
        worse += [f"{suite} {one}: this case is gone" for one in sorted(gone)]
    return worse, better


def accept(grades: dict[str, list[Grade]], reason: str, path: Path = PATH, reasons: Path = REASONS) -> None:
    """Make `grades` the baseline of their suites and write down why. Raises SystemExit without a reason."""
    if len(reason.split()) < 3:
        raise SystemExit("Say why in a few words: python -m evals accept --reason “…”")
    before = read_baseline(path)
    worse, better = compare(grades, before)
    after = before | {suite: {grade.id: grade.passed for grade in found} for suite, found in grades.items()}
    path.write_text(json.dumps(after, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    head = "" if reasons.exists() else "# Accepted changes of the eval baseline, newest last\n"
    with reasons.open("a", encoding="utf-8") as file:
        flips = "\n".join(f"- {line.partition(':')[0]}" for line in worse) if before else ""
        file.write(f"{head}\n## {reason}\n\n{len(worse)} worse, {len(better)} better.\n\n{flips}\n")
