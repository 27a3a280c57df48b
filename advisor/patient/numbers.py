"""Which numbers and dates of a sentence identify a patient? Those that a label names, and those whose form says it.

>>> text = "MRN 4471902, DOB 3/14/62, SSN 219-09-9999"
>>> sorted({(one.kind.value, text[one.start : one.end]) for one in numbers_in(text)})
[('Social Security number', '219-09-9999'), ('date of birth', '3/14/62'), ('record number', '4471902')]
"""

import re
from collections.abc import Iterator

from advisor.patient.kinds import Identifier, Kind
from advisor.patient.words import GIVEN, NOT_NAMES, PATIENT, RELATIVE, VISIT

_MARK = r"(?:\s?(?:numbers?|no\b\.?|num\b\.?|nr\b\.?|id\b|card|#))"  # “number”, “no.”, “#”
_IS = r"[\s:#=(,–-]{0,4}(?:(?:is|was)\s)?[\s:#]{0,2}"
_VALUE = r"(?P<value>(?:[A-Z]{2,3}\s)?(?=[\w-]{0,12}\d)[A-Z0-9][\w-]{2,24}(?:\s\d{2,6}\b){0,3})"


def _labelled(*labels: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(labels)}){_IS}{_VALUE}", re.I)


RECORD = _labelled(
    rf"(?:mrn|mr\s?#|emr){_MARK}{{0,2}}",
    rf"medical\s(?:record|rec|chart){_MARK}{{0,2}}",
    rf"(?:chart|record|rec){_MARK}{{1,2}}",
    r"chart(?=\s\d{5})",
    rf"(?:her|his|their|patient's|pt's)\s(?:chart|record){_MARK}{{0,2}}",
    rf"(?:patient|pt|patient's){_MARK}{{1,2}}",
    rf"(?:prescription|rx|refill|encounter|visit|admission|accession|specimen|patient\saccount){_MARK}{{1,2}}",
)
IN_TALK_OF_PATIENTS = _labelled(rf"(?:acct|account|case|file|reference|ref){_MARK}{{1,2}}", "record")
MEMBER = _labelled(
    rf"(?:member|subscriber|beneficiary|policy|policyholder|claim|group|insurance|insurer|plan|health\splan|enrollee){_MARK}{{1,2}}(?:\s?:?\s?id)?{_MARK}{{0,1}}",
    rf"(?:insurance|health|dental)\s(?:policy|plan|member|card){_MARK}{{0,2}}:?\s?{_MARK}{{0,2}}",
    rf"(?:medicare|medicaid|tricare|aetna|cigna|humana|bcbs|blue\s?cross(?:\sblue\sshield)?|anthem|kaiser|united\s?healthcare|uhc)(?:\smember)?{_MARK}{{1,2}}",
    r"(?:medicare|medicaid|tricare)(?=[\s:]{1,2}[a-z]{0,3}[\d-]{0,3}[a-z0-9]*\d{4})",
    rf"mbi{_MARK}{{0,2}}",
)
MBI = re.compile(
    r"\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d\d\b"
)
SSN = re.compile(
    r"(?<![\w-])(?:ssn|ss\s?#|(?:social\s|soc\.?\s)(?:security|sec\.?)(?:\s(?:numbers?|num|no\.?|#))?|(?:her|his|their|patient's|my)\ssocial)"
    r"(?:\s(?:ending\sin|ends\sin|is|was|last\sfour|last\s4))?[\s:#=(,–.-]{0,4}(?:(?:is|was)\s)?(?P<value>\d{3}[ -]?\d{2}[ -]?\d{4}|\d{4})(?!\d)",
    re.I,
)
SSN_FORM = re.compile(r"(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}(?!\d)|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d{{2}}(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?:19|20)\d{{2}}(?!\d))"
)
BIRTH = re.compile(
    rf"(?<![\w-])(?:d\.?\s?o\.?\s?b\b\.?|date[\s-]of[\s-]birth|birth[\s-]?date|year[\s-]of[\s-]birth|yob)"
    rf"[\s:=(,–-]{{0,4}}(?:(?:is|was)\s)?(?P<value>{_DATE}|\d{{8}}(?!\d)|(?:19|20)\d{{2}}(?![\d/-]))",
    re.I,
)
BORN = re.compile(
    rf"(?<![\w-])(?:born(?:\son)?|birthday|b\.)(?P<colon>:)?(?P<gap>[^\n\d]{{0,30}}?)(?P<value>{_DATE})", re.I
)
DATE = re.compile(rf"(?<![\w/.-]){_DATE}", re.I)
PERSON = (
    PATIENT
    | VISIT
    | RELATIVE
    | frozenset("she he her his him reviewer lady gentleman guy woman man boy girl who".split())
)
# What is “born” without being a person.
FOUNDED = frozenset(
    "practice clinic charity company update algorithm penguin panda google hospital center foundation agency".split()
)
WORD = re.compile(r"[^\W\d_][\w'-]*")
# “Jane Doe, 3/14/1962”: a given name, a surname and a date long past, as in a row of a list of patients.
ROW = re.compile(rf"(?<![\w-])(?P<given>[A-Z][a-z]+) (?P<surname>[A-Z][\w'-]+)[,;|\t –-]{{1,3}}(?P<value>{_DATE})")
LIVING = re.compile(r"(?<!\d)(?:19\d{2}|200\d)(?!\d)")
MIN_DIGITS = 3  # fewer point to nobody


