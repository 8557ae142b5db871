"""Identities and belongings that the grammar states: apposition, copula, relative pronouns, owners, coordinations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hearsay.extract.grammar.syntax import Tree, first_conjunct
from hearsay.extract.mentions.counts import count_of
from hearsay.extract.mentions.features import is_definite, number_of, type_of, without_name
from hearsay.extract.mentions.phrases import PRONOUNS, RELATIVE, relative_clause
from hearsay.extract.mentions.scene import Phrase, Scene
from hearsay.gazetteer import load_gazetteer

_COPULA_BLOCKERS = frozenset("not never n't n’t no neither hardly if".split())
_SETTLED = frozenset(("Place", "Organization", "Outlet"))  # types that no mere thing has
_OF_NO_PERSON = frozenset("in at during after before since until over".split())
_DASHES = frozenset("— – -- -".split())
_SEVERAL = frozenset(("they", "these", "those"))
_SOME = frozenset("including especially particularly notably say like mainly chiefly".split())
_EMPHATIC = ("nmod:unmarked", "appos", "nmod:npmod", "obl:npmod")


class Coordination(NamedTuple):
    """Phrases joined by "and": the conjunction, the token after them, and their heads, the first of all first."""

    conjunction: int
    end: int
    members: tuple[int, ...]


def possessor_of(scene: Scene, phrase: Phrase) -> int | None:
    """Find the head of what owns it: "his", "the mayor's", "of the city", "for the mayor" of who speaks for him."""
    tree = scene.tree
    if not tree.children[phrase.head]:
        return None
    owner = tree.child(phrase.head, "nmod:poss")
    if owner is not None:
        return owner
    if phrase.name and phrase.head in scene.names.inside:
        described = tree.child(phrase.head, "nmod:desc")
        return tree.child(described, "nmod:poss") if described is not None else None
    markers = ("of", "for") if tree.lemma[phrase.head] in scene.lexicon.words("speaking-for") else ("of",)
    return next((child for child in tree.all(phrase.head, "nmod") if tree.marker(child) in markers), None)


def phrase_head(scene: Scene, phrases: Mapping[int, Phrase], token: int) -> int:
    """Give the head of the phrase whose name a token is in; parsers hang things on any word of a name."""
    name = scene.names.inside.get(token)
    if name is None or token in phrases:
        return token
    return next((part for part in range(name.start, name.end) if part in phrases), token)


def same_as(scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase) -> int | None:
    """Find the head of the phrase that this one is identical to by grammar."""
    tree, head = scene.tree, phrase.head
    if phrase.kind == "pronoun":
        return _antecedent(scene, phrase)
    if tree.dep[head] == "appos":
        governor = phrase_head(scene, phrases, tree.head[head])
        known = phrases.get(governor)
        if known and _may_be_apposed(scene, known, phrase) and not _is_dateline(scene, known, phrase):
            return governor
    if (first := _first_of_one(tree, head)) is not None:
        return _subject_of_copula(scene, phrases, phrase, first)
    called = _called_so(scene, phrases, phrase)
    return _outlet_named(scene, phrases, phrase) if called is None else called


def _outlet_named(scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase) -> int | None:
    """Find the noun for an outlet behind its name: "the | Norvik | daily"; a place's name has its own papers."""
    tree, name, noun = scene.tree, phrase.name, scene.tree.head[phrase.head]
    if name is None or tree.dep[phrase.head] != "compound" or noun != name.end or noun not in phrases:
        return None
    if phrases[noun].name or not any(tree.word[one] == "the" for one in tree.all(noun, "det")):
        return None
    called = tree.text[tree.start[name.start] : tree.end[name.end - 1]]
    kinds = {entry.type for entry in load_gazetteer().lookup(called)}
    agency = "Outlet" in kinds and tree.lemma[noun] == "agency"
    shown = name.type != "Person" and "Place" not in kinds
    medium = tree.lemma[noun] in scene.lexicon.words("media") and ("Outlet" in kinds or shown)
    return noun if agency or medium else None


