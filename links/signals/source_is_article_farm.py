"""Is the linking site an article directory open to everybody?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_article_farm = Signal(
    name="source_is_article_farm",
    group=Group.PLACEMENT,
    question="Is the linking site an article directory open to everybody?",
    holds=pl.col("site_kind").eq("article_farm").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(
        ["ezinearticle", "articledirector", "articlesbase", "articlecity", "articlebiz", "freearticle", "submitarticle"]
    ),
    says="The site {source_site} publishes articles from anybody.",
    reads="source_url",
)
