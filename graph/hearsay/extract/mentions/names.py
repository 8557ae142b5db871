"""Proper names as token ranges: the model's entities trimmed, split and joined, with those that it missed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from spacy.tokens import Doc

from hearsay.extract.grammar.parses import PLURAL_TAGS
from hearsay.extract.grammar.propernames import BOUND, CALENDAR, Name, initial
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.titles import is_courtesy, is_family_name, is_honorific, is_title
from hearsay.extract.mentions.missed import find_missed
from hearsay.gazetteer import load_gazetteer
from hearsay.givennames import first_name_gender
from hearsay.lexicon import Lexicon
from hearsay.records import EntityType

TYPES: dict[str, EntityType] = {
    "PERSON": "Person",
    "PER": "Person",
    "ORG": "Organization",
    "LOC": "Place",
    "GPE": "Place",
    "EVENT": "Event",
}
_SPEAKING = frozenset("i we you he she they".split())
_TRIMMED_TAGS = ("POS", "DT", "PRP$", ",", ":", "``", "''", "-LRB-", "-RRB-", "CC", "IN")
_GENERATIONS = frozenset(("jr", "sr"))
_INSIDE_BODIES = frozenset(("without", "against", "beyond"))
_LONG = 4  # letters that a headline writes with a capital
_TWINS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj")


def find_names(tree: Tree, doc: Doc, lexicon: Lexicon) -> tuple[Name, ...]:
    """Find the proper names without titles, articles and possessive endings, in reading order, never overlapping."""
    names: list[Name] = []
    alone = {entity.text for entity in doc.ents}
    bodies = {entity.text for entity in doc.ents if TYPES.get(entity.label_) == "Organization"}
    for entity in doc.ents:
        kind = TYPES.get(entity.label_, "Thing")
        two = kind == "Organization" and _are_two(entity.text, alone)
        if two and _are_capitals(entity.text):
            kind = "Place"
        for start, end in _split(tree, entity.start, entity.end, kind, bodies, two=two):
            trimmed = _trimmed(tree, start, end, kind, lexicon)
            if trimmed:
                names.append(trimmed)
    names = _with_nicknames(tree, _joined(tree, names, lexicon))
    taken = {token for name in names for token in range(name.start, name.end)}
    names += find_missed(tree, taken, names, lexicon)
    taken.update(token for name in names for token in range(name.start, name.end))
    names = [_whole(tree, name, taken) for name in names]
    return tuple(sorted(names, key=lambda name: name.start))


def _whole(tree: Tree, name: Name, taken: Collection[int]) -> Name:
    """Give a body its whole name, of which a recogniser took the last word alone: "| Doctors Without | Frontiers"."""
    link = name.start - 1
    first, (begin, end) = link - 1, tree.sentences[tree.sentence[name.start]]
    if (
        link <= begin
        or first in taken
        or tree.word[link] not in _INSIDE_BODIES
        or tree.pos[first] not in ("NOUN", "PROPN")
    ):
        return name
    capital = all(tree.text[tree.start[word]].isupper() for word in (first, link))
    after = (tree.text[tree.start[word] : tree.end[word]] for word in range(name.end, end + 1))
    prose = any(word.islower() and len(word) >= _LONG for word in after)  # no headline, which has capitals throughout
    return replace(name, start=first, type="Organization") if capital and prose else name


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The names by token.

    `inside` gives the name that a token belongs to; `tops` are the governing words of names that are phrases of their
    own; `completing` gives the name that ends a common noun's phrase: "spokesman John Brown", "the cruiser Aurora".
    """

    inside: Mapping[int, Name]
    tops: frozenset[int]
    completing: Mapping[int, Name]


