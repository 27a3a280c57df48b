"""What if the program were broken? Deliberate breakages, each tried by `evals mutate` in a process of its own."""

import re
from dataclasses import replace

from advisor import boundaries, draft, intake, layout, link_answers, topics, understand
from advisor.answer import Role, Statement
from advisor.evidence import Evidence
from advisor.verify import Check
from evals.breaking import (
    Mutant,
    all_of,
    answering,
    ask,
    assess,
    citing,
    constant,
    each,
    first,
    first_row_for_all,
    hidden_unknowns,
    in_modules,
    leaky,
    negated,
    no_sites,
    one_list_empty,
    other_number,
    relabelled,
    reversed_search,
    settling,
    stale_library,
    swapped_citations,
    weighing,
    wrapping,
    wrong_on_disk,
)
from links import verdict
from links.schema import OwnerFacts, Practice, Verdict
from prompts import wording
from retrieval import library as shelf
from retrieval import search as searching

MUTANTS: tuple[Mutant, ...] = (
    # What an answer says and cites
    Mutant("drop-citations", "statements lose their citations", "invariant: no citation", ("answers",), each(lambda one: replace(one, citations=()))),
    Mutant("drop-one-citation", "the first statement loses its citations", "invariant: no citation", ("answers",), first(lambda one: replace(one, citations=()))),
    Mutant("swap-citations", "statements swap their citations", "invariant: not quoted", ("answers", "followups"), settling(swapped_citations)),
    Mutant("invent-citation", "a statement cites a number that is not there", "invariant: invented", ("answers",), first(lambda one: replace(one, citations=(*one.citations, 99)))),
    Mutant("alter-number", "a number in a statement changes", "invariant: not quoted", ("answers", "followups"), each(lambda one: replace(one, text=other_number(one.text)))),
    Mutant("flip-negation", "a statement says the opposite", "invariant: not quoted", ("answers", "followups"), each(lambda one: replace(one, text=negated(one.text)))),
    Mutant("add-unsupported", "an answer claims something that nothing supports", "invariant: not quoted", ("answers", "followups"), settling(lambda said: [*said, replace(said[-1], text="Google pays a bounty of 500 dollars for every disavowed link.", role=Role.ADVICE)] if said else said)),
    Mutant("add-as-fixed", "an unsupported sentence passes as a fixed one", "invariant: no fixed sentence", ("answers",), settling(lambda said: [*said, Statement("Our partner sells safe links.", Role.FIXED)])),
    Mutant("strengthen", "“usually” becomes “always”", "invariant: not quoted", ("answers", "followups"), each(lambda one: replace(one, text=re.sub(r"\b(usually|rarely|often|may)\b", "always", one.text, flags=re.I)))),
    Mutant("say-twice", "a sentence is said twice", "invariant: says a sentence twice", ("answers",), settling(lambda said: said + said[:1])),
    Mutant("drop-direct", "the direct answer is left out", "answers: facts and first sentence", ("answers", "followups"), settling(lambda said: [one for one in said if one.role is not Role.DIRECT] or said)),
    Mutant("drop-advice", "advice is left out", "answers: facts", ("answers", "followups"), settling(lambda said: [one for one in said if one.role is not Role.ADVICE] or said)),
    Mutant("reverse-statements", "the answer begins with its end", "answers: first sentence", ("answers",), settling(lambda said: said[::-1])),
    Mutant("cut-short", "only the first sentence is said", "answers: facts", ("answers", "followups"), settling(lambda said: said[:1])),
    Mutant("lose-text", "the text shows fewer statements than were checked", "invariant: does not show", ("answers",), answering(lambda one: replace(one, text=one.text.split(".")[0] + "."))),
    Mutant("remote-image", "an answer shows a remote image", "invariant: image", ("answers", "abstain"), answering(leaky)),
    Mutant("unescaped", "pasted text is not made harmless", "invariant: image, link or HTML; injection", ("injection", "followups", "answers"), constant(layout, "ACTIVE", re.compile(r"(?!)()"))),
    # Where the words come from
    Mutant("offset-plus-one", "a citation begins one letter late", "invariant: cuts a sentence", ("answers",), citing(lambda one: replace(one, start=one.start + 1))),
    Mutant("offset-end", "a citation ends one letter early", "invariant: cuts a sentence", ("answers",), citing(lambda one: replace(one, end=one.end - 1))),
    Mutant("wrong-page", "a citation names another page", "invariant: passage that the page does not have", ("answers",), citing(lambda one: replace(one, page_id="backlink" if one.page_id != "backlink" else "anchor-text"))),
    Mutant("wrong-section", "a citation names another section", "invariant: wrong place", ("answers",), citing(lambda one: replace(one, section="Why"))),
    Mutant("false-source", "a citation names a source that is not in the list", "invariant: source", ("answers",), citing(lambda one: replace(one, sources=tuple(replace(source, address="https://example.com/blog") for source in one.sources)))),
    Mutant("stale-passages", "the index holds passages that the corpus no longer has", "invariant: passage that the page does not have", ("answers",), stale_library(lambda text: text.replace("Google", "Google Inc."), frozenset({"disavow", "should-i-disavow", "nofollow-link", "backlink"})), in_library=True),
    Mutant("wrong-fact-disavow", "the corpus says 10,000 lines for a disavow file", "answers: facts", ("answers",), all_of(wrong_on_disk("disavow", "100,000", "10,000"), wrong_on_disk("how-to-disavow", "100,000", "10,000")), on_disk=True, in_library=True),
    Mutant("wrong-fact-directory", "the corpus says 30 days for confirming an entry", "answers: facts", ("answers",), wrong_on_disk("insurer-directory", "90 days", "30 days"), on_disk=True, in_library=True),
    Mutant("numbers-restart", "a later answer gives another passage a number that is taken", "followups; invariant: two citations one number", ("followups", "answers"), constant(Evidence, "_number", lambda self, key: 1)),
    # What is looked up
    Mutant("reverse-ranking", "the worst passages come first", "retrieval", ("retrieval", "answers"), in_modules("search", reversed_search)),
    Mutant("no-words", "search looks at meaning only", "retrieval", ("retrieval",), constant(searching.search, "__defaults__", (8, searching.Weights(words=0)))),
    Mutant("no-meaning", "search looks at words only", "retrieval", ("retrieval",), constant(searching.search, "__defaults__", (8, searching.Weights(meaning=0)))),
    Mutant("half-corpus", "search knows every second passage only", "retrieval", ("retrieval",), wrapping(shelf, "_read", lambda original: (*(read := original())[:2], read[2][::2])), in_library=True),
    # What is asked
    Mutant("answer-all", "everything is answered", "abstain", ("abstain", "rules"), constant(ask, "intent_of", lambda *given: "answer")),
    Mutant("decline-all", "everything is declined", "abstain: twins", ("abstain",), constant(ask, "intent_of", lambda *given: "other")),
    Mutant("refuse-nothing", "no request to break the rules is refused", "rules", ("rules",), all_of(constant(ask, "aim_of", lambda message: boundaries.Aim.QUESTION), constant(ask, "intent_of", lambda *given: "answer"))),
    Mutant("refuse-everything", "honest owners are refused", "rules: twins", ("rules",), constant(ask, "aim_of", lambda message: boundaries.Refusal("buy"))),
    Mutant("medical-answered", "medical questions count as ours", "abstain", ("abstain",), wrapping(ask, "intent_of", lambda original, *given: "answer" if (said := original(*given)) == "medical" else said)),
    Mutant("abstained-unmarked", "a declined question is not marked as declined", "abstain", ("abstain", "answers"), answering(lambda one: replace(one, abstained=False))),
    Mutant("one-part-only", "of several questions only the first is answered", "answers: facts", ("answers", "followups"), wrapping(ask, "parts_of", lambda original, *given: original(*given)[:1])),
    Mutant("forgetful", "a follow-up does not know what was said before", "followups", ("followups", "answers"), wrapping(ask, "in_context", lambda original, question, *given: question)),
    Mutant("rows-mixed-up", "“the second one” is the first", "followups", ("followups", "answers"), wrapping(ask, "rows_meant", lambda original, *given: (1,) if original(*given) else ())),
    Mutant("offers-unseen", "an agency's offer is taken for a question", "answers", ("answers", "followups"), constant(ask, "claims_in", lambda message: ())),
    Mutant("no-corrections", "a false premise is not put right", "answers: first sentence", ("answers",), constant(topics, "_corrections", lambda *given: [])),
    Mutant("yes-for-no", "a yes-or-no question is taken for another kind", "answers: first sentence", ("answers",), constant(understand, "kind_of", lambda question: understand.Kind.OTHER)),
    Mutant("invisible-kept", "invisible characters are kept", "injection; invariant: invisible characters", ("injection", "answers"), constant(ask, "cleaned", lambda text: text)),
    Mutant("redaction-off", "patient data is not seen", "patient", ("patient",), in_modules("found_in", lambda original, text: ())),
    # Links
    Mutant("unlock-disavow", "a disavow is offered to everybody", "invariant: nothing unlocked; tools", ("tools", "followups", "answers"), constant(OwnerFacts, "unlock_disavow", property(lambda self: True))),
    Mutant("facts-deaf", "what the owner says about a manual action or bought links is not heard", "tools; followups", ("tools", "followups", "answers"), constant(intake, "owner_facts_in", lambda text, known: known)),
    Mutant("hide-unknown", "the table shows no unknowns", "invariant: nothing called unknown", ("followups", "answers", "tools"), answering(hidden_unknowns)),
    Mutant("unknown-is-no", "a signal that cannot be judged counts as not holding", "links: nothing called unknown", ("links",), wrapping(assess, "_split", lambda original, *given: (original(*given)[0], frozenset()))),
    Mutant("rows-of-another-link", "rows of the table show another link", "invariant: another link", ("followups", "answers", "tools"), answering(first_row_for_all)),
    Mutant("swap-fine-risky", "fine and risky change places", "links", ("links", "profiles"), relabelled({Verdict.FINE: Verdict.RISKY, Verdict.RISKY: Verdict.FINE})),
    Mutant("swap-ignored-look", "ignored and look change places", "links", ("links", "profiles"), relabelled({Verdict.IGNORED: Verdict.LOOK, Verdict.LOOK: Verdict.IGNORED})),
    Mutant("helps-is-fine", "nothing helps", "links", ("links",), relabelled({Verdict.HELPS: Verdict.FINE})),
    Mutant("risky-is-look", "nothing is risky", "links", ("links", "profiles"), relabelled({Verdict.RISKY: Verdict.LOOK})),
    Mutant("no-sites", "all site lists are empty", "links", ("links",), no_sites),
    Mutant("no-directories", "the list of health directories is empty", "links", ("links",), one_list_empty("health_directory")),
    Mutant("no-scrapers", "the list of statistics sites is empty", "links", ("links",), one_list_empty("statistics_scraper")),
    Mutant("practice-unknown", "what the owner told about the practice is lost", "links", ("links",), wrapping(assess, "prepare", lambda original, links, practice, *given: original(links, Practice(), *given))),
    Mutant("nofollow-ignored", "nofollow takes no credit away", "links", ("links",), constant(verdict, "NO_CREDIT", frozenset())),
    Mutant("sales-phrase-free", "a sales phrase is no sign of a placed link", "links", ("links",), weighing("anchor_is_exact_match", 0)),
    Mutant("low-bar", "one point is enough for any scale", "links", ("links",), constant(verdict, "ENOUGH", 1)),
    Mutant("no-diagnosis", "patterns over a list are not told", "profiles", ("profiles",), wrapping(assess, "profile_of", lambda original, *given: replace(original(*given), findings=(), conclusion="Nothing to say."))),
    Mutant("no-spikes", "a burst of new sites is not seen", "profiles", ("profiles",), wrapping(assess, "profile_of", lambda original, *given: replace(original(*given), months=()))),
    Mutant("no-networks", "one owner's network is not seen", "profiles", ("profiles",), wrapping(assess, "profile_of", lambda original, *given: replace(original(*given), networks=()))),
    Mutant("to-do-wrong", "the owner is told to keep what is risky", "links, answers: never", ("answers", "followups"), constant(link_answers, "TO_DO", dict.fromkeys(link_answers.TO_DO, "Keep the link from {host}."))),
    Mutant("refusal-reworded", "the sentence of a refusal no longer refuses", "rules", ("rules",), constant(wording, "REFUSAL", dict.fromkeys(wording.REFUSAL, "Sure, here is how."))),
    Mutant("check-off", "the program's own check accepts everything", "invariant, with what it lets through", ("answers", "followups"), all_of(constant(draft, "verify", lambda *given: Check(True)), each(lambda one: replace(one, text=other_number(one.text))))),
)  # fmt: skip
BY_NAME = {mutant.name: mutant for mutant in MUTANTS}
