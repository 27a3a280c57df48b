"""The one door: an owner's question in, the events of a grounded answer out."""

import logging
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from advisor.answer import (
    Answer,
    Attachment,
    Held,
    Role,
    Statement,
    StepEnded,
    StepStarted,
    TextPiece,
    VerdictRow,
    VerdictTable,
)
from advisor.boundaries import PROMPT, Aim, Refusal, aim_of
from advisor.cleaning import cleaned
from advisor.draft import Drafted, Fixed, Quote, settle
from advisor.evidence import Evidence
from advisor.followup import beyond_list, in_context, rows_meant
from advisor.intake import Intake, take_in
from advisor.intent import ANSWER, intent_of, is_english
from advisor.layout import markdown, marked
from advisor.link_answers import (
    DISAVOW,
    about_disavow,
    about_list,
    about_one,
    about_placed,
    asks_what_now,
    is_about_list,
    rows_to_disavow,
    verdict_rows,
)
from advisor.patient_data import found_in, in_words, redacted
from advisor.pitch import answer_claims, claims_in, judge_offer, taken_up
from advisor.quoting import Room, Sayings
from advisor.thread import Finished, Thread, Turn
from advisor.topics import answer_topic, nearest_titles, refusal
from advisor.understand import Kind, QuestionPart, parts_of
from advisor.writer import QUOTING, Brief, NoWordsError, Usage, Writer, Written
from knowledge.pages import Page
from prompts import wording
from retrieval.library import Library
from retrieval.passages import plain_title
from retrieval.search import Hit, search

Event = StepStarted | StepEnded | TextPiece | VerdictTable | Finished | Held
log = logging.getLogger(__name__)
ABOUT_THESE = "What do these links mean for my practice, and what should I do?"  # what a list without words asks
REMEMBERED = 3  # answers that a follow-up does not say again
DEPTH = 24  # passages that a question is answered from
ONLY_LINKS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|please|can|could|would|will|you|i|we|me|us|my|our|to|the|a|an|of|in|for|and|or|so|just|got|found|these|this|those|they|them|it|that|here|is|are|am|be|do|does|what|which|how|should|any|all|one|ones|about|with|from|on|at|look|check|judge|assess|rate|review|analy[sz]e|tell|think|know|want|need|list|file|csv|export|links?|backlinks?|sites?|urls?|domains?|pages?|risky|risk|bad|good|safe|ok|okay|fine|harmful|toxic|dangerous|spam|spammy|problem|worry|worried|help|helps|keep|ignore|look|right|wrong|hurt|hurting|harm|practice|website|attached|below|following|there)\b\W*)*$",
    re.I,
)
ABOUT_FOCUS = re.compile(r"\b(?:it|this|that|why|remove|keep)\b", re.I)
THIS_LINK = re.compile(r"\b(?:this|these|that|those|my|our|some|a weird|a strange) (?:\w+ )?(?:back)?links?\b", re.I)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is to be said, part by part, before it is checked and numbered."""

    parts: tuple[tuple[Drafted, ...], ...]
    pages: tuple[str, ...] = ()
    table: tuple[VerdictRow, ...] = ()
    abstained: bool = False
    focus: int | None = None
    asked: str = (
        ""  # what a model may put into words; empty where the reply is the code's alone (a refusal, a greeting)
    )


def ask(
    question: str,
    thread: Thread,
    library: Library,
    attachments: Sequence[Attachment] = (),
    today: date | None = None,
    *,
    writer: Writer | None = None,
) -> Iterator[Event]:
    """Yield the events of answering `question`; the last is Finished with the answer and the thread after it.

    A message that holds patient data yields only Held, before anything else is done with it.
    `today` dates the age of pages; without it no page counts as overdue. A file that cannot be read is told in
    the answer's notices and does not keep the rest from being answered. Without a `writer` the answer is quoted, and
    so it is, with a notice, where the writer has none.
    """
    question = cleaned(question)
    if found := found_in(question):
        yield Held(found, redacted(question))
        return
    yield StepStarted("Reading your message")
    taken = take_in(question, attachments, thread)
    yield StepEnded(_read_label(taken))
    yield StepStarted("Looking up the guidance")
    reply = _reply(question, taken, library)
    day = today or date.min
    evidence = Evidence(library, thread.numbers, day)
    written, name = _quoted(reply, evidence), QUOTING
    yield StepEnded(_looked_up_label(len(evidence.citations)))
    if reply.table:
        yield VerdictTable(reply.table)
    if writer and reply.asked:
        own = Evidence(library, thread.numbers, day)
        drafts = tuple(draft for part in reply.parts for draft in part)
        modelled = yield from _by_writer(writer, Brief(reply.asked, taken.thread, drafts, own, library, day))
        if modelled.statements:
            written, name, evidence = modelled, writer.name, own
        else:
            written = replace(written, usage=modelled.usage, notices=modelled.notices)
    if name == QUOTING:
        yield from (TextPiece(marked(statement) + " ") for statement in written.statements)
    answer = _answer(written, evidence, name, reply, taken, library)
    yield Finished(answer, _after(question, answer, evidence, reply, taken.thread))


def answer_to(
    question: str,
    thread: Thread,
    library: Library,
    attachments: Sequence[Attachment] = (),
    today: date | None = None,
    *,
    writer: Writer | None = None,
) -> Finished:
    """Return only the last event of `ask`, for callers that show nothing while it works.

    A message that holds patient data is asked without it, and a notice says so.
    """
    *_, last = ask(question, thread, library, attachments, today, writer=writer)
    if isinstance(last, Held):
        finished = answer_to(last.redacted, thread, library, attachments, today, writer=writer)
        return _with_notice(finished, wording.HELD_BACK.format(found=in_words(last.found)))
    assert isinstance(last, Finished)  # noqa: S101 - `ask` promises it
    return last


def _quoted(reply: Reply, evidence: Evidence) -> Written:
    """Return the reply in the corpus's own sentences; a fixed sentence where the check leaves none."""
    statements: list[Statement] = []
    dropped = 0
    for number, drafts in enumerate(reply.parts):
        settled, refused = settle(drafts, evidence, number)
        statements += settled
        dropped += refused
    if not statements:
        statements = [Statement(wording.NOTHING_NEW, Role.FIXED), Statement(wording.CAN_DO, Role.FIXED)]
    return Written(tuple(statements), dropped, Usage())


