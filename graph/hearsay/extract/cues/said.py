"""What a cue gives as said, and to whom: clauses under the verb, the clause around it, phrases that its frame names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hearsay.extract.cues.neighbours import is_neighbour
from hearsay.extract.cues.speakers import DOERS, antecedent, stretch
from hearsay.extract.grammar.asking import is_inverted
from hearsay.extract.grammar.negation import is_disclaimed
from hearsay.extract.grammar.parses import SUBJECTS
from hearsay.extract.grammar.pieces import Piece
from hearsay.extract.grammar.purposes import is_brought_about
from hearsay.extract.grammar.syntax import NOMINALS, Tree, subtree
from hearsay.extract.grammar.verbforms import is_finite, is_gerund
from hearsay.lexicon import Cue, Lexicon

CLAUSES = ("ccomp", "ccomp:outer")
_STOPS = frozenset({".", "!", "?", ";"})


def contents_of(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> tuple[Piece, ...]:
    """Find what is said: a clause under the verb, the clause around it, or a phrase that its frame names."""
    under = _clauses_of(tree, entry, verb)
    if not under and (strayed := _strayed(tree, entry, verb)):
        return (stretch(tree, [i for i in subtree(tree, strayed[0]) if i > verb]),)
    told = "object" in entry.addressee and not is_brought_about(tree, lexicon, verb)  # "told him to go"
    sought = is_sought(lexicon, entry) or (told and tree.has(verb, "obj", "iobj"))
    sought = sought or (entry.kind == "saying" and tree.lemma[verb] in lexicon.words("claiming"))  # "claims to know"
    if not under and sought:
        under = _called_for(tree, entry, verb)
    if not under and sought and (infinitive := _infinitives(tree, entry, verb)):
        under = [*tree.all(verb, "obj"), *infinitive]
        return (stretch(tree, sorted(i for child in under for i in subtree(tree, child))),)
    if not under and entry.kind == "saying":
        under = _deeds_told(tree, lexicon, entry, verb) or _disclaimed(tree, lexicon, verb) or _explained(tree, verb)
        under = under or _clause_before(tree, verb)
    if not under and entry.kind == "wanting":
        under = [child for child in tree.all(verb, "obj") if tree.pos[child] != "PRON"]
    if not under:
        under = framed(tree, entry, verb)
    if under:
        return _apart_from(tree, verb, under)
    if is_neighbour(tree, lexicon, verb):
        return ()
    return clause_around(tree, verb, inserted=is_as_told(tree, entry, verb))


def _disclaimed(tree: Tree, lexicon: Lexicon, verb: int) -> list[int]:
    """Find what someone denies having in mind: "denied any plan | to sell the mill"."""
    plans = (thing for thing in tree.all(verb, "obj") if is_disclaimed(tree, lexicon, thing))
    return [clause for plan in plans for clause in tree.all(plan, "acl")]


def _explained(tree: Tree, verb: int) -> list[int]:
    """Find what a colon parts from a verb of saying: "refused: | it was too dear"."""
    return [child for child in tree.all(verb, "parataxis") if follows_colon(tree, child)]


def follows_colon(tree: Tree, clause: int) -> bool:
    """Tell whether a colon opens a clause."""
    return tree.word[subtree(tree, clause)[0]] == ":"


def is_sought(lexicon: Lexicon, entry: Cue) -> bool:
    """Tell whether a cue says what is to be done: "wants", "promises", "urges"."""
    relation = lexicon.relations.get(entry.relation or "")
    return entry.kind in ("wanting", "thinking") or (relation is not None and relation.embeds is not None)


def _infinitives(tree: Tree, entry: Cue, verb: int) -> Sequence[int]:
    """Find what someone is said to be to do: "promised | to go"; of what is only thought, its complement too."""
    found = tree.all(verb, "xcomp")
    return [one for one in found if tree.marker(one, "mark") == "to"] if entry.kind == "saying" else found


def _called_for(tree: Tree, entry: Cue, verb: int) -> list[int]:
    """Find what someone wants done: "called | for Ito to be freed"."""
    opening = entry.lemma.rpartition(" ")[2]
    return [one for one in tree.all(verb, "advcl") if tree.marker(one, "mark") == opening and tree.has(one, *SUBJECTS)]


def _deeds_told(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> list[int]:
    """Find what someone says of his own deeds: "denied stealing", not "proposed selling"."""
    relation = lexicon.relations.get(entry.relation or "")
    if relation is None or relation.embeds is not None:
        return []
    return [child for child in tree.all(verb, "xcomp") if is_gerund(tree, child) and not tree.has(child, "mark")]


def _clauses_of(tree: Tree, entry: Cue, verb: int) -> Sequence[int]:
    """Find the clauses that are a verb's objects, or its adjective's: "made it clear that …"."""
    under = tree.all(verb, *CLAUSES)
    if under or tree.lemma[verb] == entry.lemma:
        return under
    adjectives = (word for word in tree.all(verb, "xcomp") if tree.pos[word] == "ADJ")
    return [clause for adjective in adjectives for clause in tree.all(adjective, *CLAUSES)]


def clauses_under(tree: Tree, verb: int) -> tuple[Piece, ...]:
    """Span the clauses that a verb has for its objects."""
    return _apart_from(tree, verb, tree.all(verb, *CLAUSES))


def _apart_from(tree: Tree, verb: int, tops: Sequence[int]) -> tuple[Piece, ...]:
    """Span the phrases or clauses under some words, on both sides of a cue that stands inside one."""
    return tuple(piece for top in tops for piece in pieces_around(tree, subtree(tree, top), {verb}))


def says_that(tree: Tree, word: int) -> bool:
    """Tell whether a verb has a clause with "that": "she shared that …"."""
    active = tree.tag[word] != "VBN" or tree.has(word, "aux")
    marks = (mark for clause in tree.all(word, "ccomp") for mark in tree.all(clause, "mark"))
    return active and any(tree.word[mark] == "that" for mark in marks)


def _strayed(tree: Tree, entry: Cue, verb: int) -> list[int]:
    """Find the "that" clause of "reports that X told Y that …" where the parser hangs it on the outer verb.

    Or of "X thinks, Y reports, that …".
    """
    if tree.dep[verb] not in CLAUSES or not (entry.addressee or verb < tree.head[verb]):
        return []
    beside = [child for child in tree.all(tree.head[verb], *CLAUSES) if child > verb]
    return [child for child in beside if "that" in (tree.word[mark] for mark in tree.all(child, "mark"))][:1]


def _clause_before(tree: Tree, verb: int) -> list[int]:
    """Find what stands before "X said" where both hang on the outer verb: "the bridge fell, X said, Y reported"."""
    if tree.dep[verb] not in CLAUSES or verb > tree.head[verb] or not tree.has(verb, *DOERS):
        return []
    return [clause for clause in tree.all(tree.head[verb], *CLAUSES) if clause < verb][-1:]


def framed(tree: Tree, entry: Cue, word: int) -> list[int]:
    """Find the phrases that a cue's entry names for what is said: "accused of theft"; if it charges, deeds alone."""
    places = ("advcl", "obl", "xcomp") if tree.pos[word] != "NOUN" else ("acl", "nmod")
    found = [child for child in tree.all(word, *places) if tree.marker(child, "mark", "case") in entry.content]
    return [child for child in found if entry.kind != "charging" or is_gerund(tree, child)]


