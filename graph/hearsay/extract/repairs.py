"""A parse as lists -> the same lists, mended where a tagger or parser is known to err and the words around show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from hearsay.extract.attachments import mend_attachments
from hearsay.extract.nameparts import rejoin_names, restore_names
from hearsay.extract.parses import GENITIVES, SUBJECTS, THINGS, Parse
from hearsay.extract.phrasals import read_particles, read_predicates
from hearsay.extract.placing import CLAUSE_SIGNS, DETERMINERS, RELATIVES, place
from hearsay.lexicon import Lexicon
from hearsay.lexicon.inflection import lemma_by_spelling

AMOUNTS = frozenset(
    "tens dozens scores hundreds thousands millions billions lots lot kind sort type number all some many most several "
    "few none part half majority share couple pair series range total".split()
)
_EXISTING = frozenset({"be", "exist", "remain"})
_NEAR = 4  # words from a number or an owner to its noun
_OPEN_ENDED = frozenset({"less", "more", "fewer", "so", "another"})
_NAME_PLACES = frozenset({"obj", "xcomp", "ccomp", "obl"})
_PASSIVE = ("ed", "en", "cut", "set")
_INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ"})
_CONTENT_MARKS = frozenset({"for", "of", "from", "as", "into"})


def repair(parse: Parse, written: Callable[[int], str], lexicon: Lexicon) -> None:
    """Mend a parse; `written` gives a word as it stands in the text."""
    restore_names(parse, written)
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
    rejoin_names(parse)
    _hang_doers(parse)
    _read_complements(parse)
    mend_attachments(parse, lexicon)
    _read_names(parse, lexicon)
    read_particles(parse)
    place(parse, lexicon)


def _mend_lemmas(parse: Parse) -> None:
    """Put right the lemmas of rare verbs, and participles that were taken for others: "is undercut/VBG by"."""
    for index, pos in enumerate(parse.pos):
        if pos == "VERB" and parse.tag[index] == "VBG" and parse.word[index].endswith(_PASSIVE):
            parse.tag[index] = "VBN"
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
        if word[mark] not in GENITIVES or dep[mark] != "case" or mark < owner or dep[owner] not in SUBJECTS:
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
        if parse.dep[index] in ("obj", "nsubj:pass") and parse.word[index] not in RELATIVES
    }
    objects: dict[int, int] = {}
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "obj" and parse.word[index] not in RELATIVES:
            objects.setdefault(governor, index)
    _read_controllers(parse, marks, objects)
    for index, governor in enumerate(parse.head):
        dep = parse.dep[index]
        if dep == "advcl" and parse.tag[index] == "VB" and governor < index and index not in marks:
            if parse.lemma[governor] == "help":
                parse.dep[index] = "ccomp" if any(parse.left(index, frozenset({"nsubj"}))) else "xcomp"
        elif dep == "xcomp" and marks.get(index) in _CONTENT_MARKS and governor in patients:
            parse.dep[index] = "advcl"
        elif dep == "ccomp" and marks.get(index) == "to" and governor in objects and objects[governor] < index:
            parse.hang(index, objects[governor], "acl")


def _read_controllers(parse: Parse, marks: dict[int, str], objects: dict[int, int]) -> None:
    """Take who is to do something for the verb's object: "allowed | Ito | to go"."""
    told = {
        governor
        for index, governor in enumerate(parse.head)
        if parse.dep[index] == "xcomp" and marks.get(index) == "to"
    }
    for index, governor in enumerate(parse.head):
        if parse.dep[index] == "iobj" and governor in told and governor not in objects:
            parse.dep[index] = "obj"


def _read_names(parse: Parse, lexicon: Lexicon) -> None:
    """Tell bearer and name after a verb of two, whatever a parser made of them: "called | Ito | a fool"."""
    _free_bearers(parse, lexicon)
    marked = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in CLAUSE_SIGNS}
    named: dict[int, list[int]] = defaultdict(list)
    for index, governor in enumerate(parse.head):
        noun = parse.dep[index] in _NAME_PLACES and parse.pos[index] in THINGS and index not in marked
        if noun and governor < index and parse.lemma[governor] in lexicon.words("naming"):
            named[governor].append(index)
    for verb, (bearer, *names) in named.items():
        if not names and _is_called_before(parse, verb, bearer):
            parse.dep[bearer] = "xcomp"
        if names and (parse.dep[bearer] == "obj" or any(parse.left(names[-1], DETERMINERS))):
            parse.dep[bearer] = "obj"
            if parse.dep[names[-1]] == "ccomp" or any(parse.left(names[-1], DETERMINERS)):
                parse.dep[names[-1]] = "xcomp"


def _is_called_before(parse: Parse, verb: int, name: int) -> bool:
    """Tell whether the bearer stands before the clause: "the plan | they called | a fraud"."""
    if parse.dep[verb] != "acl:relcl" or parse.dep[name] != "obj" or parse.head[verb] > verb:
        return False
    words = range(parse.first(verb), verb)
    asked = any(parse.tag[word] == "WRB" or parse.dep[word] == "case" for word in words)
    subject = next((word for word in words if (parse.dep[word], parse.head[word]) == ("nsubj", verb)), None)
    return subject is not None and parse.word[subject] not in RELATIVES and not asked


def _free_bearers(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a bearer on the verb where a parser took it for the name's subject: "branded | Ito | a fool"."""
    clauses = {governor for index, governor in enumerate(parse.head) if parse.dep[index] in ("cop", "mark", "aux")}
    for index, name in enumerate(parse.head):
        verb = parse.head[name]
        small = parse.dep[name] in ("xcomp", "ccomp") and name not in clauses
        beside = parse.dep[index] == "nsubj" and verb < index < name and small
        if beside and parse.pos[name] in THINGS and parse.lemma[verb] in lexicon.words("naming"):
            parse.hang(index, verb, "obj")
