"""Mends clauses that set apart what someone says or wants: "what Ito demands is | that it end", "that it is he who"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import DETERMINERS, LOOSE, NOUNS, SUBJECTS, Parse
from hearsay.extract.grammar.verbforms import FINITE

_WHAT = frozenset({"what", "all"})
_OPENING = frozenset({"that", "for"})
_COUNTING = frozenset({"matter", "count"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_CLAUSAL = ("punct", "advcl", "mark", "cc")
_DENYING = frozenset({"not", "never", "no", "n't"})
_HINGES = frozenset({"until", "till", "after", "before", "when", "once", "because", "since", "if"})
_STRAYED = frozenset({"advcl:relcl", "parataxis", "acl:relcl", "conj", "ccomp"})


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
        parse.hang(word, verb, LOOSE)
    if top != content:
        parse.hang(top, verb, LOOSE)
    parse.hang(content, verb, relation)


def unfold_doer(parse: Parse, verb: int) -> None:
    """Give a verb the subject that the copula sets apart: "what sank it was | the storm", "what counts is | it"."""
    what, top = _what_over(parse, verb)
    copula = parse.child(top, "cop")
    if parse.word[what] != "what" or copula is None or not what < verb < copula < top:
        return
    told = parse.has(verb, "obj", "iobj") or parse.lemma[verb] in _COUNTING
    others = [one for one in parse.all(verb, *SUBJECTS) if one != what]
    if not told or others or parse.has(verb, "aux:pass", "cop") or parse.has(top, "aux", "case", "conj"):
        return
    denied = any(parse.word[child] in _DENYING for child in parse.all(top, "advmod", "det"))
    if denied or not (parse.pos[top] == "PROPN" or _is_definite(parse, top)):
        return  # "what sank it was a blunder"
    parse.take_place(verb, top)
    for word in (what, copula):
        parse.hang(word, verb, LOOSE)
    for word in [word for word in parse.all(top, *_CLAUSAL, "parataxis") if word > top or parse.dep[word] == "mark"]:
        parse.lift(word, verb)
    parse.hang(top, verb, "nsubj")


def _what_over(parse: Parse, verb: int) -> tuple[int, int]:
    """Find the "what" that a clause belongs to, and what the copula says it is."""
    above = parse.head[verb]
    if parse.dep[verb] == "csubj":
        return next((one for one in parse.all(verb, "nsubj")), verb), above
    if parse.word[above] in _WHAT:
        return above, parse.head[above]
    return next((one for one in parse.all(above, "nsubj", "nsubj:outer") if one < verb), verb), above


def _is_definite(parse: Parse, noun: int) -> bool:
    """Tell whether a noun stands for one thing that is known, no judgement: "the storm", "his rage", no "a shame"."""
    own = any(parse.word[word] in _KNOWN for word in parse.all(noun, "det"))
    return parse.pos[noun] == "NOUN" and (own or parse.has(noun, "nmod:poss"))


def unfold_deed(parse: Parse, verb: int) -> None:
    """Tell of who does it the deed that the copula sets apart: "what Ito did was | sell the mill"."""
    what, deed = _what_over(parse, verb)
    copula, doer = parse.child(deed, "cop"), parse.child(verb, "nsubj")
    if parse.word[what] not in _WHAT or doer is None or copula is None or not what < doer < verb < copula < deed:
        return
    if parse.lemma[verb] != "do" or parse.tag[deed] != "VB" or parse.has(verb, "aux", "xcomp", "advmod"):
        return
    if parse.has(deed, "nsubj", "aux") or parse.tag[verb] not in FINITE:
        return
    for word in (what, verb, copula, *(mark for mark in parse.all(deed, "mark") if mark > copula)):
        parse.hang(word, deed, LOOSE)
    parse.hang(doer, deed, "nsubj")
    parse.retag(deed, parse.tag[verb])


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
    first = parse.child(top, *DETERMINERS)
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
    for word in [child for child in parse.all(noun, *_CLAUSAL, "obl") if child < copula]:
        parse.lift(word, verb)
    for word in (pronoun, copula, *(child for child in parse.all(noun, *SUBJECTS, "expl") if child < copula)):
        parse.hang(word, verb, LOOSE)
    for word in parse.all(noun, "advmod"):
        if parse.word[word] in parse.lexicon.negations:
            parse.lift(word, verb)
    parse.hang(noun, verb, "nsubj:pass" if parse.has(verb, "aux:pass") else "nsubj")


def _is_pointed_out(parse: Parse, noun: int, above: int) -> bool:
    """Tell "it was Ito who" from "it was the firm that", where "it" may be somebody named before, unless denied."""
    known = parse.lexicon.relation_of(parse.lemma[above])
    denied = known is not None and known.implies_negation and not parse.has(noun, "amod", "nummod")
    definite = any(parse.word[one] != "a" for one in parse.all(noun, *DETERMINERS))
    return parse.pos[noun] == "PROPN" or parse.tag[noun] == "NNS" or (denied and definite)


def unfold_time(parse: Parse, it: int) -> None:
    """Hang what is set apart on what it tells when or why: "it was only after Ito left that | Oslo paid"."""
    top = parse.head[it]
    copula, hinge = parse.child(top, "cop"), top if parse.tag[top] == "WRB" else parse.child(top, "mark")
    clause = parse.child(top, "advcl:relcl", "advcl", "acl:relcl") if hinge == top else top
    if copula is None or hinge is None or clause is None or parse.word[hinge] not in _HINGES:
        return
    told = next((one for one in parse.all(clause, "ccomp", "advcl") if parse.mark(one) == "that"), None)
    if told is None or not it < copula < hinge < clause < told or not parse.has(told, *SUBJECTS):
        return
    mark = parse.child(told, "mark")
    parse.take_place(told, top)
    parse.hang(clause, told, "advcl")
    for adverb in [hinge, *parse.all(top, "advmod")] if hinge == top else ():
        parse.hang(adverb, clause, "advmod")
    for word in (it, copula, told if mark is None else mark):
        parse.hang(word, told, LOOSE)
    for stop in [stop for stop in parse.all(top, "punct") if stop > told]:
        parse.lift(stop, told)


def hang_cleft(parse: Parse, index: int) -> None:
    """Hang a clause on what "it was" points out: "it was Ito, they say, | that won", "not Ito but Mora | who won"."""
    verb = parse.head[index]
    noun = _pointed_out(parse, verb) if parse.dep[verb] in _STRAYED else None
    if noun is None or not noun < index < verb or ":" in parse.word[noun:index]:
        return  # "it is a question of trust: who will lead?"
    meant = next((other for other in parse.all(noun, "conj") if parse.has(other, "cc") and other < index), noun)
    denied = any(parse.word[child] == "not" for child in parse.all(noun, "advmod"))
    parse.retag(index, "WDT" if parse.word[index] == "that" else "WP")
    parse.hang(verb, meant if denied else noun, "acl:relcl")


def _pointed_out(parse: Parse, verb: int) -> int | None:
    """Find the noun that "it was" points out, above a clause or on the other side of an inserted saying.

    Or over what somebody's ability or wish is to do: "it was Ito's ability to win votes | that helped".
    """
    above = parse.head[verb]
    aim = parse.head[above]
    while parse.dep[aim] == "conj" and parse.tag[aim] == "VB":
        aim = parse.head[aim]
    if parse.dep[above] in ("obj", "obl") and parse.mark(aim) == "to":
        above = parse.head[aim]
        if not parse.has(above, "nmod:poss") or parse.tag[parse.opening(verb)] == "VBP":
            return None  # "it was Ito's plan to build roads | that cross Oslo"
    if parse.dep[verb] == "ccomp":
        above = parse.head[above] if parse.dep[above] == "parataxis" else next(iter(parse.all(above, "ccomp")), above)
    while parse.dep[above] == "conj":
        above = parse.head[above]
    return above if parse.is_about_it(above) and parse.has(above, "cop") and parse.pos[above] in NOUNS else None
