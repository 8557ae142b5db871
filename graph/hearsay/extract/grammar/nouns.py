"""What a noun tells by its form and the lexicon: whether it can act, is new to the reader, ranks in an order."""

from __future__ import annotations

from hearsay.extract.grammar.parses import PLURAL_TAGS, Words
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon

VAGUE = frozenset({"it", "this", "that", "something", "anything", "nothing", "everything"})
_ACTORS = frozenset({"Person", "Organization", "Group", "Outlet", "AnonymousSource"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "people")
A_OR_AN = frozenset({"a", "an"})
ARTICLES = A_OR_AN | {"the"}
INDEFINITE = A_OR_AN | {"any"}
_PARTS = frozenset({"NUM", "DET", "ADJ"})
_SCANT = frozenset({"no", "little", "few", "scant", "insufficient"})


def can_act(tree: Words, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word names someone who can act, as far as grammar and lexicon know."""
    if tree.pos[word] in ("PROPN", "PRON"):
        return tree.word[word] not in VAGUE
    lemma = tree.lemma[word]
    noun = lexicon.noun_of(lemma)
    if noun is not None and noun.type in _ACTORS:
        return True
    counted = _counted_by(tree, lexicon, word)
    if counted is not None:
        return can_act(tree, lexicon, counted)
    return lemma.endswith(_AGENT_ENDINGS) and lemma not in lexicon.words("lifeless")


def _counted_by(tree: Words, lexicon: Lexicon, word: int) -> int | None:
    """Find what a word counts or takes a part of: "a pair of | divers", "one of the | clerks"."""
    below = tree.child(word, "nmod")
    if below is None or below < word or tree.word[word + 1 : word + 2] != ["of"]:
        return None
    part = tree.pos[word] in _PARTS or is_amount(tree, lexicon, word)
    return below if part and tree.tag[below] != "WDT" else None


def binds(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether it is a law or pact that does what a verb says: "the treaty obliges", "a deal that includes"."""
    doers = tree.all(verb, "nsubj")
    meant = (tree.head[verb] if tree.tag[doer] in ("WDT", "WP") else doer for doer in doers)
    return any(tree.lemma[noun] in lexicon.words("binding") for noun in meant)


def is_pressed(tree: Words, lexicon: Lexicon, verb: int, thing: int) -> bool:
    """Tell whether a verb's object is who is wanted to act: "pressed | Ito | to go", no "pressed a key to"."""
    noun = lexicon.noun_of(tree.lemma[thing])
    acts = can_act(tree, lexicon, thing) or (noun is not None and noun.type == "Place")
    return acts and tree.lemma[verb] in lexicon.words("pressing")


def tells_how(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun after "by" says how something is done, not by whom: "by force", "by any measure"."""
    if tree.lemma[noun] in lexicon.words("by-way-of"):
        return True
    counted = any(tree.pos[part] == "NUM" for part in tree.all(noun, "nmod"))  # "by a vote of 51 to 49"
    picked = tree.tag[noun] != "NN" or tree.has(noun, "det", "nmod:poss", "nummod")
    return (counted or not picked) and tree.lemma[noun] in lexicon.words("by-means-of")


def is_person(tree: Words, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a common noun names people: "the mayor"."""
    known = lexicon.noun_of(tree.lemma[word]) if tree.pos[word] == "NOUN" else None
    return known is not None and known.type == "Person"


def is_organization(tree: Words, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a common noun names one organization: "the department"."""
    known = lexicon.noun_of(tree.lemma[word]) if tree.tag[word] == "NN" else None
    return known is not None and known.type == "Organization"


def number_of(tree: Tree, lexicon: Lexicon, noun: int) -> str:
    """Tell a noun's number, empty where its verb may have either: "a number of", "the police", "men and women"."""
    if is_amount(tree, lexicon, noun) or tree.has(noun, "conj"):
        return ""
    if tree.tag[noun] == "NNS":
        return "plural"
    known = lexicon.noun_of(tree.lemma[noun])
    return "singular" if tree.tag[noun] == "NN" and not (known is not None and known.collective) else ""


def is_amount(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun counts what stands under it: "a number of ships"."""
    return tree.word[noun] in lexicon.words("amounts") or tree.lemma[noun] in lexicon.words("amounts")


def is_scarce(tree: Words, noun: int) -> bool:
    """Tell whether there is none of what a noun names, or next to none: "no doubt", "little sign", no "a few signs"."""
    counted = [tree.word[child] for child in tree.all(noun, "det", "amod")]
    bare = not tree.has(noun, "det") or "no" in counted
    return bare and not _SCANT.isdisjoint(counted if tree.pos[noun] == "NOUN" else [*counted, tree.word[noun]])


def is_hardly_any(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether next to none of what a subject names does something: "few voters", "little", no "little boys"."""
    scarcity = lexicon.words("scarcity")
    counted = [child for child in (*tree.all(noun, "det", "amod"), noun) if tree.word[child] in scarcity]
    if not counted or tree.pos[noun] == "PROPN":
        return False
    many = tree.tag[noun] in PLURAL_TAGS
    fits = (tree.word[counted[0]] == "few") == many or noun in counted
    return fits and is_scarce(tree, noun) and all(tree.word[child] != "not" for child in tree.children[noun])


def is_indefinite(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is new to the reader, so that there need be no such thing: "a strike", "talks"."""
    articles = {tree.word[child] for child in tree.all(noun, "det")}
    return tree.pos[noun] == "NOUN" and articles <= INDEFINITE and tree.owner(noun) is None


def is_ranked(tree: Words, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun is one of an order: what "the first woman to win" or "the first" is told to do was done."""
    alone = tree.word[noun] in lexicon.words("ranking") and tree.has(noun, "det")
    return alone or any(tree.word[child] in lexicon.words("ranking") for child in tree.all(noun, "amod"))


def takes_infinitive(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an infinitive after a noun tells what it is for: "wants time to think", "needs a chance to"."""
    lemma = tree.lemma[noun]
    known = lexicon.embedding_of(lemma, "NOUN") or lexicon.modality_of(lemma, "NOUN")
    return known is not None or lemma in lexicon.words("circumstances")
