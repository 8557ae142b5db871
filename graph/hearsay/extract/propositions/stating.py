"""Which clauses state something: no asides, nothing that is only said, nothing said of no one, no broken phrases."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.extract.arguments.finding import Arguments
from hearsay.extract.arguments.nominals import comes_under
from hearsay.extract.arguments.roles import is_open
from hearsay.extract.cues.anonymity import tells_of_anonymity
from hearsay.extract.cues.quoting import is_quoting, leant_on
from hearsay.extract.grammar.antecedents import pointed_out
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.control import is_advocated
from hearsay.extract.grammar.describing import is_new_event
from hearsay.extract.grammar.infinitives import is_allotted
from hearsay.extract.grammar.negation import is_denied, is_failing, is_none, is_undone
from hearsay.extract.grammar.nouns import VAGUE, is_indefinite
from hearsay.extract.grammar.parses import ANY_SUBJECT, HELPERS
from hearsay.extract.grammar.places import Place
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree, ancestors, clause_words, phrase
from hearsay.extract.grammar.verbforms import FINITE, is_finite, is_imperative
from hearsay.extract.meaning.calls import is_call
from hearsay.extract.meaning.leftopen import is_about_none, is_always_there, is_left_open
from hearsay.extract.propositions.beside import ELLIPTIC, goes_with, has_content
from hearsay.lexicon import Lexicon

_FUNCTION_WORDS = frozenset({"PART", "ADP", "SCONJ", "CCONJ", "AUX", "PUNCT"})
_BEFORE_VERBS = frozenset({"ADV", "PART", "CCONJ", "PUNCT"})
_MARKS = frozenset({"``", "''"})
_MARKUP = frozenset("<>=")
_LETTING = frozenset({"let", "make"})
_EMPTY = frozenset({"be", "take"})
_KNOWING = frozenset({"know", "understand"})
_NEARLY = frozenset({"nearly", "almost"})
_AROUND = frozenset({"in", "at", "during", "after", "before", "since", "time"})
_DOING = frozenset({"by", "between", "from"})
_ON = frozenset({"to", "on", "about", "with"})
_UNNAMED = frozenset({"condition", "anonymously"})
_ANSWERED = frozenset({"ccomp", "csubj"})
_INDEPENDENT = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_COMPARING = frozenset({"as", "than", "like"})
_ASTRAY = frozenset({"of", "in", "for", "to", "by", "with", "from", "on", "at"})


def is_stated(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Leave out calls like "look", asides ("you know") and plain verbs of saying without a noun for their object."""
    return not (
        _is_incomplete(tree, clause, arguments, lexicon)
        or _is_only_said(tree, clause, arguments, lexicon)
        or goes_with(tree, clause, arguments, lexicon)
        or (is_imperative(tree, clause.top) and not is_call(tree, lexicon, clause))
        or is_left_open(tree, clause, lexicon)
        or is_about_none(tree, clause, lexicon)
        or _is_lent_by_none(tree, clause, arguments, lexicon)
        or _is_nearly_done(tree, clause, lexicon)
        or _is_made_known(tree, clause.top)
        or _comes_to_be_known(tree, clause.top)
        or _is_title(tree, lexicon, clause.head)
        or tells_of_anonymity(tree, lexicon, clause)
    )


