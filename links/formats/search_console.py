"""Google Search Console: Latest links, More sample links, Top linking sites; and Top linked pages, no link list."""

from links.formats.format import DOMAINS_ONLY, NO_FOLLOW_INFORMATION, Format, headers

SAMPLE = (
    "Search Console exports only a sample of the links that Google knows, so the list is not complete.",
    NO_FOLLOW_INFORMATION,
)

LATEST = Format(
    name="Search Console “Latest links” export",
    signature=headers("Linking page", "Last crawled"),
    notes=SAMPLE,
)
LATEST_HEBREW = Format(
    name="Search Console “Latest links” export",
    signature=headers("דף מקשר", "נסרק לאחרונה"),
    columns={"source_url": ("דף מקשר",), "last_seen": ("נסרק לאחרונה",)},
    notes=SAMPLE,
)
MORE_SAMPLE = Format(
    name="Search Console “More sample links” export",
    signature=headers("Linking page"),
    notes=SAMPLE,
)
LINKING_SITES = Format(
    name="Search Console “Top linking sites” export",
    signature=headers("Site", "Linking pages", "Target pages"),
    columns={"source_url": ("site",)},
    notes=(DOMAINS_ONLY, "Search Console shows at most 1,000 sites in this table."),
)
LINKING_SITES_HEBREW = Format(
    name="Search Console “Top linking sites” export",
    signature=headers("אתר", "דפים מקשרים", "דפי יעד"),
    columns={"source_url": ("אתר",)},
    notes=LINKING_SITES.notes,
)
LINKED_PAGES = Format(
    name="Search Console “Top linked pages” export",
    signature=headers("Target page", "Incoming links", "Linking sites"),
    refusal="It lists your own pages and how many links each has, not the links themselves. In Search Console "
    "open Links, then “Export external links” at the top right, and choose “Latest links” or “More sample links”.",
)

FORMATS = (LATEST, LATEST_HEBREW, LINKED_PAGES, LINKING_SITES, LINKING_SITES_HEBREW, MORE_SAMPLE)
