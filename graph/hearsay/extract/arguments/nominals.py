"""Finds the events that nouns name, and who does what in them: "Peru's purchase of ships"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.arguments.subjects import Subjects
from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.negation import is_denied
from hearsay.extract.grammar.nouns import can_act, is_person, tells_how
from hearsay.extract.grammar.places import Filler, Place, coordinated
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.sharing import complements_after
from hearsay.extract.grammar.syntax import Tree
from hearsay.lexicon import Lexicon, Relation

_NOT_EVENTS = frozenset({"compound", "amod", "nmod:desc", "flat"})
_SPEAKERS = frozenset({"Person", "Organization", "Group", "AnonymousSource"})
_CONTENT_MARKS = frozenset({"to", "that", "of"})
_UNDIRECTED = frozenset({"in", "from", "between"})
_PARTING = frozenset({"by", "of"})  # "the sale by its owner of the mine"
_SEVERAL = frozenset({"our", "your", "their"})
_OWN = _SEVERAL | {"my", "his", "her"}
_STEM = 4  # letters that a noun shares with its verb: "annexation", "annex"


def find_events(tree: Tree, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Clause]:
    """Find nouns that name an event and say who or what takes part; `taken` are words read otherwise."""
    for index in range(len(tree)):
        if tree.pos[index] != "NOUN" or index in taken or tree.dep[index] in _NOT_EVENTS:
            continue
        if tree.lemma[index] in lexicon.words("phases") and tree.marker(index) and tree.owner(index) is None:
            continue
        phrases = (*tree.all(index, "nmod", "obl"), *complements_after(tree, index, "nmod"))
        markers = [tree.marker(child) for child in phrases if child not in taken]
        relation = _relation_of(tree, index, lexicon, markers)
        if relation is not None and _takes_part(tree, index, relation, markers, lexicon):
            verb = _verb_of(tree, lexicon, index, relation, markers)
            if verb:
                yield Clause(index, "noun", first=index, last=index, lemma=verb, members=(index,), relation=relation)


def _relation_of(tree: Tree, index: int, lexicon: Lexicon, markers: list[str]) -> Relation | None:
    """Find what a noun says: "a defeat by Ito" is what its verb says, "Ito's defeat" the opposite.

    Nothing where it names no deed of its verb: "a press release", "the contacts of a patient".
    """
    lemma = tree.lemma[index]
    relation, doing = lexicon.relation_of(lemma, "NOUN"), lexicon.relation_of(lemma)
    whole = (f"{tree.word[part]} {lemma}" for part in tree.all(index, "compound"))
    if any((noun := lexicon.noun_of(name)) and noun.document for name in whole):
        return None
    if len({*markers}) == 1 and f"{lemma} {markers[0]}" in lexicon.words("unlike-verbs"):
        return None
    done = "by" in markers or ("of" in markers and tree.owner(index) is not None)
    turned = relation is not None and doing is not None and doing.name in relation.opposites
    return doing if turned and done else relation


def _takes_part(tree: Tree, index: int, relation: Relation, markers: list[str], lexicon: Lexicon) -> bool:
    if tree.has(index, "cop"):
        return False
    wanted = {"of", "by", "between", *relation.frame.noun_object}
    owner = tree.owner(index)
    if any(marker in wanted for marker in markers) or (owner is not None and _undergoes(tree, lexicon, index, owner)):
        return True
    if comes_under(tree, lexicon, index):
        return True
    content = tree.child(index, "acl")
    told = content is not None and tree.marker(content, "mark") in _CONTENT_MARKS
    return owner is not None and (any(markers) or told)


def comes_under(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an event is done to who comes under it: "came under | attack"; not "may", "did not"."""
    verb = tree.head[noun]
    under = tree.dep[noun] == "obl" and tree.marker(noun) == "under" and tree.lemma[verb] == "come"
    sure = not any(tree.tag[word] == "MD" for word in tree.all(verb, "aux")) and not is_denied(tree, lexicon, verb)
    whose = any(tree.marker(child) == "of" for child in tree.all(noun, "nmod"))  # "came under a scheme of Oslo"
    return under and sure and not whose and tree.has(verb, "nsubj") and not tree.has(verb, "mark")


def _verb_of(tree: Tree, lexicon: Lexicon, index: int, relation: Relation, markers: list[str]) -> str | None:
    """Choose the verb that a noun belongs to: the one it begins like, with its preposition if that stands at the noun.

    None where the verb means the relation only with a preposition that is not there ("a call" is no "call for").
    """
    stem = tree.lemma[index][:_STEM]
    own = [lemma for lemma in relation.lemmas if lemma.startswith(stem)]
    if not own:
        states = [adjective for adjective in relation.adjectives if adjective.startswith(stem)]
        if states and not relation.lemmas:
            return f"be {states[0]}"  # "willingness"
        named = [lemma for lemma in relation.lemmas if lemma.partition(" ")[2] in markers]
        named.sort(key=lambda name: name.partition(" ")[0] not in lexicon.words("going"))  # "trip to": no "fly to"
        return next(iter(named), relation.name.replace("-", " "))  # "victory over": "prevail over"
    whole = [lemma for lemma in own if " " not in lemma]
    marked = [lemma for lemma in own if " " in lemma and lemma.partition(" ")[2] in markers]
    if "of" in markers and relation.frame.of_phrase == "object":
        marked = []  # "an investment of two million in Oslo"
    return next(iter(marked or whole), None)


