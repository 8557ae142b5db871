"""Mends where clauses hang: under the verb that they tell of, the noun before them, or a verb like their own."""

from __future__ import annotations

from hearsay.extract.parses import BESIDE, NOUNS, RELATIVES, SUBJECTS, Parse
from hearsay.extract.placing import verb_before

_FURTHEST = 60  # words between a verb and the clause that tells what it prevents or causes
_DEEPEST = 11
_CLIMB = 6
_INSIDE_NAMES = frozenset({"flat", "compound", "nmod:desc"})
_STRAYED = {"who": ("advcl", "parataxis", "conj"), "which": ("conj",)}  # a loose "which" may tell of all that was said
_QUESTIONS = frozenset({"what", "whatever"})
_ASKING = frozenset({"WP", "WRB", "WDT", "WP$"})
_CONTENT_MARKS = frozenset({"for", "of", "from", "as", "into"})
_OBJECTLESS = ("mark", "obj", "ccomp", "xcomp", "cop")
_OWN = ("obj", "obl", "xcomp", "ccomp", "compound:prt")
_LOOSE = frozenset({"nsubj", "nsubj:pass", "parataxis"})
_BARE = frozenset({"VB", "VBP"})
_ALIKE = {"VB": _BARE, "VBP": _BARE, **{tag: frozenset({tag}) for tag in ("VBZ", "VBD", "VBN")}}
_GERUND_PLACES = ("ccomp", "xcomp", "advcl")


def lift_finite(parse: Parse, index: int) -> None:
    """Hang a verb on the one above where it can't be coordinated with a bare one: "demands that he go | and waits"."""
    first = parse.head[index]
    if parse.dep[first] != "ccomp" or parse.has(index, "nsubj", "nsubj:pass", "expl"):
        return
    tags = (parse.tag[index], parse.tag[first])
    if tags in (("VBZ", "VB"), ("VBZ", "VBP"), ("VBD", "VB")):
        parse.lift(index, parse.head[first])


def read_helped(parse: Parse, index: int) -> None:
    """Take what one helps to do for the verb's complement: "helped | build it"."""
    verb = parse.head[index]
    if parse.lemma[verb] == "help" and parse.tag[index] == "VB" and verb < index and not parse.has(index, "mark"):
        parse.relate(index, "ccomp" if any(parse.left(index, "nsubj")) else "xcomp")


def read_reason(parse: Parse, index: int) -> None:
    """Take what one is praised or blamed for for no complement: "praised Ito | for going"."""
    verb = parse.head[index]
    if parse.mark(index) not in _CONTENT_MARKS:
        return
    if any(parse.word[patient] not in RELATIVES for patient in parse.all(verb, "obj", "nsubj:pass")):
        parse.relate(index, "advcl")


def hang_purpose(parse: Parse, index: int) -> None:
    """Hang an infinitive on the object before it, where a parser took it for content: "has | a plan | to go"."""
    if parse.mark(index) == "to":
        objects = parse.all(parse.head[index], "obj")
        thing = next((thing for thing in objects if parse.word[thing] not in RELATIVES), index)
        if thing < index:
            parse.hang(index, thing, "acl")


def hang_prevented(parse: Parse, index: int) -> None:
    """Hang what is prevented on the nearest verb of preventing before it that has an object: "kept it | from going"."""
    mark = parse.child(index, "mark", "case")
    if mark is None or mark > index or parse.word[mark] != "from" or parse.tag[index] != "VBG":
        return
    preventing = parse.lexicon.words("preventing")
    for verb in range(mark - 1, max(mark - _FURTHEST, -1), -1):
        if parse.pos[verb] == "VERB" and parse.lemma[verb] in preventing and _has_object_before(parse, verb, mark):
            return parse.lift(index, verb)
    return None


def read_caused(parse: Parse, index: int) -> None:
    """Take an infinitive after the object of a verb of causing for its complement: "caused pipes | to burst"."""
    mark, verb = parse.child(index, "mark", "case"), parse.head[index]
    if mark is None or mark > index or parse.word[mark] != "to" or not _has_object_before(parse, verb, index):
        return
    if parse.lemma[verb] in parse.lexicon.words("causing") | parse.lexicon.words("steering"):
        parse.relate(index, "xcomp")


def _has_object_before(parse: Parse, verb: int, index: int) -> bool:
    thing = parse.child(verb, "obj")
    return thing is not None and verb < thing < index


def free_question(parse: Parse, index: int) -> None:
    """Take the preposition before "what" for the clause's, not for its own: "talks about | what he hides"."""
    thing = parse.head[index]
    verb = parse.head[thing]
    if index != thing - 1 or parse.word[thing] not in _QUESTIONS or thing > verb or parse.pos[verb] != "VERB":
        return
    if parse.dep[thing] in ("obj", "obl", "nsubj"):
        parse.hang(index, verb, "mark")
        parse.relate(thing, "obj" if parse.dep[thing] == "obl" else parse.dep[thing])


