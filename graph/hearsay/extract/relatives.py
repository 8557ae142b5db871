"""Mends on which noun relative clauses and participles hang."""

from __future__ import annotations

from hearsay.extract.calendar import DATES
from hearsay.extract.control import wants_deed
from hearsay.extract.nouns import can_act, is_person, is_scarce
from hearsay.extract.parses import HELPERS, NOUNS, SUBJECTS, THINGS, Parse

_DEEPEST = 11
_DEGREES = frozenset({"so", "such"})
_NEAR = 4  # words before a noun that may tell its degree
_INSIDE_NAMES = frozenset({"flat", "compound", "nmod:desc"})
# a loose "which" may tell of all that was said
_STRAYED = {"who": ("advcl", "parataxis", "conj", "ccomp"), "which": ("conj",), "whose": ("advcl", "parataxis")}
_NAMING = frozenset({"name", "identify", "quote", "cite"})
_WISHING = frozenset({"ask", "decline", "refuse", "request", "wish", "want", "prefer", "demand", "insist"})
_WITHIN = frozenset({"nmod", "obl"})
_EVERY = frozenset({"every", "each", "all"})
_REMARKS = frozenset({"knows", "cares"})
_ABOUT = frozenset({"about", "on", "over"})
_ASKED = frozenset({"acl", "acl:relcl", "ccomp", "advcl"})
_CLEFT = frozenset({"advcl:relcl", "parataxis", "acl:relcl", "conj", "ccomp"})
_MAKERS = frozenset({"by", "from"})
_PRONOUNS = frozenset({"WP", "WDT"})
_LIKELY = frozenset({"chance", "chances", "odds", "likelihood", "probability", "prospect", "possibility"})
_MEANT = frozenset({"fact", "possibility", "likelihood", "probability"})
_CHARGES = frozenset({"of", "with", "for"})
_THINGS = frozenset({"Person", "Group", "Organization", "Outlet", "Place"})
_AT_PLACES = frozenset({"at", "in", "inside", "outside", "near", "from", "aboard", "on"})
_STAYING = frozenset({"at", "in", "inside", "aboard"})
_INSIDE_OTHERS = frozenset({"nmod", "conj"})  # whose clause is shown only with the noun before it
_MANY = frozenset({"NNS", "NNPS"})
_BODIES = frozenset({"Organization", "Outlet", "Place"})


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
    while parse.dep[noun] in _INSIDE_NAMES:
        noun = parse.head[noun]
    if not parse.is_under(noun, verb, _DEEPEST):
        parse.hang(verb, noun, "acl:relcl")


def raise_personal(parse: Parse, index: int) -> None:
    """Hang a clause with "who" on the person, not on where he is or belongs: "a nurse at the clinic, | who saw it"."""
    noun = person = parse.head[index]
    pronoun = next((word for word in parse.all(index, *SUBJECTS) if parse.word[word] == "who"), None)
    if pronoun is None or parse.tag[noun] in _MANY or parse.has(noun, "appos"):
        return
    while _is_no_person(parse, person) and parse.dep[person] == "nmod":
        person = parse.head[person]
    inside = parse.word[pronoun - 1] != "," and parse.dep[person] in _INSIDE_OTHERS
    if person < noun < index and not inside and _may_be_person(parse, person):
        parse.lift(index, person)


def _may_be_person(parse: Parse, noun: int) -> bool:
    """Tell whether a noun may be a person's calling, known or not: "a | cook | at the inn", no "rise from a tenth"."""
    known = parse.lexicon.noun_of(parse.lemma[noun])
    if parse.pos[noun] != "NOUN" or (known is not None and known.type != "Person"):
        return False
    placed = any(parse.marker(place) in _STAYING for place in parse.all(noun, "nmod"))
    single = any(parse.word[child] in ("a", "an") for child in parse.all(noun, "det"))
    return can_act(parse, parse.lexicon, noun) or (placed and single and parse.tag[noun] == "NN")


def _is_no_person(parse: Parse, noun: int) -> bool:
    """Tell whether a noun names a place or body, by its kind or by what stands before it: "at the mine", "in Oslo"."""
    marker, known = parse.marker(noun), parse.lexicon.noun_of(parse.lemma[noun])
    if known is not None and parse.pos[noun] == "NOUN":
        whole = known.type in _BODIES and not known.collective  # no "leader of the gang, who"
        return known.type != "Person" and (marker in _AT_PLACES or whole)
    named = noun in parse.people or can_act(parse, parse.lexicon, noun)
    return marker in _AT_PLACES and (parse.pos[noun] == "PROPN" or not named) and noun not in parse.people