def _called_so(scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase) -> int | None:
    """Find the head of the description of one who is called by a name: "a firm called Norvik"."""
    tree, verb = scene.tree, scene.tree.head[phrase.head]
    noun = tree.head[verb]
    if not phrase.name or tree.dep[phrase.head] not in ("xcomp", "obj") or tree.dep[verb] != "acl":
        return None
    naming = tree.tag[verb] == "VBN" and tree.lemma[verb] in ("call", "name") and noun == verb - 1
    one = (
        noun in phrases
        and not phrases[noun].name
        and any(tree.word[det] in ("a", "an") for det in tree.all(noun, "det"))
    )
    return noun if naming and one and _may_be_apposed(scene, phrases[noun], phrase) else None


def named_by(scene: Scene, phrases: Mapping[int, Phrase], group: Coordination) -> int | None:
    """Find the head of the description of several before whom a coordination lists: "the two mayors, Ito and Brown"."""
    first = group.members[0]
    if scene.tree.dep[first] != "appos":
        return None
    described = phrase_head(scene, phrases, scene.tree.head[first])
    return described if described in phrases and _lists(scene, phrases, phrases[described], group) else None


def listed_before(
    scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase, groups: Iterable[Coordination]
) -> int | None:
    """Find the conjunction of a coordination that a description of several follows: "Ito and Brown, the two mayors"."""
    if scene.tree.dep[phrase.head] != "appos":
        return None
    governor = phrase_head(scene, phrases, scene.tree.head[phrase.head])
    fitting = (each for each in groups if governor in each.members and each.end <= phrase.start)
    return next((each.conjunction for each in fitting if _lists(scene, phrases, phrase, each)), None)


def _lists(scene: Scene, phrases: Mapping[int, Phrase], description: Phrase, group: Coordination) -> bool:
    """Tell whether a description of several is of those that a coordination names, by number and kind."""
    tree, count = scene.tree, count_of(scene.tree, description)
    if description.name or number_of(scene, description, count) != "plural":
        return False
    kind = type_of(scene, description)
    if count not in (None, len(group.members)) or not (count or (is_definite(scene, description) and kind != "Thing")):
        return False
    if tree.dep[description.head] == "nmod" and tree.pos[tree.head[description.head]] == "NUM":
        return False  # "two of the clubs, Norvik and Ostrad"
    if not _SOME.isdisjoint(tree.word[description.end : group.conjunction]):
        return False
    members = (phrases[member] for member in group.members)
    sure = (each for each in members if not each.name or each.name.end - each.name.start > 1)
    kinds = {kind, *(type_of(scene, each) for each in sure)}
    return len(kinds - {"Thing", "AnonymousSource"}) < 2


def _first_of_one(tree: Tree, head: int) -> int | None:
    """Find the complement of a copula that a noun is or goes on: "is a baker and | a poet"."""
    first = head if tree.has(head, "nsubj", "cop") else first_conjunct(tree, head)
    return first if "cop" in tree.below[first] else None


def _antecedent(scene: Scene, phrase: Phrase) -> int | None:
    tree, head = scene.tree, phrase.head
    if tree.word[head].endswith(("self", "selves")) and tree.dep[head] in _EMPHATIC:
        return tree.head[head]
    if PRONOUNS[tree.word[head]][0] not in RELATIVE:
        return None
    clause = relative_clause(tree, head)
    return tree.head[clause] if clause is not None else None


def _may_be_apposed(scene: Scene, left: Phrase, right: Phrase) -> bool:
    right = without_name(scene, right)
    if left.name and right.name:
        return _is_acronym(scene, left, right) or _is_acronym(scene, right, left)
    if not _numbers_agree(scene, left, right):
        return False
    types = {type_of(scene, left), type_of(scene, right)}
    if types == {"Thing", "Person"} and scene.tree.marker(left.head) in _OF_NO_PERSON:
        return False
    types -= {"Thing"}
    owner = scene.tree.lemma[left.head] in scene.lexicon.words("people-or-bodies")
    if owner and not left.name and types == {"Person", "Organization"}:
        return True
    return len(types) < 2 or types <= {"Person", "AnonymousSource"} or types <= {"Organization", "Group", "Outlet"}


