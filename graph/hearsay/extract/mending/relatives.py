"""Mends on which noun relative clauses and participles hang."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.control import wants_deed
from hearsay.extract.grammar.nouns import can_act, is_ranked
from hearsay.extract.grammar.parses import HELPERS, INSIDE_NAMES, NOUNS, SUBJECTS, THINGS, Parse

_DEEPEST = 11
# a loose "which" may tell of all that was said
_STRAYED = {"who": ("advcl", "parataxis", "conj", "ccomp"), "which": ("conj",), "whose": ("advcl", "parataxis")}
_REMARKS = frozenset({"knows", "cares"})
_MAKERS = frozenset({"by", "from"})
_PRONOUNS = frozenset({"WP", "WDT"})
_CHARGES = frozenset({"of", "with", "for"})
_THINGS = frozenset({"Person", "Group", "Organization", "Outlet", "Place"})


def lower_object(parse: Parse, index: int) -> None:
    """Give a relative pronoun to the infinitive that it is the object of: "hens | that she hopes to sell"."""
    verb = parse.head[index]
    if parse.tag[index] not in _PRONOUNS or index > verb or parse.dep[verb] != "acl:relcl":
        return
    lowest = _infinitive_under(parse, verb)
    strives = parse.lemma[verb] in parse.lexicon.words("striving")
    if lowest is None or not (strives or wants_deed(parse, parse.lexicon, verb, parse.head[verb])):
        return
    while (below := _infinitive_under(parse, lowest)) is not None:
        lowest = below
    if parse.pos[lowest] == "VERB" and parse.lemma[lowest] not in parse.lexicon.words("intransitive"):
        parse.hang(index, lowest, "obj")


def _infinitive_under(parse: Parse, verb: int) -> int | None:
    """Find the infinitive under a verb that lacks an object."""
    aims = ("xcomp", "advcl") if parse.lemma[verb] in parse.lexicon.words("striving") else ("xcomp",)
    below = (child for child in parse.all(verb, *aims) if child > verb and parse.mark(child) == "to")
    return next((child for child in below if not parse.has(child, "obj", "ccomp", "aux:pass")), None)


def lower_sum(parse: Parse, index: int) -> None:
    """Hang on a verb's object what it comes to, which the subject doesn't: "paid fines, | totalling ten crowns"."""
    verb = parse.head[index]
    thing = parse.child(verb, "obj")
    bare = parse.dep[index] == "advcl" and not parse.has(index, "mark", *SUBJECTS)
    if bare and thing is not None and verb < thing < index and parse.has(index, "obj", "obl", "ccomp"):
        parse.hang(index, thing, "acl")


def lower_phrase(parse: Parse, index: int) -> None:
    """Hang on a relative clause's verb what follows it, not on the noun: "a blow that was dealt | to Oslo"."""
    noun = parse.head[index]
    clauses = [clause for clause in parse.all(noun, "acl:relcl") if noun < clause < index]
    first = parse.first(index) if clauses else index
    if not clauses or not parse.is_under(first - 1, clauses[-1]) or parse.pos[first - 1] == "PUNCT":
        return
    verb, full = clauses[-1], parse.has(clauses[-1], *HELPERS, "obj", "ccomp", "xcomp")
    if "VERB" in parse.pos[verb + 1 : first]:
        return
    if parse.has(index, "case"):
        parse.hang(index, verb, "obl")
    elif first - 1 == verb and parse.pos[verb] == "VERB" and not full:
        parse.hang(index, verb, "obj")


def hang_strayed_relative(parse: Parse, index: int) -> None:
    """Hang a clause with "who" or "which" on the noun right before it: "praised Ito, | who won", "| whose son won"."""
    subject = parse.head[index] if parse.word[index] == "whose" else index
    verb = parse.head[subject]
    if parse.dep[subject] not in SUBJECTS:
        return
    if _is_asked(parse, index, verb) or parse.dep[verb] not in _STRAYED[parse.word[index]]:
        return
    noun = index - 2 if parse.word[index - 1] == "," else index - 1
    if noun < 0 or verb < index or parse.pos[noun] not in NOUNS:
        return
    while parse.dep[noun] in INSIDE_NAMES:
        noun = parse.head[noun]
    if not parse.is_under(noun, verb, _DEEPEST):
        parse.hang(verb, noun, "acl:relcl")


