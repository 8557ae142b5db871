"""Mends how many are reported dead or hurt: "reported | 15 | dead" tells that 15 are dead."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_TOLD = ("obj", "xcomp", "ccomp")
_DEEDS = {"dead": "die", "killed": "kill", "wounded": "wound", "injured": "injure", "displaced": "displace"}


def read_harmed(parse: Parse, index: int) -> None:
    """Take a number before "dead" or "wounded" for its subject, and both for what is reported."""
    first = parse.head[index] if parse.dep[index] == "conj" else index
    verb, number = parse.head[first], _number_of(parse, index, first)
    if number is None or not verb < number < index or parse.dep[first] not in _TOLD or parse.has(index, "det"):
        return
    if parse.lemma[verb] not in parse.lexicon.words("retelling") and parse.lemma[verb] != "confirm":
        return
    parse.relate(first, "ccomp")
    died = parse.word[index] == "dead"
    parse.hang(number, index, "nsubj" if died else "nsubj:pass")
    parse.retag(index, "VBD" if died else "VBN")
    parse.pos[index] = "VERB"
    parse.lemma[index] = _DEEDS.get(parse.word[index], parse.lemma[index])


def _number_of(parse: Parse, index: int, first: int) -> int | None:
    """Find how many are dead or hurt: by the word itself, or by the verb of which a parser made it an object."""
    own = [child for child in parse.all(index, "nummod", *SUBJECTS) if parse.pos[child] == "NUM"]
    beside = [child for top in (parse.head[first], first) for child in parse.all(top, "obj", "conj")]
    near = [child for child in beside if parse.pos[child] == "NUM" and child == index - 1]
    return next(iter(own + near), None)
