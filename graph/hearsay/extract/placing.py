"""A parse -> the same parse, with objects and clauses hung on the verb beside them, where they hung elsewhere."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from hearsay.extract.calendar import DATES
from hearsay.extract.parses import ACTIVE, NOUNS, QUOTES, THINGS, Parse
from hearsay.extract.phrasals import PARTICLES
from hearsay.lexicon import Lexicon

CLAUSE_SIGNS = frozenset({"case", "mark", "cop", "nsubj", "nsubj:pass", "aux", "expl"})
DETERMINERS = frozenset({"det", "nmod:poss"})
PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves themself this that these those there who whom whose "
    "whoever what whatever which whichever one ones none other others another each both all any some many few".split()
) | {f"{which}{who}" for which in ("some", "any", "every", "no") for who in ("one", "body", "thing")}
RELATIVES = frozenset({"which", "that", "what", "who", "whom", "whose"})
_SUBJECT_FORMS = frozenset({"i", "he", "she", "we", "they", "who", "it", "you", "that", "this", "there", "which"})
_HUNG = frozenset({"obj", "nmod", "obl", "xcomp", "ccomp"})
_LOWER = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"})
_CLAUSES = _LOWER - {"conj", "parataxis"}
_ASKING = frozenset({"WP", "WRB", "WDT", "WP$"})
_OBJECTLESS = frozenset({"mark", "obj", "ccomp", "xcomp", "cop"})
_COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp"})
_OWN = frozenset({"obj", "obl", "xcomp", "ccomp", "compound:prt"})
_BEGINNING = frozenset({"det", "nmod:poss", "amod", "nummod", "compound", "cc"})
_SHARED = frozenset({"cc", "punct", "conj"})
_FIGURES = frozenset({"NUM", "SYM"})
_ASUNDER = frozenset({",", "and", "or", "(", "-", "--", "–", "—", ":"})
_LOOSE = frozenset({"nsubj", "nsubj:pass", "parataxis"})
_BARE = frozenset({"VB", "VBP"})
_FINITE = {"VB": _BARE, "VBP": _BARE, **{tag: frozenset({tag}) for tag in ("VBZ", "VBD", "VBN")}}


def place(parse: Parse, lexicon: Lexicon) -> None:
    """Give each verb its own objects and clauses."""
    _coordinate_verbs(parse)
    _lower_clauses(parse, lexicon)
    _place_subjects(parse)
    _hang_relatives(parse, lexicon)
    _place_objects(parse, lexicon)


def _coordinate_verbs(parse: Parse) -> None:
    """Hang a verb on the verb above where a parser coordinated it with its object: "raises goats | and sells milk"."""
    governing = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _OWN}
    copular = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "cop"}
    for index, noun in enumerate(parse.head):
        if parse.dep[index] != "conj" or parse.pos[index] != "VERB" or parse.pos[noun] not in NOUNS:
            continue
        tags = _FINITE.get(parse.tag[index], frozenset())
        verb = _verb_alike(parse, noun, tags, copular) if index in governing else None
        if verb is not None:
            parse.hang(index, verb, "conj")


def _verb_alike(parse: Parse, noun: int, tags: frozenset[str], copular: set[int]) -> int | None:
    """Find the nearest verb over a noun that stands in one of these forms, with no copula's complement between them."""
    word = noun
    while word not in copular and parse.head[word] != word and parse.dep[word] not in _LOOSE:
        word = parse.head[word]
        if parse.pos[word] == "VERB" and parse.tag[word] in tags:
            return word if word < noun else None
    return None


def _lower_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a clause on the verb right before it that wants one, where it hangs on the word above: "tends | to rain"."""
    busy = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _COMPLEMENTS}
    for index, governor in enumerate(list(parse.head)):
        if parse.dep[index] not in _CLAUSES or governor >= index:
            continue
        first = parse.first(index)
        verb = _verb_before(parse, first, governor)
        if verb is None or verb in busy:
            continue
        dep = _wanted(parse, verb, first, index, lexicon)
        if dep is not None:
            parse.hang(index, verb, dep)
            busy.add(verb)


def _wanted(parse: Parse, verb: int, first: int, clause: int, lexicon: Lexicon) -> str | None:
    """Tell what a clause that begins with "to", "that" or a gerund is to a verb, if the lexicon knows it with one."""
    embedding = lexicon.embedding_of(parse.lemma[verb])
    if parse.tag[first] == "TO" and parse.head[first] == clause:
        return "xcomp" if embedding is not None else None
    if first == clause and parse.tag[first] == "VBG":
        return "xcomp" if embedding is not None and embedding.passes else None
    told = parse.word[first] == "that" and (parse.dep[first], parse.head[first]) == ("mark", clause)
    return "ccomp" if told and lexicon.cue_of(parse.lemma[verb]) is not None else None


def _place_subjects(parse: Parse) -> None:
    """Take a noun right after a verb for its object, where a parser gave the verb two subjects: "He met | Ito"."""
    busy = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _COMPLEMENTS}
    before: set[int] = set()  # verbs with a subject before them
    for index, verb in enumerate(parse.head):
        if parse.dep[index] != "nsubj" or parse.pos[verb] != "VERB":
            continue
        if index < verb:
            before.add(verb)
        elif verb in before and verb not in busy and _is_beside(parse, verb, index):
            parse.hang(index, verb, "obj")


def _is_beside(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a noun stands right after a verb, and before no other that it might be the subject of."""
    near = parse.first(thing) == verb + 1 and parse.word[thing] not in _SUBJECT_FORMS
    return near and parse.tag[verb] in ACTIVE and parse.pos[thing + 1 : thing + 2] not in (["VERB"], ["AUX"])