def index_names(tree: Tree, names: Sequence[Name]) -> NameIndex:
    """Index names by token and find the noun that each one completes, if any."""
    inside = {token: name for name in names for token in range(name.start, name.end)}
    tops: set[int] = set()
    completing: dict[int, Name] = {}
    for name in names:
        governing = top(tree, name.start, name.end)
        if tree.dep[governing] == "discourse":
            continue
        if name.type in ("Person", "Thing") and _is_inside_title(tree, governing, name, inside):
            continue
        noun = _completed_noun(tree, governing, name, inside)
        if noun is None or noun in completing:
            tops.add(governing)
        else:
            completing[noun] = name
    return NameIndex(inside, frozenset(tops), completing)


def top(tree: Tree, start: int, end: int) -> int:
    """Give the token of a range that governs the rest of it."""
    for token in range(start, end):
        outside = not start <= tree.head[token] < end or tree.head[token] == token
        if outside and tree.pos[token] != "PUNCT":
            return token
    return start


def _is_inside_title(tree: Tree, token: int, name: Name, inside: Mapping[int, Name]) -> bool:
    """Tell words like "State" in "Secretary of State Mary Hall" from names: they hang on the title before a name."""
    governor = tree.head[token]
    if tree.dep[token] == "nmod:desc" and inside.get(governor, name).type == "Person":
        return token < governor and governor not in range(name.start, name.end)
    if tree.dep[token] != "nmod":
        return False
    return token < governor or (tree.dep[governor] == "nmod:desc" and governor < token < tree.head[governor])


def _completed_noun(tree: Tree, governing: int, name: Name, inside: Mapping[int, Name]) -> int | None:
    before = name.start - 1
    if before < 0 or before in inside or tree.pos[before] not in ("NOUN", "PROPN"):
        return None
    governor, relation = tree.head[governing], tree.dep[governing]
    if governor == before and relation in ("flat", "appos", "nmod:desc", "goeswith"):
        return before
    # Parsers often give noun and name the same place in the clause: "Harbin built the frigate Cormorant".
    twins = governor == tree.head[before] and governor != governing and tree.tag[before] == "NN"
    alike = relation == tree.dep[before] or {relation, tree.dep[before]} == {"obj", "iobj"}
    return before if twins and alike and relation in _TWINS else None


def _are_two(text: str, alone: Collection[str]) -> bool:
    """Tell whether a recogniser took two for one that are known, or stand alone elsewhere: "the House and Senate"."""
    one, _, other = text.partition(" and ")
    known = load_gazetteer().lookup
    return (
        other != "" and one != other and all(part in alone or known(part) for part in (one, other)) and not known(text)
    )


def _are_capitals(text: str) -> bool:
    """Tell the seats of two governments: "Lima and Quito agreed"."""
    return all(load_gazetteer().lookup(part) for part in text.split(" and "))


def _split(
    tree: Tree, start: int, end: int, kind: EntityType, bodies: Collection[str], *, two: bool
) -> Iterator[tuple[int, int]]:
    """Part what the recogniser ran together: "Adams and Brown", a name with a verb, who gets it and what: "Peru | Ito".

    A body is parted from its owner only where that stands alone elsewhere: "Norvik's council", but not "Moody's Bank".
    """
    begin = start
    for token in range(start, end):
        peoples = kind == "Thing" and tree.tag[token - 1] == "NNPS"
        between = (two or peoples or kind in ("Person", "Place")) and tree.word[token] in ("and", "or", ",", "/")
        clause = tree.pos[token] in ("VERB", "AUX", "PRON") and initial(tree, token).islower()
        parted = kind != "Organization" or tree.text[tree.start[begin] : tree.end[token - 1]] in bodies
        owner = parted and tree.tag[token] == "POS" and begin < token < end - 1
        if between or clause or owner or tree.pos[token] == "SPACE":
            if begin < token:
                yield begin, token
            begin = token + 1
        elif kind != "Person" and begin < token and tree.dep[token - 1] == "iobj" and tree.head[token] != token - 1:
            yield begin, token
            begin = token
    if begin < end:
        yield begin, end


