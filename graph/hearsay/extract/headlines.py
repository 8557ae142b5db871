"""Mends the trees of headlines, which leave out "be" and "will": "Mayor to sell park", "Clerk jailed for lying"."""

from __future__ import annotations

from hearsay.extract.nouns import can_act
from hearsay.extract.parses import NOUNS, Parse

_STOPS = frozenset(".!?…;")
_CONTENTS = ("ccomp", "advmod", "iobj", "obl:agent", "aux", "aux:pass", "expl")


def read_planned(parse: Parse, index: int) -> None:
    """Make a verb of what stands beside a name alone on a line, and the name its subject: "Mayor | to sell park"."""
    noun = parse.head[index]
    if parse.head[noun] != noun or parse.pos[noun] not in NOUNS or parse.mark(index) != "to" or noun > index:
        return
    beside = all(
        child < noun or child >= index or parse.dep[child] in ("flat", "nmod") for child in parse.children[noun]
    )
    if beside and can_act(parse, parse.lexicon, noun) and not parse.has(noun, "cop", "nsubj") and _is_line(parse, noun):
        parse.hang(index, index, "ROOT")
        parse.hang(noun, index, "nsubj")


def read_undergone(parse: Parse, index: int) -> None:
    """Take a verb without its object on a line of its own for a passive: "Clerk | jailed", "Oslo | urged to act"."""
    sums = parse.all(index, "obj")
    fined = parse.lemma[index] in parse.lexicon.words("fining") and all(parse.has(one, "nummod") for one in sums)
    if parse.head[index] != index or parse.has(index, *_CONTENTS) or (sums and not fined) or not _is_line(parse, index):
        return
    for subject in [*parse.all(index, "nsubj")]:
        parse.relate(subject, "nsubj:pass")
    parse.retag(index, "VBN")


def _is_line(parse: Parse, root: int) -> bool:
    """Tell whether a sentence is alone on its line, and ends without a stop."""
    first, last = root, root
    while first and not _breaks(parse, first - 1):
        first -= 1
    while last + 1 < len(parse.word) and not _breaks(parse, last + 1):
        last += 1
    return parse.word[last] not in _STOPS and all(parse.is_under(word, root) for word in range(first, last + 1))


def _breaks(parse: Parse, word: int) -> bool:
    return parse.pos[word] == "SPACE" and "\n" in parse.word[word]