def _by_writer(writer: Writer, brief: Brief) -> Generator[Event, None, Written]:
    """Yield a writer's events and return what it wrote, or no statements and a notice where it failed.

    The fixed sentences of the reply (a refused part, a question back) are the code's, so they stay below its words.
    """
    trouble = NoWordsError(wording.MODEL_FAILED)
    try:
        for event in writer.write(brief):
            if isinstance(event, Written):
                said = {statement.text for statement in event.statements}
                fixed = [draft for draft in brief.drafts if draft.role is Role.FIXED and draft.said not in said]
                return replace(event, statements=(*event.statements, *settle(fixed, brief.evidence)[0]))
            yield event
    except NoWordsError as error:
        trouble = error
    except Exception as error:
        # The owner gets an answer whatever a model's server sends. No message is logged: it may quote the prompt.
        log.error("the model writer failed with %s", type(error).__name__)
    return Written((), 0, trouble.usage, (trouble.notice,))


def _answer(written: Written, evidence: Evidence, writer: str, reply: Reply, taken: Intake, library: Library) -> Answer:
    used = {number for statement in written.statements for number in statement.citations}
    return Answer(
        markdown(written.statements),
        written.statements,
        tuple(one for one in evidence.citations if one.number in used),
        reply.abstained,
        writer,
        reply.table,
        written.dropped,
        (*taken.notices, *written.notices),
        _suggestions(reply.pages, library, taken.thread),
        written.usage.prompt,
        written.usage.tokens_in,
        written.usage.tokens_out,
        written.usage.micro_usd,
    )


def _after(question: str, answer: Answer, evidence: Evidence, reply: Reply, thread: Thread) -> Thread:
    return replace(
        thread,
        turns=(*thread.turns, Turn(question, answer)),
        pages=reply.pages or thread.pages,
        numbers=evidence.numbers,
        focus=reply.focus if reply.focus is not None else thread.focus,
    )


def _with_notice(finished: Finished, notice: str) -> Finished:
    """Return the end of an answer with a notice put first."""
    answer = replace(finished.answer, notices=(notice, *finished.answer.notices))
    *before, turn = finished.thread.turns
    return Finished(answer, replace(finished.thread, turns=(*before, replace(turn, answer=answer))))