def _trimmed(tree: Tree, start: int, end: int, kind: EntityType, lexicon: Lexicon) -> Name | None:
    alone = end - start == 1
    while start < end and (tree.tag[start] in _TRIMMED_TAGS or tree.pos[start] == "PUNCT"):
        start += 1
    while start < end and (tree.tag[end - 1] in _TRIMMED_TAGS or tree.pos[end - 1] in ("PUNCT", "PART")):
        end -= 1
    if start == end:
        return None
    start = _without_epithets(tree, start, end, kind, lexicon)
    start, end, kind = _without_title(tree, start, end, kind, lexicon)
    end, kind = _without_noun(tree, start, end, kind, lexicon) if start < end else (end, kind)
    called = start + 1 == end and is_family_name(tree, start, lexicon)
    if kind != "Place" and not called and all(is_honorific(tree, token, lexicon) for token in range(start, end)):
        return None  # "Del." may be Delaware
    if (alone and tree.word[start] in CALENDAR) or (start + 1 == end and tree.word[start] in _SPEAKING):
        return None
    if not any(initial(tree, token).isupper() or initial(tree, token).isdigit() for token in range(start, end)):
        return None
    if all(tree.pos[token] == "ADJ" for token in range(start, end)) and tree.dep[end - 1] in ("amod", "conj"):
        return None
    return Name(start, end, kind)


def _without_epithets(tree: Tree, start: int, end: int, kind: EntityType, lexicon: Lexicon) -> int:
    """Take common words off the front of a name: "nonpartisan Congressional Budget Office", "liberal Democrats".

    A part of a country is more than the country: "upstate New York".
    """
    particles = lexicon.words("name-particles")
    many = tree.tag[end - 1] in PLURAL_TAGS and lexicon.noun_of(tree.lemma[end - 1]) is not None
    while kind != "Place" and tree.pos[start] in ("ADJ", "NOUN") and start < tree.head[start] < end:
        least = 1 if many or tree.pos[start] == "NOUN" else 2
        if start + least >= end or not _is_small(tree, start) or tree.word[start] in particles:
            break
        start += 1
    return start


def _without_noun(tree: Tree, start: int, end: int, kind: EntityType, lexicon: Lexicon) -> tuple[int, EntityType]:
    """Take off the end of a name what is somebody's or about somebody: "DNC | chairman", "Gallup | poll"."""
    while kind in ("Organization", "Person"):
        last = top(tree, start, end)
        noun = lexicon.noun_of(tree.lemma[last]) if start < last and tree.pos[last] == "NOUN" else None
        small = all(initial(tree, token).islower() for token in range(last, end))
        if noun is None or not small or noun.type not in ("Person", "Thing"):
            break
        end = last
        while start + 1 < end and _is_small(tree, end - 1) and lexicon.noun_of(tree.lemma[end - 1]) is None:
            end -= 1
        known = load_gazetteer().lookup(tree.text[tree.start[start] : tree.end[end - 1]])
        if known and all(entry.type == "Place" for entry in known):
            kind = "Place"
    return end, kind


def _is_small(tree: Tree, token: int) -> bool:
    """Tell whether a word is written without any capital or figure."""
    written = tree.text[tree.start[token] : tree.end[token]]
    return written.islower() and written.replace("-", "").isalpha()


