"""A parse as lists -> the same lists, mended where a tagger or parser is known to err and the words around show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise

from hearsay.extract.parses import Parse
from hearsay.extract.phrasals import PARTICLES, read_particles, read_predicates
from hearsay.lexicon import Lexicon
from hearsay.lexicon.inflection import lemma_by_spelling

AMOUNTS = frozenset(
    "tens dozens scores hundreds thousands millions billions lots lot kind sort type number all some many most several "
    "few none part half majority share couple pair series range total".split()
)
_GENITIVES = frozenset({"'s", "’s", "'", "’"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_EXISTING = frozenset({"be", "exist", "remain"})
_NEAR = 4  # words from a number or an owner to its noun
_PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves themself this that these those there who whom whose "
    "whoever what whatever which whichever one ones none other others another each both all any some many few".split()
) | {f"{which}{who}" for which in ("some", "any", "every", "no") for who in ("one", "body", "thing")}
_RELATIVES = frozenset({"which", "that", "what", "who", "whom", "whose"})
_THINGS = frozenset({"NOUN", "PROPN", "PRON"})
_LOWER = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis"})
_ACTIVE = frozenset({"VB", "VBG", "VBP", "VBZ", "VBD"})
_COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp"})
_DETERMINERS = frozenset({"det", "nmod:poss"})
_BEGINNING = frozenset({"det", "nmod:poss", "amod", "nummod", "compound", "cc"})
_OPEN_ENDED = frozenset({"less", "more", "fewer", "so", "another"})

_CLAUSE_SIGNS = frozenset({"case", "mark", "cop", "nsubj", "nsubj:pass", "aux", "expl"})
_NAME_PLACES = frozenset({"obj", "xcomp", "ccomp", "obl"})
_SHARED = frozenset({"cc", "punct", "conj"})
_INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ"})
_FIGURES = frozenset({"NUM", "SYM"})
_ASUNDER = frozenset({",", "and", "or", "(", "-", "--", "–", "—", ":"})
_QUOTES = frozenset("\"'“”„‟«»‘’`") | {"``", "''"}
_CONTENT_MARKS = frozenset({"for", "of", "from", "as", "into"})


def repair(parse: Parse, written: Callable[[int], str], lexicon: Lexicon) -> None:
    """Mend a parse; `written` gives a word as it stands in the text."""
    _restore_names(parse, written)
    read_predicates(parse)
    _mend_lemmas(parse)
    _lift_cases(parse)
    _join_numbers(parse)
    _close_amounts(parse)
    _lift_finite(parse)
    _rejoin_partitives(parse)
    _give_gerunds_objects(parse)
    _empty_there(parse)
    _give_owners(parse)
    _hang_doers(parse)
    _read_complements(parse)
    _read_names(parse, lexicon)
    read_particles(parse)
    _place_objects(parse, lexicon)


def _restore_names(parse: Parse, written: Callable[[int], str]) -> None:
    """Tell names, which have a capital and no pronoun's form, from pronouns where a tagger took one for the other."""
    for index, form in enumerate(parse.word):
        if parse.tag[index] not in ("PRP", "NNP") or not written(index)[:1].isupper():
            continue
        if parse.pos[index] == "PRON" and form.isalpha() and form not in _PRONOUNS:
            parse.pos[index], parse.tag[index] = "PROPN", "NNP"
        elif parse.pos[index] == "PROPN" and parse.tag[index] == "PRP" and form in _PRONOUNS:
            parse.pos[index] = "PRON"


def _mend_lemmas(parse: Parse) -> None:
    """Put right the lemmas of rare verbs."""
    for index, pos in enumerate(parse.pos):
        if pos == "VERB" and parse.tag[index] in _INFLECTED:
            parse.lemma[index] = lemma_by_spelling(parse.word[index], parse.lemma[index])


def _lift_cases(parse: Parse) -> None:
    """Hang a preposition on a name's head where a parser hung it on the words before that: "by | Mayor Ito"."""
    pos, dep, head = parse.pos, parse.dep, parse.head
    for index, governor in enumerate(head):
        before_name = dep[governor] in ("nmod:desc", "compound", "amod") and pos[governor] == "PROPN"
        top = head[governor]
        if (
            dep[index] == "case"
            and index < governor < top
            and before_name
            and top not in head[max(0, index - 6) : index]
        ):
            head[index] = top


