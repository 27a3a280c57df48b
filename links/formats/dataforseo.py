"""DataForSEO backlinks (JSON)."""

from links.formats.format import Format, headers

BACKLINKS = Format(
    name="DataForSEO backlinks",
    signature=headers("url_from", "dofollow", "domain_from"),
    columns={"source_url": ("url from",), "vendor_score": ("domain from rank", "rank")},
    score_name="DataForSEO Rank",
)

FORMATS = (BACKLINKS,)