def meaning_of(tree: Tree, noun: int) -> int | None:
    """Find the clause that says what a noun means: "claims | that he won", "reports | the mill is sold"."""
    clauses = (clause for clause in tree.all(noun, "acl", "ccomp") if tree.has(clause, *SUBJECTS, "csubj", "expl"))
    return next((clause for clause in clauses if tells_meaning(tree, clause)), None)


def tells_meaning(tree: Tree, clause: int) -> bool:
    """Tell whether a clause beside a noun may be what that means: with "that", or bare and whole: "hope | it holds"."""
    marker = tree.marker(clause, "mark")
    return marker == "that" or not (marker or is_inverted(tree, clause) or not is_finite(tree, clause))


def is_as_told(tree: Tree, entry: Cue, verb: int) -> bool:
    """Tell whether "as" opens the clause of who says the rest: "as she noted, …", "as she told Ito, …"."""
    if tree.dep[verb] != "advcl" or tree.marker(verb, "mark") != "as" or tree.has(verb, "xcomp"):
        return False
    told, topics = tree.all(verb, "obj", "iobj"), [tree.marker(phrase) for phrase in tree.all(verb, "obl")]
    heard = "object" in entry.addressee and all(_hears(tree, one) for one in told) and "about" not in topics
    if told and not heard:
        return False
    compared = any(tree.word[child] == "as" for child in tree.all(tree.head[verb], "advmod"))
    return entry.kind == "saying" and entry.relation is None and not entry.quote_only and not compared


