"""The table under an answer says the verdict in words and never offers a link to click."""

from links.schema import Verdict
from ui.tree import element, text_of, walk
from ui.verdicts import MOST_ROWS, badge, verdict_table


def table_of(rows):
    """Return the table's parts under one element."""
    return element("div", *verdict_table(rows))


def test_addresses_are_text(make_row):
    """A link from a list is shown and cannot be clicked."""
    shown = table_of([make_row(host="evil.example")])

    assert "https://evil.example/post" in text_of(shown)
    assert not [part for part in walk(shown) if part.tag == "a"]


def test_every_verdict_has_word_and_drawing():
    """No verdict is told by colour alone."""
    for verdict in Verdict:
        shown = badge(verdict)

        assert text_of(shown) == verdict.value.capitalize()
        assert [part.tag for part in walk(shown)].count("path") == 1


def test_unknowns_are_counted(make_row):
    """What could not be judged is said in the row."""
    assert "4 of 30 signals unknown" in text_of(table_of([make_row(unknown=4)]))


def test_an_empty_anchor_is_not_a_missing_one(make_row):
    """A link seen without words says so; a list without anchors says nothing of words."""
    assert "no words in the link" in text_of(table_of([make_row(anchor="")]))
    assert "no words in the link" not in text_of(table_of([make_row(anchor=None)]))


def test_a_long_list_shows_the_urgent_first_and_counts_the_rest(make_row):
    """Beyond what a conversation carries, risky links come first and the rest is counted, not hidden."""
    rows = [make_row(row, Verdict.FINE) for row in range(1, MOST_ROWS + 10)] + [make_row(999, Verdict.RISKY)]
    shown = table_of(rows)
    cells = [text_of(part) for part in walk(shown) if part.attributes.get("class") == "verdict"]

    assert len(cells) == MOST_ROWS
    assert cells[0] == "Risky"
    assert "10 more links are not shown" in text_of(shown)


def test_no_rows_no_table():
    """An answer about no links has no table."""
    assert verdict_table(()) == []
