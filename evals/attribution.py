"""How does the check do on claims and sources that it was not made for? `python -m evals external attributionbench`.

Reads the development part of AttributionBench (Li et al. 2024): a claim of a generated answer, the references that it
names, and whether people found the claim attributable to them.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from advisor.answer import Citation, PassageCitation
from advisor.verify import verify
from evals.check_pairs import TRUE, Checked, auc, share_refused, with_interval
from evals.external import CollectionError

NAME = "attributionbench"
FOLDER = "BACKLINK_ADVISOR_ATTRIBUTIONBENCH"  # the environment variable that names the folder with the file
FILE = "dev_all_subset_balanced.jsonl"
UNSUPPORTED = "not attributable"


def report() -> str:
    """Return the figures by the answers' origin, or one line that says why the collection was skipped.

    Raises CollectionError for a file in another form.
    """
    folder = os.environ.get(FOLDER)
    if not folder:
        return f"skipped  {NAME}: {FOLDER} is not set. Set it to the folder that holds {FILE}."
    if not (path := Path(folder) / FILE).is_file():
        return f"skipped  {NAME}: there is no {FILE} in the folder that {FOLDER} names."
    claims = checked_claims(path)
    lines = [
        f"{NAME}, development part: {len(claims)} claims, half of them attributable.",
        "refused: share of the attributable and of the other claims that the check refuses; balanced accuracy: mean of",
        "the shares got right; AUC: how often an attributable claim has more support; in brackets 95 % intervals over",
        "resampled claims.",
    ]
    for origin in ("all", *sorted({origin for origin, _ in claims})):
        found = [one for name, one in claims if origin in ("all", name)]
        lines.append(f"  {origin:<20} {len(found):>5}  {_figures(found)}")
    return "\n".join(lines)


def checked_claims(path: Path) -> list[tuple[str, Checked]]:
    """Return (origin, what the check says) of each claim. Raises CollectionError for a file in another form."""
    try:
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [(str(one["src_dataset"]), _checked(one)) for one in records]
    except (ValueError, KeyError, TypeError) as error:
        raise CollectionError(f"{path.name}: expected a file in the form of AttributionBench ({error!r})") from error


def _checked(record: dict[str, object]) -> Checked:
    references = record["references"]
    assert isinstance(references, list)  # noqa: S101 - the form of the collection
    cited: dict[int, Citation] = {
        number: PassageCitation(number, "", "", "", str(text), 0, len(str(text)), ())
        for number, text in enumerate(references, 1)
    }
    claim = str(record["claim"])
    kind = TRUE if record["attribution_label"] == "attributable" else UNSUPPORTED
    return Checked(str(record["id"]), kind, claim, "", verify(claim, tuple(cited), cited))


def _figures(claims: Sequence[Checked]) -> str:
    return "  ".join(
        [
            f"refused {share_refused(TRUE)(claims):.3f} and {share_refused(UNSUPPORTED)(claims):.3f}",
            f"balanced accuracy {with_interval(_balanced, claims)}",
            f"AUC {with_interval(auc, claims)}",
        ]
    )


def _balanced(claims: Sequence[Checked]) -> float:
    return (1 - share_refused(TRUE)(claims) + share_refused(UNSUPPORTED)(claims)) / 2
