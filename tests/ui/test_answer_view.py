"""An answer is laid out by role, and every number in it opens the words it stands on."""

from advisor.answer import Role
from ui.answer_view import ADVICE, LIMIT, answer_view
from ui.evidence import evidence_panel, source_list
from ui.tree import Element, element, text_of, walk


def of_class(node, name: str) -> list[Element]:
    """Return the elements of the class, in reading order."""
    return [part for part in walk(node) if name in part.attributes.get("class", "").split()]


def of_tag(node, name: str) -> list[Element]:
    """Return the elements of the tag, in reading order."""
    return [part for part in walk(node) if part.tag == name]


def test_roles_become_blocks(make_answer, say):
    """The direct answer, its reasons, what to do and what can't be told stand apart, in this order."""
    view = answer_view(
        make_answer(
            say("Usually not.", role=Role.DIRECT),
            say("Most links are ignored."),
            say("Nobody counts them."),
            say("Leave it.", role=Role.ADVICE),
            say("I can't see the page.", role=Role.LIMIT),
        )
    )
    (part,) = of_class(view, "part")

    assert [block.attributes["class"] for block in part.children] == ["direct", "reason", "advice", "limits"]
    assert text_of(part.children[1]) == "Most links are ignored. Nobody counts them."
    assert [text_of(heading) for heading in of_tag(view, "h2")] == [ADVICE, LIMIT]


def test_parts_of_a_question_stand_apart(make_answer, say):
    """A question of two parts gets two parts, each in its own block."""
    view = answer_view(make_answer(say("Yes.", part=0), say("No.", part=1)))

    assert [text_of(part) for part in of_class(view, "part")] == ["Yes.", "No."]


def test_every_marker_has_its_panel(make_answer, say, passage, finding):
    """Each number names a panel that is there, hidden until it is opened."""
    citations = (passage(1), finding(2))
    view = answer_view(make_answer(say("A.", 1), say("B.", 1, 2), citations=citations))
    panels = {panel.attributes["id"] for panel in of_class(view, "evidence")}
    markers = of_class(view, "marker")

    assert [text_of(marker) for marker in markers] == ["1", "1", "2"]
    assert {marker.attributes["aria-controls"] for marker in markers} == panels
    assert all("hidden" in panel.attributes for panel in of_class(view, "evidence"))


def test_neighbours_share_their_number(make_answer, say, passage):
    """Sentences in a row from one passage carry its number once, behind the last of them."""
    view = answer_view(make_answer(say("A.", 1), say("B.", 1), citations=(passage(1),)))
    (paragraph,) = of_class(view, "reason")

    assert text_of(paragraph) == "A. B.1"


def test_a_number_never_begins_a_line(make_answer, say, passage):
    """The last word and its number are tied together."""
    view = answer_view(make_answer(say("Links bring patients.", 1), citations=(passage(1),)))

    assert [text_of(tied) for tied in of_class(view, "tied")] == ["patients.1"]


def test_a_question_back_stands_under_the_table(make_answer, say, make_row):
    """What the advisor asks at the end comes after the links, where the owner reads last."""
    asked = say("In which city is your practice?", role=Role.FIXED)
    view = answer_view(make_answer(say("One needs a look.", role=Role.DIRECT), asked, table=(make_row(),)))
    order = [part.attributes.get("class") for part in view.children if isinstance(part, Element)]

    assert order == ["part", "summary", "verdicts", "part"]


def test_a_number_without_evidence_is_not_shown(make_answer, say):
    """A marker that nothing stands behind would open nothing, so it is left out."""
    assert not of_class(answer_view(make_answer(say("A.", 7))), "marker")


def test_the_cited_words_are_marked_in_their_passage(passage):
    """The panel holds the whole passage, and exactly the cited words are marked."""
    citation = passage()
    panel = evidence_panel(citation, ())
    (mark,) = of_tag(panel, "mark")
    (quote,) = of_class(panel, "passage")

    assert text_of(mark) == citation.words == "Visitors see the link as they would any other."
    assert text_of(quote) == citation.passage_text


def test_the_source_is_linked_with_publisher_and_date(passage):
    """The outside document is named, linked and dated."""
    (line,) = of_class(evidence_panel(passage(), ()), "source")
    (link,) = of_tag(line, "a")

    assert text_of(line) == "Google Search Central: Qualify your outbound links, read November 22, 2026"
    assert link.attributes["href"] == "https://example.org/qualify"


def test_an_overdue_page_says_so(passage):
    """The age is shown only once the review is overdue."""
    assert not of_class(evidence_panel(passage(), ()), "overdue")
    assert "November 2, 2026" in text_of(of_class(evidence_panel(passage(overdue="2026-11-02"), ()), "overdue")[0])


def test_a_finding_shows_the_text_it_was_read_from(finding):
    """The link, the text and the signal's page stand beside what was found; the address is no live link."""
    panel = evidence_panel(finding(), {"anchor-is-exact-match"})
    links = [link.attributes["href"] for link in of_tag(panel, "a")]

    assert text_of(of_tag(panel, "mark")[0]) == "cheap botox austin"
    assert "https://blog.example/botox" in text_of(panel)
    assert links == ["./glossary?page=anchor-is-exact-match"]


def test_a_finding_without_text_says_so(finding):
    """An unknown stays visible: nothing is marked, and the panel says that the list is silent."""
    panel = evidence_panel(finding(read_from=""), ())

    assert not of_tag(panel, "mark")
    assert "the list does not say" in text_of(panel)


def test_a_finding_about_the_whole_list_names_no_link(finding):
    """Row 0 stands for the list: no link is shown, and no page where none explains the finding."""
    panel = evidence_panel(finding(row=0), ())

    assert "Read off the whole list" in text_of(panel)
    assert not of_tag(panel, "dl")
    assert not of_tag(panel, "a")


def test_dropped_sentences_and_notices_are_told(make_answer, say):
    """What the check refused is counted, and notes on the list are shown."""
    view = answer_view(make_answer(say("A."), dropped=2, notices=("Two rows had no address.",)))

    assert [text_of(note) for note in of_tag(of_class(view, "notes")[0], "li")] == [
        "Two rows had no address.",
        "2 sentences were left out, because nothing I may quote supports them.",
    ]


def test_quoted_words_are_not_read_as_markdown(make_answer, say):
    """The quoting writer's words are shown character by character, an anchor's asterisks included."""
    hostile = "The words are “**best** [x](https://evil.example) ![](https://evil.example/a.png)”."
    view = answer_view(make_answer(say(hostile)))

    assert hostile in text_of(view)
    assert not of_tag(view, "a")


def test_a_models_words_pass_the_sieve(make_answer, say, passage):
    """A model's Markdown keeps its emphasis and the evidence's link, and loses every other link and image."""
    said = "*Yes*: [rule](https://example.org/qualify), [bad](https://evil.example) ![](https://evil.example/p.png) [9]"
    view = answer_view(make_answer(say(said, 1), citations=(passage(1),), writer="some-model"))
    (paragraph,) = of_class(view, "reason")

    assert text_of(paragraph).split() == ["Yes:", "rule,", "bad", "1"]
    assert [link.attributes["href"] for link in of_tag(paragraph, "a")] == ["https://example.org/qualify"]


def test_no_citations_no_list_of_sources():
    """An answer that cites nothing has no empty list under it."""
    assert source_list(()) == []
    assert text_of(element("p")) == ""
