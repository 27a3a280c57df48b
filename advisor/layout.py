"""How does an answer read as text? Statements become Markdown paragraphs and lists with their citation markers."""

import re
from collections.abc import Sequence
from itertools import groupby

from advisor.answer import Role, Statement

HEADINGS = {Role.ADVICE: "**What to do**", Role.LIMIT: "**What I can't tell**"}
ACTIVE = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown(statements: Sequence[Statement]) -> str:
    """Return the statements as Markdown, advice as a list; an empty text for no statements."""
    blocks: list[str] = []
    for (_, role), group in groupby(statements, key=lambda one: (one.part, one.role)):
        lines = [marked(statement) for statement in group]
        if role is Role.POINT:
            blocks.append("\n".join(f"- {line}" for line in lines))
        elif role is Role.ADVICE:
            blocks.append("\n".join([HEADINGS[role], "", *(f"- {line}" for line in lines)]))
        elif role is Role.LIMIT:
            blocks.append(f"{HEADINGS[role]}: {' '.join(lines)}")
        else:
            blocks.append(" ".join(lines))
    return "\n\n".join(blocks)


def marked(statement: Statement) -> str:
    """Return a statement's words, made harmless as Markdown, with its markers: “Usually not. [1]”."""
    words = ACTIVE.sub(r"\\\1", statement.text)
    return " ".join([words, *(f"[{number}]" for number in statement.citations)])
