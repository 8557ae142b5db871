"""What a phrase shows of what it refers to: type, number, gender, count, acting or not."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import PLURAL_TAGS, SUBJECTS
from hearsay.extract.grammar.propernames import Name, initial
from hearsay.extract.grammar.syntax import Tree, ancestors, first_conjunct, subtree
from hearsay.extract.grammar.titles import is_title
from hearsay.extract.mentions.descriptors import has_honorific, is_people, title_before
from hearsay.extract.mentions.phrases import IN_LAW, PRONOUNS
from hearsay.extract.mentions.scene import Phrase, Scene
from hearsay.gazetteer import load_gazetteer
from hearsay.givennames import first_name_gender
from hearsay.lexicon import Noun
from hearsay.records import EntityType, Gender, Number

_PLURAL_WORDS = frozenset("these those many several few both all some most others two".split())
_COUNTERS = ("nummod", "det", "det:predet", "amod")
ONE_OF_MANY = frozenset({"a", "an", "one", "another"})
"""Words before a noun for somebody whom the reader does not know."""
_WHOLE = frozenset("the all".split())
_RESTRICTING = ("nmod", "acl", "acl:relcl")
_DEFINITE = frozenset("the this that these those both".split())
_ACTORS = frozenset("nsubj nsubj:pass obl:agent iobj nmod:poss vocative".split())
_ACTOR_PREPOSITIONS = frozenset("by with against between among towards for per from without than like".split())
_ACTOR_PREPOSITIONS |= {"according to"}
_WHERE = frozenset("in on near off between along beside across".split())
_PERSON_PRONOUNS = frozenset("i we you he she who".split())


def lemma_of(scene: Scene, phrase: Phrase) -> str:
    """Give the head's lemma; of a pronoun its subject form, so that "him" and "his" are "he"."""
    if phrase.kind == "pronoun":
        return PRONOUNS[scene.tree.word[phrase.head]][0]
    in_law = tuple(scene.tree.word[phrase.head + 1 : phrase.head + 5]) == IN_LAW
    return scene.tree.lemma[phrase.head] + "".join(IN_LAW) * in_law


def type_of(scene: Scene, phrase: Phrase) -> EntityType:
    """Guess the type from the head noun, else the name's label, else what a pronoun or determiner can stand for."""
    tree, lexicon = scene.tree, scene.lexicon
    word = tree.word[phrase.head]
    if tree.is_deed_subject(phrase.head):
        return "Event"
    if _is_member(scene, phrase.head):
        return "Person"
    if phrase.name:
        return _named_type(scene, phrase, phrase.name)
    if word in PRONOUNS and tree.pos[phrase.head] != "NOUN":  # "a mine"
        return "Person" if PRONOUNS[word][0] in _PERSON_PRONOUNS else "Thing"
    someone = word.endswith(("one", "body")) and word != "one" and tree.pos[phrase.head] == "PRON"
    if someone or word == "whoever":
        return "Person"
    counts = tree.pos[phrase.head] in ("NUM", "DET", "PRON", "ADJ") and not phrase.noun  # no "chief/ADJ of staff"
    partitive = tree.child(phrase.head, "nmod") if counts else None
    if partitive is not None and tree.marker(partitive) == "of":
        return _noun_type(lexicon.noun_of(tree.lemma[partitive]), scene, partitive)
    return _noun_type(phrase.noun, scene, phrase.head)


def _named_type(scene: Scene, phrase: Phrase, name: Name) -> EntityType:
    """Type a name by the noun that it completes, by titles, articles and nouns before it, else by its label."""
    if phrase.head not in scene.names.inside:
        return _described_type(phrase, name)
    if _is_medium_s(scene, name):
        return "Organization"
    titled = name.type in ("Person", "Thing") or is_title(scene.tree, name.start - 1, scene.lexicon)
    if (titled and title_before(scene, phrase)) or has_honorific(scene, phrase):
        return "Person"
    return "Group" if _is_people_name(scene, name, phrase.start) else name.type


def _is_medium_s(scene: Scene, name: Name) -> bool:
    """Tell whether a name stands behind the noun for an outlet: "the daily | Ledger"."""
    noun = name.start - 1
    beside = noun >= 0 and scene.tree.tag[noun] == "NN" and name.start <= scene.tree.head[noun] < name.end
    return beside and scene.tree.lemma[noun] in scene.lexicon.words("media")


