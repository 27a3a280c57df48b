"""For whom are links judged? What the owner told about the practice, asked once and kept."""

import streamlit as st

from advisor.facts import SPECIALTIES
from links.addresses import split
from links.errors import OwnerError
from links.schema import OwnerFacts, Practice
from ui.access import owner_id
from ui.door import store
from ui.render import label

KEY = "facts"
LANGUAGES = {
    "en": "English", "es": "Spanish", "zh": "Chinese", "vi": "Vietnamese", "tl": "Tagalog", "ko": "Korean",
    "ru": "Russian", "uk": "Ukrainian", "ar": "Arabic", "fa": "Persian", "he": "Hebrew", "hi": "Hindi",
    "ja": "Japanese", "fr": "French", "de": "German", "pt": "Portuguese", "pl": "Polish", "el": "Greek", "th": "Thai",
}  # fmt: skip
ANSWERS = {"Yes": True, "No": False}
MANUAL_ACTION = "Does Search Console show a manual action for unnatural links?"
PLACED = "Did you or an agency ever buy, swap or place links?"


def known() -> tuple[Practice, OwnerFacts]:
    """Return what the owner told so far; nothing at first, and what this visit knows while the store is not there."""
    from advisor.store.owners import facts_of

    try:
        facts = facts_of(store(), owner_id())
    except OwnerError:
        told: tuple[Practice, OwnerFacts] = st.session_state.get(KEY, (Practice(), OwnerFacts()))
        return told
    return facts.practice, facts.owner


def keep(practice: Practice, owner: OwnerFacts) -> None:
    """Keep what the owner told, for this visit alone where it can't be stored."""
    from advisor.store.owners import Facts, keep_facts

    st.session_state[KEY] = (practice, owner)
    try:
        keep_facts(store(), owner_id(), Facts(practice, owner))
    except OwnerError as error:
        st.toast(label(str(error)))


def in_short(practice: Practice) -> str:
    """Return the practice in a few words, or an empty text if nothing was told."""
    return ", ".join(part for part in (practice.name, practice.specialty, practice.city, practice.domain) if part)


def fields(told: Practice, key: str) -> Practice:
    """Draw the questions about the practice, filled in with what was told, and return the answers as they stand."""
    left, right = st.columns(2)
    name = left.text_input("Name of the practice", told.name, key=f"{key}-name", placeholder="Lakeside Dermatology")
    domain = right.text_input("Your website", told.domain, key=f"{key}-domain", placeholder="lakesidederm.com")
    options = list(dict.fromkeys([*SPECIALTIES, *([told.specialty] if told.specialty else [])]))
    specialty = left.selectbox(
        "Specialty",
        options,
        index=options.index(told.specialty) if told.specialty else None,
        key=f"{key}-specialty",
        placeholder="Choose or type",
        accept_new_options=True,
    )
    city = right.text_input("City", told.city, key=f"{key}-city", placeholder="Austin")
    languages = st.multiselect(
        "Languages that your patients use",
        list(LANGUAGES),
        [code for code in told.languages if code in LANGUAGES],
        format_func=LANGUAGES.__getitem__,
        key=f"{key}-languages",
    )
    return Practice(
        name.strip(),
        (specialty or "").strip(),
        city.strip(),
        told.state,
        domain_in(domain),
        tuple(languages) or ("en",),
    )


def domain_in(text: str) -> str:
    """Return the site's name in what an owner types as the address of a website, or an empty text.

    >>> domain_in("https://www.LakesideDerm.com/about"), domain_in("  ")
    ('lakesidederm.com', '')
    """
    address = split(text) if text.strip() else None
    return address.host if address else ""


def owner_questions(told: OwnerFacts, key: str) -> OwnerFacts:
    """Draw the two questions that only the owner can answer, and return the answers as they stand."""
    manual = st.radio(
        MANUAL_ACTION, [*ANSWERS, "I don't know"], _index(told.has_manual_action), key=f"{key}-manual", horizontal=True
    )
    placed = st.radio(
        PLACED, [*ANSWERS, "I don't know"], _index(told.placed_links), key=f"{key}-placed", horizontal=True
    )
    return OwnerFacts(ANSWERS.get(manual or ""), ANSWERS.get(placed or ""))


def _index(answer: bool | None) -> int:
    return 2 if answer is None else 0 if answer else 1
