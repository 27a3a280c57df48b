"""Screaming Frog's “All inlinks”: the links inside the owner's own site, so not a list to judge."""

from links.formats.format import Format, headers

INLINKS = Format(
    name="Screaming Frog “All inlinks” export",
    signature=headers("Source", "Destination", "Follow", "Link Path"),
    refusal="It lists the links between the pages of one site, normally your own, not links from other sites. "
    "For those, export the links in Search Console: Links, then “Export external links”, then “Latest links”.",
)
INLINKS_SHORT = Format(
    name="Screaming Frog “Inlinks” export",
    signature=headers("Type", "Source", "Destination", "Status Code"),
    refusal=INLINKS.refusal,
)

FORMATS = (INLINKS, INLINKS_SHORT)
