"""Mends whose second verb it is by the number that it shows: "men built a mill that fell and was sold"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.grammar.parses import PLURAL_TAGS, SUBJECTS, Parse

_PLURAL = PLURAL_TAGS | {"CD"}
_THEY = frozenset({"they", "we", "these", "those", "both", "many", "several"})
_SINGLE = frozenset({"NN", "NNP"})
_SHOWING = frozenset({"VBP", "VBZ"})
_SINGULAR = frozenset({"was", "is", "has", "does"})


def lower_single(parse: Parse, index: int) -> None:
    """Hang a second verb on the relative clause before it, whose noun alone is one: "that fell | and was sold"."""
    verb, link = parse.head[index], parse.child(index, "cc")
    subject = parse.child(verb, *SUBJECTS)
    if link is None or subject is None or parse.has(index, *SUBJECTS, "expl", "mark") or not subject < verb < link:
        return
    opening = parse.opening(index)
    single = parse.word[opening] in _SINGULAR or parse.tag[opening] == "VBZ"
    if not single or not _is_plural(parse, subject):
        return
    end = link - 2 if parse.word[link - 1] == "," else link - 1
    beside = [one for one in range(verb + 1, link) if parse.dep[one] == "acl:relcl" and parse.is_under(end, one)]
    if not beside or not parse.is_under(beside[0], verb):
        return
    if parse.tag[parse.head[beside[0]]] in _SINGLE and parse.tag[parse.opening(beside[0])] != "VBP":
        parse.lift(index, beside[0])


def fits_only(parse: Parse, verb: int, own: Sequence[int], others: Sequence[int]) -> bool:
    """Tell whether a verb shows the number of its own subjects and not of others: "Ito fled, guards say, and | are"."""
    tag = parse.tag[parse.opening(verb)]
    if tag not in _SHOWING:
        return False
    fit, apart = ({_is_plural(parse, subject) for subject in subjects} for subjects in (own, others))
    return fit == {tag == "VBP"} and apart == {tag != "VBP"}


def _is_plural(parse: Parse, subject: int) -> bool:
    """Tell whether a subject is surely more than one."""
    joined = any(parse.has(other, "cc") for other in parse.all(subject, "conj"))
    numbered = parse.tag[subject] in _PLURAL and not parse.has(subject, "cop")
    return joined or numbered or parse.word[subject] in _THEY
