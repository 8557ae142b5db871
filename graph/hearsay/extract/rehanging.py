"""A parse as lists -> the same lists, mended where a parser hung whom a clause is about elsewhere, or cut it in two."""

from __future__ import annotations

from collections import defaultdict

from hearsay.extract.parses import BESIDE, NOUNS, SUBJECTS, THINGS, Parse
from hearsay.lexicon.inflection import lemma_by_spelling

_NOMINAL = SUBJECTS | {"obj", "obl", "nmod"}
_ANY_SUBJECT = SUBJECTS | {"csubj", "csubj:pass", "expl"}
_PARTICIPLES = frozenset({"VBN", "VBG"})
_LOWER = frozenset({"ccomp", "xcomp", "advcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset(",:;()-–—―\"'“”‘’") | {"--", "``", "''"}
_QUESTIONS = frozenset({"WP", "WDT", "WRB", "WP$"})
_RELATIVES = frozenset({"that", "who", "whom"})
_TIES = frozenset({"mark", "obj"})
_CLIMB = 6


def rehang(parse: Parse) -> None:
    """Mend what clauses are about."""
    _read_tags(parse)
    _name_deeds(parse)
    _read_absolutes(parse)
    _read_infinitives(parse)
    _join_subjects(parse)
    _give_subjects(parse)
    _activate_perfects(parse)
    _hang_participles(parse)
    _hang_relatives(parse)
    _join_before(parse)
    _lower_gerunds(parse)


def _read_tags(parse: Parse) -> None:
    """Tell nouns and participles from verbs, where a tagger did not: "was undercut", "kept from becoming"."""
    owned = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "nmod:poss"}
    for index, tag in enumerate(parse.tag):
        form = parse.word[index]
        named = tag in ("NN", "NNS") or (tag == "VBG" and index in owned)
        if named and parse.pos[index] == "VERB" and parse.dep[index] in _NOMINAL:
            parse.pos[index] = "NOUN"
        if parse.pos[index] != "VERB" or tag not in ("VBG", "VB"):
            continue
        if tag == "VB" and form.endswith("ing") and form != parse.lemma[index]:
            parse.tag[index] = "VBG"
        elif tag == "VBG" and (form.endswith("ed") or (not form.endswith("ing") and _is_done_by(parse, index))):
            parse.tag[index] = "VBN"
            parse.lemma[index] = lemma_by_spelling(form, parse.lemma[index])


def _read_absolutes(parse: Parse) -> None:
    """Take what "with" introduces for undone to its subject: "with roads | closed"."""
    absolute = {
        governor: index
        for index, governor in enumerate(parse.head)
        if (parse.word[index], parse.dep[index], parse.tag[governor]) == ("with", "mark", "VBD")
    }
    for index, verb in enumerate(parse.head) if absolute else ():
        lower = parse.dep[verb] in ("advcl", "conj")
        if lower and parse.dep[index] == "nsubj" and absolute.get(verb, index) < index < verb:
            parse.dep[index], parse.tag[verb] = "nsubj:pass", "VBN"


def _name_deeds(parse: Parse) -> None:
    """Take a gerund with an object for the deed that a verb is about: "cutting taxes | worked"."""
    active = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "obj"}
    for index in active:
        if parse.tag[index] == "VBG" and parse.dep[index] in SUBJECTS and index < parse.head[index]:
            parse.dep[index] = "csubj"


def _is_done_by(parse: Parse, verb: int) -> bool:
    return verb + 1 < len(parse.word) and parse.word[verb + 1] == "by" and parse.lemma[verb - 1] == "be"


def _read_infinitives(parse: Parse) -> None:
    """Take "to" before a bare verb for its mark, and "it" before both for who acts: "lets it | to grow"."""
    for index, verb in enumerate(parse.head):
        if parse.tag[index] != "TO" or parse.tag[verb] != "VB" or index != verb - 1:
            continue
        parse.dep[index] = "mark"
        before, governor = index - 1, parse.head[verb]
        empty = parse.dep[before] == "expl" and parse.head[before] == governor == before - 1
        if empty and parse.dep[verb] == "xcomp" and parse.pos[governor] == "VERB":
            parse.dep[before] = "obj"


def _join_subjects(parse: Parse) -> None:
    """Make one phrase of two nouns side by side that a parser made two subjects: "voting | fraud is rare"."""
    for index in range(len(parse.dep) - 1):
        after = index + 1
        beside = parse.dep[index] in SUBJECTS and parse.dep[after] in SUBJECTS
        nominal = parse.pos[index] in ("NOUN", "PROPN", "ADJ") and parse.pos[after] in NOUNS
        if beside and nominal and parse.head[index] == parse.head[after] > after:
            parse.hang(index, after, "amod" if parse.pos[index] == "ADJ" else "compound")


