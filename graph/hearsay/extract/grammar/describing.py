"""Whether a clause about a noun, or an event that it names, need not be: who is imagined, what is sought or planned."""

from __future__ import annotations

from hearsay.extract.grammar.nouns import INDEFINITE, can_act, is_indefinite
from hearsay.extract.grammar.parses import NOT, QUESTIONS, RELATIVE_TAGS, SUBJECTS
from hearsay.extract.grammar.predicatenames import first_part, with_particles
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.grammar.verbforms import is_over, is_present
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_OF = frozenset({"of", "for"})
_ABOUT_EVENTS = _OF | {"about", "over"}
_PROSPECTS: dict[str, Modality] = {"pending": "future", "in case of": "hypothetical"}
_NEW = frozenset({"a", "an", "another"})
_SOMEONE = frozenset({"someone", "somebody", "something"})
_ANYONE = _SOMEONE | {"anyone", "anybody", "anything"}
_ALL = frozenset({"those", "all", "everyone", "everybody", "he"})
_EACH = frozenset({"every", "all"})
_RULES = frozenset({"future", "necessary", "possible", "conditional"})
_WHOEVER = frozenset({"anyone", "anybody", "whoever"})
_AFFECTED = frozenset({"obj", "nsubj:pass"})
_SET_BESIDE = frozenset({"than", "of", "unlike", "as", "like"})
_NOT = NOT | {"never"}
_PLACED = frozenset({"obj", "obl", "nsubj", "conj", "nmod"})


def predicate_around(tree: Tree, noun: int) -> int:
    """Find the word of the clause in which a noun stands: "if they | ask | for the files of a clerk who sings"."""
    while tree.dep[noun] == "nmod":
        noun = tree.head[noun]
    return noun if tree.has(noun, "cop") else tree.head[noun]


def is_imagined(tree: Tree, lexicon: Lexicon, top: int, noun: int, around: Modality | None) -> bool:
    """Tell whether a clause describes who need not exist: "anyone who sings", "a town that paid would profit".

    `around`: the modality of the clause in which the noun stands.
    """
    if tree.dep[top] != "acl:relcl" and (tree.dep[top] != "acl" or tree.tag[top] not in ("VBG", "VBN")):
        return False
    if _is_whoever(tree, top, noun, around):
        return True
    if tree.dep[top] == "acl" and tree.has(top, "mark"):
        return False  # "any intention of singing"
    if tree.marker(noun) == "without" and is_indefinite(tree, noun):
        return True
    if tree.word[noun] in _SOMEONE and around == "hypothetical":
        return True
    if tree.word[noun] in _WHOEVER or not is_indefinite(tree, noun) or tree.tag[noun] != "NN":
        return tree.word[noun] in _WHOEVER or _is_whichever(tree, lexicon, noun)
    if _is_whichever(tree, lexicon, noun):
        return True
    if tree.tag[top] == "VBN" and tree.dep[top] == "acl":
        return False  # "if a clerk fired in May sued"
    placed = tree.dep[noun] in _PLACED or tree.has(noun, "cop")  # "if you had a town that …"
    supposed = around == "hypothetical" or (around == "asked" and _is_offered(tree, tree.head[noun]))
    return (placed and supposed) or (around == "conditional" and tree.dep[noun] == "nsubj")


def _is_whoever(tree: Tree, top: int, noun: int, around: Modality | None) -> bool:
    """Tell whether something holds for all who do what a clause says: "those who steal will be jailed"."""
    if tree.dep[top] != "acl:relcl" or tree.dep[noun] not in SUBJECTS or around not in _RULES:
        return False
    subjects = tree.all(top, *SUBJECTS)
    owners = (owner for subject in subjects for owner in tree.all(subject, "nmod:poss"))
    who = next((word for word in (*subjects, *owners) if tree.tag[word] in RELATIVE_TAGS), 0)
    helped = any(tree.lemma[word] in ("have", "be") for word in tree.all(top, "aux"))
    loose = not who or tree.pos[who - 1] == "PUNCT"  # "nurses, who earn little, will strike"
    now = is_present(tree, top) or (tree.word[top] == tree.lemma[top] and not tree.has(top, "aux"))  # "spread", "hit"
    if loose or helped or not now or tree.has(noun, "nummod", "nmod:poss", "nmod"):
        return False
    articles = {tree.word[word] for word in tree.all(noun, "det")}
    bare = tree.tag[noun] == "NNS" and not articles and not tree.has(top, "cop")
    one = around != "future" and not articles.isdisjoint(_NEW)
    return bare or one or tree.word[noun] in _ALL or not articles.isdisjoint(_EACH)


