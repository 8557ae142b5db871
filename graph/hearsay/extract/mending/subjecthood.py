"""Mends what clauses are about: subjects that hung elsewhere, or to which something is done."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.nouns import can_act
from hearsay.extract.grammar.parses import ANY_SUBJECT, HELPERS, QUESTIONS, QUOTES, SUBJECTS, THINGS, Parse
from hearsay.extract.grammar.verbforms import FINITE

_SUBJECT_FORMS = frozenset({"i", "he", "she", "we", "they"})
_LOWER = frozenset({"ccomp", "xcomp", "advcl"})
_SUBJECT_PLACE = ANY_SUBJECT | {"expl"}
_WHAT_DID = [["WP", tag] for tag in ("VBD", "VBZ", "VBP", "MD")]  # "knows | what was meant"
_STOPS = frozenset(",:;()-–—―\"'“”‘’") | {"--", "``", "''"}
_TIES = frozenset({"mark", "obj"})
_SCHEDULED = frozenset({"Place", "Event"})
_BOUNDS = (["before"], ["after"])
_WAYS = frozenset({"how", "why", "where"})
_LEAVING = frozenset({"leave", "flee", "return", "escape", "retreat"})


def empty_there(parse: Parse, index: int) -> None:
    """Take "there" before "is" for no subject, though a tagger took it for a pronoun."""
    verb = parse.head[index]
    exists = parse.pos[verb] != "VERB" or parse.lemma[verb] in parse.lexicon.words("existing")
    if parse.pos[index] == "PRON" and exists:
        parse.relate(index, "expl")


def read_due(parse: Parse, index: int) -> None:
    """Read "is to" after someone who acts as an auxiliary, no copula: "the queen is to visit", "is yet to come"."""
    verb = parse.head[index]
    copula = parse.child(verb, "cop")
    if copula is None or parse.pos[verb] != "VERB" or parse.tag[index] in QUESTIONS:
        return
    to = copula + 1
    while to in parse.all(verb, "advmod"):
        to += 1
    if to not in parse.all(verb, "mark") or parse.word[to] != "to":
        return
    begun = parse.dep[index] == "nsubj" and parse.tag[verb] == "VBN" and parse.has(verb, "aux")  # "were to have begun"
    acts = begun or parse.word[to - 1] == "yet" or can_act(parse, parse.lexicon, index) or _is_scheduled(parse, index)
    others = [child for child in parse.all(verb, *_SUBJECT_PLACE) if child != index]
    if acts and not others:
        parse.relate(index, "nsubj")
        parse.relate(copula, "aux")


def _is_scheduled(parse: Parse, noun: int) -> bool:
    """Tell whether a noun names a place or event, which no infinitive tells the meaning of: "the trial is to begin"."""
    lemma, lexicon = parse.lemma[noun], parse.lexicon
    known, event = lexicon.noun_of(lemma), lexicon.relation_of(lemma, "NOUN")
    meant = lexicon.modality_of(lemma, "NOUN") or lexicon.embedding_of(lemma, "NOUN") or lexicon.cue_of(lemma, "NOUN")
    happens = event is not None and event.speech is None and event.embeds is None
    return (happens and not meant) or (known is not None and known.type in _SCHEDULED)


def read_due_passive(parse: Parse, index: int) -> None:
    """Read the first "are" of "are to be told" as an auxiliary that says what is to come."""
    to = index + 1
    if parse.lemma[index] == "be" and parse.word[to : to + 1] == ["to"] and to in parse.all(parse.head[index], "mark"):
        parse.relate(index, "aux")


def part_stance(parse: Parse, index: int) -> None:
    """Tell what someone is for or against, or something is about, from what he does: "Ito is | against selling it"."""
    deed = parse.head[index]
    copula, subject = parse.child(deed, "aux", "cop"), parse.child(deed, "nsubj")
    if copula is None or subject is None or parse.lemma[copula] != "be" or parse.tag[deed] != "VBG":
        return
    if subject < copula < index < deed:
        parse.relate(subject, "nsubj:outer")
        parse.relate(copula, "cop")


def free_aside(parse: Parse, index: int) -> None:
    """Give "I mean" and "you know" their subject, where a parser gave it to what they comment on."""
    verb = index + 1
    if parse.dep[verb : verb + 1] == ["parataxis"] and not parse.has(verb, *_SUBJECT_PLACE):
        parse.lift(index, verb)


def free_comment(parse: Parse, index: int) -> None:
    """Free "it turned out" between commas from the noun before it, which no relative clause without "that" follows."""
    clause = parse.head[index]
    if parse.dep[clause] == "acl:relcl" and parse.word[index - 1] == "," and clause == index + 1:
        parse.relate(clause, "parataxis")


def name_period(parse: Parse, index: int) -> None:
    """Take a period, not the event that bounds it, for what is told of: "the month | before the vote was quiet"."""
    verb, link = parse.head[index], index + 1
    dated = parse.lemma[index] in DATES and parse.has(index, "det") and parse.word[link : link + 1] in _BOUNDS
    if not dated or parse.dep[verb] == "advcl" or parse.tag[parse.opening(verb)] not in FINITE:
        return
    event = next((noun for noun in parse.all(verb, *SUBJECTS) if noun > index), None)
    if event is not None and parse.first(event) in (link, link + 1) and parse.head[link] in (verb, event):
        parse.relate(index, parse.dep[event])
        parse.hang(event, index, "nmod")
        parse.pos[link] = "ADP"
        parse.hang(link, event, "case")
    elif parse.has(index, "nmod") and index < verb and not parse.has(verb, *_SUBJECT_PLACE):
        parse.relate(index, "nsubj:pass" if parse.has(verb, "aux:pass") else "nsubj")


def hang_asked(parse: Parse, index: int) -> None:
    """Take a question before a verb that has no subject for that: "how it ends | will decide the vote"."""
    above = parse.head[index]
    free = parse.child(index, "advcl:relcl")
    clause, verb = (above, parse.head[above]) if free is None else (free, above)
    asks = free is not None or (parse.word[index] in _WAYS and parse.dep[clause] == "advcl")
    if not asks or parse.dep[index] != "advmod" or not index < clause < verb:
        return
    if parse.has(verb, *_SUBJECT_PLACE, "mark") or parse.tag[parse.opening(verb)] not in FINITE:
        return
    if "," not in parse.word[clause:verb]:
        parse.hang(clause, verb, "csubj")
        parse.hang(index, clause, "advmod")


def raise_subject(parse: Parse, index: int) -> None:
    """Hang a subject on the adjective before its copula, not on the copula: "how | tired she is"."""
    copula = parse.head[index]
    told = parse.head[copula]
    apart = parse.dep[copula] == "cop" and parse.pos[told] == "ADJ" and told < index < copula
    if apart and not parse.has(told, *_SUBJECT_PLACE):
        parse.lift(index, told)


def free_speaker(parse: Parse, index: int) -> None:
    """Give the verb of saying its subject, where a parser gave what is said two: "“We won,” | Ito | was quoted"."""
    said = parse.head[index]
    saying = parse.head[said]
    between = said < index < saying and parse.pos[parse.first(index) - 1] == "PUNCT"
    if not between or parse.dep[said] != "ccomp" or any(one < index for one in parse.all(saying, *_SUBJECT_PLACE)):
        return
    if parse.before(index, *ANY_SUBJECT) is not None and parse.lexicon.may_cue(parse.lemma[saying]):
        parse.hang(index, saying, "nsubj:pass" if parse.has(saying, "aux:pass") else "nsubj")


def free_titled(parse: Parse, index: int) -> None:
    """Give a verb of saying its subject, where a parser took it to rename a noun: "left Oslo, | the mayor, Ito, said".

    Or took the verb to tell of that noun: "left Oslo, | the mayor, Ito, | wrote on Facebook".
    """
    name, renamed = parse.child(index, "appos"), parse.head[index]
    if name is None or not renamed < index < name or parse.pos[name] != "PROPN":
        return
    if parse.word[parse.first(index) - 1] != ",":
        return
    saying = max((name, *parse.all(name, "flat"))) + 2
    if parse.word[saying - 1 : saying] != [","] or parse.tag[saying : saying + 1] not in (["VBD"], ["VBZ"]):
        return
    cue = parse.lexicon.cue_of(parse.lemma[saying])
    clause = renamed
    while parse.pos[clause] != "VERB" and parse.head[clause] != clause:
        clause = parse.head[clause]
    if cue is None or cue.kind != "saying" or parse.has(saying, *ANY_SUBJECT) or parse.pos[clause] != "VERB":
        return
    if parse.dep[saying] == "acl":
        parse.hang(saying, clause, "parataxis")
    if clause in (parse.head[saying], *parse.all(saying, "ccomp")):
        parse.hang(index, saying, "nsubj")


def rejoin_subject(parse: Parse, clause: int) -> None:
    """Give a quoted clause the subject that an inserted saying parts from it: "“The law,” | said Ito, | “is cruel”"."""
    saying = parse.head[clause]
    noun = next((one for one in parse.all(saying, "ccomp") if one < saying), clause)
    told = noun < saying < clause and parse.pos[noun] in THINGS and not parse.has(noun, *_SUBJECT_PLACE, "cop")
    if not told or parse.has(clause, *_SUBJECT_PLACE, "mark", "cc"):
        return
    if parse.word[parse.first(clause) - 1] in QUOTES and not QUOTES.isdisjoint(parse.word[noun + 1 : noun + 3]):
        parse.hang(noun, clause, "nsubj:pass" if parse.has(clause, "aux:pass") else "nsubj")


def raise_described(parse: Parse, index: int) -> None:
    """Hang a subject on its verb, not on a participle set off after it: "the clerk, asked if he knew, | laughed"."""
    aside = parse.head[index]
    verb = parse.head[aside]
    past = parse.tag[aside] in ("VBD", "VBN") and not parse.has(aside, *HELPERS, "mark", "obj")
    between = parse.dep[aside] == "advcl" and index < aside < verb and parse.word[aside - 1] == ","
    if past and between and parse.tag[verb] in FINITE and not parse.has(verb, *_SUBJECT_PLACE):
        parse.lift(index, verb)
        parse.retag(aside, "VBN")


def read_absolute(parse: Parse, index: int) -> None:
    """Take what "with" introduces for a clause, "with Ito | in Oslo", as undone to its subject, "with gates | shut"."""
    verb = parse.head[index]
    if parse.dep[verb] == "obl" and parse.has(verb, "case") and parse.has(verb, "nsubj"):
        return parse.relate(verb, "advcl")
    if parse.tag[verb] != "VBD" or parse.dep[verb] not in ("advcl", "conj"):
        return None
    for subject in [child for child in parse.all(verb, "nsubj") if index < child < verb]:
        parse.relate(subject, "nsubj:pass")
        parse.retag(verb, "VBN")
    return None


def hang_done(parse: Parse, index: int) -> None:
    """Hang a participle on the noun before it that "with" introduces, not on the verb: "sat with legs | crossed"."""
    thing, verb = index - 1, parse.head[index]
    if parse.tag[index] not in ("VBN", "VBG") or parse.head[thing] != verb or parse.dep[thing] != "obl":
        return
    if parse.has(index, "mark", *_SUBJECT_PLACE, *HELPERS) or index < verb:
        return
    if any(parse.word[case] == "with" for case in parse.all(thing, "case")):
        parse.hang(index, thing, "acl")


def hang_wished(parse: Parse, index: int) -> None:
    """Hang on a verb of wishing what is to be done to its object: "wants the inn | to be sold"."""
    noun, lexicon = parse.head[index], parse.lexicon
    verb = parse.head[noun]
    if parse.dep[noun] != "obj" or parse.mark(index) != "to" or not parse.has(index, "aux:pass"):
        return
    lemma, embedding = parse.lemma[noun], lexicon.embedding_of(parse.lemma[verb])
    wishes = parse.lemma[verb] in lexicon.words("seeking") or (
        embedding is not None and embedding.modality is not None and not embedding.passes
    )
    content = lexicon.embedding_of(lemma, "NOUN") or lexicon.modality_of(lemma, "NOUN")
    if wishes and content is None:  # no "wants a chance to be heard"
        parse.hang(index, verb, "xcomp")


def read_wished(parse: Parse, index: int) -> None:
    """Take what has a subject by its form for a clause of its own: "demanded | they stop"."""
    if any(parse.word[subject] in _SUBJECT_FORMS for subject in parse.all(index, "nsubj")):
        parse.relate(index, "ccomp")


def activate_perfect(parse: Parse, index: int) -> None:
    """Read "has done" as what its subject did, and the noun after it as what it did it to."""
    verb = parse.head[index]
    if parse.tag[verb] == "VBN" and parse.is_perfect(verb):
        parse.relate(index, "nsubj" if index < verb else "obj")


def read_shared_passive(parse: Parse, index: int) -> None:
    """Take for a passive, as the first is, what a number of people suffer: "six were killed | and forty hurt".

    Or what is to be done or has been: "will be closed | and its staff moved".
    """
    verb = parse.head[index]
    if parse.dep[verb] != "conj" or parse.has(verb, *HELPERS, "obj", "iobj", "xcomp", "ccomp", "mark"):
        return
    first = _passive_before(parse, verb)
    lemma = parse.lemma[verb]
    shared = _is_yet_to_be(parse, first) and parse.word[verb] == parse.lexicon.participle(lemma)
    relation = parse.lexicon.relation_of(lemma)
    killed = parse.has(first, "aux:pass") or parse.lemma[first] == "dead"
    hurt = killed and parse.tag[verb] == "VBD" and relation is not None and relation.name == "injure"
    acts = lemma in parse.lexicon.words("intransitive") or (lemma in _LEAVING and parse.dep[index] == "nsubj")
    link = parse.child(verb, "cc")
    undergone = shared and not acts and link is not None and parse.word[link - 1] != ","
    if hurt or undergone or (killed and parse.tag[verb] == "VBN"):
        parse.lift(verb, first)
        parse.relate(index, "nsubj:pass")
        parse.retag(verb, "VBN")


def _passive_before(parse: Parse, verb: int) -> int:
    """Find the passive that a verb goes on with, also where that stands lower: "can't end until it is closed and"."""
    governor = parse.head[verb]
    lower = [clause for clause in parse.all(governor, "advcl", "ccomp") if governor < clause < verb]
    beside = lower and parse.tag[governor] == "VB" and parse.has(lower[-1], "aux:pass")
    return lower[-1] if beside and not parse.has(governor, "aux:pass") else governor


def _is_yet_to_be(parse: Parse, first: int) -> bool:
    """Tell whether a passive is to come or now over, so that a past form beside it is another: "must be sold"."""
    helpers = [word for word in parse.all(first, *HELPERS) if word < first]
    if not parse.has(first, "aux:pass") or parse.tag[first] != "VBN" or not helpers:
        return False
    has = parse.lemma[helpers[0]] == "have" and parse.word[helpers[0]] != "had"
    return has or parse.tag[helpers[0]] in ("MD", "VB")


def name_deed(parse: Parse, index: int) -> None:
    """Take a gerund with an object for the deed that a verb is about: "cutting taxes | worked"."""
    if parse.dep[index] in SUBJECTS and index < parse.head[index] and parse.has(index, "obj"):
        parse.relate(index, "csubj")


def give_advocated(parse: Parse, index: int) -> None:
    """Give an infinitive the subject that stands after "for": "groups campaigning | for Oslo | to leave the pact"."""
    verb, to, link = parse.head[index], parse.child(index, "mark"), parse.head[index] + 1
    noun = next((noun for noun in parse.all(verb, "obl") if verb < noun < index), None)
    if noun is None or to is None or parse.word[to] != "to" or parse.word[link] != "for" or verb > index:
        return
    known = f"{parse.lemma[verb]} for" in parse.lexicon.words("advocating")
    known = known and (parse.has(index, "aux:pass") or can_act(parse, parse.lexicon, noun))  # no "for a law to save it"
    if known and parse.is_under(to - 1, noun) and noun < to and not parse.has(index, *SUBJECTS):
        parse.hang(noun, index, "nsubj:pass" if parse.has(index, "aux:pass") else "nsubj")
        parse.hang(link, index, "mark")


def give_participle_subject(parse: Parse, index: int) -> None:
    """Make an object before a participle or bare verb its subject: "left with rain | falling", "saw it | fall"."""
    verb = parse.head[index]
    bare = parse.tag[verb] == "VB" and parse.dep[verb] != "advcl" and not parse.has(verb, "mark", "aux")
    if (
        index > verb
        or not (bare or parse.tag[verb] == "VBG")
        or parse.dep[verb] not in _LOWER
        or not _may_act(parse, index)
    ):
        return
    if parse.head[verb] < index and _STOPS.isdisjoint(parse.word[index:verb]) and not parse.has(verb, *_SUBJECT_PLACE):
        parse.relate(index, "nsubj")


def _may_act(parse: Parse, thing: int) -> bool:
    return parse.pos[thing] in THINGS and parse.tag[thing] not in QUESTIONS


def give_subject(parse: Parse, clause: int) -> None:
    """Make an object the subject of the clause right after it that has none: "thinks | rain would help"."""
    verb = parse.head[clause]
    objects = [thing for thing in parse.all(verb, "obj", "iobj") if verb < thing < clause]
    objects = [thing for thing in objects if _may_act(parse, thing) or parse.tag[thing : thing + 2] in _WHAT_DID]
    if not objects or parse.has(clause, *_SUBJECT_PLACE) or any(parse.tag[c] == "TO" for c in parse.children[clause]):
        return
    thing = objects[-1]
    beside = [word for word in parse.all(clause, *HELPERS) if thing <= word < clause]
    shown = parse.tag[min([clause, *beside])] in FINITE or parse.tag[clause] == "VBG" or bool(beside)
    own = [word for word in range(thing + 1, min([clause, *beside])) if parse.head[word] in (verb, clause)]
    apart = any(parse.dep[word] in ("punct", "cc") or parse.tag[word] in QUESTIONS for word in own)
    if shown and not apart and "mark" not in parse.dep[thing:clause]:
        parse.hang(thing, clause, "nsubj")
        for word in range(verb + 1, thing):
            if parse.word[word] == "that" and parse.head[word] == verb and parse.dep[word] in _TIES:
                parse.hang(word, clause, "mark")
