"""Mends conjunctions and prepositions of several words that a parser took for clauses of their own."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.negation import DENIALS
from hearsay.extract.grammar.parses import LOOSE, QUOTES, SUBJECTS, VERBS, Parse

_CONDITIONS = frozenset(
    ("on condition that", "on the condition that", "in the event that", "on the assumption that", "in case that")
)
_OPEN = frozenset(("would", "could", "might", "'d", "’d"))
_HARDLY_ANY = frozenset({"no", "little", "few"})
_STOPS = frozenset((".", "!", "?", ":", ";", "but", "and"))
_NEAR = 12  # words from a verb that opens a condition to its infinitive
_OWN = ("mark", "aux", "aux:pass", "obj", *SUBJECTS)
_SHORT = (["short", "of"], ["close", "to"], ["near", "to"])
_LESS = ([",", "let", "alone"], [",", "much", "less"], [",", "still", "less"], [",", "even", "less"])
_SHARES = ("obj", "obl", "aux", "aux:pass", "xcomp", "ccomp", "mark")


def join_topic(parse: Parse, index: int) -> None:
    """Read "when it comes to" as one preposition or conjunction: "is slow | when it comes to | paying taxes"."""
    verb, last = index + 1, index + 2
    if (
        parse.word[max(0, index - 1) : index] != ["when"]
        or parse.lemma[verb : verb + 1] != ["come"]
        or parse.word[last : last + 1] != ["to"]
    ):
        return
    topic, governor = parse.head[last], parse.head[verb]
    if topic <= last or parse.head[topic] != verb or governor == verb:
        return
    clausal = parse.pos[topic] in VERBS
    for child in [child for child in parse.children[verb] if child > last and child != topic]:
        parse.lift(child, topic)
    parse.hang(topic, governor, "advcl" if clausal else "obl")
    parse.hang(index - 1, topic, "mark" if clausal else "case")
    for word in (index, verb, last):
        parse.hang(word, index - 1, "fixed")


def join_given(parse: Parse, index: int) -> None:
    """Read "given that", "provided" as one conjunction: "stayed, | given that | it rained", "| provided | it rains"."""
    that = index + 1
    if parse.has(index, "aux", "aux:pass", "obl:agent") or (parse.tag[index] == "VBG" and not _opens(parse, index)):
        return  # "fired, assuming that he was armed"
    if parse.word[that : that + 1] != ["that"] or parse.dep[that] != "mark":
        return _join_bare(parse, index)
    clause, governor = parse.head[that], parse.head[index]
    if clause < that or governor in (index, clause):
        return
    if parse.dep[index] == "acl" and parse.pos[parse.head[governor]] == "VERB" and parse.dep[governor] == "obj":
        governor = parse.head[governor]  # "backs the loan | provided that"
    parse.hang(clause, governor, "advcl")
    parse.hang(index, clause, "mark")
    parse.hang(that, index, "fixed")


def _join_bare(parse: Parse, index: int) -> None:
    """Take "provided" before a whole clause for its conjunction: "| assuming | it rains, we go"."""
    governor = parse.head[index]
    if parse.word[index] == "given" or parse.dep[index] not in ("advcl", "acl") or parse.has(index, *_OWN):
        return
    clauses = (*parse.all(index, "ccomp", "xcomp", "advcl"), *parse.all(governor, "advcl", "ccomp"))
    clause = next((one for one in clauses if one > index and parse.first(one) == index + 1), None)
    if clause is not None and parse.has(clause, *SUBJECTS) and not parse.has(clause, "mark"):
        _join(parse, range(index, index + 1), clause, governor)


def join_long(parse: Parse, index: int) -> None:
    """Read "as long as", "as soon as" before a clause as one conjunction: "stays | as long as | it rains"."""
    clause = parse.child(index, "advcl")
    first, last = index - 1, index + 1
    if clause is None or parse.word[first] not in ("as", "so") or parse.word[last : last + 1] != ["as"]:
        return
    if parse.head[last] == clause and parse.has(clause, *SUBJECTS):
        _join(parse, range(first, last + 1), clause, parse.head[index])


def join_condition(parse: Parse, index: int) -> None:
    """Read "on condition that", "in the event that" as one conjunction: "sails | on condition that | it is dry"."""
    noun = parse.head[index]
    clause = parse.child(noun, "acl", "acl:relcl")
    phrase = " ".join(parse.word[index : noun + 2])
    if clause is not None and phrase in _CONDITIONS and parse.head[noun + 1] == clause:
        _join(parse, range(index, noun + 2), clause, parse.head[noun])


def read_inverted(parse: Parse, index: int) -> None:
    """Read "were" that opens a sentence as the conjunction of a condition: "| were | he to go, she would stay"."""
    to = next((word for word in range(index, min(index + _NEAR, len(parse.word))) if parse.word[word] == "to"), None)
    if to is None or parse.dep[to] != "mark" or not _opens(parse, index):
        return
    verb = parse.head[to]
    noun = parse.head[verb] if index < parse.head[verb] < to else parse.child(verb, *SUBJECTS)
    beside = parse.head[index]  # a noun that was taken for the main verb's subject
    if noun is None and index < beside < to and parse.head[beside] == parse.head[verb] > verb:
        noun = beside
    if noun is None:
        return
    main = parse.head[noun] if parse.head[noun] != verb else parse.child(verb, "parataxis", "ccomp")
    main = parse.head[verb] if main is None and parse.dep[verb] == "advcl" else main
    main = main and (_told_after(parse, main) or main)
    if main is None or main < verb or not any(parse.word[aux] in _OPEN for aux in parse.all(main, "aux")):
        return
    if parse.head[main] == verb:
        parse.hang(main, main if parse.head[verb] == verb else parse.head[verb], parse.dep[verb])
    parse.hang(verb, main, "advcl")
    parse.hang(noun, verb, "nsubj")
    parse.hang(index, verb, "mark")


def rejoin_inverted(parse: Parse, index: int) -> None:
    """Hang on what is said the condition that a saying parts from it: "| had he known, Ito said, he would have won"."""
    clause = parse.head[index]
    saying, subject = parse.head[clause], parse.child(clause, *SUBJECTS, "expl")
    if subject is None or not index < subject < clause < saying or not _opens(parse, index):
        return
    main = _told_after(parse, saying)
    if main is not None and parse.has(saying, "nsubj"):
        parse.hang(clause, main, "advcl")
        parse.settled.add(clause)


def _told_after(parse: Parse, saying: int) -> int | None:
    """Find the clause after a verb of saying that tells what would come of something."""
    told = parse.all(saying, "ccomp") if parse.lexicon.may_cue(parse.lemma[saying]) else ()
    told = [clause for clause in told if clause > saying]
    if parse.dep[saying] == "parataxis" and parse.head[saying] > saying:
        told.append(parse.head[saying])
    return next((one for one in told if any(_is_modal(parse, aux) for aux in parse.all(one, "aux"))), None)


def _is_modal(parse: Parse, aux: int) -> bool:
    return parse.tag[aux] == "MD" or parse.word[aux] in _OPEN


def _join(parse: Parse, words: range, clause: int, governor: int) -> None:
    """Make of several words the one conjunction of a clause, which hangs on a governor."""
    parse.hang(clause, governor, "advcl")
    parse.hang(words[0], clause, "mark")
    for word in words[1:]:
        parse.hang(word, words[0], "fixed")


def _opens(parse: Parse, index: int) -> bool:
    """Tell whether a word opens a sentence, or what stands in quotation marks."""
    before = parse.word[index - 1] if index else "."
    return before in QUOTES or before in _STOPS or parse.pos[index - 1] == "SPACE"


def join_short(parse: Parse, index: int) -> None:
    """Read "short of", "close to" before a gerund as one conjunction: "stopped | short of | calling it a fraud"."""
    after, verb = index + 1, parse.head[index]
    if parse.word[index : after + 1] not in _SHORT or (parse.word[index] != "short" and parse.lemma[verb] != "come"):
        return
    clause = parse.head[after]
    if clause == index:
        clause = next((one for one in parse.all(verb, "advcl", "xcomp") if parse.first(one) == after + 1), index)
    if clause > after and parse.tag[clause] == "VBG" and parse.dep[after] in ("mark", "case", "fixed") and verb < index:
        _join(parse, range(index, after + 1), clause, verb)


def join_compared(parse: Parse, index: int) -> None:
    """Read "compared with" as one preposition: "earned $3, | compared with | $2 a year earlier"."""
    thing = parse.child(index, "obl")
    after = index + 1
    if thing is None or parse.word[after : after + 1] not in (["with"], ["to"]) or parse.head[after] != thing:
        return
    if parse.dep[index] not in ("acl", "advcl") or parse.has(index, *_OWN) or parse.lemma[thing] in DATES:
        return
    if any(parse.tag[child] == "WRB" for child in parse.children[index]):
        return  # "when compared with"
    governor = parse.head[index]
    while parse.pos[governor] not in VERBS and not parse.has(governor, "cop") and parse.head[governor] != governor:
        governor = parse.head[governor]
    for child in [child for child in parse.children[index] if child not in (thing, after)]:
        parse.lift(child, thing)
    parse.hang(thing, governor, "obl")
    parse.hang(index, thing, "case")
    parse.hang(after, index, "fixed")
    parse.pos[index] = "ADP"


def join_far(parse: Parse, index: int) -> None:
    """Read "far from" and "anything but" before what is said of a subject as one denial: "is | far from | over"."""
    denied, far = parse.head[index], index - 1
    judged = parse.tag[denied] == "VBN" and index == denied - 1  # "far from convinced"
    said = parse.pos[denied] == "ADJ" or judged or (parse.pos[denied] == "ADV" and index == denied - 1)
    if parse.word[far : index + 1] not in DENIALS or parse.head[denied] != far or not parse.has(far, "cop"):
        return
    if not said and parse.word[far] == "far":
        return  # "is far from the town"
    parse.take_place(denied, far)
    for child in [child for child in parse.children[far] if child != index]:
        parse.lift(child, denied)
    parse.hang(far, denied, "advmod")
    parse.hang(index, far, "fixed")


def join_en_route(parse: Parse, index: int) -> None:
    """Read "en route to" as one preposition: "was | en route to | Oslo"."""
    route, last = index + 1, index + 2
    goal = parse.head[last] if parse.word[index : last + 1] == ["en", "route", "to"] else index
    if goal <= last or parse.head[goal] != route or parse.head[index] != route:
        return
    parse.take_place(goal, route)
    for child in [*parse.children[route]]:
        parse.lift(child, goal)
    parse.hang(index, goal, "case")
    for word in (route, last):
        parse.hang(word, index, "fixed")


def join_far_from(parse: Parse, index: int) -> None:
    """Read "far from" before a gerund as one conjunction: "| far from | ending the war, the truce prolonged it"."""
    governor, clause = parse.head[index], parse.head[index + 1] if index + 1 < len(parse.word) else index
    gerund = parse.tag[parse.child(clause, "cop", "aux:pass") or clause] == "VBG"
    if parse.word[index + 1 : index + 2] == ["from"] and gerund and clause > index and clause != governor:
        _join(parse, range(index, index + 2), clause, governor)


def read_instead(parse: Parse, index: int) -> None:
    """Take "rather than" before a clause for its conjunction, no adverb: "rather than | pay it, Ito left"."""
    clause = parse.head[index]
    if index < clause and parse.dep[clause] == "advcl" and parse.has(index, "fixed"):
        parse.relate(index, "mark")


def mark_gerund(parse: Parse, index: int) -> None:
    """Give a gerund the conjunction before it that hung on the verb after it: "| instead of | selling it, Ito sang"."""
    verb, begin = parse.head[index], max([index, *parse.all(index, "fixed")]) + 1
    for gerund in parse.all(verb, "advcl"):
        opened = parse.tag[gerund] == "VBG" and gerund < verb and parse.first(gerund) == begin
        if opened and not parse.has(gerund, "mark", *SUBJECTS):
            parse.hang(index, gerund, "mark")


def join_still_less(parse: Parse, index: int) -> None:
    """Read "let alone", "much less" before a verb as one conjunction: "was not signed, | much less | ratified"."""
    verb, first = parse.head[index], index if parse.word[index] == "let" else index - 1
    governor, last = parse.head[verb], first + 1
    if parse.word[first - 1 : last + 1] not in _LESS or not governor < first < verb:
        return
    if parse.pos[governor] in VERBS and parse.pos[verb] in VERBS and not parse.has(verb, *SUBJECTS):
        parse.relate(verb, "conj")
        parse.hang(first, verb, "cc")
        parse.hang(last, first, "fixed")


def join_combined(parse: Parse, index: int) -> None:
    """Take "combined" right after a noun for what describes it: "more than all others | combined"."""
    noun = index - 1
    if noun < 0 or parse.tag[index] not in ("VBN", "VBD") or parse.has(index, *_SHARES):
        return
    if parse.dep[noun] == "nsubj" and parse.head[noun] == index and parse.head[index] != index:
        parse.hang(noun, parse.head[index], "obl")
        parse.hang(index, noun, "amod")
    elif parse.dep[index] == "acl" and parse.head[index] <= noun:
        parse.relate(index, "amod")


def join_compelled(parse: Parse, index: int) -> None:
    """Take "no choice but" for part of the verb: who "has | no choice but | to go" has to go."""
    choice, to, deed = index - 1, index + 1, parse.head[index]
    verb = parse.head[choice]
    had = (
        parse.dep[choice] == "obj"
        and parse.lemma[verb] == "have"
        and parse.lemma[choice] in parse.lexicon.words("only-choices")
    )
    if not had or parse.word[to : to + 1] != ["to"] or parse.mark(deed) != "but" or parse.pos[deed] != "VERB":
        return
    if any(parse.word[word] in _HARDLY_ANY for word in parse.all(choice, "det", "amod")):
        for word in (choice, index):
            parse.hang(word, verb, LOOSE)
        parse.hang(deed, verb, "xcomp")