def _is_offered(tree: Tree, verb: int) -> bool:
    """Tell whether someone is asked what may be: "would you hire a clerk who lies?", not "why would you"."""
    modal = any(tree.tag[word] == "MD" for word in tree.all(verb, "aux"))
    return modal and not any(tree.tag[word] in QUESTIONS for word in subtree(tree, verb)[:2])


def _is_whichever(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun names none in particular: "any town that pays", "not a single town that paid"."""
    shown = tree.lemma[tree.head[noun]] in lexicon.words("presenting")  # "found no one who paid": no one did
    if tree.marker(noun) in _SET_BESIDE or (shown and _is_under_not(tree, noun)):
        return False  # "more than any town that paid": others did
    single = any(tree.word[word] == "single" for word in tree.all(noun, "amod")) and _is_under_not(tree, noun)
    return single or any(tree.word[word] == "any" for word in tree.all(noun, "det"))


def _is_under_not(tree: Tree, noun: int) -> bool:
    return any(tree.word[word] in _NOT for word in (*tree.all(tree.head[noun], "advmod"), *tree.all(noun, "advmod")))


def is_called_for(tree: Tree, top: int, noun: int, around: Modality | None) -> bool:
    """Tell whether a clause describes what there should be: "there needs to be a law that bans it"."""
    if tree.dep[top] != "acl:relcl" or tree.dep[noun] != "nsubj" or not is_indefinite(tree, noun):
        return False
    verb = tree.head[noun]
    there = tree.has(verb, "expl") or (tree.dep[verb] == "xcomp" and tree.has(tree.head[verb], "expl"))
    return there and around in ("necessary", "intended")


def is_asked_after(tree: Tree, top: int, noun: int, around: Modality | None) -> bool:
    """Tell whether a clause describes what someone asks if there is: "is there anyone who can help?"."""
    return around == "asked" and tree.dep[top] == "acl:relcl" and tree.has(tree.head[noun], "expl")


def is_sought(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether a clause describes what there may not be yet: "wants a bridge that carries trucks"."""
    participle = tree.dep[top] == "acl" and tree.tag[top] in ("VBG", "VBN") and not tree.has(top, "mark")
    if not (participle or tree.dep[top] == "acl:relcl") or tree.dep[noun] not in ("obj", "obl"):
        return False
    phrase = " ".join([tree.lemma[tree.head[noun]], tree.marker(noun)]).strip()
    if phrase not in lexicon.words("seeking"):
        return False
    articles = [tree.word[child] for child in tree.all(noun, "det", "nmod:poss")]
    several = tree.tag[noun] == "NNS" and not articles
    if participle and tree.tag[top] == "VBN":
        return is_indefinite(tree, noun) and _is_to_be_done(tree, lexicon, top, noun)
    if participle:
        return tree.pos[noun] != "PROPN" and (not articles or not INDEFINITE.isdisjoint(articles))
    open_ = several or tree.word[noun] in _ANYONE or not INDEFINITE.isdisjoint(articles)
    own = any(tree.tag[word] in ("WDT", "WP") for word in tree.all(top, *SUBJECTS))
    return open_ and own and not any(tree.tag[word] == "VBD" for word in (top, *tree.all(top, "aux", "cop")))


def _is_to_be_done(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether a participle says what is still to be done: "a deal signed by Ito", no "a man shot by Ito"."""
    doer = any(tree.marker(agent) == "by" for agent in tree.all(top, "obl", "obl:agent"))
    searched = tree.marker(noun) == "for" and tree.lemma[tree.head[noun]] in ("look", "search")
    event = lexicon.relation_of(tree.lemma[noun], "NOUN")
    known = tree.tag[noun] == "NNS" and event is None  # "needs tools made by Ito"
    return doer and not searched and not known and not can_act(tree, lexicon, noun)


def prospect_of(tree: Tree, lexicon: Lexicon, noun: int) -> Modality | None:
    """Read an event that is told not to have come about yet: "a planned visit", "put off | her visit"."""
    if _is_called_so(tree, noun):
        return "possible"
    described = [word for word in tree.all(noun, "amod") if word < noun and not _is_utmost(tree, noun, word)]
    if tree.dep[noun] == "nsubj:pass" and not tree.has(tree.head[noun], "compound:prt"):
        described.append(tree.head[noun])
    words = ("".join(tree.word[first_part(tree, word) : word + 1]) for word in described)
    prospective = next((word for word in words if word in lexicon.words("prospective")), None)
    if prospective is not None:
        cue = lexicon.cue_of(prospective, "ADJ")
        told = cue is not None and cue.kind == "hearsay"  # "the supposed theft", "a so-called visit"
        return "possible" if told else lexicon.modality_of(prospective, "ADJ") or "intended"
    verb = tree.head[noun] if tree.dep[noun] in ("obj", "nsubj:pass") else noun
    if verb != noun and with_particles(tree, lexicon, verb) in lexicon.words("putting-off"):
        return "intended"
    marker, governor = tree.marker(noun), tree.head[noun]
    if tree.dep[noun] == "nmod" and marker in _ABOUT_EVENTS and is_unproven(tree, lexicon, governor):
        return "possible"
    if tree.lemma[governor] == "event" and (marker, tree.marker(governor)) == ("of", "in"):
        return "hypothetical"  # "in the event of an attack"
    if tree.dep[noun] == "nmod" and marker in _OF:
        return lexicon.modality_of(tree.lemma[governor], "NOUN")  # "the danger of an attack"
    if tree.dep[noun] == "obl" and f"{tree.lemma[governor]} {marker}" in lexicon.words("bracing"):
        return "future"
    if tree.dep[noun] == "obl" and marker == "at" and tree.lemma[governor] in ("aim", "aimed"):
        return "intended"
    return _PROSPECTS.get(marker)


def _is_called_so(tree: Tree, noun: int) -> bool:
    """Tell whether marks around a noun alone show that it is others' word: "the “liberation” of the town"."""
    return noun > 0 and tree.tag[noun - 1] == "``" and tree.tag[noun + 1 : noun + 2] == ["''"]


def _is_utmost(tree: Tree, noun: int, adjective: int) -> bool:
    """Tell whether "possible" only stresses how much: "made the fastest | possible retreat"."""
    most = any(tree.tag[word] in ("JJS", "RBS") for word in tree.all(noun, "amod", "advmod") if word < adjective)
    return most and tree.word[adjective] == "possible" and tree.dep[noun] in ("obj", "obl")


def is_to_take_place(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a verb says of an event that it comes about: "the talks will | begin", "will | be in May"."""
    verb = tree.head[noun]
    held = tree.lemma[verb] in lexicon.words("taking-place") or (tree.lemma[verb] == "take" and _has_place(tree, verb))
    placed = tree.dep[noun] == "nsubj" and tree.has(verb, "cop") and tree.has(verb, "case")
    return placed or (tree.dep[noun] in SUBJECTS and held)


def _has_place(tree: Tree, verb: int) -> bool:
    return any(tree.word[word] == "place" for word in tree.all(verb, "obj"))


def is_unproven(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a noun says that others tell of an event, and not that it came about: "rumours", no "a report"."""
    return not lexicon.words("unproven").isdisjoint((tree.word[noun], tree.lemma[noun]))


def is_doubted(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether a text says of an event that it may not come about: "the sale is unlikely", "remains unclear"."""
    verb = tree.head[noun]
    judges = (verb, *tree.all(verb, "xcomp")) if tree.dep[noun] == "nsubj" else ()
    judges = tuple(word for word in judges if tree.pos[word] != "VERB")
    unsure = (tree.lemma[word] in lexicon.words("unsure") for word in judges)
    likely = (tree.pos[word] == "ADJ" and lexicon.modality_of(tree.lemma[word], "ADJ") for word in judges)
    return any(unsure) or "possible" in likely


def is_new_event(tree: Tree, lexicon: Lexicon, noun: int) -> bool:
    """Tell whether an event is only as sure as what is done: "may hold talks", "may hasten the fall".

    Not so "attacks may hurt it": there are attacks; nor "may mourn the fall".
    """
    if tree.dep[noun] == "obl":
        phrase = f"{tree.lemma[tree.head[noun]]} {tree.marker(noun)}"
        return is_indefinite(tree, noun) and phrase in lexicon.words("ensuing-in")
    if tree.dep[noun] not in _AFFECTED:
        return tree.dep[noun] == "nsubj" and is_indefinite(tree, noun) and tree.has(noun, "det")
    verb = with_particles(tree, lexicon, tree.head[noun])
    return is_indefinite(tree, noun) or any(verb in lexicon.words(listed) for listed in ("bringing-on", "calling-off"))


def is_part_of_plan(tree: Tree, lexicon: Lexicon, top: int, noun: int) -> bool:
    """Tell whether a clause describes a new thing, one that a deed makes: "plans to stage a show featuring Ito"."""
    described = tree.dep[top] == "acl:relcl" or (tree.dep[top] == "acl" and tree.tag[top] == "VBG")
    if not described or is_over(tree, top) or tree.dep[noun] != "obj":
        return False
    new = {tree.word[word] for word in tree.all(noun, "det")}
    return not new.isdisjoint(_NEW) and tree.lemma[tree.head[noun]] in lexicon.words("creating")
