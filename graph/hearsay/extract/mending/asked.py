"""Mends which clause a question word opens: "explains | why they pay", "knows how and | why it fell"."""

from __future__ import annotations

from hearsay.extract.grammar.parses import SUBJECTS, Parse

_ASKING = frozenset({"WRB", "WP"})
_QUESTIONS = frozenset({"what", "whatever"})


def hang_question(parse: Parse, index: int) -> None:
    """Hang a question word, or two, on the clause that it opens, not on the verb: "explain | how and why they pay"."""
    verb = parse.head[index]
    if verb > index or parse.pos[verb] != "VERB" or parse.has(index, "case"):
        return
    if parse.lemma[verb] in parse.lexicon.words("turning"):
        return  # "turned | what was a lake | into a swamp"
    described = parse.child(index, "advcl:relcl", "acl:relcl")
    if described is not None and _is_named(parse, verb, described):
        return
    entry = parse.lexicon.cue_of(parse.lemma[verb])
    plain = parse.tag[index] == "WP" and entry is not None and entry.relation is None  # "read | what they wrote"
    if described is not None and parse.dep[index] == "obj" and not plain:
        parse.hang(described, verb, "ccomp")
    last = max([index, *(word for word in parse.all(index, "conj") if parse.tag[word] in _ASKING)])
    for clause in [*parse.all(index, "conj"), *parse.all(verb, "advcl")] if last > index else ():
        if clause > last and parse.first(clause) == last + 1:
            parse.hang(clause, verb, "ccomp")
    asked = next((clause for clause in parse.all(verb, "ccomp") if clause > index), None)
    if asked is not None and parse.first(asked) == last + 1 and (last > index or not parse.has(asked, "mark")):
        _open_with(parse, index, asked)


def lower_question(parse: Parse, index: int) -> None:
    """Hang the word that a second question opens with on its clause: "knows why it fell and | how | it burned"."""
    asked = next((clause for clause in parse.all(parse.head[index], "conj") if clause > index), None)
    if asked is None or parse.first(asked) != index + 1 or parse.has(asked, "mark"):
        return
    for link in [*parse.all(index, "cc")]:
        parse.hang(link, asked, "cc")
    _open_with(parse, index, asked)


def _open_with(parse: Parse, question: int, asked: int) -> None:
    """Hang a question word on the clause that it opens."""
    named = "obj" if parse.has(asked, *SUBJECTS) else "nsubj"
    parse.hang(question, asked, named if parse.tag[question] == "WP" else "advmod")


def _is_named(parse: Parse, verb: int, clause: int) -> bool:
    """Tell whether a clause only says what someone calls the thing: "rejected what he called a fraud", not asks it."""
    lexicon = parse.lexicon
    names = any(parse.lemma[clause] in lexicon.words(listed) for listed in ("naming", "describing"))
    asks = any(parse.lemma[verb] in lexicon.words(listed) for listed in ("wonder", "finding-out"))
    called = [word for word in parse.all(clause, "xcomp", "obl") if word > clause]
    return names and not asks and any(parse.dep[word] == "xcomp" or parse.marker(word) == "as" for word in called)


def lower_preposition(parse: Parse, index: int) -> None:
    """Take the preposition before "how", "where" … for the clause's that they open: "differ | on how they vote"."""
    question = parse.head[index]
    clause = parse.head[question]
    asks = parse.tag[question] == "WRB" and parse.dep[question] == "advmod" and index == question - 1
    if asks and parse.dep[clause] == "advcl" and not parse.has(clause, "mark"):
        parse.hang(index, clause, "mark")


def free_question(parse: Parse, index: int) -> None:
    """Take the preposition before "what" for the clause's, not for its own: "talks about | what he hides"."""
    thing = parse.head[index]
    verb = parse.head[thing]
    if index != thing - 1 or parse.word[thing] not in _QUESTIONS or thing > verb or parse.pos[verb] != "VERB":
        return
    if parse.dep[thing] in ("obj", "obl", "nsubj"):
        parse.hang(index, verb, "mark")
        parse.relate(thing, "obj" if parse.dep[thing] == "obl" else parse.dep[thing])
