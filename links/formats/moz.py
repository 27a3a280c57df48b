"""Moz Link Explorer, whose table stands below a few lines about the export."""

from links.formats.format import Format, headers

LINKS = Format(
    name="Moz Link Explorer export",
    signature=headers("URL", "Anchor Text", "Domain Authority", "Target URL"),
    columns={
        "source_url": ("url",),
        "nofollow": ("only rel=nofollow",),
        "followed": ("only follow",),
        "vendor_score": ("domain authority",),
    },
    score_name="Moz Domain Authority",
    spam_name="Moz Spam Score",
)

FORMATS = (LINKS,)
