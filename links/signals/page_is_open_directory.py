"""Is the linking page a directory or bookmark list that anybody can fill?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import WEB_DIRECTORY

page_is_open_directory = Signal(
    name="page_is_open_directory",
    group=Group.PLACEMENT,
    question="Is the linking page a directory or bookmark list that anybody can fill?",
    holds=page_says(WEB_DIRECTORY, "path_words", "title_words"),
    says="The linking page belongs to a directory or bookmark list that anybody can fill.",
    reads="source_url source_title",
)