def _join_numbers(parse: Parse) -> None:
    """Hang a number on the noun after it where a parser made both the verb's object: "bought two | mountain bikes"."""
    pos, dep, head = parse.pos, parse.dep, parse.head
    before: dict[int, int] = {}
    for index, governor in enumerate(head):
        if dep[index] != "obj":
            continue
        number = before.get(governor)
        near = number is not None and pos[number] == "NUM" and pos[index] == "NOUN" and index - number <= _NEAR
        if (
            number is not None
            and near
            and ("case", index) not in zip(dep[number:index], head[number:index], strict=True)
        ):
            parse.hang(number, index, "nummod")
        before[governor] = index


def _close_amounts(parse: Parse) -> None:
    """Take what leaves an amount or a choice open for a part of it, no second thing: "$200 or less"."""
    for index, form in enumerate(parse.word):
        if form not in _OPEN_ENDED or parse.dep[index] != "conj" or parse.word[index - 1] != "or":
            continue
        if parse.dep[index - 1] == "cc" and parse.pos[parse.head[index]] in ("SYM", "NUM", "NOUN"):
            parse.dep[index] = parse.dep[index - 1] = "fixed"


def _rejoin_partitives(parse: Parse) -> None:
    """Hang "of" phrases on the quantity before them, where a parser hung them on its verb: "sold tens | of boats"."""
    word, pos, dep, head = parse.word, parse.pos, parse.dep, parse.head
    for index, governor in enumerate(head):
        if word[index] != "of" or dep[index] != "case" or not index:
            continue
        before, verb = index - 1, head[governor]
        amount = pos[before] == "NUM" or word[before] in AMOUNTS
        if dep[governor] == "obl" and amount and head[before] == verb and dep[before] == "obj":
            parse.hang(governor, before, "nmod")


def _give_gerunds_objects(parse: Parse) -> None:
    """Hang a noun on the gerund before it where a parser took it for a subject: "winning | Ohio would help"."""
    tag, dep, head = parse.tag, parse.dep, parse.head
    filled = {governor for index, governor in enumerate(head) if dep[index] in ("obj", "aux")}
    named: dict[int, int] = {}  # the gerund that is a verb's subject
    for index, governor in enumerate(head):
        if dep[index] == "csubj" and tag[index] == "VBG":
            named[governor] = index
        if dep[index] != "nsubj":
            continue
        beside = tag[governor] == "VBG" and governor < index and dep[governor] in ("advcl", "acl")
        gerund = governor if beside else named.get(governor, index)
        if gerund < index and gerund not in filled and (beside or index < governor):
            parse.hang(index, gerund, "obj")


def _empty_there(parse: Parse) -> None:
    """Take "there" before "is" for no subject, though a tagger took it for a pronoun."""
    for index, governor in enumerate(parse.head):
        if (parse.word[index], parse.pos[index], parse.dep[index]) != ("there", "PRON", "nsubj"):
            continue
        if parse.lemma[governor] in _EXISTING or parse.pos[governor] != "VERB":
            parse.dep[index] = "expl"


def _give_owners(parse: Parse) -> None:
    """Hang an owner on what is owned, where a parser took it for the subject: "Ito | 's office said"."""
    word, pos, dep, head = parse.word, parse.pos, parse.dep, parse.head
    for mark, owner in enumerate(head):
        if word[mark] not in _GENITIVES or dep[mark] != "case" or mark < owner or dep[owner] not in _SUBJECTS:
            continue
        for index in range(mark + 1, min(mark + _NEAR, len(word))):
            beside = head[index] == head[owner] and dep[index].startswith("nsubj")
            if pos[index] in ("NOUN", "PROPN") and (beside or (head[index] == owner and dep[index] == "conj")):
                if not beside:
                    parse.hang(index, head[owner], dep[owner])
                parse.hang(owner, index, "nmod:poss")
                break


def _hang_doers(parse: Parse) -> None:
    """Hang a "by" phrase on the participle right before it, where it hangs on the noun: "boats sold | by Ito"."""
    for index, doer in enumerate(parse.head):
        verb = index - 1
        if (parse.word[index], parse.dep[index], parse.dep[doer]) != ("by", "case", "nmod") or not index:
            continue
        if (parse.tag[verb], parse.dep[verb]) == ("VBN", "acl") and parse.head[doer] == parse.head[verb]:
            parse.hang(doer, verb, "obl:agent")


def _lift_finite(parse: Parse) -> None:
    """Hang a verb on the one above where it can't be coordinated with a bare one: "demands that he go | and waits"."""
    tag, dep, head = parse.tag, parse.dep, parse.head
    subjects = {governor for index, governor in enumerate(head) if dep[index] in ("nsubj", "nsubj:pass", "expl")}
    for index, first in enumerate(head):
        if dep[index] != "conj" or index in subjects or dep[first] != "ccomp":
            continue
        if (tag[index] == "VBZ" and tag[first] in ("VB", "VBP")) or (tag[index] == "VBD" and tag[first] == "VB"):
            head[index] = head[first]