def numbers_in(text: str) -> Iterator[Identifier]:
    """Yield the numbers and dates of a sentence that identify a patient; none for a sentence without digits."""
    if not any(one.isdigit() for one in text):
        return
    said = {word.lower() for word in WORD.findall(text)}
    yield from _found(SSN, text, Kind.SSN, "It stands beside the words for a Social Security number.")
    for match in SSN_FORM.finditer(text):
        yield Identifier(Kind.SSN, *match.span(), "It is written like a Social Security number.")
    yield from _found(MEMBER, text, Kind.MEMBER, "It stands beside the words for an insurance number.")
    for match in MBI.finditer(text):
        yield Identifier(Kind.MEMBER, *match.span(), "It is written like a Medicare number.")
    yield from _found(RECORD, text, Kind.RECORD, "It stands beside the words for a patient's record.")
    if said & PATIENT or BIRTH.search(text):
        yield from _found(IN_TALK_OF_PATIENTS, text, Kind.RECORD, "It is a number in a sentence about a patient.")
    yield from _found(BIRTH, text, Kind.BIRTH, "It stands beside the words for a date of birth.")
    for match in ROW.finditer(text):
        is_name = match["given"].lower() in GIVEN and match["surname"].lower() not in NOT_NAMES
        if is_name and LIVING.search(match["value"]):
            yield Identifier(Kind.BIRTH, *match.span("value"), "It is a date right beside a person's name.")
    for match in BORN.finditer(text):
        if match["colon"] or said & PERSON or not said & FOUNDED:
            yield Identifier(Kind.BIRTH, *match.span("value"), "It says when somebody was born.")


def dates_beside(text: str, names: list[tuple[int, int]]) -> Iterator[Identifier]:
    """Yield the dates that stand right beside one of `names`, as in a row of a list of patients."""
    for match in DATE.finditer(text) if names else ():
        if any(0 <= match.start() - end <= 3 and not re.search(r"\w", text[end : match.start()]) for _, end in names):
            yield Identifier(Kind.BIRTH, *match.span(), "It is a date right beside a person's name.")


def _found(pattern: re.Pattern[str], text: str, kind: Kind, why: str) -> Iterator[Identifier]:
    for match in pattern.finditer(text):
        if sum(one.isdigit() for one in match["value"]) >= MIN_DIGITS:
            yield Identifier(kind, *match.span("value"), why)
