"""Finds the nouns that relative clauses are about: what a pronoun stands for, what is left out as their object."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from hearsay.extract.grammar.nouns import can_act, is_amount, is_organization, is_person, number_of
from hearsay.extract.grammar.parses import HELPERS, NOUNS, QUESTIONS, RELATIVE_TAGS, SUBJECTS, VERBS
from hearsay.extract.grammar.syntax import NOMINALS, Tree, ancestors, first_conjunct, subtree
from hearsay.lexicon import Lexicon

RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
PERSONAL = frozenset({"who", "whom"})
_WHEREABOUTS = frozenset({"in", "at", "on", "aboard", "from", "near", "across", "outside", "around", "throughout"})
_BELONGING = frozenset({"of", "for", "with"})
_EMPTY = frozenset({"what", "all", "thing"})
_EXAMPLES = frozenset({"among them", "including"})
_POINTING = frozenset({"the", "those", "these"})
_DENYING = frozenset({"not", "never", "no"})
_LINKS = frozenset({"ADP", "SCONJ"})
_NEAR = 6  # governors from a pronoun up to its clause


def is_relative(tree: Tree, word: int) -> bool:
    """Tell whether a word is a relative pronoun, no question word: "the man who sang", not "to ask who sang"."""
    before = max(0, word - 1)
    while before and tree.tag[before] == "RB":
        before -= 1  # "to ask exactly who"
    if tree.word[word] not in RELATIVES or tree.pos[word] not in ("PRON", "SCONJ", "DET"):
        return False
    if tree.word[max(0, word - 2) : word] == ["no", "matter"]:
        return False
    marked = word - 1 in tree.all(tree.head[word], "mark") and tree.pos[word - 1] in _LINKS
    if marked and (tree.word[word] == "who" or (tree.word[word] == "whom" and tree.dep[tree.head[word]] == "acl")):
        return False  # "a debate about | who", no "about whom"
    return tree.word[word] == "that" or tree.tag[before] not in ("VB", "VBG", "RP")  # "to ask who", "find out who"


def find_antecedent(tree: Tree, lexicon: Lexicon, pronoun: int) -> int | None:
    """Find the noun that a relative pronoun stands for; another near it if the tree's can't be the verb's subject.

    Where "which" agrees with no noun it stands for a whole clause: None.
    """
    above = _noun_above(tree, pronoun)
    if above is None:
        return None
    number = _number_of_verb(tree, tree.head[pronoun]) if tree.dep[pronoun] in SUBJECTS else ""
    found = _meant(tree, lexicon, above, pronoun, number)
    if tree.word[pronoun] == "which" and is_person(tree, lexicon, found):
        thing = _thing_within(tree, lexicon, found, pronoun, number)
        if thing is not None or number != "plural":
            return thing  # none in "told this to the clerk, which was wise"
    if number == "singular" and tree.has(found, "conj") and tree.word[pronoun] not in PERSONAL:
        return _last_before(tree, lexicon, found, pronoun)
    if number == "singular" and tree.tag[found] == "NNS" and tree.word[tree.head[found]] == "one":
        return tree.head[found]  # "one of the clerks, who is ill"
    if number and number_of(tree, lexicon, found) not in ("", number):
        agreeing = [noun for noun in _nouns_near(tree, found) if number_of(tree, lexicon, noun) == number]
        return max(
            (noun for noun in agreeing if noun < pronoun), default=None if tree.word[pronoun] == "which" else found
        )
    if number == "plural" and tree.word[pronoun] in PERSONAL:
        found = _people_of(tree, lexicon, found)
    if tree.word[pronoun] in PERSONAL and not (can_act(tree, lexicon, found) or is_amount(tree, lexicon, found)):
        return _person_near(tree, lexicon, found, pronoun, number)
    if tree.has(pronoun, "case"):
        return found
    found = _named_within(tree, lexicon, found, pronoun)
    return counted(tree, lexicon, pointed_out(tree, lexicon, found), tree.head[pronoun])


def _people_of(tree: Tree, lexicon: Lexicon, name: int) -> int:
    """Climb from one name to those of whom a plural verb tells: "| members of Oslo who sing"."""
    above = tree.head[name]
    owned = tree.dep[name] == "nmod" and tree.marker(name) == "of" and not tree.has(name, "conj")
    single = tree.tag[name] == "NNP" and tree.tag[above] == "NNS"
    return above if owned and single and is_person(tree, lexicon, above) else name


def _person_near(tree: Tree, lexicon: Lexicon, noun: int, pronoun: int, number: str) -> int:
    """Find who can act beside a noun that can't: the last one before the pronoun, or who is named above."""
    below = [*_nouns_below(tree, noun), *_noun_before(tree, pronoun)]
    below = [one for one in below if one < pronoun and not _is_whereabouts(tree, lexicon, one)]
    fit = [one for one in below if can_act(tree, lexicon, one)]
    fit = [one for one in fit if number_of(tree, lexicon, one) in ("", number)]
    return max(fit, default=_person_over(tree, lexicon, noun, pronoun))


