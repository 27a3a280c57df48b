"""Bing Webmaster Tools: linking pages, linking domains, and anchor texts, which name no links."""

from links.formats.format import DOMAINS_ONLY, Format, headers

PAGES = Format(
    name="Bing Webmaster Tools backlinks export",
    signature=headers("Source Url", "Anchor text", "Target Url"),
    notes=("Bing does not say which links are followed, nor when they were first seen.",),
)
DOMAINS = Format(
    name="Bing Webmaster Tools domains export",
    signature=headers("Domain", "Backlinks Count"),
    notes=(DOMAINS_ONLY,),
)
ANCHORS = Format(
    name="Bing Webmaster Tools anchor texts export",
    signature=headers("Anchor", "Backlinks Count"),
    refusal="It counts the words that links use, without naming the pages they stand on. In Bing Webmaster Tools open "
    "Backlinks, choose “Pages”, and download that table.",
)

FORMATS = (DOMAINS, ANCHORS, PAGES)
