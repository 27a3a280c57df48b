"""Which words is a language model given? One Markdown file per prompt version, with its variables in the head."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
HEAD = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
VARIABLE = re.compile(r"\{\{(\w+)\}\}")


class PromptError(Exception):
    """A prompt file that does not say what it must, or that was filled with other variables than it names."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt of one version; `{{name}}` in its text stands for a variable."""

    version: str  # “answer.v1”: what an answer records
    purpose: str
    variables: tuple[str, ...]
    text: str

    def filled(self, **values: str) -> str:
        """Return the text with every variable replaced; PromptError unless exactly the named ones are given."""
        if values.keys() != set(self.variables):
            raise PromptError(f"{self.version} takes {list(self.variables)}, but was given {sorted(values)}.")
        # One pass, so that a value which looks like a variable stays what it is.
        return VARIABLE.sub(lambda match: values[match.group(1)], self.text)


@cache
def load(version: str) -> Prompt:
    """Return the prompt of a version such as “answer.v1”; PromptError if its file is missing or malformed."""
    path = FOLDER / f"{version}.md"
    try:
        match = HEAD.match(path.read_text(encoding="utf-8"))
    except OSError:
        raise PromptError(f"There is no prompt {version}: {path.name} is missing in prompts/.") from None
    head = yaml.safe_load(match.group(1)) if match else None
    if not match or not isinstance(head, dict) or set(head) != {"purpose", "variables"}:
        raise PromptError(f"{path.name}: expected a head with “purpose” and “variables” between two lines “---”.")
    text = match.group(2).strip()
    if (used := set(VARIABLE.findall(text))) != set(head["variables"]):
        raise PromptError(f"{path.name}: the head names {sorted(head['variables'])}, the text uses {sorted(used)}.")
    return Prompt(version, head["purpose"], tuple(head["variables"]), text)