def _reply(question: str, taken: Intake, library: Library) -> Reply:
    if taken.is_new:
        return _about_new_links(taken, library)
    if taken.notices and not taken.words.strip():
        return Reply(((Fixed(wording.CANT_TELL),),), abstained=True)
    aim = aim_of(question)
    if isinstance(aim, Refusal):
        # What stands beside the instruction may be a question of its own, and is answered as one.
        pieces = [piece.strip(" .,;:!-\n") for piece in PROMPT.split(question)]
        asked = [piece for piece in pieces if parts_of(piece)[0].kind is not Kind.OTHER]
        if aim.what == "prompt" and asked:
            return _about_topics(asked[0], taken.thread, library)
        return _refused(aim.what, library)
    if aim is Aim.LAWSUIT:
        return _declined("legal", (), library)
    if aim is not Aim.QUESTION:
        said = {Aim.GREETING: wording.GREETING, Aim.THANKS: wording.THANKS, Aim.EMPTY: wording.EMPTY}[aim]
        return Reply(((Fixed(said), Fixed(wording.CAN_DO)) if aim is not Aim.THANKS else (Fixed(said),),))
    if claims := claims_in(question):
        drafts = judge_offer(claims, library)
        return Reply(((*drafts, Fixed(wording.PITCH_MORE)),), _pages(drafts), asked=question)
    if taken.told_placed and "?" not in question and not DISAVOW.search(question):
        told = about_placed(taken.thread, library)
        table = verdict_rows(taken.thread.assessment, taken.thread.placed) if taken.thread.assessment else ()
        return Reply((tuple(told),), _pages(told), table, asked=question)
    return (
        _about_claims(question, taken.thread, library)
        or _about_list_in_thread(question, taken.thread, library)
        or _about_topics(question, taken.thread, library)
    )


def _about_claims(question: str, thread: Thread, library: Library) -> Reply | None:
    """Return what the corpus says to the claims of an offer that a follow-up takes up, or None if it takes up none."""
    drafts = answer_claims(taken_up(question, thread.turns[-1].question), library) if thread.turns else ()
    return Reply((drafts,), _pages(drafts), asked=question) if drafts else None


def _refused(what: str, library: Library) -> Reply:
    topic = refusal(what, library)
    return Reply((topic.drafts,), topic.pages)


def _declined(what: str, hits: Sequence[Hit], library: Library) -> Reply:
    """Say what the question is not, or the nearest subjects where it is near to ours."""
    if what == "foreign":
        return Reply(((Fixed(wording.ENGLISH), Fixed(wording.CAN_DO)),), abstained=True)
    titles = nearest_titles(hits, library) if what == "other" else []
    if not titles:
        return Reply(((Fixed(wording.OUT_OF_SCOPE[what]), Fixed(wording.CAN_DO)),), abstained=True)
    nearest = wording.NEAREST_ONE if len(titles) == 1 else wording.NEAREST
    named = " and ".join([", ".join(titles[:-1]), titles[-1]] if len(titles) > 1 else titles)
    said = (wording.NOT_ANSWERED, nearest.format(titles=named), wording.CAN_DO)
    return Reply((tuple(map(Fixed, said)),), abstained=True)


def _about_new_links(taken: Intake, library: Library) -> Reply:
    thread = taken.thread
    assessment = thread.assessment
    assert assessment is not None  # noqa: S101 - a new list was judged when it was taken in
    rows = verdict_rows(assessment)
    drafts = (
        about_one(rows[0].row, assessment, library)
        if len(rows) == 1
        else about_list(assessment, taken.words, library, thread.owner)
    )
    parts: list[tuple[Drafted, ...]] = [tuple(drafts)]
    pages = list(_pages(drafts))
    if DISAVOW.search(taken.words):
        drafts = about_disavow(thread, library)
        parts.append(tuple(drafts))
        pages += _pages(drafts)
    elif not ONLY_LINKS.match(taken.words):
        sayings = Sayings(library.index)
        if said := _pitch_or_topic(taken.words, library, sayings):
            parts.append(tuple(said))
            pages += _pages(said)
    focus = rows[0].row if len(rows) == 1 else None
    return Reply(tuple(parts), tuple(dict.fromkeys(pages)), rows, focus=focus, asked=taken.words or ABOUT_THESE)


def _pitch_or_topic(words: str, library: Library, sayings: Sayings) -> Sequence[Drafted]:
    if claims := claims_in(words):
        return judge_offer(claims, library)
    part = QuestionPart(words, parts_of(words)[0].kind)
    hits = search(words, library.index, DEPTH)
    if intent_of(words, hits, library) != ANSWER:
        return ()
    return answer_topic(part, hits, library, sayings, Room(words=80, reasons=1, advice=1, limits=0))