def _meant(tree: Tree, lexicon: Lexicon, found: int, pronoun: int, number: str) -> int:
    """Climb to the noun that can do or be what a clause tells: whose age it stands beside, an event, all of several."""
    if tree.pos[found] == "NUM" and tree.pos[tree.head[found]] == "PROPN":
        found = tree.head[found]  # "Ito, 53, who sings"
    if tree.lemma[tree.head[pronoun]] in lexicon.words("killing") and _is_scene(tree, lexicon, found):
        found = tree.head[found]
    if tree.word[pronoun] not in PERSONAL and _happens(tree, lexicon, tree.head[pronoun]):
        found = _event_over(tree, lexicon, found)
    return _all_of(tree, found) if number == "plural" else found


def _all_of(tree: Tree, example: int) -> int:
    """Climb from one of several to them all: "the mills, among them | Norvik, which were closed"."""
    first = first_conjunct(tree, example)
    named = tree.dep[first] == "nmod" and tree.marker(first) in _EXAMPLES and tree.tag[first] == "NNP"
    return tree.head[first] if named else example


def _thing_within(tree: Tree, lexicon: Lexicon, person: int, pronoun: int, number: str) -> int | None:
    """Find the thing that "which" tells of, not whom it stands beside: "the head of the | bank, which fell, fled"."""
    before = pronoun - 2
    if tree.word[pronoun - 1] != "," or not person < before or tree.dep[person] not in SUBJECTS:
        return None
    last = max((noun for noun in _nouns_below(tree, person) if noun <= before), default=person)
    beside = last + _name_after(tree, last) == before and not is_person(tree, lexicon, last)
    agrees = not number or number_of(tree, lexicon, last) in ("", number)
    return last if last != person and beside and agrees else None


def _name_after(tree: Tree, noun: int) -> int:
    """Count the words after a name's first that belong to it: "Ada | Ito"."""
    return len([child for child in tree.all(noun, "flat") if child > noun])


def _named_within(tree: Tree, lexicon: Lexicon, name: int, pronoun: int) -> int:
    """Climb from a name, which "that" does not single out: "| woes in Oslo that he eased", "a | side of Ito that"."""
    first = first_conjunct(tree, name)
    above = tree.head[first]
    marker = tree.marker(first) if tree.dep[first] == "nmod" and tree.pos[above] == "NOUN" else ""
    placed = marker in _WHEREABOUTS or (marker == "of" and not is_person(tree, lexicon, above))
    named = all(tree.pos[one] in ("PROPN", "ADV") for one in tree.conjuncts(first) if one < pronoun)
    singled = tree.word[pronoun] == "that" and tree.word[pronoun - 1] != ","
    return above if placed and named and singled else name


def counted(tree: Tree, lexicon: Lexicon, noun: int, verb: int) -> int:
    """Climb from what is counted to how much of it there is: "millions of | dollars that it gave him"."""
    above = tree.head[noun]
    if tree.dep[noun] not in ("nmod", "obl") or tree.marker(noun) != "of" or tree.pos[above] in VERBS:
        return noun
    measured = tree.word[above] in lexicon.words("quantities") and not tree.has(noun, "det", "nmod:poss")
    return above if measured or _is_held_in_part(tree, lexicon, noun, verb) else noun


def _is_held_in_part(tree: Tree, lexicon: Lexicon, noun: int, verb: int) -> bool:
    """Tell whether someone has but a part of a place: "parts of the | region that Oslo holds", "the part that sank"."""
    part, words = tree.head[noun], lexicon.words
    apart = "," in tree.word[noun : max(noun, verb)]  # "parts of Peru, which Oslo holds"
    if apart or tree.tag[noun] not in ("NN", "NNP") or tree.lemma[noun] in words("tracts"):
        return False
    held = tree.lemma[verb] in words("holding") and tree.lemma[part] in words("tracts") | words("shares")
    singled = any(tree.word[child] in _POINTING for child in tree.all(part, "det"))
    return held or (singled and tree.lemma[part] in words("tracts"))


