"""Who does what a verb asks, makes or keeps others from doing: its object or oblique, not its subject."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES
from hearsay.extract.grammar.antecedents import gap_of, is_relative
from hearsay.extract.grammar.infinitives import is_allotted
from hearsay.extract.grammar.nouns import VAGUE, can_act
from hearsay.extract.grammar.parses import COMPLEMENTS, HELPERS, PLURAL_TAGS, SUBJECTS, Words
from hearsay.extract.grammar.syntax import Tree, first_conjunct, subtree
from hearsay.extract.grammar.verbforms import is_gerund
from hearsay.lexicon import Lexicon

OF_THE_OBJECT = frozenset({"of", "from", "into", "out of", "as"})  # "accuses him of lying", "quotes him as saying"
REFLEXIVE = ("self", "selves")
RECIPROCAL = (["each", "other"], ["one", "another"])
_OBLIQUE = frozenset({"advcl", "obl"})
_ONES = frozenset({"him", "his", "her", "it", "its"})
_THEIRS = frozenset({"them", "their"})
_UPON = frozenset({"against", "on", "upon", "into"})
_MEANS = frozenset({"to", "for", "by", "from", "on", "in"})


def controller_of(tree: Tree, lexicon: Lexicon, index: int, governor: int) -> int | None:
    """Find who is asked to do it, where a parser took that for a purpose; who is accused of it, kept from it."""
    marker = tree.marker(index, "mark", "case")
    called = called_on(tree, lexicon, governor) if marker == "to" else None
    if called is not None and called < index:
        return called
    tasked = tasked_by(tree, lexicon, governor, index) if marker == "to" else None
    if tasked is not None and tasked < index:
        return tasked
    patient = tree.child(governor, "iobj") if tree.has(governor, "iobj") else tree.direct_object(governor)
    if patient is not None and tree.word[patient : patient + 2] in RECIPROCAL:
        patient = tree.child(governor, "nsubj")  # "accuse each other of lying"
    if patient is None or patient == index:
        return None
    relation = lexicon.relation_of(tree.lemma[governor])
    speaks = relation is not None and relation.speech is not None
    deed = is_gerund(tree, index)
    if (marker == "to" and not deed) or (not marker and tree.tag[index] == "VB"):
        asks = relation is not None and speaks and relation.frame.control == "object"
        receives, steered = tree.has(governor, "iobj"), steers(tree, lexicon, governor)
        cue = lexicon.cue_of(tree.lemma[governor])
        told = cue is not None and (receives or "object" in cue.addressee)  # "told him to go"
        hears = cue is not None and "object" in cue.addressee
        acts = can_act(tree, lexicon, patient) or (receives and (steered or hears))
        acts = acts or is_told(tree, lexicon, governor, patient)
        return patient if acts and (asks or told or steered or is_allotted(tree, lexicon, index)) else None
    acts = can_act(tree, lexicon, patient)
    judged = marker == "for" and (speaks or acts) and not tree.word[patient].endswith(REFLEXIVE)
    prevented = acts or tree.has(index, "aux:pass") or tree.lemma[governor] in lexicon.words("preventing")
    kept = marker in OF_THE_OBJECT and (marker != "from" or prevented)
    kept = kept or (marker == "with" and tree.lemma[governor] in lexicon.words("crediting"))
    bound = marker == "to" and acts and not tree.word[patient].endswith(REFLEXIVE)  # "commits Oslo to cutting rates"
    return patient if deed and (judged or kept or bound) else None


def charged_with(tree: Tree, lexicon: Lexicon, index: int) -> int | None:
    """Find whom a charge or penalty is for that a gerund tells the reason of: "sanctions on | Norvik | for helping"."""
    if not is_gerund(tree, index) or tree.marker(index, "mark", "case") != "for":
        return None
    governor = tree.head[index]
    for noun in (governor, *tree.all(governor, "obj", "nsubj:pass")):
        if tree.lemma[noun] in lexicon.words("brought-against"):
            phrases = (*tree.all(noun, "nmod"), *tree.all(governor, "obl"))
            upon = (one for one in phrases if one < index and tree.marker(one) in _UPON)
            return next((one for one in upon if can_act(tree, lexicon, one)), None)
    return None


def is_told(tree: Tree, lexicon: Lexicon, verb: int, thing: int) -> bool:
    """Tell whether a verb's object is someone, whatever his noun: "told the guards to go", no "told a lie to win"."""
    told = tree.lemma[thing] in lexicon.words("tellable") or tree.word[thing] in VAGUE
    return tree.lemma[verb] in lexicon.words("telling") and not told


