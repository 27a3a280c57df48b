"""Which names in a sentence are a patient's? A name alone is nobody's business; one beside an ailment or a visit is.

>>> text = "Does the blog of Peter Novak, who has diabetes, hurt us?"
>>> [text[one.start : one.end] for one in names_in(text)]
['Peter Novak']
>>> list(names_in("Our surgeon Robert Chen, MD, was quoted about knee replacement"))
[]

A name is a run of capitalised words (or, in lower case, a known given name) that no other sense explains. Where nothing
about a patient stands in the sentence, or where the name's neighbour is a profession, it is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.patient.kinds import Identifier, Kind
from advisor.patient.words import (
    ALSO_WORDS,
    COMMON,
    EPONYMS,
    GIVEN,
    HEALTH_STEMS,
    HEALTH_WORDS,
    NOT_NAMES,
    PARTICLES,
    PATIENT,
    PITCH,
    PROFESSION,
    PUBLIC,
    RELATIVE,
    REVIEW,
    TITLES,
    TOPIC,
    VISIT,
    VISIT_PHRASES,
    WEAK,
)

TOKEN = re.compile(r"[^\W\d_](?:[\w'-]*\w)?\.?|\d+|[^\w\s]")
WORD = re.compile(r"[^\W\d_][\w'-]*")
CUES = PATIENT | VISIT | REVIEW | RELATIVE | TITLES
FRAME = frozenset(": , ( - – = # . named called name is the of mine ours in question was with ' \" “ >".split()) | {
    "'s"
}
PITCH_LENGTH = 20_000  # characters in which an offer shows itself
REACH = 12  # words between a name and what is said of the person
SAYS = frozenset(
    "has had was is suffers suffered came underwent got who wrote left missed cancelled canceled booked checked reviewed says said "
    "left has been tested posted gave gives links linked linking runs owns put shared asked wants mentions here".split()
)
INTRODUCES = re.compile(
    r"\b(?:my name is|this is|i'?m|i am|regards,?|sincerely,?|thanks,?|best,?|from:|name:|name of patient =|name is|patient name|"
    r"hi,|guardian of|obituary of|voicemail from)\s*$",
    re.I,
)
MAIL_MARKS = re.compile(
    r"(?im)^[^\w\n]{0,8}(?:from|subject|to|cc):|voicemail|forwarded message|portal message|sent from my|\bregards\b|\bwrote:?(?=\s*[\"“'])|\bgot this\b|\be?mail from an?\b|[\"“](?:hi|hello|dear)\b"
)
FIRST_PERSON = re.compile(
    r"(?i)\b(?:my (?:visit|appointment|doctor|prescription|surgery|mrn|dob|insurance|chart|results?|biopsy|thyroid|knee|pain|refill)|"
    r"i (?:came in|was in|had|saw you|have an appointment)|lab results|prescription|refill|appointment|patient|mrn|date of birth|dob)\b"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a sentence, with where it stands."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case without its possessive ending or full stop."""
        return re.sub(r"(?:'s|'|\.)$", "", self.text.lower())

    @property
    def is_word(self) -> bool:
        """Whether it is a word and no mark or number."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written as names are: one capital and then small letters, or an initial."""
        return self.text[0].isupper() and (len(self.text.rstrip(".")) < 3 or not self.text.isupper())

    @property
    def is_foreign(self) -> bool:
        """Whether it is written in a script without capitals or in another alphabet than the Latin one."""
        return self.text[0].isalpha() and ord(self.text[0]) > 0x24F and not 0x1E00 <= ord(self.text[0]) <= 0x1EFF


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (not included) that may be somebody's name."""

    first: int
    last: int
    titled: bool = False
    known: bool = True  # begins with a given name that we know


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence: the line before it, and what the whole message seems to be."""

    before: str = ""
    is_patients_mail: bool = False
    is_pitch: bool = False  # somebody offers links or posts
    has_numbers: bool = False  # the sentence itself holds a number that identifies a patient


def names_in(text: str, around: Around = Around()) -> Iterator[Identifier]:
    """Yield the names in a sentence that may be a patient's."""
    if not (around.is_patients_mail or around.has_numbers or _has_cue(text)):
        return
    tokens = [Token(match[0], *match.span()) for match in TOKEN.finditer(text)]
    sentence = Sentence(text, tokens)
    if not (sentence.can_be_about_patients or around.is_patients_mail or around.has_numbers):
        return
    for candidate in sentence.candidates():
        why = sentence.why(candidate, around)
        if why:
            first, last = tokens[candidate.first], tokens[candidate.last - 1]
            ending = 2 if last.text.lower().endswith("'s") else 1 if last.text[-1] in ".'" else 0
            if last.text[-1] == "." and len(last.text) == 2:
                ending = 0
            yield Identifier(Kind.NAME, first.start, last.end - ending, why)