def _give_subjects(parse: Parse) -> None:
    """Make an object the subject of the clause right after it that has none: "thinks | rain would help"."""
    objects: dict[int, int] = {}
    filled = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _ANY_SUBJECT}
    infinitive = {governor for index, governor in enumerate(parse.head) if parse.tag[index] == "TO"}
    for index, governor in enumerate(parse.head):
        dep = parse.dep[index]
        if dep in ("obj", "iobj") and parse.pos[index] in THINGS and parse.tag[index] not in _QUESTIONS:
            if governor < index:
                objects[governor] = index
            elif _is_before_participle(parse, index, governor) and governor not in filled:
                parse.dep[index] = "nsubj"
        elif dep == "ccomp" and index not in filled | infinitive and objects.get(governor, index) < index:
            _hang_subject(parse, objects[governor], index)


def _is_before_participle(parse: Parse, thing: int, verb: int) -> bool:
    lower = parse.dep[verb] in _LOWER and parse.tag[verb] == "VBG"
    return lower and parse.head[verb] < thing and _STOPS.isdisjoint(parse.word[thing:verb])


def _hang_subject(parse: Parse, thing: int, clause: int) -> None:
    verb = parse.head[clause]
    beside = [word for word in range(thing, clause) if parse.head[word] == clause and parse.dep[word] in BESIDE]
    shown = parse.tag[min([clause, *beside])] in _FINITE or parse.tag[clause] == "VBG" or bool(beside)
    own = [word for word in range(thing + 1, clause) if parse.head[word] in (verb, clause)]
    apart = any(parse.dep[word] in ("punct", "cc") or parse.tag[word] in _QUESTIONS for word in own)
    if shown and not apart and "mark" not in parse.dep[thing:clause]:
        parse.hang(thing, clause, "nsubj")
        for word in range(verb + 1, thing):
            if parse.word[word] == "that" and parse.head[word] == verb and parse.dep[word] in _TIES:
                parse.hang(word, clause, "mark")


def _activate_perfects(parse: Parse) -> None:
    """Read "has done" as what its subject did, and the noun after it as what it did it to."""
    helped: dict[int, set[str]] = defaultdict(set)
    for index, governor in enumerate(parse.head):
        if parse.dep[index] in BESIDE:
            helped[governor].add(parse.lemma[index])
    for index, governor in enumerate(parse.head):
        perfect = "have" in helped.get(governor, ()) and "be" not in helped[governor] and "get" not in helped[governor]
        if perfect and parse.dep[index] == "nsubj:pass" and parse.tag[governor] == "VBN":
            parse.dep[index] = "nsubj" if index < governor else "obj"


def _hang_participles(parse: Parse) -> None:
    """Hang a participle on the noun right before it, where a parser made both subjects: "all | invited came"."""
    for index, governor in enumerate(parse.head):
        before = index - 1
        clausal = parse.dep[index] in ("csubj", "csubj:pass") and parse.tag[index] in _PARTICIPLES
        if clausal and index and parse.head[before] == governor and parse.dep[before] in SUBJECTS:
            parse.hang(index, before, "acl")


def _hang_relatives(parse: Parse) -> None:
    """Hang a clause with "that" or "who" on the noun before it, where a parser hung it on the whole clause."""
    for index, verb in enumerate(parse.head):
        opens = parse.word[index] in _RELATIVES and parse.dep[index] in ("nsubj", "nsubj:pass", "obj")
        if not opens or parse.dep[verb] != "advcl:relcl" or not index:
            continue
        top = _top_noun(parse, index - 1, parse.head[verb])
        if top is not None:
            parse.hang(verb, top, "acl:relcl")


def _top_noun(parse: Parse, word: int, clause: int) -> int | None:
    """Find the noun highest up from a word below a clause."""
    found = None
    for _ in range(_CLIMB):
        if word == clause:
            break
        found = word if parse.pos[word] in NOUNS and parse.dep[word] != "conj" else found
        word = parse.head[word]
    return found


def _join_before(parse: Parse) -> None:
    """Take for a modifier what a parser took for an apposition before its noun: "Clinton | spokesman Jesse Lehrich"."""
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "appos" and index == governor - 1 and parse.pos[index] in NOUNS:
            parse.dep[index] = "compound"


def _lower_gerunds(parse: Parse) -> None:
    """Hang a gerund on the one before it, not on a verb that it isn't coordinated with: "likes rowing | and diving"."""
    gerunds: dict[int, int] = {}
    full = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in BESIDE | _ANY_SUBJECT}
    for index, governor in enumerate(parse.head):
        if parse.tag[index] != "VBG" or index in full:
            continue
        if parse.dep[index] in _LOWER and governor < index:
            gerunds[governor] = index
        elif parse.dep[index] == "conj" and parse.tag[governor] in ("VBD", "VBZ", "VBP", "VB") and governor in gerunds:
            parse.head[index] = gerunds[governor]
