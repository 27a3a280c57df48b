"""How does an owner get from a list of links to what to do about it? Bring, look at what was read, judge, go on."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from advisor.list_report import link_report, list_report
from links.schema import Action, Outcome, Verdict
from links.signals import BY_NAME
from links.unknowns import changes
from ui import lists_desk as desks
from ui import practice as facts
from ui.answer_view import answer_view
from ui.document import show as draw
from ui.door import begin_opening, library, today
from ui.glossary import page_ids
from ui.lists_desk import PASTED, Desk, Judged
from ui.lists_diagnosis import charts
from ui.lists_downloads import disavow, downloads
from ui.lists_preview import preview
from ui.lists_table import (
    ORDERS,
    PAGE_ROWS,
    ROW,
    Filter,
    also_true,
    busiest_sites,
    links_table,
    matching,
    unknown_part,
)
from ui.render import label, visible
from ui.tree import Element, element
from ui.verdicts import summary
from ui.way import ask_in_chat

if TYPE_CHECKING:
    from links.profile import Profile

TITLE = "Check a list"
INTRO = (
    "Bring the list of links that Search Console, another tool or your agency gave you. "
    "You will see what was recognized before anything is judged, and what to do about each link after."
)
PRIVACY = "No address in a list is visited, and nothing in it is sent on. Please leave out anything about patients."
UPLOAD, PASTE = "list-files", "list-text"
ASKED = "Which of these links need attention, and what should I do about them?"
STEPS = {
    "Where to find a list": "In Search Console open Links, then “Export external links” at the top right, and choose "
    "“Latest links”. Exports of Ahrefs, Semrush, Moz, Majestic, Bing and others are recognized too.",
    "What you get": "For each link one of five verdicts, one thing to do, and the reasons in words. For most links "
    "that is nothing, because Google ignores most junk by itself.",
    "What you can take along": "A report to print or to send to your agency, a spreadsheet, and, only where one is "
    "called for, a disavow file.",
}
NOTHING = "No link passes these filters. Take one off to see more."
MOST_CHANGES = 5


def page() -> None:
    """Draw the page: the place to bring a list, or the judged list."""
    st.html(Path(__file__).parent / "page.css")
    begin_opening()
    desk = desks.current()
    with st.container(key="lists"):
        st.title(TITLE, anchor=False)
        if desk.judged:
            _result(desk, desk.judged)
        else:
            _bring(desk)


def _bring(desk: Desk) -> None:
    st.markdown(INTRO)
    st.file_uploader(
        "Files: CSV, Excel, text, JSON or ZIP, up to 50 MB each",
        accept_multiple_files=True,
        key=UPLOAD,
        on_change=lambda: desk.bring(_uploaded()),
    )
    with st.expander("Or paste links", expanded=PASTED in desk.brought, icon=":material/content_paste:"):
        st.text_area("Links, one per line, with or without their words", key=PASTE, height=140)
        st.button("Read these links", on_click=lambda: desk.paste(str(st.session_state[PASTE])))
    st.markdown(f":small[{PRIVACY}]")
    if not desk.brought:
        draw(element("div", *(_step(*step) for step in STEPS.items()), cls="cards steps"), key="steps")
        st.button("Try it with an example", icon=":material/play_arrow:", on_click=desk.bring_example)
    else:
        _look(desk)
        draw(preview([desk.looked[key] for key in desk.brought]), key="preview")
    if desk.readings:
        _ask_practice(desk)


def _step(heading: str, says: str) -> Element:
    return element("section", element("h2", heading), element("p", says), cls="step")


def _uploaded() -> "dict[str, Any]":
    from advisor.answer import Attachment

    return {file.file_id: Attachment(visible(file.name), file.getvalue()) for file in st.session_state[UPLOAD]}


def _look(desk: Desk) -> None:
    """Read what is new, saying which file is being read."""
    if all(key in desk.looked for key in desk.brought):
        return
    progress = st.progress(0.0, "Reading")
    for name in desk.look():
        progress.progress(len(desk.looked) / len(desk.brought), label(f"Reading {name}"))
    progress.empty()


def _ask_practice(desk: Desk) -> None:
    told, owner = facts.known()
    links = sum(reading.links.height for reading in desk.readings)
    with st.form("practice"):
        st.subheader("About your practice", anchor=False)
        st.markdown("Each answer makes the verdicts sharper. Leave empty what you would rather not say.")
        told = facts.fields(told, "first")
        sent = st.form_submit_button(f"Judge {links:,} link{'' if links == 1 else 's'}", type="primary")
    if sent:
        facts.keep(told, owner)
        _judge(desk)


def _judge(desk: Desk) -> None:
    """Judge what was brought with what is known now, and draw the result."""
    practice, owner = facts.known()
    with st.status("Judging the links", expanded=True) as status:
        count = sum(reading.links.height for reading in desk.readings)
        status.update(label=f"Judging {count:,} links")
        judged = desks.judge(desk.readings, practice, owner, today())
        status.update(label="Looking at the list as a whole")
        _ = judged.assessment.profile
        status.update(label="Opening the guidance that the reasons are quoted from")
        library()
        desk.judged, desk.chosen = judged, 0
    st.rerun()


def _result(desk: Desk, judged: Judged) -> None:
    _head(desk, judged)
    profile = judged.assessment.profile
    diagnosis = list_report(judged.assessment, library(), judged.today)
    counts = {verdict: profile.verdicts[verdict.value] for verdict in Verdict}
    draw(
        element("div", summary(counts), answer_view(diagnosis, page_ids(), "About the list"), cls="diagnosis"),
        key="diagnosis",
    )
    _questions(desk, judged, profile)
    links, whole, files, read = st.tabs(["Links", "Charts", "Downloads", "Files"])
    with links:
        _links(desk, judged)
    with whole:
        draw(charts(profile), key="charts")
    with files:
        downloads(judged, matching(judged.assessment.table, _filter()))
        disavow(judged)
    with read:
        draw(preview([desk.looked[key] for key in desk.brought]), key="read")


def _head(desk: Desk, judged: Judged) -> None:
    profile = judged.assessment.profile
    sites = f"{profile.sites:,} site{'' if profile.sites == 1 else 's'}"
    st.markdown(f"{profile.links:,} link{'' if profile.links == 1 else 's'} from {sites} judged.")
    with st.container(horizontal=True, key="list-actions"):
        if st.button("Ask about this list", icon=":material/forum:", type="primary"):
            ask_in_chat(ASKED, tuple(desk.brought.values()))
        st.button("Check another list", icon=":material/restart_alt:", on_click=desks.clear)


def _questions(desk: Desk, judged: Judged, profile: "Profile") -> None:
    """Ask for what would change most, and keep what was told open to correction."""
    if profile.verdicts["risky"]:
        with (
            st.expander("Two things that only you know", icon=":material/contact_support:"),
            st.form("owner", border=False),
        ):
            st.markdown("They decide whether a disavow can be right for you; for most practices it is not.")
            owner = facts.owner_questions(judged.owner, "owner")
            if st.form_submit_button("Save the answers"):
                facts.keep(judged.practice, owner)
                _judge(desk)
    asked = judged.assessment.ask_for
    if asked and not profile.verdicts["risky"]:
        st.info(label(f"One answer would settle most of the open verdicts: {asked}"), icon=":material/help:")
    told = facts.in_short(judged.practice)
    with (
        st.expander(label(f"Your practice ({told or 'nothing told yet'})"), icon=":material/stethoscope:"),
        st.form("practice-again", border=False),
    ):
        practice = facts.fields(judged.practice, "again")
        if st.form_submit_button("Judge again"):
            facts.keep(practice, judged.owner)
            _judge(desk)


@st.fragment
def _links(desk: Desk, judged: Judged) -> None:
    """Draw the filters and one page of the links; only this part is drawn anew while the owner looks around."""
    table = judged.assessment.table
    _filters(judged)
    wanted = _filter()
    found = matching(table, wanted)
    if not found.height:
        st.text(NOTHING)
        return
    pages = -(-found.height // PAGE_ROWS)
    st.text(_shown(found.height, table.height))
    at = st.session_state.get(_pages_key(wanted), 1) if pages > 1 else 1
    shown = found.slice((at - 1) * PAGE_ROWS, PAGE_ROWS)
    opened = desk.chosen if desk.chosen in shown[ROW] else 0
    inside = _inside(opened, judged) if opened else ()

    def choose(row: str) -> None:
        desk.chosen = 0 if desk.chosen == int(row) else int(row)

    draw(links_table(shown, opened, inside), key="links-table", choose=choose)
    if pages > 1:
        st.pagination(pages, key=_pages_key(wanted))


def _shown(found: int, links: int) -> str:
    return f"All {links:,} links" if found == links else f"{found:,} of {links:,} links"


def _pages_key(wanted: Filter) -> str:
    """Return a key that is new with each filter, so that its first page is shown."""
    return f"links-page-{hash(wanted)}"


def _filters(judged: Judged) -> None:
    profile, table = judged.assessment.profile, judged.assessment.table
    names = [verdict.value for verdict in reversed(Verdict) if profile.verdicts[verdict.value]]
    st.pills("Verdict", names, selection_mode="multi", key="filter-verdicts", format_func=str.capitalize)
    with st.container(key="filters"):
        words, site, action, order = st.columns([2, 2, 1.6, 1.6])
    words.text_input("Search", key="filter-words", placeholder="An address or a word", icon=":material/search:")
    sites = busiest_sites(table)
    site.selectbox(
        "Site",
        list(sites),
        index=None,
        key="filter-site",
        placeholder="All sites",
        format_func=lambda name: label(f"{name} ({sites[name]:,})"),
    )
    present = set(table["action"].unique())
    actions = [action.value for action in Action if action.value in present]
    action.selectbox(
        "What to do", actions, index=None, key="filter-action", placeholder="Anything", format_func=str.capitalize
    )
    order.selectbox("Order", list(ORDERS), key="filter-order")


def _filter() -> Filter:
    """Return the filter as its widgets stand, everything before they were drawn."""
    state = st.session_state
    return Filter(
        tuple(state.get("filter-verdicts") or ()),
        state.get("filter-action") or "",
        state.get("filter-site") or "",
        state.get("filter-words") or "",
        state.get("filter-order") or Filter().order,
    )


def _inside(row: int, judged: Judged) -> list[Element]:
    """Return what is known about the link at place `row`: the answer about it, what else was found, what is unknown."""
    assessment = judged.assessment
    answer = link_report(row, assessment, library(), judged.today)
    findings = assessment.findings(row - 1)
    decisive = {finding.signal for finding in assessment.decisive(row - 1)}
    also = [
        (finding.says, finding.page)
        for finding in findings
        if finding.outcome is Outcome.TRUE and finding.signal not in decisive
    ]
    unknown = [(BY_NAME[one.signal].question, one.page) for one in findings if one.outcome is Outcome.UNKNOWN]
    would = changes(findings, judged.owner)[:MOST_CHANGES]
    return [answer_view(answer, page_ids(), f"About link {row}"), *also_true(also), *unknown_part(would, unknown)]
