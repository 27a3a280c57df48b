"""Ahrefs: backlinks (UTF-16 with tabs, or UTF-8 with commas, or xlsx), broken backlinks, referring domains, API v3."""

from links.formats.format import DOMAINS_ONLY, Format, headers

BROKEN = Format(
    name="Ahrefs broken backlinks export",
    signature=headers("Referring page URL", "Target URL", "Target page HTTP code"),
    notes=("These links point at pages of yours that no longer answer; Google ignores links to missing pages.",),
)
BACKLINKS = Format(
    name="Ahrefs backlinks export",
    signature=headers("Referring page URL", "Target URL"),
    columns={"lost": ("lost status", "lost")},
    score_name="Ahrefs Domain Rating",
)
REFERRING_DOMAINS = Format(
    name="Ahrefs referring domains export",
    signature=headers("Domain", "Domain rating"),
    columns={"source_url": ("domain",)},
    notes=(DOMAINS_ONLY,),
    score_name="Ahrefs Domain Rating",
)
API = Format(
    name="Ahrefs API backlinks",
    signature=headers("url_from", "url_to", "domain_rating_source"),
    columns={"lost": ("is lost",)},
)

FORMATS = (BROKEN, BACKLINKS, API, REFERRING_DOMAINS)
