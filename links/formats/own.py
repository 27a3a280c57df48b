"""Our own CSV, XLSX and JSON, brought back."""

from links.formats.format import Format, headers

ASSESSED = Format(
    name="Backlink Advisor export",
    signature=headers("source_url", "verdict", "action"),
    defused=True,
)

FORMATS = (ASSESSED,)