def _person_over(tree: Tree, lexicon: Lexicon, noun: int, pronoun: int) -> int:
    """Climb from a thing to the person named by it, of whom alone "who" can tell: "the owner of a | shop, who"."""
    above = tree.head[noun]
    named = tree.dep[noun] == "nmod" and "PROPN" not in tree.pos[noun + 1 : pronoun]
    return above if named and is_person(tree, lexicon, above) else noun


def _is_whereabouts(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun only tells where someone is, who need not be known to act: "a clerk at | Dover station"."""
    placed = tree.dep[noun] == "nmod" and tree.marker(noun) in _WHEREABOUTS
    return placed and not is_person(tree, lexicon, noun)


def _is_scene(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun names where something was done: "an attack on May 3 | at a mill"."""
    placed = tree.dep[noun] == "nmod" and tree.marker(noun) in _WHEREABOUTS
    return placed and tree.pos[tree.head[noun]] == "NOUN" and not can_act(tree, lexicon, tree.head[noun])


def _happens(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb tells of an event that it happened: "took place", "began in May", not "began talks"."""
    phrase = " ".join([tree.lemma[word] for word in (verb, *tree.all(verb, "obj"))])
    return phrase in lexicon.words("happening")


def _event_over(tree: Tree, lexicon: Lexicon, noun: int) -> int:
    """Climb from who takes part in an event, or where it is, to the event: "a meeting with Ito", "floods in Oslo"."""
    above = tree.head[noun]
    part = tree.dep[noun] == "nmod" and tree.pos[above] == "NOUN" and not can_act(tree, lexicon, above)
    known = lexicon.noun_of(tree.lemma[noun])
    placed = known is not None and known.type == "Place"
    acts = tree.pos[noun] != "PRON" and (placed or can_act(tree, lexicon, noun))
    return above if part and acts else noun


def _last_before(tree: Tree, lexicon: Lexicon, first: int, pronoun: int) -> int:
    """Find the last noun of a coordination, of which alone a singular verb tells: "a desk and the air that comes"."""
    last = max((member for member in tree.conjuncts(first) if member < pronoun), default=first)
    added = any(tree.word[link] == "and" for link in tree.all(last, "cc"))
    apart = added and (tree.has(last, "det", "nmod:poss") or tree.pos[last] == "PROPN")
    return last if apart and number_of(tree, lexicon, last) in ("", "singular") else first


def _noun_before(tree: Tree, pronoun: int) -> Iterator[int]:
    """Find the noun right before a relative pronoun, whatever a parser hung the clause on."""
    before = pronoun - 1
    while before > 0 and (tree.word[before] == "," or tree.dep[before] == "flat"):
        before -= 1
    if tree.pos[before] in NOUNS:
        yield before


def _noun_above(tree: Tree, pronoun: int) -> int | None:
    below = pronoun
    for above in islice(ancestors(tree, pronoun), _NEAR):
        if tree.dep[below] in ("acl:relcl", "acl"):
            return above
        below = above
    return None


def _nouns_near(tree: Tree, noun: int) -> Iterator[int]:
    """List the nouns that a phrase stands in, or that the clause about a noun stands in, and those in the phrase."""
    yield from _nouns_below(tree, noun)
    for above in ancestors(tree, noun):
        if tree.pos[above] in NOUNS:
            yield above
        elif tree.dep[above] != "acl":
            return


def _nouns_below(tree: Tree, noun: int) -> Iterator[int]:
    for child in tree.all(noun, "nmod"):
        if child > noun and (tree.pos[child] in NOUNS or tree.word[child] == "those"):
            yield child
            yield from _nouns_below(tree, child)


def _number_of_verb(tree: Tree, verb: int) -> str:
    """Tell the number that the finite verb of a clause shows, empty where it shows none."""
    finite = next(iter([*tree.all(verb, *HELPERS), verb]))
    if tree.tag[finite] == "VBZ" or tree.word[finite] == "was":
        return "singular"
    return "plural" if tree.tag[finite] == "VBP" or tree.word[finite] == "were" else ""


def gap_of(tree: Tree, lexicon: Lexicon, head: int, top: int) -> int | None:
    """Find the noun that a relative clause without pronoun leaves out as its object: "the demands he made"."""
    light = tree.lemma[head] in lexicon.light_verbs  # "the pledge he made to go"
    kinds = NOMINALS | {"ADJ"} if tree.lemma[head] in lexicon.words("naming") else NOMINALS
    told = tree.all(head, "xcomp")  # "plan they called a fraud", "described as foolish"
    named = light or all(tree.pos[child] in kinds or tree.marker(child) == "as" for child in told)
    if tree.dep[top] != "acl:relcl" or tree.has(head, "obj", "ccomp", "nsubj:pass") or not named:
        return None
    noun = tree.head[top]
    mark = tree.child(head, "mark") if head == top else None  # a relative pronoun that a parser took for a conjunction
    others = [child for child in tree.children[head] if child != mark]
    pronoun = any(tree.tag[word] in QUESTIONS for word in ([] if head == top else tree.children[top]) + others)
    oblique = any(tree.tag[word] in RELATIVE_TAGS for child in others for word in [child, *tree.children[child]])
    full = pronoun or oblique or _opens_with_owner(tree, top)
    if full or tree.lemma[noun] in lexicon.words("circumstances") or not tree.has(top, "nsubj"):
        return None
    if tree.has(noun, "cop") and _is_judged(tree, lexicon, head) and top < noun:
        return None
    return counted(tree, lexicon, pointed_out(tree, lexicon, noun), head)


def _opens_with_owner(tree: Tree, clause: int) -> bool:
    """Tell whether a clause tells what someone's does: "the trust, | whose chairman Tom Hale resigned"."""
    first = min(subtree(tree, clause))
    return "whose" in tree.word[first : first + 2]


def pointed_out(tree: Tree, lexicon: Lexicon, word: int) -> int:
    """Give what "what", "all" or "the thing" in a subject's place is said to be: "what Peru wants | is a truce"."""
    meant, told = tree.head[word], tree.all(word, "acl:relcl")
    if tree.word[word] not in _EMPTY or tree.dep[word] != "nsubj" or not told or not tree.has(meant, "cop"):
        return word
    plain = tree.pos[meant] in NOUNS and word < told[0] < meant and not tree.has(meant, "aux", "case", "mark")
    unsure = _DENYING | lexicon.words("possible")
    if any(tree.word[child] in unsure for child in tree.all(meant, "advmod", "det")):
        meant = _set_against(tree, meant) or word
    acts = tree.pos[told[0]] == "VERB" and not _is_judged(tree, lexicon, told[0])
    return meant if plain and acts else word


def _set_against(tree: Tree, denied: int) -> int | None:
    """Find what something is said to be where it is not another: "what Peru wants is not a truce but | peace"."""
    others = (other for other in tree.all(denied, "conj") if tree.pos[other] in NOUNS)
    return next((other for other in others if tree.marker(other, "cc") == "but"), None)


def _is_judged(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether what something is said to be can't be done to it: "what he did, or said, was a mistake"."""
    lemma = tree.lemma[verb]
    if lemma in lexicon.words("feeling"):
        return False  # "what he saw was a ruin"
    return lemma == "do" or (lexicon.cue_of(lemma) is not None and lexicon.relation_of(lemma) is None)


def _is_body(tree: Tree, name: int) -> bool:
    """Tell by its article, and by no title, that a name is no person's: "the Guild"."""
    return (
        tree.tag[name] == "NNP"
        and any(tree.word[word] == "the" for word in tree.all(name, "det"))
        and not tree.has(name, "nmod:desc", "flat")
    )


def person_above(tree: Tree, lexicon: Lexicon, word: int) -> int:
    """Climb from a place or body to who is there: "nurses in Oslo who strike", "head of the Guild who sings"."""
    first = first_conjunct(tree, word)
    above = tree.head[first]
    marker = tree.marker(first) if tree.dep[first] == "nmod" and tree.pos[above] == "NOUN" else ""
    belongs = (marker == "of" and is_organization(tree, lexicon, word)) or (
        marker in _BELONGING and _is_body(tree, word)
    )
    there = marker in _WHEREABOUTS or belongs
    described = tree.head[above] if tree.dep[above] == "appos" else above  # "Ito, a clerk at the port who sang"
    return above if there and (can_act(tree, lexicon, above) or can_act(tree, lexicon, described)) else word