def event_arguments(
    tree: Tree, clause: Clause, subjects: Subjects, lexicon: Lexicon, temporal: frozenset[int]
) -> Arguments:
    """Find who does what in an event noun's phrase, as the relation's frame has it."""
    found = Arguments()
    owner = tree.owner(clause.head)
    if owner is not None and _is_date(tree, owner, temporal):
        found.roles.append(Place(Filler(owner), role="time"))
    elif owner is not None:
        owners = coordinated(tree, subjects.resolve_relative(owner))
        if _undergoes(tree, lexicon, clause.head, owner):
            found.objects = owners
        else:
            found.subjects = owners
    from_whom = _fill_undergone(tree, clause.head, found, subjects) if comes_under(tree, lexicon, clause.head) else None
    phrases = (*tree.all(clause.head, "nmod", "obl", "obl:agent"), *complements_after(tree, clause.head, "nmod"))
    modifiers = list(dict.fromkeys(child for child in phrases if child not in (owner, from_whom)))
    for before, child in zip([owner, *modifiers], modifiers, strict=False):
        if before is not None and before not in temporal and _strays(tree, clause.head, before, child):
            continue
        if child in temporal:
            found.roles.append(Place(Filler(child), role="time", marked=True))
            continue
        _add_modifier(tree, clause, child, coordinated(tree, subjects.resolve_relative(child)), lexicon, found)
    content = tree.child(clause.head, "acl")
    if content is not None and not found.objects and tree.marker(content, "mark") in _CONTENT_MARKS:
        found.objects = [Place(Filler(content), clause=True)]
    names = [child for child in tree.all(clause.head, "compound") if tree.pos[child] == "PROPN"]
    namer = next((name for name in names if not _is_date(tree, name, temporal)), None)
    if namer is not None and found.objects and not found.subjects:
        found.subjects = [Place(Filler(namer))]
    doer = _own_deed(tree, lexicon, clause.head, subjects)
    if doer is not None and found.objects and not found.subjects:
        found.subjects = coordinated(tree, Filler(doer.word, implicit=True))
    return found


def _fill_undergone(tree: Tree, noun: int, found: Arguments, subjects: Subjects) -> int | None:
    """Fill in who comes under an event, and who does it: "| the town | came under attack from | rebels"; give him."""
    verb = tree.head[noun]
    undergoer = subjects.of(verb)
    if undergoer is not None:
        found.objects = coordinated(tree, Filler(undergoer.word, implicit=True))
    phrases = [child for child in (*tree.all(noun, "nmod"), *tree.all(verb, "obl")) if child > noun]
    doer = next((child for child in phrases if tree.marker(child) == "from" and tree.lemma[child] not in DATES), None)
    if doer is not None:
        found.subjects = coordinated(tree, subjects.resolve_relative(doer))
    return doer


def _own_deed(tree: Tree, lexicon: Lexicon, noun: int, subjects: Subjects) -> Filler | None:
    """Find who promises or resumes a deed of his own: "promised support for a plan", no "demanded support"."""
    verb, relation = tree.head[noun], lexicon.relation_of(tree.lemma[tree.head[noun]])
    if _is_shunned(tree, lexicon, noun):
        doer = subjects.of(verb)
        return doer if doer is not None and can_act(tree, lexicon, doer.word) else None
    if tree.dep[noun] != "obj" or relation is None or tree.has(noun, "det", "nmod:poss"):
        return None
    promised = relation.embeds == "intended" and relation.speech == "saying" and relation.frame.control == "subject"
    doer = subjects.of(verb) if promised or relation.name == "continue" else None
    return doer if doer is not None and can_act(tree, lexicon, doer.word) else None