class Sentence:
    """A sentence with what it says about patients: for each cue, the places of the words that give it."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.patient = self._places(PATIENT)
        self.relatives = self._places(RELATIVE)
        self.review = self._places(REVIEW)
        self.visit = self._places(VISIT) + self._phrases(text.lower())
        self.health = [place for place, token in enumerate(tokens) if _is_health(token.low)]
        self.topics = {place for place in self.health if self._is_topic(place)}
        titled = any(token.low in TITLES for token in tokens)
        self.can_be_about_patients = bool(
            self.patient or self.visit or self.health or self.review or (titled and self.relatives)
        )

    def _places(self, words: frozenset[str]) -> list[int]:
        return [place for place, token in enumerate(self.tokens) if token.low in words or token.text.lower() in words]

    def _phrases(self, lowered: str) -> list[int]:
        starts = [lowered.find(phrase) for phrase in VISIT_PHRASES]
        found = sorted(start for start in starts if start >= 0)
        return [place for place, token in enumerate(self.tokens) if token.start in found]

    def _is_topic(self, place: int) -> bool:
        """Whether a word of medicine names a subject (“our implant page”, “best botox”) rather than somebody's ailment."""
        after = [token.low for token in self.tokens[place + 1 : place + 3]]
        before = [token.low for token in self.tokens[max(0, place - 2) : place]]
        if before and before[-1] in ("his", "her", "their", "my"):
            return False
        names_topic = bool(after) and (
            after[0] in TOPIC or (after[0].isalpha() and after[-1] in TOPIC - {"links", "link"})
        )
        return names_topic or bool({"best", "about", "our", '"', "“", "free"} & set(before))

    def candidates(self) -> Iterator[Candidate]:
        """Yield what may be a name, in order: after a title, a run of capitals, a known name in lower case."""
        place = 0
        while place < len(self.tokens):
            found = self._titled(place) or self._capitals(place) or self._small(place) or self._foreign(place)
            if found:
                yield found
            place = max(place + 1, found.last if found else 0)

    def _titled(self, place: int) -> Candidate | None:
        token = self.tokens[place]
        if token.low not in TITLES or token.text == "MS":
            return None
        first = place + 1
        last = first
        while last < len(self.tokens) and last - first < 4 and self._can_follow(last, last == first):
            last += 1
            if self.tokens[last - 1].text.lower().endswith("'s"):
                break
        while last > first and self.tokens[last - 1].low in PARTICLES:
            last -= 1
        return Candidate(first, last, titled=True) if last > first else None

    def _can_follow(self, place: int, is_first: bool) -> bool:
        token = self.tokens[place]
        if not token.is_word or token.low in PROFESSION:
            return False
        small = token.low in PARTICLES or (is_first and token.low not in COMMON)
        return small or (token.is_capitalised and token.low not in NOT_NAMES)

    def _capitals(self, place: int) -> Candidate | None:
        """Return the run of capitalised words that begins here, if it looks like a person's name."""
        last = place
        while last < len(self.tokens) and last - place < 6 and self._is_name_part(last, last > place):
            last += 1
            if self.tokens[last - 1].text.lower().endswith("'s") or self.tokens[last - 1].text[-1] == "'":
                break
        while last > place and (self.tokens[last - 1].low in PARTICLES and not self.tokens[last - 1].is_capitalised):
            last -= 1
        run = self.tokens[place:last]
        if not run or not run[0].is_capitalised or run[0].low in PROFESSION or self._is_organisation(last):
            return None
        known = run[0].low in GIVEN or run[0].low.partition("-")[0] in GIVEN
        if len(run) == 1:
            alone = known and run[0].low not in ALSO_WORDS
            return Candidate(place, last) if alone or run[0].is_foreign else None
        return Candidate(place, last, known=known)

    def _is_name_part(self, place: int, inside: bool) -> bool:
        token = self.tokens[place]
        if not token.is_word or token.text.lower() in EPONYMS:
            return False
        if inside and token.low in PARTICLES and place + 1 < len(self.tokens):
            return self.tokens[place + 1].text[0].isupper()
        return token.is_capitalised and not (token.low in NOT_NAMES and not self._is_surname(place, inside))

    def _is_surname(self, place: int, inside: bool) -> bool:
        """Whether a capitalised common word is a surname (“Sue Blue”): it follows a known given name and ends the run."""
        before = self.tokens[place - 1] if inside else None
        return bool(before and before.low in GIVEN and self.tokens[place].low in SURNAMES)

    def _is_organisation(self, last: int) -> bool:
        following = [token for token in self.tokens[last : last + 2] if token.is_word]
        return bool(following) and following[0].low in ORGANISATION and self.tokens[last - 1].text[-2:] != "'s"

    def _small(self, place: int) -> Candidate | None:
        """Return a known given name in lower case (or all capitals), with the surname after it if there is one."""
        token = self.tokens[place]
        if token.is_capitalised or token.low not in GIVEN:
            return None
        if place + 1 < len(self.tokens) and not token.text.lower().endswith("'s"):
            after = self.tokens[place + 1]
            if after.is_word and after.low not in COMMON and not _is_health(after.low) and not after.is_capitalised:
                return Candidate(place, place + 2)
        return Candidate(place, place + 1) if token.low not in ALSO_WORDS else None

    def _foreign(self, place: int) -> Candidate | None:
        last = place
        while last < len(self.tokens) and self.tokens[last].is_foreign:
            last += 1
        return Candidate(place, last) if last > place else None

    def why(self, name: Candidate, around: Around) -> str:
        """Return why a name may be a patient's, in words for the owner; empty if it is left alone."""
        run = self.tokens[name.first : name.last]
        plain = " ".join(token.low for token in run)
        if self._after_patient(name):
            return "It comes right after “patient”."
        if plain in PUBLIC or self._is_professional(name) or self._owns_a_business(name):
            return ""
        if health := self._possessed(name):
            return f"It is a name beside “{health}”."
        if len(run) == 1 and not name.titled and not run[0].is_foreign:
            return self._single(name)
        introduced = INTRODUCES.search(f"{around.before}\n{self.text[: run[0].start]}")
        if around.is_patients_mail and introduced and not around.is_pitch:
            return "It is the name in a message that a patient seems to have written."
        if around.has_numbers and name.known:
            return "It is a name beside a number that identifies a person."
        if self.patient and (name.known or name.titled or not self._is_place(name)):
            return "It is a name in a sentence about a patient."
        cue = self._cue(name)
        if self.review and name.known and not around.is_pitch:
            return "It is a name in a sentence about a patient's review."
        if not cue or (around.is_pitch and not self.visit):
            return ""
        if name.known or name.titled or run[0].is_foreign or self._says(name) or self._is_object(name):
            return f"It is a name beside “{cue}”."
        return ""

    def _after_patient(self, name: Candidate) -> bool:
        """Whether only words like “named” and marks stand between “patient” and the name, or “is a patient” follows it."""
        place = name.first - 1
        while place >= 0 and name.first - place <= 5:
            token = self.tokens[place]
            if token.low in PATIENT or token.text.lower() in PATIENT:
                return self._is_person_after(name, place)
            if token.low not in FRAME and token.text.lower() not in FRAME:
                break
            place -= 1
        return bool(re.match(r"\s*(?:,|is|was|,? who is)\s+(?:(?:now|also)\s)?(?:an?|my|our|one of (?:my|our))\s(?:\w+\s)?(?:patient|pt)s?\b",
                             self.text[self.tokens[name.last - 1].end :], re.I)) and not self._is_place(name)  # fmt: skip

    def _is_person_after(self, name: Candidate, patient: int) -> bool:
        run = self.tokens[name.first : name.last]
        glued = name.first == patient + 1 and self.tokens[patient].is_capitalised and patient and len(run) > 1
        return name.known or name.titled or not glued or run[0].is_foreign

    def _is_professional(self, name: Candidate) -> bool:
        """Whether the words right before or after a name say what the person does."""
        before = [token.low for token in self.tokens[max(0, name.first - 4) : name.first] if token.is_word]
        after = []
        for token in self.tokens[name.last : name.last + 4]:
            if token.text in ':;."”':
                break
            after += [token.low] if token.is_word else []
        near = set(before[-2:]) | set(after[:2])
        if near & PROFESSION or {"written", "by"} <= set(before) or {"article", "by"} <= set(before):
            return True
        return "from" in after[:2] and self._company_follows(name)

    def _owns_a_business(self, name: Candidate) -> bool:
        """Whether a capitalised word follows the possessive, as in “Tom Brown's Plumbing”."""
        following = self.tokens[name.last] if name.last < len(self.tokens) else None
        possessive = self.tokens[name.last - 1].text.lower().endswith("'s")
        return bool(possessive and following and following.is_capitalised and not _is_health(following.low))

    def _company_follows(self, name: Candidate) -> bool:
        """Whether “from” or “at” after a name leads to a capitalised word, as in “Laura Bennett here from MedLinks”."""
        for place in range(name.last, min(name.last + 4, len(self.tokens) - 1)):
            if self.tokens[place].low in ("from", "at") and self.tokens[place + 1].text[0].isupper():
                return True
        return False

    def _possessed(self, name: Candidate) -> str:
        """Return the ailment, procedure or visit that a name possesses (“Jane's root canal”), or an empty text."""
        last = self.tokens[name.last - 1]
        if not last.text.lower().endswith(("'s", "s'")) and not self._of_somebody(name):
            return ""
        if len(self.tokens[name.first : name.last]) == 1 and last.low in ALSO_WORDS and not name.titled:
            return ""
        window = (
            range(max(0, name.first - 3), name.first) if self._of_somebody(name) else range(name.last, name.last + 4)
        )
        for place in window:
            if place in self.health or place in self.visit:
                return self.tokens[place].text
        return ""

    def _of_somebody(self, name: Candidate) -> bool:
        """Whether “of” or “for” leads to the name from an ailment, as in “the biopsy of Jane Doe”."""
        before = self.tokens[name.first - 1].low if name.first else ""
        return (
            before in ("of", "for")
            and name.first >= 2
            and (name.first - 2 in self.health or name.first - 2 in self.visit)
        )

    def _single(self, name: Candidate) -> str:
        """Return why a given name alone is held: it is a relative's, in a sentence about an ailment or a visit."""
        token = self.tokens[name.first]
        if token.low in ALSO_WORDS or not (self.health or self.visit or self.patient):
            return ""
        before = self.tokens[name.first - 1].low if name.first else ""
        return "It is a relative's name in a sentence about a patient." if before in RELATIVE else ""

    def _is_place(self, name: Candidate) -> bool:
        before = self.tokens[name.first - 1].low if name.first else ""
        return before in ("from", "in", "at", "near", "on", "to") and not name.known

    def _cue(self, name: Candidate) -> str:
        """Return the nearest word that ties the name to an ailment, a visit or a review, or an empty text."""
        strong = [place for place in self.health if place not in self.topics and self.tokens[place].low not in WEAK]
        places = strong + self.visit
        if self.review or len(self.health) > 1:
            places += [place for place in self.health if place not in self.topics]
        weak = [place for place in self.health if self.tokens[place].low in WEAK and place not in self.topics]
        places += [place for place in weak if place and self.tokens[place - 1].low in ("my", "his", "her", "their")]
        if self._says(name) or name.titled:
            places += weak
        near = [place for place in places if place - name.last >= -REACH and place - name.first <= REACH + 4]
        near.sort(key=lambda place: min(abs(place - name.first), abs(place - name.last)))
        return self.tokens[near[0]].text if near else ""

    def _says(self, name: Candidate) -> bool:
        """Whether what follows the name says something of a person: “has”, “was”, “who”, “(”, an age."""
        after = [token.low for token in self.tokens[name.last : name.last + 2]]
        return bool(after) and (
            after[0] in SAYS
            or (
                after[0] in ("(", ",", "-", "–")
                and len(after) > 1
                and (after[1] in SAYS or after[1].isdigit() or name.last + 1 in self.health)
            )
        )

    def _is_object(self, name: Candidate) -> bool:
        before = self.tokens[name.first - 1].low if name.first else ""
        return before in (
            "of",
            "with",
            "for",
            "after",
            "by",
            "little",
            "reminder",
            ":",
            "named",
            "wrote",
        ) or self.tokens[name.last - 1].text.lower().endswith("'s")