def hang_strayed_adverb(parse: Parse, index: int) -> None:
    """Hang a clause with "where" or "when" on the place or day right before it: "fell from 9 in 2008, | when it rose".

    A day that is the same verb's stands beside it: "fell in 2008, | when it rose".
    """
    clause, noun = parse.head[index], index - 2
    if index < 2 or parse.word[index - 1] != "," or parse.dep[clause] != "advcl":
        return
    while parse.dep[noun] in INSIDE_NAMES or parse.dep[noun] == "nummod":
        noun = parse.head[noun]
    dated = parse.lemma[noun] in DATES or parse.word[noun].isdigit()
    if parse.word[index] == "when":
        fits = dated and parse.head[noun] != parse.head[clause] < noun
    else:
        fits = parse.pos[noun] in NOUNS and not dated
    if fits and noun < index:
        parse.hang(clause, noun, "acl:relcl")


def raise_where(parse: Parse, index: int) -> None:
    """Hang a clause with "where" on a place, not on who lives there: "Oslo, home to 60 clerks, | where mills are"."""
    clause = parse.head[index]
    noun, lexicon = parse.head[clause], parse.lexicon
    if parse.dep[clause] != "acl:relcl" or parse.word[index - 1] != ",":
        return
    known = lexicon.noun_of(parse.lemma[noun])
    home = parse.head[noun]
    peopled = parse.tag[noun] == "NNS" and known is not None and known.type in ("Person", "Group")
    if peopled and parse.dep[noun] == "nmod" and parse.dep[home] == "appos":
        parse.lift(clause, parse.head[home])


def lower_impersonal(parse: Parse, index: int) -> None:
    """Hang a clause with "which" on the thing named before it, not on a person: "Ito, who wrote an Act, which"."""
    clause, thing = parse.head[index], index - 2
    near = parse.word[index - 1] == "," and parse.pos[thing] == "PROPN" and thing not in parse.people
    if near and parse.dep[clause] == "acl:relcl" and parse.head[clause] in parse.people and parse.head[clause] < thing:
        parse.lift(clause, thing)


