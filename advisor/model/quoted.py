"""How is text that strangers wrote shown to a model? Short, visible, with addresses that lead nowhere, as JSON."""

import json
import re
import unicodedata
from urllib.parse import urlsplit

from advisor.cleaning import cleaned

MOST = 200  # characters of a field; more is room for instructions, not for evidence
ADDRESS = re.compile(r"\bhttps?://[^\s\"'“”<>]+", re.IGNORECASE)
HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b", re.IGNORECASE)


def quoted(text: str) -> str:
    """Return a text as a JSON string of at most 200 characters, NFKC, without invisible characters, defanged.

    >>> quoted("See https://me:pw@a.example/x?token=1#y \\u200b“now”")
    '"See hxxps://a[.]example/x “now”"'
    """
    plain = " ".join(cleaned(unicodedata.normalize("NFKC", text)).split())
    plain = defanged(plain)
    return json.dumps(plain if len(plain) <= MOST else plain[: MOST - 1] + "…", ensure_ascii=False)


def defanged(text: str) -> str:
    """Return a text whose addresses cannot be followed; query, fragment and user are left out of them."""
    bare = ADDRESS.sub(lambda match: _bare(match.group()), text)
    return HOST.sub(lambda match: match.group().replace(".", "[.]"), bare)


def refanged(text: str) -> str:
    """Return a text with its addresses as the evidence has them, so that they can be compared.

    >>> refanged("hxxps://a[.]example/x")
    'https://a.example/x'
    """
    return re.sub(r"\bhxxp(?=s?://)", "http", text, flags=re.IGNORECASE).replace("[.]", ".")


def _bare(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return "(an address)"
    return f"{parts.scheme.replace('http', 'hxxp')}://{host}{parts.path}"
