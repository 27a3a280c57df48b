"""Does a web address carry what could point to a patient, in its query, its path or before its host?

>>> url = "https://forms.example.com/in?name=Jane+Doe&dob=1962-03-14&page=2"
>>> [(one.kind.value, url[one.start : one.end]) for one in in_addresses(url, [(0, len(url))])]
[('name', 'Jane+Doe'), ('date of birth', '1962-03-14')]
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from advisor.patient.contacts import is_business_mailbox
from advisor.patient.kinds import Identifier, Kind
from advisor.patient.words import GIVEN

ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”,]+|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,24}(?::\d{1,5})?[/?#][^\s<>\"“”,]*",
    re.I,
)
REMOVED = "removed"  # what stands for a value that was taken out of an address
PAIR = re.compile(r"(?<=[?&;#/])([\w.\-\[\]%]{1,40})=([^&;#\s]*)")
SEGMENT = re.compile(r"(?<=/)([a-z_-]{2,24})/([^/?#\s]+)", re.I)
MAIL = re.compile(r"[\w.+%-]{1,64}?(?:@|%40)(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}", re.I)
HOST = re.compile(r"(?:https?://)?(?:(?P<user>[^/?#]+)@)?[^/?#@]+", re.I)
EXTENSION = re.compile(r"\.(?:pdf|jpe?g|png|html?|php|aspx?|docx?|txt)$", re.I)
PERSON = re.compile(r"[^\W\d_]+(?:[-_.+]|%20)[^\W\d_]+(?:(?:[-_.+]|%20)[^\W\d_]+)?")
SPLIT = re.compile(r"[-_.+]|%20")

_KEYS = {
    Kind.BIRTH: "dob dateofbirth birthdate birthday bday birth patientdob",
    Kind.RECORD: "mrn medicalrecord medicalrecordnumber chart chartno chartnumber chartid patientid patientno patientnumber ptid rx rxnumber rxno prescription encounter encounterid recordno recordnumber visitid accession",
    Kind.MEMBER: "memberid membernumber memberno subscriberid subscriber policy policyno policynumber policyid insuranceid insurance groupnumber claim claimid claimnumber medicareid medicaidid medicare medicaid mbi healthplanid",
    Kind.SSN: "ssn socialsecurity socialsecuritynumber ss social",
    Kind.PHONE: "phone phonenumber tel telephone mobile cell cellphone homephone",
    Kind.NAME: "patient patientname firstname lastname fname lname givenname surname familyname patientfirst patientlast",
}  # fmt: skip
KEYS = {key: kind for kind, keys in _KEYS.items() for key in keys.split()}
NAME_KEYS = {"name", "fullname", "first", "last", "yourname"}  # a person's only beside another personal value
FOLDERS = {
    "mrn": Kind.RECORD, "chart": Kind.RECORD, "charts": Kind.RECORD, "medicalrecord": Kind.RECORD,
    "medicalrecords": Kind.RECORD, "patientid": Kind.RECORD, "encounter": Kind.RECORD, "ssn": Kind.SSN,
    "dob": Kind.BIRTH, "birthdate": Kind.BIRTH, "member": Kind.MEMBER, "memberid": Kind.MEMBER,
    "subscriber": Kind.MEMBER, "policy": Kind.MEMBER, "patient": Kind.NAME, "patients": Kind.NAME, "pt": Kind.NAME,
}  # fmt: skip
DIGITS = {Kind.BIRTH: 4, Kind.RECORD: 3, Kind.MEMBER: 6, Kind.SSN: 4, Kind.PHONE: 7}  # fewer are a page number


def addresses_in(text: str) -> list[tuple[int, int]]:
    """Return where the web addresses of a text stand, in order; empty for a text without any."""
    return [match.span() for match in ADDRESS.finditer(text)]


def in_addresses(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Identifier]:
    """Yield the identifiers inside the addresses that stand at `spans`."""
    for start, end in spans:
        for kind, begin, stop in _in_address(text[start:end]):
            if text[start + begin : start + stop] != REMOVED:
                yield Identifier(kind, start + begin, start + stop, f"This {kind} is part of a web address.")


def redacted_addresses(text: str) -> str:
    """Return a text that is an address, or holds some, with “removed” for each value that could point to a patient.

    >>> redacted_addresses("https://forms.example.com/in?dob=1962-03-14&page=2")
    'https://forms.example.com/in?dob=removed&page=2'
    """
    parts, at = [], 0
    for one in sorted(in_addresses(text, addresses_in(text)), key=lambda one: (one.start, -one.end)):
        if one.start >= at:
            parts += [text[at : one.start], REMOVED]
            at = one.end
    return "".join([*parts, text[at:]])


def _in_address(url: str) -> Iterator[tuple[Kind, int, int]]:
    host = HOST.match(url)
    if host and host["user"]:
        yield Kind.EMAIL, *host.span("user")
    for match in MAIL.finditer(url, host.end() if host else 0):  # the host itself is never touched
        if not is_business_mailbox(match[0].replace("%40", "@")):
            yield Kind.EMAIL, *match.span()
    pairs = [(_plain(match[1]), match) for match in PAIR.finditer(url)]
    personal = any(key in KEYS for key, _ in pairs)
    for key, match in pairs:
        kind = KEYS.get(key) or (Kind.NAME if key in NAME_KEYS and personal and _is_person(match[2]) else None)
        if kind and (kind := _settled(kind, match[2])):
            yield kind, *match.span(2)
    for match in SEGMENT.finditer(url.partition("?")[0]):
        kind = FOLDERS.get(_plain(match[1]))
        value = EXTENSION.sub("", match[2])
        if kind is Kind.NAME and not value.isdigit() and not _is_person(value):
            continue  # /patients/new-patients is a page
        if kind and (kind := _settled(kind, value)):
            yield kind, match.start(2), match.start(2) + len(value)


def _plain(key: str) -> str:
    return re.sub(r"[^a-z]", "", key.lower())


def _settled(kind: Kind, value: str) -> Kind | None:
    """Return what a value under a personal key is; None where it is empty or too short to point to anybody."""
    value = unquote(value)
    digits = sum(one.isdigit() for one in value)
    if kind is Kind.NAME:
        return Kind.RECORD if digits >= DIGITS[Kind.RECORD] else kind if len(value) > 1 and not digits else None
    return kind if digits >= DIGITS[kind] else None


def _is_person(value: str) -> bool:
    """Whether the words of a value begin with a given name, such as jane-doe; a city in the name of a list does not."""
    if not PERSON.fullmatch(value):
        return False
    first, *rest = SPLIT.split(value.lower())
    return first in GIVEN and not any(word in LISTED for word in rest)


LISTED = set(
    "dentist dentists doctor doctors clinic clinics surgeon surgeons care dental medical tx tn fl ny ca".split()
)