def _is_shunned(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether someone will have none of a deed that takes two: "ruled out talks with Oslo"."""
    shared = any(tree.marker(child) == "with" for child in tree.all(noun, "nmod"))
    verb = with_particles(tree, lexicon, tree.head[noun])
    return shared and tree.dep[noun] == "obj" and verb in lexicon.words("shunning")


def _undergoes(tree: Tree, lexicon: Lexicon, noun: int, owner: int) -> bool:
    """Tell whether an event is done to its owner: "her arrest", "the mill's purchase by Ito"."""
    markers = {tree.marker(child): child for child in tree.all(noun, "nmod", "obl", "obl:agent")}
    if "of" in markers or len(tree.all(noun, "nmod:poss")) > 1:
        return False  # "her arrest of Ito", "his party's nomination"
    relation, lemma = lexicon.relation_of(tree.lemma[noun], "NOUN"), tree.lemma[noun]
    if "by" in markers and relation is not None and relation.frame.noun_object:
        return can_act(tree, lexicon, markers["by"])
    if "to" in markers and tree.tag[noun] == "NN" and lemma in lexicon.words("done-to-things"):
        return True  # "Norvik's sale to a bank"
    if tree.word[owner] in _OWN or is_person(tree, lexicon, owner) or tree.pos[owner] == "PROPN":
        several = tree.tag[noun] == "NNS" and tree.word[owner] not in _SEVERAL  # he made "his appointments"
        countries = tree.pos[owner] == "PROPN" and lemma == "election" and "to" not in markers
        return not (several or countries) and lemma in lexicon.words("done-to-persons")
    return lemma in lexicon.words("done-to-things") and not can_act(tree, lexicon, owner)


def _strays(tree: Tree, noun: int, before: int, child: int) -> bool:
    """Tell whether an "of" phrase belongs to the one before it: "talks among the members | of the board"."""
    between = noun < before < child and tree.pos[before] == "NOUN" and tree.marker(before) not in _PARTING
    return between and tree.marker(child) == "of" and not tree.has(before, "nmod")


def _is_date(tree: Tree, word: int, temporal: frozenset[int]) -> bool:
    return word in temporal or tree.lemma[word] in DATES


def _add_modifier(
    tree: Tree, clause: Clause, index: int, places: list[Place], lexicon: Lexicon, found: Arguments
) -> None:
    marker = tree.marker(index)
    objective = _object_markers(tree, clause, index, lexicon, known=bool(found.subjects))
    if marker == "by" and tells_how(tree, lexicon, index):
        return  # "beyond expectations by any measure"
    if marker in ("of", "by") and _is_extent(tree, clause, index, lexicon):
        found.roles.extend(Place(place.filler, role="extent") for place in places)
    elif marker == "by":
        found.subjects = found.subjects or places
    elif marker == "among" and not found.subjects:
        found.subjects = places
    elif marker == "between" and not found.subjects:
        found.subjects = places[:1]
        found.roles.extend(Place(place.filler, role="with") for place in places[1:])
    elif marker == "of" and not found.subjects and _of_marks_subject(tree, clause, index, lexicon):
        found.subjects = places
    elif (marker == "of" or marker in objective) and not found.objects:
        found.objects = places
    elif marker:
        found.roles.extend(Place(place.filler, role=marker) for place in places)


def _object_markers(tree: Tree, clause: Clause, index: int, lexicon: Lexicon, *, known: bool) -> tuple[str, ...]:
    """Give the prepositions that mark what an event is done to, none where a phrase tells where, or with whom.

    `known`: who does it is: "her rise in the polls".
    """
    objective = clause.relation.frame.noun_object if clause.relation else ()
    inside = tree.marker(index) == "in" and clause.relation is not None
    aside = inside and (_tells_where(tree, clause, index, lexicon) or (known and objective == ("in",)))
    return () if aside or _is_other_side(tree, clause, index, lexicon) else objective


def _is_other_side(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Tell whether an event has its other side after "with": "Peru's deal with Chile", no "agreement with a plan"."""
    sided = clause.relation is not None and "with" in clause.relation.frame.addressee
    return sided and tree.marker(index) == "with" and can_act(tree, lexicon, index)


def _tells_where(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Tell whether "in" tells where something changes, not what: "delays in Oslo", "cuts in the capital"."""
    noun = lexicon.noun_of(tree.lemma[index])
    place = tree.pos[index] == "PROPN" or (noun is not None and noun.type == "Place")
    return place and clause.relation is not None and clause.relation.frame.of_phrase == "object"


def _is_extent(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase says by how much something changes, or for how much: "a rise of 5 percent"."""
    if clause.relation is None or clause.relation.name not in lexicon.words("measured-events"):
        return False
    counted = tree.pos[index] == "SYM" or any(tree.pos[child] == "SYM" for child in tree.children[index])
    return counted or tree.lemma[index] in lexicon.words("measures")


def _of_marks_subject(tree: Tree, clause: Clause, index: int, lexicon: Lexicon) -> bool:
    """Read "of" by the relation's frame; if it may mark both, who can speak is the subject ("demands of a union")."""
    relation = clause.relation
    if tree.marker(clause.head) == "in" and not tree.has(clause.head, "det", "nmod:poss", "amod"):
        return False  # "spoke in support of the strike"
    if any(tree.marker(child) == "by" for child in tree.all(clause.head, "nmod", "obl", "obl:agent")):
        return False  # "the support of the strike by a union"
    if relation is None or relation.frame.of_phrase != "subject" or tree.lemma[index] in lexicon.words("measures"):
        return False
    noun = lexicon.noun_of(tree.lemma[index])
    speaks = tree.pos[index] in ("PROPN", "PRON") or (noun is not None and noun.type in _SPEAKERS)
    acts_on = not _UNDIRECTED.issuperset(relation.frame.noun_object)  # "a protest of the cuts", not "the rise of rents"
    return speaks or (relation.speech is None and not acts_on)
