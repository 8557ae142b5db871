"""Mends clauses that set apart what someone says or wants: "what Ito demands is | that it end", "that it is he who"."""

from __future__ import annotations

from hearsay.extract.parses import NOUNS, SUBJECTS, Parse

_WHAT = frozenset({"what", "all"})
_OPENING = frozenset({"that", "for"})
_DETERMINED = ("det", "nmod:poss")
_LOOSE = "dep"
_CLAUSAL = ("mark", "cc", "advcl", "obl", "punct")


def unfold(parse: Parse, verb: int) -> None:
    """Give a verb its content or object: "what Ito wants is | that it end", "… is simple: | that it end"."""
    what = parse.head[verb]
    top = parse.head[what]
    copula = parse.child(top, "cop")
    if parse.word[what] not in _WHAT or what == top or copula is None or not what < verb < copula:
        return
    cue = parse.lexicon.cue_of(parse.lemma[verb])
    if cue is None or cue.kind == "citing" or not any(what < one < verb for one in parse.all(verb, *SUBJECTS)):
        return
    content, relation = _content(parse, verb, top, copula)
    if content is None:
        return
    parse.take_place(verb, top)
    for word in (what, copula, *(one for one in parse.all(verb, "obj") if one < verb)):
        parse.hang(word, verb, _LOOSE)
    if top != content:
        parse.hang(top, verb, _LOOSE)
    parse.hang(content, verb, relation)


def _content(parse: Parse, verb: int, top: int, copula: int) -> tuple[int | None, str]:
    """Find what the copula sets apart, and what it is to the verb; no "what he said is wrong", "is not that"."""
    mark = parse.child(top, "mark")
    if mark == copula + 1 and parse.word[mark] in _OPENING:
        return top, "ccomp"
    if parse.lemma[top] in parse.lexicon.words("plain"):
        after = (one for one in parse.all(top, "advcl", "ccomp", "csubj", "parataxis") if parse.mark(one) == "that")
        return next((one for one in after if parse.word[parse.first(one) - 1] == ":"), None), "ccomp"
    known = parse.lexicon.relation_of(parse.lemma[verb])
    sought = known is not None and known.embeds is not None
    first = parse.child(top, *_DETERMINED)
    named = parse.pos[top] in NOUNS and first == copula + 1 and parse.has(top, "nmod")
    return (top, "obj") if sought and named else (None, "")


def straighten(parse: Parse, pronoun: int) -> None:
    """Make whom "it was" points out in what is said the subject: "denied that it was | Ito who sang"."""
    verb = parse.head[pronoun]
    noun = parse.head[verb]
    copula, above = parse.child(noun, "cop"), parse.head[noun]
    if parse.dep[verb] != "acl:relcl" or parse.dep[noun] != "ccomp" or copula is None or not noun < pronoun < verb:
        return
    if not parse.is_about_it(noun) or parse.has(noun, "conj", "case") or not _is_pointed_out(parse, noun, above):
        return
    parse.take_place(verb, noun)
    for word in [child for child in parse.children[noun] if child < copula and parse.dep[child] in _CLAUSAL]:
        parse.lift(word, verb)
    for word in (pronoun, copula, *(child for child in parse.all(noun, *SUBJECTS, "expl") if child < copula)):
        parse.hang(word, verb, _LOOSE)
    for word in parse.all(noun, "advmod"):
        if parse.word[word] in parse.lexicon.negations:
            parse.lift(word, verb)
    parse.hang(noun, verb, "nsubj:pass" if parse.has(verb, "aux:pass") else "nsubj")


def _is_pointed_out(parse: Parse, noun: int, above: int) -> bool:
    """Tell "it was Ito who" from "it was the firm that", where "it" may be somebody named before, unless denied."""
    known = parse.lexicon.relation_of(parse.lemma[above])
    denied = known is not None and known.implies_negation and not parse.has(noun, "amod", "nummod")
    definite = any(parse.word[one] != "a" for one in parse.all(noun, *_DETERMINED))
    return parse.pos[noun] == "PROPN" or parse.tag[noun] == "NNS" or (denied and definite)