def _hang_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a clause without object on the noun before it, where it hangs on its verb: "got the mayor | it deserves"."""
    objects: dict[int, int] = {}
    own: dict[int, set[str]] = defaultdict(set)
    for index, governor in enumerate(parse.head):
        own[governor].add(parse.dep[index])
        if parse.dep[index] == "obj" and index > governor:
            objects.setdefault(governor, index)
    for clause, governor in enumerate(list(parse.head)):
        thing = objects.get(governor, clause)
        if parse.dep[clause] != "ccomp" or thing >= clause or not _OBJECTLESS.isdisjoint(own[clause]):
            continue
        first = parse.first(clause)
        asked = any(tag in _ASKING for tag in parse.tag[first:clause])
        beside = parse.is_under(first - 1, thing) and "nsubj" in own[clause] and not asked
        if beside and parse.pos[clause] == "VERB" and lexicon.cue_of(parse.lemma[governor]) is None:
            parse.hang(clause, thing, "acl:relcl")


def _place_objects(parse: Parse, lexicon: Lexicon) -> None:
    """Give each verb its own object, where a parser hung it on another word or cut it in two."""
    signed = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in CLAUSE_SIGNS}
    busy = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _COMPLEMENTS}
    objects: dict[int, list[int]] = defaultdict(list)
    for index, governor in enumerate(list(parse.head)):
        dep = parse.dep[index]
        if dep not in _HUNG or index in signed or parse.pos[index] == "SPACE":
            continue
        verb = _verb_before(parse, parse.first(index), governor)
        if verb is not None and verb not in busy and _may_take(parse, verb, index):
            parse.hang(index, verb, "obj")
            busy.add(verb)
        elif dep == "obj":
            objects[governor].append(index)
    for governor, things in objects.items():
        for one, other in pairwise(things):
            _read_pair(parse, governor, one, other, lexicon)


def _verb_before(parse: Parse, first: int, governor: int) -> int | None:
    """Find the verb right before a phrase, if it is not the phrase's own and stands under the same word."""
    index = first - 1
    while index > governor and (parse.dep[index] == "compound:prt" or parse.word[index] in PARTICLES):
        index -= 1
    found = index > governor and parse.pos[index] == "VERB" and parse.tag[index] in ACTIVE
    return index if found and parse.dep[index] in _LOWER and parse.lemma[index] != "be" else None


def _may_take(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a thing is that verb's alone, not shared by the two of "buys and sells shares"."""
    governor = parse.head[thing]
    if parse.pos[thing] not in THINGS or parse.word[thing] in RELATIVES or parse.lemma[thing] in DATES:
        return False
    if parse.dep[thing] == "nmod":
        return parse.head[verb] == governor and parse.dep[verb] in ("acl", "acl:relcl")
    if parse.dep[verb] != "conj":
        return True
    before = verb - 1
    while parse.dep[before] == "advmod":
        before -= 1
    shared = parse.dep[before] == "cc" and _SHARED.issuperset(parse.dep[governor + 1 : before])
    return parse.pos[parse.head[verb]] == "VERB" and not shared


def _read_pair(parse: Parse, governor: int, one: int, other: int, lexicon: Lexicon) -> None:
    """Read two objects of one verb: receiver and gift, bearer and name, or one noun and what describes it."""
    gives, names = (parse.lemma[governor] in lexicon.words(kind) for kind in ("giving", "naming"))
    paid = gives and parse.pos[other] == "SYM" and parse.pos[one] in THINGS
    after = range(one + 1, parse.first(other))
    heavy = any(parse.is_under(word, one) for word in after)
    between = [parse.word[word] for word in after if not parse.is_under(word, one) and parse.word[word] not in QUOTES]
    if one < governor or parse.word[other] in PRONOUNS or not (paid or _ASUNDER.isdisjoint(between)):
        return
    own, lone = any(parse.left(other, DETERMINERS)), parse.pos[one] in ("PRON", "PROPN")
    if parse.pos[one] in _FIGURES:
        parse.hang(other, one, "nmod:unmarked")
    elif _is_measured(parse, other) and (lone or parse.pos[other] in _FIGURES):
        receives = paid or (gives and lone and parse.pos[other] != "NUM")
        parse.dep[one if receives else other] = "iobj" if receives else "obl:unmarked"
    elif gives and not between and (own or lone or heavy or parse.tag[one] == "NNS"):
        parse.dep[one] = "iobj"
    elif between or heavy:
        parse.dep[other] = "xcomp" if names and parse.pos[one] in THINGS else "obj"
    elif names and (own or parse.pos[one] == "PRON"):
        parse.dep[other] = "xcomp"
    elif not own and parse.pos[one] != "PRON" and parse.pos[other] in NOUNS:
        _join(parse, one, other)


def _is_measured(parse: Parse, index: int) -> bool:
    return parse.pos[index] in _FIGURES or any(parse.left(index, frozenset({"nummod"})))


def _join(parse: Parse, one: int, other: int) -> None:
    """Make one phrase of two words: a noun and its name, or a modifier and its noun with all that begins the phrase."""
    if (parse.pos[one], parse.pos[other]) == ("NOUN", "PROPN"):
        return parse.hang(other, one, "appos")
    for word in list(parse.left(one, _BEGINNING)):
        parse.head[word] = other
    return parse.hang(one, other, "amod" if parse.pos[one] in ("VERB", "ADJ") else "compound")