def _without_title(tree: Tree, start: int, end: int, kind: EntityType, lexicon: Lexicon) -> tuple[int, int, EntityType]:
    """Take titles off both ends of a name that may be a person's: "Dutch Mayor Anna Visser", "Visser, Mayor"."""
    bearer = _bearer(tree, start)
    if kind == "Person" and start < bearer < end:
        return bearer, end, kind  # "Secretary of State Mary Hall", "State Mary Hall"
    first = top(tree, start, end)
    told = kind == "Person" or (start < first and is_title(tree, first - 1, lexicon))
    if told and start < first < end - 1 and _begins_full_name(tree, first) and not first_name_gender(tree.word[start]):
        return first, end, "Person"  # "Gold Medal Winner Mary Hall", "Oslo News anchor Mary Hall"
    if start + 2 < end and tree.word[start + 1] in ("of", "for") and is_title(tree, start, lexicon):
        # "President of the Republic" is an office: what is named is only what it belongs to.
        return start + (3 if tree.word[start + 2] == "the" and start + 3 < end else 2), end, "Thing"
    if start + 1 < end and is_courtesy(tree, start, lexicon):
        kind = "Person"  # "Mr. Ito", whatever a recogniser took him for
    if kind not in ("Person", "Thing"):
        return start, end, kind
    title = next((token for token in range(end - 2, start - 1, -1) if is_title(tree, token, lexicon)), None)
    if title is not None and (kind == "Person" or tree.pos[start] == "ADJ"):
        start, kind = title + 1, "Person"
    while kind == "Person" and start < end and is_title(tree, end - 1, lexicon) and "." not in tree.word[end - 1]:
        if tree.dep[end - 1] == "flat" or is_family_name(tree, end - 1, lexicon):
            break  # "Larry King", "Mr. King"
        end, kind = end - 1, "Thing"
    return start, end, kind


def _begins_full_name(tree: Tree, first: int) -> bool:
    return tree.dep[first + 1] == "flat" and tree.head[first + 1] == first


def _bearer(tree: Tree, word: int) -> int:
    """Find who bears a title of several words that a word is in; the word itself where it is in none."""
    title = tree.head[word] if tree.dep[word] == "nmod" else word
    of = any(tree.word[child] in ("of", "for") for part in tree.all(title, "nmod") for child in tree.all(part, "case"))
    return tree.head[title] if of and tree.dep[title] == "nmod:desc" else word


def _joined(tree: Tree, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """Draw a person's further names in, and join neighbours that the tree holds to be one name."""
    found: list[Name] = []
    taken = {token for name in names for token in range(name.start, name.end)}
    for name in names:
        end = name.end
        if name.type == "Person":
            while end < len(tree) and end not in taken and _continues(tree, name.start, end, lexicon):
                end += 1
            end = _past_generation(tree, end)
        last = found[-1] if found else None
        if last and _are_one(tree, last, name):
            found[-1] = Name(last.start, end, last.type)
        else:
            found.append(Name(name.start, end, name.type))
    return found


def _with_nicknames(tree: Tree, names: list[Name]) -> list[Name]:
    """Draw in what follows a nickname in quotation marks: "Ada “Addy” | Ito"."""
    found: list[Name] = []
    for name in names:
        last = max(tree.all(name.start, "flat"), default=name.start)
        cut = any(tree.tag[token] in ("``", "''") for token in range(name.start, last))
        drawn = cut and name.type == "Person" and last >= name.end
        if not found or found[-1].end <= name.start:
            found.append(Name(name.start, last + 1, "Person") if drawn else name)
    return found


def _are_one(tree: Tree, left: Name, right: Name) -> bool:
    hyphen = tree.word[left.end] == "-" and tree.end[left.end] == tree.start[right.start]
    near = left.end + (left.type == "Person" and hyphen) == right.start
    alike = near and left.type == right.type and tree.dep[right.start] in BOUND
    return alike and left.start <= tree.head[right.start] < right.end


def _past_generation(tree: Tree, end: int) -> int:
    """Draw in what tells father from son: "Tom Hale | Sr.", "Tom Hale |, Jr."."""
    past = end + (tree.word[end : end + 1] == [","])
    return past + 1 if tree.word[past : past + 1] and tree.word[past].rstrip(".") in _GENERATIONS else end


def _continues(tree: Tree, start: int, token: int, lexicon: Lexicon) -> bool:
    hangs = tree.dep[token] == "flat" and start <= tree.head[token] < token
    return hangs and (initial(tree, token).isupper() or tree.word[token] in lexicon.words("name-particles"))