def _read_complements(parse: Parse) -> None:
    """Tell what a verb's second verb is to it: what one is helped to do; what one is praised for is no object."""
    marks: dict[int, str] = {}
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "mark":
            marks.setdefault(governor, parse.word[index])
    patients = {
        governor
        for index, governor in enumerate(parse.head)
        if parse.dep[index] in ("obj", "nsubj:pass") and parse.word[index] not in _RELATIVES
    }
    objects: dict[int, int] = {}
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "obj" and parse.word[index] not in _RELATIVES:
            objects.setdefault(governor, index)
    for index, governor in enumerate(parse.head):
        dep = parse.dep[index]
        if dep == "advcl" and parse.tag[index] == "VB" and governor < index and index not in marks:
            if parse.lemma[governor] == "help":
                parse.dep[index] = "ccomp" if any(parse.left(index, frozenset({"nsubj"}))) else "xcomp"
        elif dep == "xcomp" and marks.get(index) in _CONTENT_MARKS and governor in patients:
            parse.dep[index] = "advcl"
        elif dep == "ccomp" and marks.get(index) == "to" and governor in objects and objects[governor] < index:
            parse.hang(index, objects[governor], "acl")


def _read_names(parse: Parse, lexicon: Lexicon) -> None:
    """Tell bearer and name after a verb of two, whatever a parser made of them: "called | Ito | a fool"."""
    marked = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _CLAUSE_SIGNS}
    named: dict[int, list[int]] = defaultdict(list)
    for index, governor in enumerate(parse.head):
        noun = parse.dep[index] in _NAME_PLACES and parse.pos[index] in _THINGS and index not in marked
        if noun and governor < index and parse.lemma[governor] in lexicon.words("naming"):
            named[governor].append(index)
    for bearer, *names in named.values():
        if names and (parse.dep[bearer] == "obj" or any(parse.left(names[-1], _DETERMINERS))):
            parse.dep[bearer] = "obj"
            if parse.dep[names[-1]] == "ccomp" or any(parse.left(names[-1], _DETERMINERS)):
                parse.dep[names[-1]] = "xcomp"


def _place_objects(parse: Parse, lexicon: Lexicon) -> None:
    """Give each verb its own object, where a parser hung it on another word or cut it in two."""
    cased = {governor for index, governor in enumerate(parse.head) if parse.dep[index] == "case"}
    busy = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in _COMPLEMENTS}
    objects: dict[int, list[int]] = defaultdict(list)
    for index, governor in enumerate(list(parse.head)):
        dep = parse.dep[index]
        if dep not in ("obj", "nmod") or index in cased or parse.pos[index] == "SPACE":
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
    found = index > governor and parse.pos[index] == "VERB" and parse.tag[index] in _ACTIVE
    return index if found and parse.dep[index] in _LOWER and parse.lemma[index] != "be" else None


def _may_take(parse: Parse, verb: int, thing: int) -> bool:
    """Tell whether a thing is that verb's alone, not shared by the two of "buys and sells shares"."""
    governor = parse.head[thing]
    if parse.pos[thing] not in _THINGS or parse.word[thing] in _RELATIVES:
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
    paid = gives and parse.pos[other] == "SYM" and parse.pos[one] in _THINGS
    between = [word for word in parse.word[one + 1 : parse.first(other)] if word not in _QUOTES]
    if one < governor or parse.word[other] in _PRONOUNS or not (paid or _ASUNDER.isdisjoint(between)):
        return
    own, lone = any(parse.left(other, _DETERMINERS)), parse.pos[one] in ("PRON", "PROPN")
    if parse.pos[one] in _FIGURES:
        parse.hang(other, one, "nmod:unmarked")
    elif _is_measured(parse, other) and (lone or parse.pos[other] in _FIGURES):
        receives = paid or (gives and lone and parse.pos[other] != "NUM")
        parse.dep[one if receives else other] = "iobj" if receives else "obl:unmarked"
    elif between:
        parse.dep[other] = "xcomp" if names and parse.pos[one] in _THINGS else "obj"
    elif gives and (own or lone or parse.tag[one] == "NNS"):
        parse.dep[one] = "iobj"
    elif names and (own or parse.pos[one] == "PRON"):
        parse.dep[other] = "xcomp"
    elif not own and parse.pos[one] != "PRON" and parse.pos[other] in ("NOUN", "PROPN"):
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
