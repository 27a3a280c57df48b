"""What did the owner write, without what nobody can see? Control characters, half characters and hidden directions go.

Invisible marks can hide instructions or turn an address around (OWASP Top 10 for LLM applications, 2026), and none of
them carries meaning for an owner's question.
"""

import re
import unicodedata

KEPT = "\n\t"
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]")


def cleaned(text: str) -> str:
    """Return a text without control characters, unpaired surrogates, zero-width, bidi and tag characters.

    >>> cleaned("is \\x1b[31mthis\\u202e bad?\\ud800")
    'is [31mthis bad?'
    """
    text = HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(one for one in text if one in KEPT or unicodedata.category(one) not in ("Cc", "Cs"))