def _is_dateline(scene: Scene, place: Phrase, after: Phrase) -> bool:
    """Tell the place with which a report begins from what it tells after a dash: "| OSLO | (AP) — The latest on …"."""
    tree = scene.tree
    opens = place.name is not None and place.start == tree.sentences[tree.sentence[place.head]][0]
    dash = opens and not _DASHES.isdisjoint(tree.word[place.end : after.start])
    return dash and type_of(scene, place) == "Place" != type_of(scene, after)


def _is_acronym(scene: Scene, short: Phrase, long: Phrase) -> bool:
    """Tell whether a name in capitals abbreviates another: its letters are the first letters of the words, in order."""
    if not short.name or not long.name or short.name.end - short.name.start > 1:
        return False
    letters = _written(scene, short.name.start).replace(".", "").replace("-", "")
    words = [_written(scene, token) for token in range(long.name.start, long.name.end)]
    return is_acronym_of(letters, words)


def _written(scene: Scene, token: int) -> str:
    return scene.tree.text[scene.tree.start[token] : scene.tree.end[token]]


def is_acronym_of(letters: str, words: Sequence[str]) -> bool:
    """Tell whether capitals are the initials of a name's words, little words counted or not."""
    if len(letters) < 2 or sum(letter.isupper() for letter in letters) < 2 or len(words) < 2:
        return False
    every = "".join(word[0] for word in words if word[0].isalpha()).lower()
    capital = "".join(word[0] for word in words if word[0].isupper()).lower()
    return letters.lower().rstrip("s") in (every.rstrip("s"), capital.rstrip("s"))


def _subject_of_copula(scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase, first: int) -> int | None:
    tree, head = scene.tree, phrase.head
    subject = tree.child(first, "nsubj")
    if subject is None or subject not in phrases or subject > head or tree.word[head] in PRONOUNS:
        return None
    children = {*tree.children[first], *tree.children[head]}
    if any(tree.word[child] in _COPULA_BLOCKERS or tree.dep[child] in ("aux", "case") for child in children):
        return None
    if phrase.name and tree.tag[head] == "NNPS" and not tree.has(head, "det"):
        return None  # "the sailors were Danes"
    left = phrases[subject]
    named = bool(left.name) or type_of(scene, left) == "Person"
    if not (phrase.name or is_definite(scene, phrase) or (named and tree.child(head, "det") is not None)):
        return None
    return subject if _numbers_agree(scene, left, phrase) and _types_agree(scene, left, phrase) else None


def _numbers_agree(scene: Scene, left: Phrase, right: Phrase) -> bool:
    return {number_of(scene, one, count_of(scene.tree, one)) for one in (left, right)} != {"singular", "plural"}


def _types_agree(scene: Scene, left: Phrase, right: Phrase) -> bool:
    types = (type_of(scene, left), type_of(scene, right))
    if types == ("Person", "Thing") and _is_who(scene.tree, right.head):
        return True
    if "Thing" in types and not _SETTLED.isdisjoint(types):
        return False
    if types.count("Person") != 1:
        return True
    several = left.kind == "pronoun" and scene.tree.word[left.head] in _SEVERAL
    return several and types[1] != "Thing"


def _is_who(tree: Tree, noun: int) -> bool:
    """Tell by a clause with "who" that a noun means a person: "a bully | who threatened judges"."""
    clauses = (
        clause for member in tree.conjuncts(first_conjunct(tree, noun)) for clause in tree.all(member, "acl:relcl")
    )
    return any(tree.word[subject] == "who" for clause in clauses for subject in tree.all(clause, "nsubj"))


def members_of(scene: Scene, phrases: Mapping[int, Phrase], phrase: Phrase) -> Coordination | None:
    """Find the coordination that a phrase opens: "Ito and Brown"."""
    tree = scene.tree
    if "conj" not in tree.below[phrase.head]:
        return None
    rest = [child for child in tree.all(phrase.head, "conj") if child in phrases]
    if not rest or (phrase.kind == "pronoun" and tree.dep[phrase.head] in ("nmod:poss", "det")):
        return None
    conjunction = next((c for r in reversed(rest) for c in tree.children[r] if tree.dep[c] == "cc" and c < r), None)
    if conjunction is None or tree.word[conjunction] not in ("and", "&"):
        return None
    return Coordination(conjunction, phrases[rest[-1]].end, (phrase.head, *rest))
