"""Which headers mean what, whoever wrote the table? Used after a format's own names, and without a format."""

from types import MappingProxyType

SOURCE = (
    "source url", "referring page url", "url from", "linking page", "linking page url", "referring url",
    "referring page",
    "from url", "source page", "source link", "backlink url", "backlink", "backlinks", "link from", "link url",
    "linking url",
    "page url", "source", "from", "url", "link", "links", "address", "web address", "website", "web site", "page",
    "site",
    "linking site", "linking domain", "source domain", "referring domain", "referring domains", "domain from",
    "domain",
    "root domain", "host", "hostname",
)  # fmt: skip

COMMON = MappingProxyType(
    {
        "source_url": SOURCE,
        "target_url": (
            "target url", "target page", "target page url", "url to", "destination", "destination url", "target",
            "to url",
            "link to", "links to", "link target", "landing page", "to",
        ),
        "anchor": ("anchor", "anchor text", "anchors", "anchor & backlink", "link anchor", "link text",
        "text anchor"),
        "nofollow": ("nofollow", "no follow", "is nofollow", "flagnofollow"),
        "followed": ("dofollow", "is dofollow", "do follow", "follow", "followed", "is followed"),
        "sponsored": ("sponsored", "is sponsored"),
        "ugc": ("ugc", "is ugc"),
        "rel": ("rel", "link rel", "rel attribute", "attributes", "link attributes", "link attribute"),
        "kind": ("follow type", "follow/nofollow", "nofollow/dofollow", "dofollow/nofollow", "link type", "type"),
        "first_seen": ("first seen", "first seen link", "first found", "first indexed date",
        "source first found date",
                       "date found", "discovered", "first discovered", "found on", "date first seen", "date"),
        "last_seen": ("last seen", "last crawled", "last seen link", "last visited", "last check", "last checked",
                      "source crawl date", "last found", "date last seen"),
        "lost": ("lost", "is lost", "lost link", "lost date", "date lost", "lost status"),
        "image": ("image", "is image", "image link", "flagimagelink"),
        "sitewide": ("sitewide", "site wide", "is sitewide"),
        "position": ("position", "link position", "semantic location", "placement", "location", "link location"),
        "source_title": ("source title", "referring page title", "source page title", "page title", "title",
        "url title"),
        "context": ("context", "surrounding text", "snippet"),
        "context_left": ("left context", "snippet left", "text pre"),
        "context_right": ("right context", "snippet right", "text post"),
        "external_links": ("external links", "links external", "outbound links", "page from external links",
                           "outgoing links", "external outlinks"),
        "vendor_score": (
                "vendor score", "domain rating", "dr", "domain rating source", "ref domain rating",
                "domain ascore", "page ascore",
                "authority score", "domain authority score", "page authority score", "page score",
                "domain authority", "da",
                "sourcetrustflow", "source trust flow", "trust flow", "tf", "domain score", "domain from rank", "ur",
                "page authority", "pa", "sourcecitationflow",
        ),
        "vendor_score_name": ("vendor score name",),
        "vendor_spam_name": ("vendor spam name",),
        "vendor_spam": ("vendor spam", "toxic score", "toxicity score", "spam score", "backlink spam score",
        "is spam", "toxicity"),
    }
)  # fmt: skip

SCORE_NAMES = MappingProxyType(
    {
        "domain rating": "Ahrefs Domain Rating", "dr": "Ahrefs Domain Rating",
        "domain rating source": "Ahrefs Domain Rating",
        "ur": "Ahrefs URL Rating", "domain ascore": "Semrush Authority Score",
        "page ascore": "Semrush Page Authority Score",
        "authority score": "Semrush Authority Score", "domain authority score": "Semrush Domain Authority Score",
        "page authority score": "Semrush Page Authority Score", "page score": "Semrush Page Score",
        "domain authority": "Domain Authority", "da": "Domain Authority", "page authority": "Page Authority",
        "pa": "Page Authority", "sourcetrustflow": "Majestic Trust Flow", "source trust flow": "Majestic Trust Flow",
        "trust flow": "Majestic Trust Flow", "tf": "Majestic Trust Flow",
        "sourcecitationflow": "Majestic Citation Flow",
        "toxic score": "Semrush Toxicity Score", "toxicity score": "Semrush Toxicity Score",
        "toxicity": "Toxicity Score",
        "spam score": "Spam Score", "backlink spam score": "DataForSEO Backlink Spam Score",
        "is spam": "Ahrefs “Is spam”",
        "domain from rank": "DataForSEO Rank",
    }
)  # fmt: skip