def _described_type(phrase: Phrase, name: Name) -> EntityType:
    """Type a name by the noun before it: a river or a cruiser called after a city is no city."""
    if phrase.noun:
        return phrase.noun.type
    return name.type if name.type in ("Person", "Organization") else "Thing"


def _noun_type(known: Noun | None, scene: Scene, token: int) -> EntityType:
    tree, noun = scene.tree, known or scene.lexicon.noun_of(scene.tree.word[token])
    if noun:
        return noun.type
    return "Group" if tree.tag[token] == "NNPS" and is_people(scene, token) else "Thing"


def number_of(scene: Scene, phrase: Phrase, count: int | None) -> Number:
    """Tell singular from plural by form, determiner and number word."""
    tree = scene.tree
    word, tag = tree.word[phrase.head], tree.tag[phrase.head]
    if phrase.kind == "pronoun":
        return PRONOUNS[word][1]
    if (tag in PLURAL_TAGS and not phrase.name) or word in _PLURAL_WORDS or (count or 0) > 1:
        return "plural"
    if phrase.name and _is_people_name(scene, phrase.name, phrase.start):
        return "plural"
    if not phrase.name and (_has_plural_verb(scene, phrase.head) or _is_share_of_many(scene, phrase.head)):
        return "plural"
    return "" if phrase.noun and phrase.noun.collective else "singular"


def _has_plural_verb(scene: Scene, head: int) -> bool:
    """Tell by its verb that a subject is many: "a third | say", not "the board asks that the firm | pay"."""
    tree = scene.tree
    if tree.dep[head] != "nsubj" or tree.tag[tree.head[head]] != "VBP":
        return False
    return tree.tag[head] not in ("NN", "NNP") or tree.lemma[head] in scene.lexicon.words("shares")


def _is_share_of_many(scene: Scene, head: int) -> bool:
    """Tell that a share is of people or things that are counted: "a quarter of the | voters", no "of the | sugar"."""
    tree, words = scene.tree, scene.lexicon.words
    if tree.lemma[head] not in words("shares") and tree.word[head] not in words("quantities"):
        return False
    counted = (many for many in tree.all(head, "nmod") if tree.tag[many] in PLURAL_TAGS or tree.word[many] == "people")
    return any(tree.marker(many) == "of" for many in counted)


def gender_of(scene: Scene, phrase: Phrase, kind: EntityType) -> Gender:
    """Give the gender that pronoun, honorific, noun or first name tells; things and places are neuter."""
    tree, lexicon = scene.tree, scene.lexicon
    if phrase.kind == "pronoun":
        return PRONOUNS[tree.word[phrase.head]][2]
    if kind in ("Organization", "Place", "Event", "Outlet"):
        return "neuter"
    if kind == "Thing" and not phrase.name and phrase.noun is not None and phrase.noun.document:
        return "neuter"  # "bill", though Bill is a man
    for token in (*phrase.outside_name(), phrase.head):
        name = scene.names.inside.get(token)
        if token != phrase.head and name is not None and name.type != "Person":
            continue  # "Virginia Governor Ito" may be a man
        found = lexicon.gender_of(tree.word[token].rstrip("."))
        if not found or tree.dep[token] == "nmod:poss":
            continue
        described = tree.dep[token] in ("nmod:desc", "compound") and tree.head[token] == phrase.head
        if token == phrase.head or (described and phrase.name) or is_title(tree, token, lexicon):
            return found
    if phrase.name and kind == "Person":
        return first_name_gender(tree.word[phrase.name.start])
    return "" if kind in ("Person", "Group", "AnonymousSource") or phrase.name else "neuter"


def _is_people_name(scene: Scene, name: Name, start: int) -> bool:
    """Tell "Democrats", "Asian Americans" and "the Adamses", which are many, from "Adams" and "Honduras"."""
    tree, token = scene.tree, name.end - 1
    if tree.tag[token] not in PLURAL_TAGS and tree.word[token] != f"{tree.lemma[token]}s":
        return False
    if is_people(scene, token) or _has_plural_verb(scene, token):
        return True
    if name.end - name.start > 1:
        return False
    if any(scene.lexicon.noun_of(form) for form in (tree.lemma[token], tree.word[token].removesuffix("s"))):
        return True
    return name.type == "Thing" or (name.type == "Person" and tree.word[start] == "the")


