"""Semrush: backlinks (current and old), Backlink Audit (two variants), referring domains."""

from links.formats.format import DOMAINS_ONLY, Format, headers

AUDIT_NOTE = "The toxicity number is Semrush's own guess; Google has no such notion, so it is shown and never used."

BACKLINKS = Format(
    name="Semrush backlinks export",
    signature=headers("Page ascore", "Source url", "Target url"),
)
BACKLINKS_OLD = Format(
    name="Semrush backlinks export (older)",
    signature=headers("Page score", "Source url", "Target url"),
)
AUDIT = Format(
    name="Semrush Backlink Audit export",
    signature=headers("Source URL", "Toxic Score"),
    notes=(AUDIT_NOTE,),
)
AUDIT_VARIANT = Format(
    name="Semrush Backlink Audit export",
    signature=headers("Source url", "Toxicity Score"),
    notes=(AUDIT_NOTE,),
)
REFERRING_DOMAINS = Format(
    name="Semrush referring domains export",
    signature=headers("Domain", "Domain ascore"),
    columns={"source_url": ("domain",)},
    notes=(DOMAINS_ONLY,),
)

FORMATS = (AUDIT, AUDIT_VARIANT, BACKLINKS, BACKLINKS_OLD, REFERRING_DOMAINS)
