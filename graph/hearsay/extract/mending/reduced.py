"""Mends clauses that are cut short beside their noun: "men | believed to own it", "a vote | due to be held"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import HELPERS, SUBJECTS, THINGS, Parse
from hearsay.extract.grammar.verbforms import FINITE

_SENT = frozenset({"to", "from", "between", "by"})
_SECOND = ("ccomp", "xcomp", "conj", "parataxis")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})
_NOMINAL = ("det", "amod", "nmod:poss", "nummod", "compound")
_VERBAL = ("obj", "compound:prt", "obl:unmarked", "xcomp", "ccomp")


def hang_believed(parse: Parse, index: int) -> None:
    """Hang "believed to" on the noun before it, where another verb has it: "men | believed to own it | fled"."""
    subject = parse.child(index, *SUBJECTS)
    if subject is None or subject > index or parse.word[index + 1 : index + 2] != ["to"] or parse.has(index, *HELPERS):
        return
    verbs = [child for child in parse.all(index, *_SECOND) if child > index and _wants_subject(parse, child)]
    if not verbs:
        return
    verb = verbs[0]
    for infinitive in [*parse.all(verb, *SUBJECTS)]:
        parse.hang(infinitive, index, "xcomp")
    parse.take_place(verb, index)
    parse.hang(subject, verb, "nsubj:pass" if parse.has(verb, "aux:pass") else "nsubj")
    for child in [child for child in parse.children[index] if child > verb]:
        parse.lift(child, verb)
    parse.hang(index, subject, "acl")
    parse.retag(index, "VBN")
    for infinitive in [*parse.all(index, "ccomp")]:
        parse.relate(infinitive, "xcomp")


def hang_seen(parse: Parse, index: int) -> None:
    """Hang what an outlet has on the text, not on whom it went to: "letters to investors | seen by the FT"."""
    hearer = parse.head[index]
    document = parse.head[hearer]
    noun = parse.lexicon.noun_of(parse.lemma[document])
    written = noun is not None and (noun.document or noun.utterance)
    sent = parse.dep[hearer] == "nmod" and parse.marker(hearer) in _SENT and document < hearer < index
    if written and sent and parse.tag[index] == "VBN" and can_act(parse, parse.lexicon, hearer):
        parse.lift(index, document)


def _wants_subject(parse: Parse, verb: int) -> bool:
    """Tell whether a clause with a tense has no subject, or one that an infinitive was taken for."""
    helper = parse.child(verb, *HELPERS)
    subjects = parse.all(verb, *SUBJECTS)
    alone = all(parse.mark(subject) == "to" for subject in subjects)
    return parse.tag[verb if helper is None else helper] in FINITE and alone and not parse.has(verb, "mark", "cc")


def hang_adjective(parse: Parse, index: int) -> None:
    """Take an adjective before an infinitive for a clause about the noun before it: "a bill | likely to pass"."""
    after = parse.pos[index] == "ADJ" and index > parse.head[index] and not parse.has(index, "cop")
    if after and any(parse.mark(below) == "to" for below in parse.all(index, "xcomp")):
        parse.relate(index, "acl")


def read_due(parse: Parse, index: int) -> None:
    """Take "due to" before a verb for what is to come, not for a reason: "is | due to open", "a ship | due to sail"."""
    verb, told = index + 2, _word_before(parse, index)
    while parse.word[verb : verb + 1] and (parse.word[verb] in _BE or parse.word[verb] == "have"):
        verb += 1
    if parse.word[index + 1 : index + 2] != ["to"] or not 0 <= told < verb < len(parse.word):
        return
    beside_be = parse.word[told] in _BE
    if not (beside_be or parse.pos[told] in THINGS) or (verb == index + 2 and not _is_deed(parse, verb)):
        return
    if beside_be:
        _raise_due(parse, index, verb)
    else:
        parse.hang(index, _bearer(parse, index, told), "acl")
    parse.hang(verb, index, "xcomp")
    parse.hang(index + 1, verb, "mark")
    parse.pos[index] = "ADJ"
    for helper in range(index + 2, verb):
        passive = helper == verb - 1 and parse.tag[verb] == "VBN"
        parse.hang(helper, verb, "aux:pass" if passive else "aux")
    if verb == index + 2:
        parse.pos[verb], parse.lemma[verb] = "VERB", parse.word[verb]
        parse.retag(verb, "VB")
        for child in [*parse.all(verb, "nmod")]:
            parse.relate(child, "obl")


def _word_before(parse: Parse, index: int) -> int:
    """Find the word before "due" that tells of what it is said: no adverb, no comma."""
    before = index - 1
    while before > 0 and (parse.pos[before] == "ADV" or parse.word[before] == ","):
        before -= 1
    return before


def _is_deed(parse: Parse, index: int) -> bool:
    """Tell whether the word after "due to" is a verb: one with an object, or one that a date follows."""
    if parse.tag[index] == "VB" or parse.has(index, *_VERBAL):
        return not parse.has(index, "det", "nmod:poss")
    if parse.tag[index] != "NN" or parse.has(index, *_NOMINAL) or parse.head[index] == index + 1:
        return False
    lexicon, form = parse.lexicon, parse.word[index]
    known = lexicon.relation_of(form, "VERB") is not None or any(
        form in lexicon.words(listed) for listed in ("happening", "intransitive")
    )
    return known and any(parse.lemma[child] in DATES for child in parse.all(index, "obl", "nmod", "obl:unmarked"))


def _raise_due(parse: Parse, index: int, verb: int) -> None:
    """Put "due" in the place of the verb, where a parser took that for the predicate: "was due to | expire"."""
    if parse.is_under(verb, index):
        return
    parse.take_place(index, verb)
    for child in [child for child in parse.children[verb] if child < index]:
        parse.lift(child, index)


def _bearer(parse: Parse, index: int, noun: int) -> int:
    """Find the noun that "due" tells of: the one before it, with all that this belongs to."""
    while parse.dep[noun] in ("nmod", "flat", "compound", "conj", "appos") and parse.head[noun] < index:
        noun = parse.head[noun]
    return noun