def _has_cue(text: str) -> bool:
    """Whether any word could be about a patient; quick, because most text has none."""
    lowered = text.lower()
    said = set(WORD.findall(lowered))
    return bool(
        said & CUES
        or any(_is_health(word.removesuffix("'s")) for word in said)
        or any(phrase in lowered for phrase in VISIT_PHRASES)
    )


def _is_health(word: str) -> bool:
    return word in HEALTH_WORDS or (len(word) > 2 and word.startswith(HEALTH_STEMS) and word not in GIVEN)


SURNAMES = frozenset(
    "page church cross hall moody rowe little young north west best good fine bell stone blue read mercy love may march august".split()
)
ORGANISATION = frozenset(
    "foundation university hospital clinic center centre church school college dentistry orthodontics dental dermatology "
    "orthopedics pediatrics medicine institute society association academy elementary md dds dmd do dpm od np fnp-c pa-c lcsw phd rn "
    "llc inc group associates health healthcare family aesthetics ortho skin eye disease's".split()
)


def is_pitch(text: str) -> bool:
    """Whether a message passes on an offer of links or posts, whose writer is no patient."""
    said = {word.lower() for word in re.findall(r"[\w-]+", text[:PITCH_LENGTH])}
    return len(said & PITCH) > 1 or bool(said & PITCH and {"guest", "post"} <= said)


def is_patients_mail(text: str) -> bool:
    """Whether a message quotes a mail or a call in which a patient seems to speak."""
    return bool(MAIL_MARKS.search(text) and FIRST_PERSON.search(text))
