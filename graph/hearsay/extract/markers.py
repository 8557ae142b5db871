"""Mends conjunctions and prepositions of several words that a parser took for clauses of their own."""

from __future__ import annotations

from hearsay.extract.parses import VERBS, Parse

DENIALS = (["far", "from"], ["anything", "but"])
_SHARES = ("obj", "obl", "aux", "aux:pass", "xcomp", "ccomp", "mark")


def join_topic(parse: Parse, index: int) -> None:
    """Read "when it comes to" as one preposition or conjunction: "is slow | when it comes to | paying taxes"."""
    verb, last = index + 1, index + 2
    if (
        parse.word[max(0, index - 1) : index] != ["when"]
        or parse.lemma[verb : verb + 1] != ["come"]
        or parse.word[last : last + 1] != ["to"]
    ):
        return
    topic, governor = parse.head[last], parse.head[verb]
    if topic <= last or parse.head[topic] != verb or governor == verb:
        return
    clausal = parse.pos[topic] in VERBS
    for child in [child for child in parse.children[verb] if child > last and child != topic]:
        parse.lift(child, topic)
    parse.hang(topic, governor, "advcl" if clausal else "obl")
    parse.hang(index - 1, topic, "mark" if clausal else "case")
    for word in (index, verb, last):
        parse.hang(word, index - 1, "fixed")


def join_given(parse: Parse, index: int) -> None:
    """Read "given that" as one conjunction: "stayed, | given that | it rained"."""
    that = index + 1
    if parse.word[that : that + 1] != ["that"] or parse.dep[that] != "mark" or parse.has(index, "aux", "aux:pass"):
        return
    clause, governor = parse.head[that], parse.head[index]
    if clause < that or governor in (index, clause):
        return
    parse.hang(clause, governor, "advcl")
    parse.hang(index, clause, "mark")
    parse.hang(that, index, "fixed")


def join_short(parse: Parse, index: int) -> None:
    """Read "short of" before a gerund as one conjunction: "stopped | short of | calling it a fraud"."""
    of = index + 1
    if parse.word[of : of + 1] != ["of"]:
        return
    clause = parse.head[of]
    if clause > of and parse.tag[clause] == "VBG" and parse.dep[of] in ("mark", "case") and parse.head[index] < index:
        parse.hang(index, clause, "mark")
        parse.hang(of, index, "fixed")


def join_far(parse: Parse, index: int) -> None:
    """Read "far from" and "anything but" before what is said of a subject as one denial: "is | far from | over"."""
    denied, far = parse.head[index], index - 1
    said = parse.pos[denied] == "ADJ" or (parse.pos[denied] == "ADV" and index == denied - 1)
    if parse.word[far : index + 1] not in DENIALS or parse.head[denied] != far or not parse.has(far, "cop"):
        return
    if not said and parse.word[far] == "far":
        return  # "is far from the town"
    top, dep = parse.head[far], parse.dep[far]
    parse.hang(denied, denied if top == far else top, dep)
    for child in [child for child in parse.children[far] if child != index]:
        parse.lift(child, denied)
    parse.hang(far, denied, "advmod")
    parse.hang(index, far, "fixed")


def read_instead(parse: Parse, index: int) -> None:
    """Take "rather than" before a clause for its conjunction, no adverb: "rather than | pay it, Ito left"."""
    clause = parse.head[index]
    if index < clause and parse.dep[clause] == "advcl" and parse.has(index, "fixed"):
        parse.relate(index, "mark")


def join_combined(parse: Parse, index: int) -> None:
    """Take "combined" right after a noun for what describes it: "more than all others | combined"."""
    noun = index - 1
    if noun < 0 or parse.tag[index] not in ("VBN", "VBD") or parse.has(index, *_SHARES):
        return
    if parse.dep[noun] == "nsubj" and parse.head[noun] == index and parse.head[index] != index:
        parse.hang(noun, parse.head[index], "obl")
        parse.hang(index, noun, "amod")
    elif parse.dep[index] == "acl" and parse.head[index] <= noun:
        parse.relate(index, "amod")
