"""Ubersuggest backlinks."""

from links.formats.format import Format, headers

BACKLINKS = Format(
    name="Ubersuggest backlinks export",
    signature=headers("Source Page Title", "Source URL", "Target URL", "Domain Authority", "Spam Score"),
    score_name="Ubersuggest Domain Authority",
    spam_name="Ubersuggest Spam Score",
)

FORMATS = (BACKLINKS,)