def without_name(scene: Scene, phrase: Phrase) -> Phrase:
    """Take the name from a phrase that means only some of those who bear it: "two Democrats", "Danes on the board".

    Or that is none, but the first word of its sentence: "Conservatives hope to win".
    """
    tree, head = scene.tree, phrase.head
    if phrase.kind == "name" and (noun := _one_of_many(scene, head)):
        return replace(phrase, name=None, kind="nominal", noun=noun)
    if phrase.kind == "name" and _only_begins(scene, phrase):
        return replace(phrase, name=None, kind="nominal")
    if not phrase.name or phrase.kind != "name" or not _is_people_name(scene, phrase.name, phrase.start):
        return phrase
    before = (child for child in tree.children[head] if child < head)
    after = (child for child in tree.children[head] if child > head and tree.dep[child] in _RESTRICTING)
    counted = any(tree.dep[child] in _COUNTERS and tree.word[child] not in _WHOLE for child in before)
    firsts = (min(subtree(tree, child)) for child in after)
    if counted or any("," not in tree.word[first - 1 : first + 1] for first in firsts):
        return replace(phrase, name=None, kind="nominal")
    return phrase


def _only_begins(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a word for people of one mind has its capital from where it stands, as no party is called so."""
    tree, head = scene.tree, phrase.head
    if phrase.end > phrase.start + 1 or tree.word[head].removesuffix("s") not in scene.lexicon.words("epithets"):
        return False
    again = (word for word in range(len(tree)) if tree.word[word] == tree.word[head])
    return not any(initial(tree, word).isupper() and not _opens_sentence(tree, word) for word in again)


def _opens_sentence(tree: Tree, word: int) -> bool:
    first = tree.sentence_start(word)
    return all(tree.pos[before] == "PUNCT" for before in range(first, word))


def _one_of_many(scene: Scene, head: int) -> Noun | None:
    """Find what somebody is of whom nothing else is told: "the Ohio Republican", "another CIA officer"."""
    tree, noun = scene.tree, scene.lexicon.noun_of(scene.tree.word[head])
    if noun is None or noun.type not in ("Person", "Group") or tree.tag[head] not in ("NN", "NNP"):
        return None
    one = any(tree.word[child] in ONE_OF_MANY for child in tree.all(head, "det", "nummod"))
    return noun if one or _is_member(scene, head) else None


def _is_member(scene: Scene, head: int) -> bool:
    """Tell a single one of a party, a faith or a people: "an Ohio Republican", "the Democrat"."""
    tree = scene.tree
    single = tree.tag[head] in ("NN", "NNP") and tree.word[head] in scene.lexicon.words("members")
    return single and tree.has(head, "det", "nummod") and not tree.has(head, "flat")


def is_definite(scene: Scene, phrase: Phrase) -> bool:
    """Tell phrases that point at something known: names, pronouns, "the", "these", and what has a possessor."""
    tree = scene.tree
    told = phrase.kind == "nominal" and tree.word[phrase.head] == "those"  # "those familiar with the talks"
    pronoun = tree.word[phrase.head] in PRONOUNS and tree.pos[phrase.head] != "NOUN"
    if phrase.name or (pronoun and not told):
        return True
    for child in tree.children[phrase.head]:
        if tree.word[child] in _DEFINITE and tree.dep[child].startswith("det"):
            return True
    return tree.has(phrase.head, "nmod:poss")


def acts(scene: Scene, head: int) -> bool:
    """Tell whether a word stands where an actor stands (subject, agent, source, partner …), not a place."""
    tree = scene.tree
    if tree.has(head, "orphan"):
        return True  # "Ito backed the plan and | Lisbon | the draft"
    name = scene.names.inside.get(head)
    if name is not None and name.type == "Place" and _is_called_a_place(scene, head, name):
        return False
    if tree.dep[head] == "conj":
        head = next((word for word in ancestors(tree, head) if tree.dep[word] != "conj"), head)
    relation = tree.dep[head]
    if head in scene.sources and relation not in ("obl", "nmod", "compound"):
        return True
    marker = tree.marker(head) if relation in ("obl", "nmod") else ""
    if relation in ("obj", "nsubj:pass") or marker == "for":  # "left Lisbon", "left for Lisbon"
        verb = tree.head[head]
        forced = relation != "obl" and (_has_force(scene, verb) or _is_venue(scene, verb))
        left = relation == "nsubj:pass" and tree.has(verb, "xcomp")  # "was left alone"
        if relation == "obj" and _is_offered_as_place(scene, verb):
            return False
        return (left or tree.lemma[verb] not in scene.lexicon.words("place-verbs")) and not forced
    if marker == "from" and _is_way(scene, tree.head[head]):
        return False
    if relation == "nsubj" and name is not None and name.type == "Place" and _tells_where(scene, tree.head[head]):
        return False
    return relation in _ACTORS or marker in _ACTOR_PREPOSITIONS


def _is_called_a_place(scene: Scene, head: int, name: Name) -> bool:
    """Tell whether words beside a name tell that it is a place: "Lisbon, Portugal", "Lisbon is a port", "… cities"."""
    tree, country = scene.tree, scene.names.inside.get(name.end + 1)
    if country is not None and tree.word[name.end] == "," and _lies_in(scene, name, country):
        return True
    beside = list(tree.conjuncts(first_conjunct(tree, head))) if tree.dep[head] not in SUBJECTS else []
    if tree.dep[head] == "nsubj" and tree.has(tree.head[head], "cop"):
        beside.append(tree.head[head])
    wholes, noun_of = scene.lexicon.words("wholes-of-places"), scene.lexicon.noun_of  # countries act
    common = (tree.lemma[word] for word in beside if word not in scene.names.inside)
    return any((noun := noun_of(word)) and noun.type == "Place" and word not in wholes for word in common)


def _lies_in(scene: Scene, name: Name, country: Name) -> bool:
    """Tell a seat of government from the country behind it, for which both may stand."""
    tree, lookup = scene.tree, load_gazetteer().lookup
    one, other = (tree.text[tree.start[each.start] : tree.end[each.end - 1]] for each in (name, country))
    governments = {entry.metonym_of for entry in lookup(one) if entry.metonym_of}
    return any(entry.demonyms and entry.metonym_of in governments for entry in lookup(other))


def _is_way(scene: Scene, word: int) -> bool:
    """Tell whether a word before "from" tells of a way: "she came from Lisbon", not "the order came from Lisbon"."""
    tree, lexicon = scene.tree, scene.lexicon
    going = tree.all(word, "nsubj", "nsubj:pass")
    moves = all(can_act(tree, lexicon, each) and tree.word[each] != "it" for each in going)
    return moves and tree.lemma[word] in lexicon.words("journeys")


def _is_offered_as_place(scene: Scene, verb: int) -> bool:
    """Tell whether something is called a place: "offered Lisbon as a venue"."""
    nouns = (place for place in scene.tree.all(verb, "obl") if scene.tree.marker(place) == "as")
    return any((known := scene.lexicon.noun_of(scene.tree.lemma[noun])) and known.type == "Place" for noun in nouns)


def _has_force(scene: Scene, verb: int) -> bool:
    """Tell what nature or violence does from what it leads to: "a storm hit Lisbon", "a storm led Lisbon to act"."""
    tree, forces = scene.tree, scene.lexicon.words("forces")
    doers = tree.all(verb, "nsubj", "obl:agent")
    return any(tree.lemma[doer] in forces for doer in doers) and not tree.has(verb, "xcomp")


def _is_venue(scene: Scene, verb: int) -> bool:
    """Tell whether a verb's object is where something may be held: "offered | Lisbon | as a venue"."""
    tree = scene.tree
    served = (place for place in tree.all(verb, "obl", "xcomp") if tree.marker(place) == "as")
    return any(tree.lemma[place] in scene.lexicon.words("venues") for place in served)


def _tells_where(scene: Scene, predicate: int) -> bool:
    """Tell whether a predicate tells where its subject lies: "lies on a river", "is in Europe"."""
    tree = scene.tree
    if tree.lemma[predicate] in scene.lexicon.words("lying"):
        beside = any(tree.marker(place) in _WHERE for place in tree.all(predicate, "obl"))
        return tree.tag[predicate] in ("VBZ", "VBP") and (beside or tree.has(predicate, "obj"))  # no "lied"
    name = scene.names.inside.get(predicate)
    inside = tree.has(predicate, "cop") and tree.marker(predicate) in _WHERE
    return inside and name is not None and name.type == "Place"
