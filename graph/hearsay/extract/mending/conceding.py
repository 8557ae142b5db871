"""Mends what else one does who gives something up, which is no part of what was given up."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_OWN = frozenset({"its", "their", "his", "her", "our", "my", "your"})
_JOINING = frozenset({"and", "but", ","})
_LISTS = ("conceding", "diminishing")


def hang_forsaken(parse: Parse, index: int) -> None:
    """Hang an infinitive on the aim that one gives up, no purpose of giving it up: "halted its drive | to annex it"."""
    verb, to = parse.head[index], parse.child(index, "mark")
    aim = next((thing for thing in parse.all(verb, "obj") if verb < thing < index), None)
    if aim is None or to is None or parse.word[to] != "to" or not parse.is_under(to - 1, aim):
        return
    if parse.lemma[aim] in parse.lexicon.words("aspirations") and _is_listed(parse, verb, "forsaking"):
        parse.hang(index, aim, "acl")


def lift_conceded(parse: Parse, index: int) -> None:
    """Hang on who gives up an aim what else he concedes: "agreed to drop its bid to join | and pay a fine"."""
    aim = parse.head[index]
    noun = parse.head[aim]
    verb = parse.head[noun]
    if not _is_bare(parse, index) or parse.word[index - 1] not in _JOINING or parse.dep[aim] != "acl":
        return
    if parse.mark(aim) != "to" or parse.dep[noun] != "obj" or not verb < noun < aim or parse.tag[verb] != "VB":
        return
    if _is_listed(parse, verb, "forsaking") and not any(_is_listed(parse, aim, name) for name in _LISTS):
        given = _is_listed(parse, index, "conceding")
        if given or (_is_listed(parse, index, "diminishing") and _is_own_loss(parse, index, noun)):
            for second in [one for one in parse.all(aim, "conj") if one >= index and _is_bare(parse, one)]:
                parse.lift(second, verb)


def _is_bare(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] == "VB" and not parse.has(verb, "mark", "aux", "cop", *SUBJECTS)


def _is_own_loss(parse: Parse, verb: int, aim: int) -> bool:
    """Tell whether one makes his own less, who only hoped for more: "drop its bid to join and | cut its army"."""
    owners = [owner for thing in parse.all(verb, "obj") for owner in parse.all(thing, "nmod:poss")]
    owned = any(parse.word[owner] in _OWN for owner in owners)
    return owned and parse.lemma[aim] in parse.lexicon.words("aspirations")


def _is_listed(parse: Parse, verb: int, listed: str) -> bool:
    """Tell whether a list holds a verb, alone or with its particle."""
    particles = [parse.word[particle] for particle in parse.all(verb, "compound:prt")]
    phrases = {parse.lemma[verb], " ".join([parse.lemma[verb], *particles])}
    return not phrases.isdisjoint(parse.lexicon.words(listed))
