"""Is an e-mail address or a phone number a patient's, or one that the practice or a business gives to everybody?

An agency's people are told apart by what stands around them: their names and work addresses say nothing about anyone's
health, and an owner must be able to paste an offer. Where nothing tells, the message is held: a click is cheap.
"""

import re
from collections.abc import Iterator

from advisor.patient.kinds import Identifier, Kind
from advisor.patient.words import BUSINESS, OFFER, OURS, PATIENT, RELATIVE, VISIT

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}\b")
ROLES = re.compile(
    r"(?:info|contact|hello|hi|office|front-?desk|reception|appointments?|billing|sales|support|admin|webmaster|editor|editorial|"
    r"press|media|marketing|outreach|hr|jobs|careers|help|team|mail|service|services|no-?reply|do-?not-?reply|advertis\w*|"
    r"partner\w*|seo|links?|newsletter|privacy|legal|abuse|postmaster|enquiries|inquiries|schedul\w*|clinic|practice)\d*",
    re.I,
)
TRADE_HOST = re.compile(r"seo|agency|link|media|market|rank|press|digital|outreach|publish|wire|advert", re.I)
PRIVATE_HOST = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|icloud|me|mac|comcast|verizon|att|sbcglobal|bellsouth|"
    r"cox|charter|earthlink|proton|protonmail|pm|mail|gmx|qq|163|126|web|yandex|fastmail|tutanota|hey|rr|optonline|juno|"
    r"frontier|windstream|zoho|netzero|optimum|centurylink)\.[a-z.]{2,7}",
    re.I,
)
PHONE = re.compile(
    r"(?<![\w.+/=-])(?:(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}|\+?1?[2-9]\d{9}"
    r"|\+(?!1\b)\d{1,3}(?:[ .()-]{1,2}\d{1,5}){2,5})(?![\w-])"
)
BARE = re.compile(r"\+?\d{10,11}")
CALLS = re.compile(
    r"\b(?:phone|cell|tel|mobile|call|called|caller|calling|text|texted|reach|number|fax|voicemail|dial)\b", re.I
)
TOLL_FREE = re.compile(r"\D*1?\D*8(?:00|33|44|55|66|77|88)")
PRIVATE_CALL = re.compile(
    r"\b(?:her|his|their|patient'?s?|pt'?s?|mother|father|husband|wife|mom|dad|home|emergency)\b[^.\n]{0,24}?"
    r"\b(?:phone|cell|mobile|number|tel|contact)\b|\b(?:call(?: me)?|reach|text|phone)\s+(?:him|her|them|back|me)\b"
    r"|\bhome phone\b|\bcell ?#|\btexted\b|\bmy (?:cell|number|mobile)\b|\bcall the (?:mother|father|mom|dad|husband|wife|patient)\b",
    re.I,
)
OUR_CALL = re.compile(
    r"\b(?:our|office|clinic|practice|main|fax|location|listing|tracking|call us|us at|lists? us|has us)\b[^.\n]{0,40}"
    r"\b(?:phone|number|line|tel|fax|under|at|us)\b|\b(?:tel|fax|phone)\b|\bcall us\b|\bmy (?:office|practice|clinic)",
    re.I,
)
WORD = re.compile(r"[^\W_][\w'-]*")
LIST_CELL = re.compile(r"\ufffc|\|")  # a row with a web address, or of cells


def is_business_mailbox(address: str) -> bool:
    """Whether an address is one that an organisation gives to everybody, such as info@clinic.example.

    >>> is_business_mailbox("info@clinic.example"), is_business_mailbox("jane.doe@gmail.com")
    (True, False)
    """
    local, _, host = address.rpartition("@")
    return bool(ROLES.fullmatch(local)) and not PRIVATE_HOST.fullmatch(host)


def contacts_in(text: str, is_private: bool, is_pitch: bool = False) -> Iterator[Identifier]:
    """Yield the e-mail addresses and phone numbers of one sentence that may be a patient's.

    `is_private` says that the sentence holds another detail of a patient already, `is_pitch` that the message is an
    offer of links.
    """
    if not ("@" in text or any(one.isdigit() for one in text)):
        return
    said = {word.lower() for word in WORD.findall(text)}
    patient = is_private or bool(said & (PATIENT | VISIT))
    trade = (bool(said & BUSINESS) or is_pitch) and not patient
    offer = (bool(said & OFFER) or is_pitch) and not patient
    for match in EMAIL.finditer(text):
        host = match[0].rpartition("@")[2]
        ours = "our" in said and not PRIVATE_HOST.fullmatch(host) and not patient
        of_trade = trade or (bool(TRADE_HOST.search(host)) and not patient)
        known_trade = offer if PRIVATE_HOST.fullmatch(host) else of_trade
        if not is_business_mailbox(match[0]) and not known_trade and not ours:
            yield Identifier(Kind.EMAIL, *match.span(), "It is an e-mail address, and it may be a patient's.")
    for match in PHONE.finditer(text):
        if not (is_pitch and not patient) and _is_private_phone(match, text, said, patient):
            yield Identifier(Kind.PHONE, *match.span(), "It is a phone number, and it may be a patient's.")


def _is_private_phone(match: re.Match[str], text: str, said: set[str], patient: bool) -> bool:
    if BARE.fullmatch(match[0]) and not CALLS.search(text):
        return False  # ten digits are an id unless somebody speaks of a call
    if TOLL_FREE.match(match[0]):
        return False
    if patient or PRIVATE_CALL.search(text):
        return True
    if said & (RELATIVE - {"family"}) or said & {"he", "she", "his", "her"}:
        return not said & {"google", "agency", "seo"}
    return not (said & (OURS | BUSINESS) or OUR_CALL.search(text) or LIST_CELL.search(text))
