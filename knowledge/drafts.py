"""How does a new page begin? With the front matter of TEMPLATE.md and the headings of its kind, all still to do."""

import re
from datetime import date
from pathlib import Path

from knowledge.pages import FOLDER, FOLDER_OF_KIND, ID, QUESTIONS, SECTIONS, Kind

TODO = "TODO: write this part, then delete the word TODO."  # the check refuses a page as long as it says so


class DraftError(ValueError):
    """A page cannot be begun; the message says why and what to do."""


def write_draft(kind: str, page_id: str, today: date, folder: Path = FOLDER) -> Path:
    """Write the draft of a page below `folder` and return its path.

    Raises DraftError for an unknown kind, an id that is not lower-case words joined by hyphens, or one that is taken.
    """
    if kind not in FOLDER_OF_KIND:
        raise DraftError(f"“{kind}” is not a kind of page. Choose one of: {', '.join(FOLDER_OF_KIND)}.")
    if not re.fullmatch(ID, page_id):
        raise DraftError(
            f"“{page_id}” is not a page id. Use lower-case words joined by hyphens, such as nofollow-link."
        )
    for name in FOLDER_OF_KIND.values():
        if (folder / name / f"{page_id}.md").exists():
            raise DraftError(
                f"There is a page “{page_id}” already: {name}/{page_id}.md. Edit it, or choose another id."
            )
    path = folder / FOLDER_OF_KIND[kind] / f"{page_id}.md"
    path.write_text(draft(kind, page_id, today), encoding="utf-8")
    return path


def draft(kind: Kind, page_id: str, today: date) -> str:
    """Return the text of a page that is still to be written; its front matter can be read."""
    title = page_id.replace("-", " ").capitalize()
    head = (FOLDER / "TEMPLATE.md").read_text(encoding="utf-8").split("---\n")[1]
    head = re.sub(r" +#.*$", "", head, flags=re.MULTILINE)  # the template's remarks to the writer
    for key, value in {
        "id": page_id,
        "kind": kind,
        "title": title,
        "aliases": "[]",
        "asked": "[]",
        "last_reviewed_on": today.isoformat(),
    }.items():
        head = re.sub(rf"^{key}:.*$", f"{key}: {value}", head, flags=re.MULTILINE)
    body = [f"**{title}** {TODO}"]
    for heading in SECTIONS[kind]:
        body += [f"## {heading}", "### TODO: what does an owner ask?" if heading == QUESTIONS else "", TODO]
    return f"---\n{head}---\n" + "\n\n".join(part for part in body if part) + "\n"