def called_on(tree: Tree, lexicon: Lexicon, governor: int) -> int | None:
    """Find whom "calls on X to" and "appeals to X to" address, and whose deed "relies on X to" is about."""
    particles = [tree.word[part] for part in tree.all(governor, "compound:prt")]
    for child in tree.all(governor, "obl"):
        markers = [marker for marker in (tree.marker(child), *particles) if marker]
        words = (governor, *tree.all(governor, "obj"))  # "relies on X", "puts pressure on X"
        phrases = [f"{tree.lemma[word]} {marker}" for word in words for marker in markers]
        relations = [lexicon.relation_of(phrase) for phrase in phrases]
        asks = not lexicon.words("relying").isdisjoint(phrases) or any(
            relation and relation.speech and relation.frame.control == "object" for relation in relations
        )
        exacts = not lexicon.words("exacting").isdisjoint(phrases) and not tree.has(governor, "obj")
        asks = asks or (exacts and can_act(tree, lexicon, child))
        if (child > governor or is_relative(tree, child)) and asks and tree.lemma[child] not in DATES:
            return child
    return None


def tasked_by(tree: Tree, lexicon: Lexicon, verb: int, deed: int) -> int | None:
    """Find whom a verb gives something to do: "hired | a diver | to search it", "| the diver | he hired to".

    Or whom it pays for that: "paid two crowns to | a diver | to search it", no "paid them to settle the dispute".
    """
    paid = tree.lemma[verb] == "pay" and tree.lemma[deed] not in lexicon.words("paid-for")
    if not paid and tree.lemma[verb] not in lexicon.words("hiring"):
        return None
    reached = receiver_of(tree, lexicon, verb) if paid else None
    thing = tree.direct_object(verb) if reached is None else reached
    thing = tree.child(verb, "iobj") if thing is None else thing
    thing = gap_of(tree, lexicon, verb, verb) if thing is None else thing
    return thing if thing is not None and can_act(tree, lexicon, thing) else None


def receiver_of(tree: Tree, lexicon: Lexicon, verb: int) -> int | None:
    """Find who is given something to do: "gives | her | the chance to win", "leaves that job | to Oslo"."""
    gives = tree.lemma[verb] == "leave" or tree.lemma[verb] in lexicon.words("giving")
    reached = [child for child in tree.all(verb, "obl") if tree.marker(child) == "to"] if gives else []
    return next(iter(reached), tree.child(verb, "iobj"))


