"""Two sentences side by side, each with its own doer -> neither says the other: "Oslo cuts aid, Bern protests"."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.cuewords import entry_of
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import NOUNS, QUESTIONS, QUOTES, SUBJECTS, Parse, Words
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.time import TIME_NOUNS
from hearsay.lexicon import Cue, Lexicon

_LATER = TIME_NOUNS | DATES
_BESIDE = frozenset({"parataxis", "conj"})


def part_neighbour(parse: Parse, index: int) -> None:
    """Part a sentence from the verb of the next one, which says something else: "it fell, | Ito warned of more"."""
    verb = parse.head[index]
    subject = parse.child(verb, *SUBJECTS)
    if subject is None or not index < subject < verb or not parse.has(index, *SUBJECTS):
        return
    first, after = parse.first(index), parse.first(subject)
    plain = parse.word[after - 1] == "," and QUOTES.isdisjoint(parse.word[max(0, first - 1) : after])
    asked = parse.tag[first] in QUESTIONS or parse.has(index, "mark")
    if plain and not asked and says_own(parse, parse.lexicon, verb):
        parse.take_place(index, verb)
        parse.hang(verb, index, "parataxis")


def part_next(parse: Parse, index: int) -> None:
    """Take who says something after a semicolon for no content of the verb before: "it fell, Ito says; | Bern asks"."""
    verb, sign = parse.head[index], parse.first(index) - 1
    plain = parse.word[sign] == ";" and not parse.has(index, "mark") and QUOTES.isdisjoint(parse.word[verb:sign])
    if verb < sign and plain and says_own(parse, parse.lexicon, index):
        parse.relate(index, "parataxis")


def is_neighbour(tree: Words, lexicon: Lexicon, verb: int) -> bool:
    """Tell a clause beside another from one that says who tells that: "Oslo sells the mill, | Hale denies fraud"."""
    subject = tree.child(verb, *SUBJECTS)
    beside = tree.dep[verb] in _BESIDE and tree.head[verb] < verb and not tree.has(verb, "cc")
    return beside and subject is not None and subject < verb and says_own(tree, lexicon, verb)


def without_neighbours(
    tree: Words, lexicon: Lexicon, verb: int, cue: Piece, contents: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """Leave out the sentence before that of the cue, or the one after it, where the model takes it for what is said."""
    plain = [piece for piece in contents if QUOTES.isdisjoint(tree.word[slice(*piece)])]
    before = [piece for piece in plain if piece.end <= cue.start]
    if not before or not is_neighbour(tree, lexicon, verb):
        before = [piece for piece in plain if piece.start > cue.end and _is_next(tree, lexicon, piece)]
    return tuple(piece for piece in contents if piece not in before)


def _is_next(tree: Words, lexicon: Lexicon, piece: Piece) -> bool:
    """Tell whether a sentence after a semicolon tells what another says."""
    tops = (word for word in range(*piece) if not piece.holds(tree.head[word]))
    return tree.word[piece.start - 1] == ";" and any(says_own(tree, lexicon, top) for top in tops)


def says_own(tree: Words, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what a verb says stands after it: "vows revenge", "warns of war", "says it fell", "blames Bern"."""
    entry = entry_of(tree, lexicon, verb)
    if entry is None or (entry.relation is None and entry.kind != "saying"):
        return False
    things = (thing for thing in tree.all(verb, "obj") if thing > verb and tree.pos[thing] in NOUNS)
    if any(_is_said(tree, lexicon, entry, thing) for thing in things):
        return True
    return any(_is_content(tree, entry, verb, word) for word in tree.all(verb, "obl", "ccomp", "xcomp") if word > verb)


def _is_said(tree: Words, lexicon: Lexicon, entry: Cue, thing: int) -> bool:
    """Tell what a verb says, or whom it judges, from who hears it and when: "vows strikes", no "warns voters"."""
    if tree.lemma[thing] in _LATER:
        return False
    relation = lexicon.relations.get(entry.relation or "")
    hears = "object" in entry.addressee
    if relation is None:
        return not hears and not can_act(tree, lexicon, thing)
    judged = relation.embeds is None and relation.plover in ("DISAPPROVE", "SUPPORT")
    return judged or (tree.pos[thing] == "NOUN" and not (hears and can_act(tree, lexicon, thing)))


def _is_content(tree: Words, entry: Cue, verb: int, word: int) -> bool:
    """Tell whether a phrase or clause after a verb is what it says: "warns | of war", "says | it fell"."""
    marker = tree.child(word, "case", "mark")
    link = "" if marker is None else tree.word[marker]
    if "PUNCT" in tree.pos[verb + 1 : min((word, *tree.children[word])) + 1]:
        return False
    if tree.dep[word] == "obl":
        fitting = link in entry.content or f"{tree.lemma[verb]} {link}" == entry.lemma
        return entry.relation is not None and fitting
    if tree.dep[word] == "xcomp":
        return entry.relation is not None and link == "to"
    return link == "that" or tree.has(word, *SUBJECTS)