def hang_strayed_relative(parse: Parse, index: int) -> None:
    """Hang a clause with "who" or "which" on the noun right before it: "praised Ito, | who won"."""
    verb = parse.head[index]
    if parse.dep[verb] not in _STRAYED[parse.word[index]]:
        return
    noun = index - 2 if parse.word[index - 1] == "," else index - 1
    if noun < 0 or verb < index or parse.pos[noun] not in NOUNS:
        return
    while parse.dep[noun] in _INSIDE_NAMES:
        noun = parse.head[noun]
    if not parse.is_under(noun, verb, _DEEPEST):
        parse.hang(verb, noun, "acl:relcl")


def hang_sentential_relative(parse: Parse, index: int) -> None:
    """Hang a clause with "that" or "who" on the noun before it, where a parser hung it on the whole clause."""
    verb = parse.head[index]
    if parse.dep[verb] == "advcl:relcl" and index:
        top = _top_noun(parse, index - 1, parse.head[verb])
        if top is not None:
            parse.hang(verb, top, "acl:relcl")


def _top_noun(parse: Parse, word: int, clause: int) -> int | None:
    """Find the noun highest up from a word below a clause."""
    found = None
    for _ in range(_CLIMB):
        if word == clause:
            break
        found = word if parse.pos[word] in NOUNS and parse.dep[word] != "conj" else found
        word = parse.head[word]
    return found


def hang_contact_clause(parse: Parse, index: int) -> None:
    """Hang a clause without object on the noun before it, where it hangs on its verb: "got the mayor | it deserves"."""
    verb = parse.head[index]
    thing = next((thing for thing in parse.all(verb, "obj") if thing > verb), index)
    if thing >= index or parse.pos[index] != "VERB" or not parse.has(index, "nsubj"):
        return
    if parse.has(index, *_OBJECTLESS) or parse.lexicon.cue_of(parse.lemma[verb]) is not None:
        return
    first = parse.first(index)
    if parse.is_under(first - 1, thing) and _ASKING.isdisjoint(parse.tag[first:index]):
        parse.hang(index, thing, "acl:relcl")


def coordinate_verb(parse: Parse, index: int) -> None:
    """Hang a verb on the verb above where a parser coordinated it with its object: "raises goats | and sells milk"."""
    noun = parse.head[index]
    if parse.pos[index] != "VERB" or parse.pos[noun] not in NOUNS or not parse.has(index, *_OWN):
        return
    verb = _verb_alike(parse, noun, _ALIKE.get(parse.tag[index], frozenset()))
    if verb is not None:
        parse.lift(index, verb)


def _verb_alike(parse: Parse, noun: int, tags: frozenset[str]) -> int | None:
    """Find the nearest verb over a noun that stands in one of these forms, with no copula's complement between them."""
    word = noun
    while not parse.has(word, "cop") and parse.head[word] != word and parse.dep[word] not in _LOOSE:
        word = parse.head[word]
        if parse.pos[word] == "VERB" and parse.tag[word] in tags:
            return word if word < noun else None
    return None


def lower_clause(parse: Parse, index: int) -> None:
    """Hang a clause on the verb right before it that wants one, where it hangs on the word above: "tends | to rain"."""
    verb = verb_before(parse, index)
    if verb is None or parse.has(verb, "obj", "ccomp", "xcomp"):
        return
    dep = _wanted(parse, verb, parse.first(index), index)
    if dep is not None:
        parse.hang(index, verb, dep)


def _wanted(parse: Parse, verb: int, first: int, clause: int) -> str | None:
    """Tell what a clause that begins with "to", "that" or a gerund is to a verb, if the lexicon knows it with one."""
    embedding = parse.lexicon.embedding_of(parse.lemma[verb])
    if parse.tag[first] == "TO" and parse.head[first] == clause:
        return "xcomp" if embedding is not None else None
    if first == clause and parse.tag[first] == "VBG":
        return "xcomp" if embedding is not None and embedding.passes else None
    told = parse.word[first] == "that" and (parse.dep[first], parse.head[first]) == ("mark", clause)
    return "ccomp" if told and parse.lexicon.cue_of(parse.lemma[verb]) is not None else None


def lower_gerund(parse: Parse, index: int) -> None:
    """Hang a gerund on the one before it, not on a verb that it isn't coordinated with: "likes rowing | and diving"."""
    verb = parse.head[index]
    if parse.tag[index] != "VBG" or parse.tag[verb] not in ("VBD", "VBZ", "VBP", "VB") or _is_full(parse, index):
        return
    gerunds = (child for child in reversed(parse.all(verb, *_GERUND_PLACES)) if verb < child < index)
    gerund = next((child for child in gerunds if parse.tag[child] == "VBG" and not _is_full(parse, child)), None)
    if gerund is not None:
        parse.lift(index, gerund)


def _is_full(parse: Parse, verb: int) -> bool:
    return parse.has(verb, *BESIDE, *SUBJECTS, "csubj", "csubj:pass", "expl")


def hang_participle(parse: Parse, index: int) -> None:
    """Hang a participle on the noun right before it, where a parser made both subjects: "all | invited came"."""
    before = index - 1
    if parse.tag[index] not in ("VBN", "VBG") or not index or parse.dep[before] not in SUBJECTS:
        return
    if parse.head[before] == parse.head[index]:
        parse.hang(index, before, "acl")