def _hears(tree: Tree, word: int) -> bool:
    """Tell whom one tells from what one tells: "told Ito", "told reporters", not "told the tale"."""
    return tree.pos[word] in ("PROPN", "PRON") or tree.tag[word] == "NNS"


def clause_around(tree: Tree, verb: int, *, inserted: bool = False) -> tuple[Piece, ...]:
    """Find the words around an inserted clause ("…, said X", "…, X said, …"): those of its governor's clause."""
    governor = tree.head[verb]
    turned = tree.dep[verb] == "advcl" and not tree.has(verb, "mark", *DOERS)
    beside = tree.dep[verb] == "conj" and tree.has(verb, *DOERS) and not tree.has(verb, "cc", "mark")
    inserted = inserted or tree.dep[verb] == "parataxis" or turned or beside
    if not inserted or governor == verb or tree.tag[verb] == "VBG":
        return ()
    own = {index for index in subtree(tree, verb) if tree.pos[index] not in ("PUNCT", "SPACE")}
    if tree.word[min(own) - 1] == ";":
        return ()  # a sentence of its own
    words = [index for index in subtree(tree, governor) if index not in own]
    before, after = _halves(words, own)
    stop = next((i for i in after if tree.word[i] in _STOPS), None)
    after = [i for i in after if stop is None or i < stop]
    return _pieces(tree, before, after)


def pieces_around(tree: Tree, words: Sequence[int], own: Collection[int]) -> tuple[Piece, ...]:
    """Span what stands before a cue's own words, and what stands after them."""
    return _pieces(tree, *_halves(words, own))


def _pieces(tree: Tree, *parts: list[int]) -> tuple[Piece, ...]:
    return tuple(stretch(tree, part) for part in parts if any(_is_solid(tree, word) for word in part))


def _is_solid(tree: Tree, word: int) -> bool:
    return tree.pos[word] not in ("PUNCT", "SPACE")


def _halves(words: Sequence[int], own: Collection[int]) -> tuple[list[int], list[int]]:
    first, last = min(own), max(own)
    return [word for word in words if word < first], [word for word in words if word > last]


def addressee_of(tree: Tree, lexicon: Lexicon, entry: Cue, verb: int) -> int | None:
    """Find who is told, where the cue's entry says: "told reporters", "said to them", not "said to cheers"."""
    found = (_told(tree, verb) if place == "object" else _oblique(tree, verb, place) for place in entry.addressee)
    return next((word for word in found if word is not None and tree.lemma[word] not in lexicon.words("acclaim")), None)


def _told(tree: Tree, verb: int) -> int | None:
    if (hearer := tree.child(verb, "nsubj:pass")) is not None:
        return antecedent(tree, hearer)
    after = (child for child in tree.all(verb, "iobj", "obj") if child > verb)
    return next((c for c in after if tree.dep[c] == "iobj" or tree.pos[c] in NOMINALS), None)


def _oblique(tree: Tree, verb: int, preposition: str) -> int | None:
    return next((child for child in tree.all(verb, "obl") if tree.marker(child) == preposition), None)