def steers(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Tell whether a verb's object is who does what the infinitive after it says: "force", "allow"."""
    words = lexicon.words
    return tree.lemma[verb] in words("causing") or tree.lemma[verb] in words("steering")


def wants_deed(tree: Words, lexicon: Lexicon, verb: int, noun: int) -> bool:
    """Tell whether the noun that a clause is about is what the infinitive in it acts on: "hens that she hopes to sell".

    Else it is who is wanted or asked to act: "the clerk whom she asked to leave".
    """
    others = [
        other for other in tree.all(verb, "obj", "iobj", "nsubj:pass") if other > verb or "pass" in tree.dep[other]
    ]
    if others or tree.pos[verb] == "ADJ":
        return True  # "the book that she asked Ito to read", "was asked to read"
    passage, relation = lexicon.embedding_of(tree.lemma[verb]), lexicon.relation_of(tree.lemma[verb])
    if passage is not None and passage.passes:
        return (
            tree.lemma[verb] not in lexicon.words("causing") and tree.lemma[verb] != "use"
        )  # "the rod he uses to fish"
    if relation is None or relation.speech is None:
        return False
    wanted = relation.speech != "saying" and not can_act(tree, lexicon, noun)
    return wanted or relation.frame.control == "subject"


def is_advocated(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a gerund says what someone would have done, no matter by whom: "called for closing the mill"."""
    first = first_conjunct(tree, index) if tree.dep[index] == "conj" else index
    if tree.tag[first] != "VBG" or tree.tag[index] != "VBG" or tree.has(first, *SUBJECTS, "nmod:poss"):
        return False
    marker = tree.marker(first, "mark", "case")
    phrase = f"{tree.lemma[tree.head[first]]} {marker}".strip()
    governed = tree.dep[first] in (_OBLIQUE if marker else COMPLEMENTS)
    return governed and phrase in lexicon.words("advocating")


def is_means(tree: Tree, index: int, governor: int) -> bool:
    """Tell whether a clause says what someone not named does with what is described: "used for", "useful in"."""
    passive = tree.has(governor, "nsubj:pass", "aux:pass") or (
        tree.tag[governor] == "VBN" and tree.dep[governor] == "acl"
    )
    marker = tree.marker(index, "mark")
    return marker in _MEANS and (passive or (tree.pos[governor] == "ADJ" and marker != "to"))


def is_needed(tree: Tree, lexicon: Lexicon, participle: int, noun: int) -> bool:
    """Tell whether a noun names what others need to do something: "the votes | needed to win"."""
    needed = tree.tag[participle] == "VBN" and tree.lemma[participle] in lexicon.words("calling")
    return needed and tree.dep[participle] == "acl" and not can_act(tree, lexicon, noun)


def is_comprised(tree: Tree, lexicon: Lexicon, index: int, governor: int, subject: int) -> bool:
    """Tell whether a gerund tells what a plan holds, which does nothing itself: "the plan amounts to | selling it"."""
    holds = f"{tree.lemma[governor]} {tree.marker(index, 'mark')}" in lexicon.words("comprising")
    return holds and is_gerund(tree, index) and not can_act(tree, lexicon, subject)


def is_loose(tree: Tree, lexicon: Lexicon, index: int, governor: int, subject: int) -> bool:
    """Tell whether a participle tells nothing of the subject above: "counting ours, the towns are ten"."""
    after = index > governor
    if tree.tag[index] != "VBG":
        return False
    comprised = after and tree.lemma[governor] in lexicon.words("comprising")
    if comprised or tree.dep[index] != "advcl":
        return comprised and not can_act(tree, lexicon, subject)
    denied = after and any(tree.word[child] == "no" for child in tree.all(subject, "det"))
    dated = any(tree.tag[child] == "WRB" for child in tree.all(index, "advmod"))
    if denied:
        return True  # "no one came, leading to rumours"
    return (dated or not after) and not can_act(tree, lexicon, subject)


def is_outcome(tree: Tree, lexicon: Lexicon, index: int, governor: int, subject: int) -> bool:
    """Tell whether a participle after a passive tells what came of the deed: "she was fired, | ending her career"."""
    lemma, passive = tree.lemma[index], tree.has(governor, "aux:pass", "nsubj:pass")
    provoking = lemma in lexicon.words("provoking")
    if not passive or tree.tag[index] != "VBG" or not (provoking or lemma in lexicon.words("ensuing")):
        return False
    if "," not in tree.word[governor:index]:
        return False
    own = _THEIRS if tree.tag[subject] in PLURAL_TAGS or tree.has(subject, "conj") else _ONES
    reached = (word for thing in tree.all(index, "obj", "iobj", "obl") for word in subtree(tree, thing))
    return not can_act(tree, lexicon, subject) or provoking or any(tree.word[word] in own for word in reached)


def agent_before(tree: Tree, lexicon: Lexicon, index: int, governor: int) -> int | None:
    """Find by whom something was done, who then does what the participle says: "burnt by rebels, | killing two"."""
    agents = [child for child in tree.all(governor, "obl:agent") if governor < child < index]
    bare = tree.tag[index] == "VBG" and not tree.has(index, "mark")
    return next((agent for agent in agents if bare and can_act(tree, lexicon, agent)), None)


def shown_by(tree: Tree, lexicon: Lexicon, index: int, governor: int) -> int | None:
    """Find who does what a verb shows them do: "shows Ito, who was a clerk, | reading"."""
    cue, content = lexicon.cue_of(tree.lemma[governor]), tree.dep[index] == "ccomp"
    if tree.tag[index] not in ("VB", "VBG") or tree.has(index, "mark", *HELPERS):
        return None
    shows = content or (cue is not None and cue.kind == "showing")
    judged = any(governor < found < index for found in tree.all(governor, "xcomp"))  # "found Ito guilty, ending it"
    between = [thing for thing in tree.all(governor, "obj") if governor < thing < index] if shows and not judged else ()
    return next((thing for thing in between if content or can_act(tree, lexicon, thing)), None)
