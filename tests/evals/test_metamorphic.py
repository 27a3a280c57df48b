"""Links written otherwise: what must stay stays, and a violation is found."""

from evals.cases import LinkCase, read_cases
from evals.metamorphic import RELATIONS, broken_relations, no_better


def test_every_relation_changes_some_link() -> None:
    """A relation that never applies would hold for ever."""
    links = [case for case in read_cases("links") if isinstance(case, LinkCase)]

    assert all(any(relation.change(case) for case in links) for relation in RELATIONS)


def test_a_verdict_that_moves_is_found() -> None:
    """A program that trusts capitals breaks the relation of capitals, and only that one."""
    case = next(case for case in read_cases("links") if isinstance(case, LinkCase))

    def trusting(link: LinkCase) -> str:
        return "helps" if link.source_url == link.source_url.lower() else "risky"

    tried, broken = broken_relations(
        case.model_copy(update={"source_url": "https://a.com/x", "anchor": None}), trusting
    )

    assert tried >= 3
    assert [line.split(":")[0] for line in broken][:1] == ["host in capitals"]


def test_junk_may_be_looked_at_but_not_praised() -> None:
    """Casino words may turn a risky link into ignored junk, never a doubtful one into a fine one."""
    assert no_better("risky", "ignored")
    assert not no_better("look", "fine")