def lower_asked(parse: Parse, index: int) -> None:
    """Hang a question on the thing that a preposition ties it to: "gave no word on | when it ends", no time."""
    noun, asking = index - 1, index + 1
    if noun < 0 or parse.tag[asking : asking + 1] != ["WRB"] or parse.pos[noun] != "NOUN":
        return
    clause = parse.head[asking]
    beside = parse.head[index] in (clause, asking, parse.head[clause])
    if parse.dep[clause] != "advcl" or not beside or can_act(parse, parse.lexicon, noun):
        return
    if parse.head[clause] == parse.head[noun] < noun:
        parse.hang(clause, noun, "acl")
        parse.hang(index, clause, "mark")


def _is_asked(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether a clause says what is asked or told: "asked the clerk | who won", no "praised Ito, | who won"."""
    lemma = parse.lemma[parse.head[verb]]
    asks = lemma in parse.lexicon.words("wonder") or lemma in parse.lexicon.words("telling")
    apart = parse.word[index - 1] == "," or (not asks and parse.word[index + 1 : index + 2] == [","])
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


def read_asked(parse: Parse, index: int) -> None:
    """Take "who" after a preposition for a question's: "a debate about | who they hired", "questions on | whom"."""
    link, verb = parse.child(index, "case"), parse.head[index]
    if link != index - 1 or not index < verb or parse.dep[verb] not in _ASKED:
        return
    above = parse.head[verb]
    asking = parse.lemma[above] in parse.lexicon.words("wonder") and parse.word[link] in _ABOUT
    asking = asking or parse.word[index] == "who"
    if asking and above < index and not parse.has(verb, "mark"):
        if parse.dep[verb] == "acl:relcl":
            parse.relate(verb, "acl")
        parse.hang(link, verb, "mark")
        parse.relate(index, "obj")


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


def raise_unnamed(parse: Parse, index: int) -> None:
    """Hang on who speaks for another that no one is to name him: "an aide to the king, | who asked not to be named"."""
    noun = parse.head[index]
    if not _is_unnamed(parse, index):
        return
    above = parse.head[noun]
    while parse.dep[noun] in _WITHIN and above < noun:
        if not (is_person(parse, parse.lexicon, above) or parse.word[above] == "one"):
            break
        noun, above = above, parse.head[above]
    parse.lift(index, noun)


def _is_unnamed(parse: Parse, verb: int) -> bool:
    """Tell whether a verb says of its subject that no one is to name it: "who spoke on condition of anonymity"."""
    hidden = any(parse.lemma[clause] in _NAMING for clause in parse.all(verb, "xcomp", "ccomp"))
    obliques = (word for phrase in parse.all(verb, "obl", "obj") for word in (phrase, *parse.all(phrase, "nmod")))
    return (hidden and parse.lemma[verb] in _WISHING) or any(parse.word[word] == "anonymity" for word in obliques)


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


def hang_cleft(parse: Parse, index: int) -> None:
    """Hang a clause on what "it was" points out: "it was Ito, they say, | that won", "not Ito but Mora | who won"."""
    verb = parse.head[index]
    noun = _pointed_out(parse, verb) if parse.dep[verb] in _CLEFT else None
    if noun is None or not noun < index < verb:
        return
    meant = next((other for other in parse.all(noun, "conj") if parse.has(other, "cc") and other < index), noun)
    denied = any(parse.word[child] == "not" for child in parse.all(noun, "advmod"))
    parse.retag(index, "WDT" if parse.word[index] == "that" else "WP")
    parse.hang(verb, meant if denied else noun, "acl:relcl")


def _pointed_out(parse: Parse, verb: int) -> int | None:
    """Find the noun that "it was" points out, above a clause or on the other side of an inserted saying."""
    above = parse.head[verb]
    if parse.dep[verb] == "ccomp":
        above = parse.head[above] if parse.dep[above] == "parataxis" else next(iter(parse.all(above, "ccomp")), above)
    while parse.dep[above] == "conj":
        above = parse.head[above]
    return above if parse.is_about_it(above) and parse.has(above, "cop") and parse.pos[above] in NOUNS else None


def hang_stranded(parse: Parse, index: int) -> None:
    """Give a preposition left alone after its verb to the pronoun, or to the verb: "the plan | that he relied on"."""
    verb = parse.head[index]
    if parse.pos[index] != "ADP" or index < verb or parse.children[index] or parse.pos[verb] not in ("VERB", "ADJ"):
        return
    after = next((word for word in parse.all(verb, "obl") if word > index and not parse.has(word, "case")), None)
    if after is not None and parse.first(after) == index + 1 and not _is_repeated(parse, after):
        parse.hang(index, after, "case")
        return
    pronouns = [word for word in parse.all(verb, "obl") if parse.tag[word] in _PRONOUNS and not parse.has(word, "case")]
    if pronouns and pronouns[0] < verb:
        parse.hang(index, pronouns[0], "case")
    elif (pronoun := _pronoun_above(parse, verb)) is not None:
        parse.hang(pronoun, verb, "obl")
        parse.hang(index, pronoun, "case")
        parse.settled.update((index, pronoun))
    elif parse.pos[verb] == "VERB" and not parse.has(verb, "obj", "ccomp", "xcomp") and _is_open(parse, index, verb):
        parse.relate(index, "compound:prt")


def _is_repeated(parse: Parse, time: int) -> bool:
    """Tell whether a phrase tells how often, which no preposition left alone is for: "relied on | every day"."""
    return parse.lemma[time] in DATES and any(parse.word[one] in _EVERY for one in parse.all(time, "det"))


def _pronoun_above(parse: Parse, verb: int) -> int | None:
    """Find the pronoun over an infinitive that its preposition is for: "a plan | that he refused to agree to"."""
    top = verb
    while parse.dep[top] == "xcomp" and parse.mark(top) == "to":
        top = parse.head[top]
    if top == verb or parse.dep[top] != "acl:relcl" or parse.has(verb, "obj", "ccomp", "xcomp", "aux:pass"):
        return None
    above = [word for word in parse.all(top, "obl", "obj") if word < top and parse.tag[word] in _PRONOUNS]
    return next((word for word in above if not parse.has(word, "case")), None)


def _is_open(parse: Parse, index: int, verb: int) -> bool:
    """Tell whether what a verb's preposition is for stands before it: "the plan he relied on", "Ito was talked to"."""
    if parse.has(verb, "aux:pass", "nsubj:pass") or (parse.dep[verb] == "acl" and parse.tag[verb] == "VBN"):
        return parse.dep[verb] != "acl:relcl" and parse.word[index] != "by"
    return parse.dep[verb] == "acl:relcl" or (parse.dep[verb] in ("acl", "xcomp") and parse.mark(verb) == "to")


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


def read_content(parse: Parse, index: int) -> None:
    """Read "that" before what a noun means as a conjunction: "charges | that he lied", no "charges that they made"."""
    clause = parse.head[index]
    noun = parse.head[clause]
    chance = parse.lexicon.modality_of(parse.lemma[noun], "NOUN") == "possible"
    means = (
        parse.lexicon.cue_of(parse.lemma[noun], "NOUN") is not None
        or chance
        or any(
            parse.lemma[noun] in parse.lexicon.words(listed)
            for listed in ("sayings", "falsity", "trueness", "certainty", "signs")
        )
    )
    if parse.dep[clause] not in ("acl:relcl", "acl") or not means or not parse.has(clause, *SUBJECTS):
        return
    if not _DEGREES.isdisjoint(parse.word[max(0, noun - _NEAR) : noun]):
        return  # "so many lies that he was caught"
    false = parse.lemma[noun] in parse.lexicon.words("falsity")
    whole = (false or chance) and len(parse.all(clause, "obj")) > 1
    whole = whole or parse.lemma[noun] in _MEANT
    sure = is_scarce(parse, noun) and parse.lemma[noun] in parse.lexicon.words("certainty")  # "no doubt | that he won"
    likely = parse.lemma[noun] in _LIKELY and any(parse.tag[aux] == "MD" for aux in parse.all(clause, "aux"))
    empty = whole or sure or likely or parse.lemma[clause] in parse.lexicon.words("intransitive")
    if parse.dep[index] == "obj" and not empty:
        return
    parse.relate(index, "mark")
    parse.relate(clause, "acl")


def lower_owned(parse: Parse, index: int) -> None:
    """Hang on the noun before it a clause that opens with "without whose help", "in whose house"."""
    owned = parse.head[index]
    case, clause = parse.child(owned, "case"), parse.child(owned, "acl:relcl")
    if parse.dep[index] != "nmod:poss" or case != index - 1 or clause is None or not parse.has(clause, *SUBJECTS):
        return
    noun = case - 2 if parse.word[case - 1] == "," else case - 1
    if noun < 0 or parse.pos[noun] not in NOUNS or parse.is_under(noun, owned):
        return
    while parse.dep[noun] in _INSIDE_NAMES and parse.head[noun] < noun:
        noun = parse.head[noun]
    parse.hang(clause, noun, "acl:relcl")
    parse.hang(owned, clause, "obl")


def read_owned(parse: Parse, index: int) -> None:
    """Take who is owned for the object where a second subject acts: "Hale, | whose clerks | Oslo jailed, fled"."""
    owned = parse.head[index]
    verb = parse.head[owned]
    if parse.dep[index] != "nmod:poss" or parse.dep[owned] != "nsubj" or parse.dep[verb] != "acl:relcl":
        return
    others = [other for other in parse.all(verb, "nsubj") if owned < other < verb]
    named = parse.tag[owned] == "NN" and any(parse.pos[other] == "PROPN" for other in others)  # "whose son Ito sings"
    taken = parse.has(verb, "obj", "iobj", "ccomp", "xcomp", "aux:pass")
    if others and parse.pos[verb] == "VERB" and not (named or taken):
        parse.relate(owned, "obj")


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