def _is_asked(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether a clause says what is asked or told: "asked the clerk | who won", no "praised Ito, | who won"."""
    lemma = parse.lemma[parse.head[verb]]
    asks = lemma in parse.lexicon.words("wonder") or lemma in parse.lexicon.words("telling")
    before = index - 1
    beside = parse.dep[before] == "obj" and parse.head[before] == parse.head[verb]  # "prefers a mayor | who is old"
    apart = parse.word[before] == "," or (not asks and (beside or parse.word[index + 1 : index + 2] == [","]))
    return parse.dep[verb] == "ccomp" and not apart


def free_remark(parse: Parse, index: int) -> None:
    """Hang on the clause, not on its last noun, that nobody knows or cares: "it may buy a mill, | who knows?"."""
    verb = index + 1
    top = parse.head[verb] if verb < len(parse.word) else index
    bare = parse.head[index] == verb and parse.pos[verb + 1 : verb + 2] == ["PUNCT"]
    if not bare or parse.dep[verb] != "acl:relcl" or parse.word[verb] not in _REMARKS:
        return
    while parse.pos[top] != "VERB" and not parse.has(top, "cop") and parse.head[top] != top:
        top = parse.head[top]
    parse.hang(verb, top, "parataxis")


def lower_relative(parse: Parse, index: int) -> None:
    """Hang a clause on the noun right before where it tells what is done to such: "a breach of the pact, | signed"."""
    noun, lexicon = parse.head[index], parse.lexicon
    parts = [part for part in parse.all(noun, "nmod") if noun < part < index]
    end = parse.first(index) - 1
    if not parts or parse.tag[index] != "VBN" or parse.word[end] != "," or not parse.is_under(end - 1, parts[-1]):
        return
    lemma, part = parse.lemma[index], parts[-1]
    concluded = lemma in lexicon.words("concluding") and parse.lemma[part] in lexicon.words("pacts")
    made = parse.pos[part] == "PROPN" and parse.marker(part) in _MAKERS and not can_act(parse, lexicon, noun)
    founded = made and lemma in lexicon.words("founding")
    if (concluded and parse.lemma[noun] not in lexicon.words("pacts")) or founded:
        parse.lift(index, part)


def read_bare(parse: Parse, index: int) -> None:
    """Take a clause with a subject and no object for what someone does to the noun: "men | Oslo appointed"."""
    subject = parse.child(index, *SUBJECTS)
    bare = parse.pos[index] == "VERB" and not parse.has(index, *HELPERS, "obj", "obl:agent", "mark")
    if subject is None or not bare or parse.tag[index] not in ("VBN", "VBD"):
        return
    if parse.pos[subject] not in THINGS or not parse.head[index] < subject < index:
        return
    parse.relate(subject, "nsubj")
    parse.relate(index, "acl:relcl")
    parse.retag(index, "VBD")


def read_task(parse: Parse, index: int) -> None:
    """Take an infinitive for what someone is given to do, no object: "the diver | he hired | to search it"."""
    verb = parse.head[index]
    chooser = parse.child(verb, "nsubj") if parse.dep[verb] == "acl:relcl" else None
    if chooser is None or parse.tag[chooser] in _PRONOUNS or parse.lemma[verb] not in parse.lexicon.words("hiring"):
        return
    if parse.mark(index) == "to" and parse.has(index, "obj", "obl", "ccomp", "xcomp"):
        parse.relate(index, "advcl")


def read_ranked_time(parse: Parse, index: int) -> None:
    """Take "that" for when something was done, no object: "the first time | that | she sang"."""
    verb = parse.head[index]
    time = parse.head[verb]
    if parse.dep[verb] == "acl:relcl" and parse.lemma[time] == "time" and is_ranked(parse, parse.lexicon, time):
        parse.relate(index, "obl:unmarked")


def free_denied(parse: Parse, index: int) -> None:
    """Let "which" stand for what was said where one denies no thing: "accused him of selling it, | which he denies"."""
    verb = parse.head[index]
    noun = clause = parse.head[verb]
    relation = parse.lexicon.relation_of(parse.lemma[verb])
    denied = relation is not None and relation.implies_negation and relation.speech == "saying"
    if parse.dep[verb] != "acl:relcl" or not denied or parse.word[index - 1] != ",":
        return
    while parse.pos[clause] != "VERB" and parse.head[clause] != clause:
        clause = parse.head[clause]
    known = parse.lexicon.noun_of(parse.lemma[noun])
    thing = parse.pos[noun] == "PROPN" or (known is not None and known.type in _THINGS and not known.utterance)
    charge = parse.tag[clause] == "VBG" and parse.mark(clause) in _CHARGES and parse.dep[noun] == "obj"
    if parse.pos[clause] == "VERB" and (thing or charge):
        parse.hang(verb, clause, "advcl:relcl")


def hang_given(parse: Parse, index: int) -> None:
    """Hang on what is given a clause that lacks an object: "handed Oslo terms | that it could not sign"."""
    clause, thing, lexicon = parse.head[index], index - 1, parse.lexicon
    verb = parse.head[thing]
    things = parse.all(verb, "iobj", "obj")
    given = thing in things and len(things) == 2 and lexicon.cue_of(parse.lemma[verb]) is None
    given = given and lexicon.cue_of(parse.lemma[thing], "NOUN") is None  # "gave him assurances that he could sign"
    lacking = parse.pos[clause] == "VERB" and not parse.has(clause, "obj", "obl", "ccomp", "xcomp", "aux:pass")
    lacking = lacking and parse.lemma[clause] not in lexicon.words("intransitive")
    if parse.dep[clause] != "ccomp" or parse.head[clause] not in (verb, thing) or not (given and lacking):
        return
    parse.relate(thing, "obj")
    parse.hang(clause, thing, "acl:relcl")
    parse.relate(index, "obj")
    parse.retag(index, "WDT")


def read_whoever(parse: Parse, index: int) -> None:
    """Take "whoever" over a clause for someone, as "anyone" is: "| whoever wins | will resign"."""
    if parse.has(index, "acl:relcl"):
        parse.retag(index, "NN")


def read_part(parse: Parse, index: int) -> None:
    """Make a part the subject of the clause that tells of it: "ministers, two of | whom resigned", "the roof of which".

    A parser may hang the pronoun on that clause, or the clause on the part.
    """
    part = max(index - 2, 0)
    noun = parse.head[part]
    if parse.word[part + 1] != "of" or parse.dep[part] != "appos":
        return
    told = (*parse.all(noun, "acl:relcl"), *parse.all(part, "acl:relcl", "acl"))
    clause = next((one for one in told if one > index), None)
    if clause is None or parse.has(clause, *SUBJECTS) or parse.head[index] not in (part, clause):
        return
    parse.hang(clause, noun, "acl:relcl")
    parse.hang(index, part, "nmod")
    parse.hang(part, clause, "nsubj:pass" if parse.has(clause, "aux:pass") else "nsubj")