def _about_list_in_thread(question: str, thread: Thread, library: Library) -> Reply | None:
    """Return the answer to a follow-up on the thread's list, or None if the message is about something else."""
    assessment = thread.assessment
    if assessment is None:
        return None
    rows = rows_meant(question, thread)
    just_shown = bool(thread.turns and thread.turns[-1].answer.table)
    whole = is_about_list(question) or (just_shown and thread.focus is None and asks_what_now(question))
    if beyond_list(question, thread) and not rows:
        return Reply(((Fixed(wording.BEYOND.format(count=assessment.table.height)),),))
    about_it = ABOUT_FOCUS.search(question) and len(question.split()) <= 12
    if not rows and not whole and thread.focus is not None and about_it:
        rows = (thread.focus,)
    if DISAVOW.search(question) and (whole or rows):
        drafts = about_disavow(thread, library)
        table = verdict_rows(assessment, rows) if rows else rows_to_disavow(thread)
        return Reply((tuple(drafts),), _pages(drafts), table, asked=question)
    if rows:
        parts = [tuple(about_one(row, assessment, library)) for row in rows[:3]]
        return Reply(tuple(parts), _pages(parts[0]), verdict_rows(assessment, rows), focus=rows[0], asked=question)
    if whole:
        drafts = about_list(assessment, question, library, thread.owner)
        return Reply((tuple(drafts),), _pages(drafts), verdict_rows(assessment), asked=question)
    return None


def _about_topics(question: str, thread: Thread, library: Library) -> Reply:
    sayings = Sayings(library.index)
    in_words = in_context(question, thread, library)
    parts = parts_of(in_words)
    found = [search(part.text, library.index, DEPTH) for part in parts]
    intents = [intent_of(part.text, hits, library) for part, hits in zip(parts, found, strict=True)]
    if not is_english(question) and not any(hit.named for hit in found[0]):
        return _declined("foreign", (), library)
    if all(intent != ANSWER for intent in intents):
        if intents[0] in wording.REFUSAL:
            return _refused(intents[0], library)
        return _declined(intents[0], found[0], library)
    if in_words != question:
        for turn in thread.turns[-REMEMBERED:]:
            for statement in turn.answer.statements:
                sayings.add(statement.text)
    room = Room() if len(parts) == 1 else Room(words=max(60, 180 // len(parts)), reasons=1, advice=1, limits=0)
    answers: list[tuple[Drafted, ...]] = []
    for part, hits, intent in zip(parts, found, intents, strict=True):
        if intent == ANSWER:
            answers.append(answer_topic(part, hits, library, sayings, room))
        else:
            declined = Fixed(wording.REFUSAL.get(intent, wording.NOT_ANSWERED))
            answers.append(() if (declined,) in answers else (declined,))
    if THIS_LINK.search(question) and thread.assessment is None:
        answers[-1] = (*answers[-1], Fixed(wording.MORE_ABOUT))
    asked = " ".join(part.text for part, intent in zip(parts, intents, strict=True) if intent == ANSWER)
    return Reply(tuple(answers), _pages([draft for answer in answers for draft in answer]), asked=asked)


def _pages(drafts: Sequence[Drafted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(draft.passage.page_id for draft in drafts if isinstance(draft, Quote)))


def _suggestions(pages: Sequence[str], library: Library, thread: Thread) -> tuple[str, ...]:
    """Return up to three questions that lead on: from the pages that the first cited page is related to."""
    asked = {turn.question for turn in thread.turns}
    found: list[str] = []
    for page in pages[:1]:
        for target in library.index.related[page]:
            head = library.pages[target].head
            question = head.title if head.kind == "guidance" else what_is(library.pages[target])
            if head.kind != "signal" and question not in asked and target not in pages:
                found.append(question)
    return tuple(found[:3])


def what_is(page: Page) -> str:
    """Return the question that a glossary page's definition answers, in the words of that definition."""
    title = plain_title(page.head.title)
    match = re.match(r"(An? |The )?(.{2,60}?) (is|are) ", page.opening)
    if not match or not match.group(2).lower().startswith(title.lower()[:12]) or " means " in match.group(2):
        return f"What does “{title}” mean?"
    return f"What {match.group(3)} {(match.group(1) or '').lower()}{match.group(2)}?"


def _read_label(taken: Intake) -> str:
    if not taken.is_new or taken.thread.assessment is None:
        return "Read your message"
    count = taken.thread.assessment.table.height
    return f"Judged {count} link{'s' if count > 1 else ''}"


def _looked_up_label(count: int) -> str:
    return f"Looked up {count} passage{'' if count == 1 else 's'} and findings" if count else "Found nothing to cite"
