"""Offers: recognised by their claims, and each claim answered with the sentence that is about it."""

import pytest

from advisor.answer import Role
from advisor.draft import Quote
from advisor.pitch import CLAIMS, claims_in, judge_offer
from retrieval.library import Library
from retrieval.search import passages_of


def test_every_claim_has_its_sentence_in_the_corpus(library: Library) -> None:
    """A page that is rewritten must still answer each claim that the advisor recognises."""
    for claim in CLAIMS:
        sentences = [p.words(s) for p in passages_of(claim.page, library.index, claim.part) for s in p.sentences]
        assert sum(bool(claim.cue.search(sentence)) for sentence in sentences) >= 1, claim.name


@pytest.mark.parametrize(
    ("offer", "names"),
    [
        (
            "My SEO agency offers 50 dofollow links on DA 60+ health blogs for $499, worth it?",
            {
                "A fixed number of links for a price",
                "DA or DR scores",
                "“Dofollow” links",
                "Guest posts on health blogs",
            },
        ),
        ("They guarantee page 1 in 30 days for $299 a month", {"Guaranteed rankings", "Fast results"}),
        ("A company proposes niche edits and PBN links, permanent, 100% white hat", {"Niche edits", "Permanent links"}),
    ],
)
def test_the_claims_of_an_offer_are_seen(offer: str, names: set[str]) -> None:
    """Each promise is recognised in the words that sellers use."""
    assert names <= {claim.name for claim in claims_in(offer)}


@pytest.mark.parametrize(
    "question",
    [
        "What is a dofollow link?",
        "Does Google use domain authority?",
        "Is a PBN bad?",
        "We wrote a press release about our new clinic, does it help?",
        "Our agency wants us to offer a $500 scholarship so that .edu sites link to us. Good idea?",
    ],
)
def test_a_question_is_not_an_offer(question: str) -> None:
    """Words that also stand in offers do not make one."""
    assert claims_in(question) == ()


def test_an_offer_is_judged_claim_by_claim(library: Library) -> None:
    """The short answer comes first, then one sentence per claim, then what to do."""
    claims = claims_in("50 dofollow links on DA 60+ health blogs for $499, our agency offers")
    drafts = judge_offer(claims, library)
    roles = [draft.role for draft in drafts if isinstance(draft, Quote)]

    assert roles[0] is Role.DIRECT
    assert roles.count(Role.POINT) == min(len(claims), 5)
    assert roles[-1] is Role.ADVICE