def _is_lent_by_none(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether who does it is none that the clause above tells of: "nobody left | without signing"."""
    lent = tree.dep[clause.top] == "advcl" and tree.tag[clause.top] == "VBG"
    return lent and any(
        place.filler.implicit and is_none(tree, lexicon, place.filler.word) for place in arguments.subjects
    )


def _is_title(tree: Tree, lexicon: Lexicon, word: int) -> bool:
    """Tell whether a word is in the title of a work, which states nothing: "his novel “| He Lied |”"."""
    first, last = tree.sentences[tree.sentence[word]]
    if not tree.text[tree.start[word]].isupper():
        return False  # "in the book, “he lied,” Ito wrote"
    marks = [index for index in range(first, word) if tree.tag[index] in _MARKS]
    if not marks or tree.tag[marks[-1]] != "``" or all(tree.tag[index] != "''" for index in range(word, last + 1)):
        return False
    before = marks[-1] - 1
    before -= before > first and tree.word[before] == ","
    return before >= first and tree.lemma[before] in lexicon.words("works")


def _is_incomplete(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether a clause lacks what it tells nothing without: "as they did", "that is why", "others aren't"."""
    called = is_call(tree, lexicon, clause) and bool(arguments.objects or arguments.roles)
    lacking = not arguments.objects or _lacks_subject(tree, clause, arguments, lexicon)
    if not arguments.subjects and lacking and not called:
        return True
    if clause.kind == "copula" and (tree.tag[clause.head] == "WRB" or tree.pos[clause.head] == "PART"):
        return True
    if clause.kind == "copula" and any(_is_pointed_out(tree, place, lexicon) for place in arguments.subjects):
        return True
    if _is_credit(tree, clause, arguments):
        return True
    bare = not arguments.objects and not arguments.roles
    if not tree.has(clause.head, "obj") and any(
        is_allotted(tree, lexicon, to) for to in tree.all(clause.head, "advcl")
    ):
        return True  # "gave him until May to pay"
    return (bare and clause.lemma in _EMPTY) or _lacks_object(tree, clause, arguments, lexicon)


def _is_credit(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
    """Tell whether a line only tells whose work something is: "Translated by Ito"."""
    alone = clause.passive and not arguments.objects and tree.dep[clause.top] == "ROOT"
    return alone and not tree.has(clause.head, *HELPERS)


def _is_pointed_out(tree: Tree, place: Place, lexicon: Lexicon) -> bool:
    """Tell whether another clause tells of what something is said to be: "all he wants | is a truce"."""
    word = place.filler.word
    return not place.clause and pointed_out(tree, lexicon, word) != word


def _is_only_said(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether a plain verb of saying has no noun for its object; "told them to go" is no report."""
    cue = (lexicon.cue_of(clause.lemma) or lexicon.cue_of(tree.lemma[clause.head])) if clause.kind == "verb" else None
    if leant_on(tree, lexicon, clause.head) is not None:
        return True  # "says, referring to its sources, that …"
    if cue is None or cue.lemma in lexicon.words("hearing"):
        return False  # "heard from her"
    if is_quoting(tree, lexicon, clause.head):
        return True
    if cue.quote_only and tree.dep[clause.top] == "xcomp" and tree.tag[clause.head] == "VB":
        return False  # "told him to smile"
    if clause.relation is not None and (clause.relation.speech is not None or not has_content(tree, arguments)):
        return False
    told = (*arguments.objects, *arguments.roles)
    spoken = cue.kind == "saying" and bool(arguments.subjects)
    beyond = all(
        place.filler.implicit and not place.clause for place in arguments.objects
    )  # "letters he never told of"
    if spoken and beyond and _is_silent(tree, clause, lexicon):
        return False
    if spoken and not arguments.objects and _is_speech(tree, clause, arguments, lexicon):
        return False
    if any(tree.dep[place.filler.word] == "xcomp" for place in told if place.clause):
        return False
    described = describes(clause, arguments.objects, arguments.roles)
    if described or (clause.complement is not None and not clause.passive):
        return False  # "referred to as the miller", "finds it hard to sing"
    plain = bool(arguments.objects) and all(_is_thing(tree, clause, place, lexicon) for place in arguments.objects)
    hears = "object" in cue.addressee  # "it was told of the fire"
    made = clause.lemma in lexicon.words("writing")  # "it was written in May"
    untold = (
        clause.passive
        and not arguments.subjects
        and _is_by_no_one(tree, clause, [] if hears or made else arguments.objects)
    )
    return not plain or cue.kind == "citing" or untold


def describes(clause: Clause, objects: Sequence[Place], roles: Sequence[Place]) -> bool:
    """Tell whether a thing is said to be another: "described Ito | as a thief", no "said as a friend that …"."""
    named = any(place.role == "as" and not place.clause and place.filler.word > clause.head for place in roles)
    return named and not any(place.clause and not place.filler.clause for place in objects)


def _is_by_no_one(tree: Tree, clause: Clause, objects: Sequence[Place]) -> bool:
    """Tell whether a passive only tells that something was said: "it was noted", "as was seen in May"."""
    empty = any(tree.word[place.filler.word] in VAGUE or place.filler.word == clause.complement for place in objects)
    beside = tree.marker(clause.top, "mark") in _COMPARING
    return empty or beside or not tree.has(clause.head, "aux:pass")


def _is_speech(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether someone is told to speak, as in "spoke in Oslo", not only how or when: "as he spoke"."""
    finite = is_finite(tree, clause.top) or tree.has(clause.top, "aux")
    if not finite or clause.lemma not in lexicon.words("speaking") | lexicon.words("responding"):
        return False
    told = [place for place in arguments.roles if place.role not in ("manner", "extent")]
    if clause.lemma in lexicon.words("responding"):
        return any(place.role in _ON for place in told)
    anonymous = any(tree.word[place.filler.word] in _UNNAMED for place in arguments.roles)
    denied = any(is_denied(tree, lexicon, member) for member in clause.members)
    return not (anonymous or denied) and (bool(told) or tree.dep[clause.top] in _INDEPENDENT)


def _is_silent(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether someone is told to say nothing: "did not comment", "refused to comment", "neither has replied"."""
    if any(tree.tag[word] == "RBR" or tree.dep[word] == "obl:unmarked" for word in tree.children[clause.head]):
        return False  # "never spoke longer than an hour"
    failing = tree.dep[clause.top] == "xcomp" and is_failing(tree, lexicon, tree.head[clause.top])
    nobody = any(is_none(tree, lexicon, subject) for subject in tree.all(clause.head, "nsubj"))
    return failing or nobody or any(is_denied(tree, lexicon, member) for member in clause.members)


def _is_thing(tree: Tree, clause: Clause, place: Place, lexicon: Lexicon) -> bool:
    """Tell whether a noun says what is told: "told a tale", "the tale told by Ito".

    Not so of "according to a map seen by Ito", which tells where that is from.
    """
    beside = clause.passive and tree.marker(place.filler.word) != "according to"
    made = clause.lemma in lexicon.words("writing")  # "the law that her party wrote"
    return not place.clause and (beside or made or not place.filler.implicit)


def _is_nearly_done(tree: Tree, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a deed did not come about, but nearly: "nearly sank", "all but sank", not "nearly doubled"."""
    head = clause.head
    nearly = any(tree.word[adverb] in _NEARLY and adverb == head - 1 for adverb in tree.all(head, "advmod"))
    helped = head - 3 in tree.all(head, *HELPERS)  # "took all but lost" means "all, but"
    close = helped or head - 1 not in tree.all(head, "cc")
    nearly = nearly or (tree.word[max(0, head - 2) : head] == ["all", "but"] and close)
    return nearly and clause.kind == "verb" and tree.lemma[head] not in lexicon.words("multiplying")


def _comes_to_be_known(tree: Tree, top: int) -> bool:
    """Tell whether a verb adds nothing to what is known: "it | became | known that it rained"."""
    known = (word for word in tree.all(top, "xcomp") if tree.word[word] == "known")
    return tree.lemma[top] == "become" and tree.is_about_it(top) and any(tree.has(word, "ccomp") for word in known)


def _is_made_known(tree: Tree, top: int) -> bool:
    """Tell whether a verb tells with the one above only that something is said: "let it | be known"."""
    verb = tree.head[top]
    made = tree.lemma[top] in _KNOWING and tree.dep[top] == "xcomp" and tree.lemma[verb] in _LETTING
    return made and any(tree.word[word] == "it" for word in tree.all(verb, "obj", "expl"))


def _is_cut(tree: Tree, place: Place) -> bool:
    """Tell whether an object holds only a verb that stands for others, or none: "to be", "to have", "had to"."""
    word = place.filler.word
    if tree.tag[word] == "TO":
        return True
    stands = place.clause and tree.tag[word] == "VB" and tree.lemma[word] in ELLIPTIC
    return stands and all(tree.dep[child] in ("mark", "punct") for child in tree.children[word])


def _lacks_object(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether a verb lacks what it tells nothing without: "as they did", "as calm as he claims to be"."""
    if arguments.objects:
        return any(_is_cut(tree, place) for place in arguments.objects)
    return clause.kind == "verb" and not clause.passive and clause.lemma in lexicon.words("incomplete")


def is_told(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether an event noun says whose deed it is ("Peru's visit"), or is what is denied or backed.

    What "brings no rise" or "won't bring a rise" has not happened; "no visit" is none.
    """
    noun, governor = clause.head, tree.head[clause.head]
    if any(tree.word[child] == "no" for child in tree.all(noun, "det")) or is_always_there(tree, noun, lexicon):
        return False
    affected = tree.dep[noun] in ("obj", "nsubj:pass") and is_indefinite(tree, noun)
    ensuing = tree.dep[noun] == "obl" and is_new_event(tree, lexicon, noun)
    affected = (affected and is_denied(tree, lexicon, governor)) or (ensuing and is_undone(tree, lexicon, governor))
    if affected or not (arguments.objects or _suffices(tree, clause, arguments)):
        return False
    owner = tree.owner(noun)
    if arguments.subjects or tree.dep[noun] != "obj":
        undergone = owner is not None and any(place.filler.word == owner for place in arguments.objects)
        undergone = undergone or comes_under(tree, lexicon, noun)
        return bool(arguments.subjects) or undergone
    stance = lexicon.relation_of(with_particles(tree, lexicon, governor))
    if stance is None or (clause.relation and clause.relation.speech and stance.embeds is None):
        return False  # "dismissed fears of a flood": others have them
    return bool(arguments.objects and (stance.speech or stance.opposites))


def _suffices(tree: Tree, clause: Clause, arguments: Arguments) -> bool:
    """Tell whether an event noun says enough without an object: "his death"; not "her plans", "the town's founding".

    Whose founding or hacking it is may be who did it or what it was done to.
    """
    relation = clause.relation
    markers = {tree.marker(place.filler.word) for place in arguments.subjects}
    if relation is None or not markers.isdisjoint(_DOING):
        return True
    if relation.speech is not None:
        return any(place.role not in _AROUND for place in arguments.roles)  # "the judge's ruling in May" tells nothing
    objective = relation.frame.noun_object
    if {"for", "of"}.issubset(objective):
        return False  # "her support" may be hers or that of others
    return relation.frame.of_phrase == "subject" and not ("of" in markers and "of" in objective)


def _lacks_subject(tree: Tree, clause: Clause, arguments: Arguments, lexicon: Lexicon) -> bool:
    """Tell whether nothing is stated of anyone: "a way to win", "is the capital"; not of "there is", "was sold"."""
    if any(tree.has(member, "expl") for member in clause.members):
        return False
    if clause.kind == "copula":
        return not any(place.clause for place in arguments.objects)
    advocated = is_advocated(tree, lexicon, clause.top)
    return not (clause.passive or advocated)  # a finite verb has a subject: what was not found can't be told


def is_sound(tree: Tree, clause: Clause, subject: Place | None, thing: Place | None) -> bool:
    """Tell whether subject and object are whole phrases that name something, as far as a tree can show."""
    if subject is not None and thing is not None and subject.filler.word == thing.filler.word:
        return False
    if thing is not None and (_is_empty(tree, thing) or is_open(tree, thing) or _is_headless(tree, thing)):
        return False
    if subject is None or subject.clause:
        return True
    return not (_is_empty(tree, subject) or is_open(tree, subject, nameable=False) or _is_astray(tree, clause, subject))


def _is_headless(tree: Tree, place: Place) -> bool:
    """Tell whether a clause's words begin with its verb, which must have a subject: "the man she thinks | will win"."""
    word = place.filler.word
    if not place.clause or tree.has(word, *ANY_SUBJECT, "nsubj:outer", "expl"):
        return False
    first, last = clause_words(tree, word)
    begin = next((index for index in range(first, last + 1) if tree.pos[index] not in _BEFORE_VERBS), last)
    return tree.tag[begin] in FINITE and tree.text[tree.start[begin]].islower()


def _is_empty(tree: Tree, place: Place) -> bool:
    """Tell whether a place is filled by a function word or by markup."""
    word = place.filler.word
    if place.clause or tree.word[word].isalnum() or any(letter.isalnum() for letter in tree.word[word]):
        return False
    span = tree.span(*phrase(tree, word))
    shown = tree.text[span.start : span.end]
    if tree.pos[word] in _FUNCTION_WORDS or _MARKUP & set(shown):
        return True
    return not any(letter.isalnum() for letter in shown)


def _is_astray(tree: Tree, clause: Clause, subject: Place) -> bool:
    """Tell whether a subject holds its own predicate, or stands after a preposition."""
    word = subject.filler.word
    if subject.filler.implicit:
        return False
    if tree.dep[word].startswith("nsubj") and tree.marker(word) in _ASTRAY:
        return True
    if clause.kind != "verb" or word not in ancestors(tree, clause.head):
        return False
    first, last = phrase(tree, word)
    return first <= clause.head <= last


def is_asked_for(tree: Tree, clause: Clause, subject: Place | None) -> bool:
    """Tell whether a question inside a sentence asks for its subject, or someone knows it: "knows | who won"."""
    if subject is None or subject.clause or subject.filler.implicit or clause.kind != "verb":
        return False
    return tree.word[subject.filler.word] == "who" and tree.dep[clause.top] in _ANSWERED
