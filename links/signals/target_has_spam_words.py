"""Does the link point at a spam page on your own site?"""

from links.signals.signal import Group, Signal
from links.vocabulary import FOREIGN_SPAM_WORDS, SPAM_WORDS
from links.words import has

target_has_spam_words = Signal(
    name="target_has_spam_words",
    group=Group.ANCHOR,
    question="Does the link point at a spam page on your own site?",
    holds=has("target_words", (*SPAM_WORDS, *FOREIGN_SPAM_WORDS)),
    says="The link points at the address {target_url} on your own site, which speaks of a spam trade.",
    reads="target_url",
)
