"""Majestic backlinks, where an empty flag means no."""

from links.formats.format import Format, headers

BACKLINKS = Format(
    name="Majestic backlinks export",
    signature=headers("Source URL", "Target URL", "SourceTrustFlow"),
    columns={"vendor_score": ("sourcetrustflow",)},
    empty_flag_is_no=True,
    score_name="Majestic Trust Flow",
)

FORMATS = (BACKLINKS,)
