"""Finds the verbal and copular predicates of a tree, with what each says of its subject or object."""

from __future__ import annotations

from hearsay.extract.dates.calendar import DATES, MONTHS, WEEKDAYS
from hearsay.extract.grammar.clauses import Clause
from hearsay.extract.grammar.parses import HELPERS, RELATIVE_TAGS, SUBJECTS, VERBS
from hearsay.extract.grammar.passages import Passages, chain_over, find_passages
from hearsay.extract.grammar.predicatenames import (
    first_part,
    is_joined,
    joined_verb,
    name_adjective,
    particles_of,
    shown_copula,
    shown_verb,
)
from hearsay.extract.grammar.syntax import NOMINALS, Tree, first_conjunct, subtree
from hearsay.extract.grammar.verbforms import is_minded
from hearsay.lexicon import Lexicon, Relation

_NO_PREDICATE = frozenset(
    "amod compound case mark fixed advmod flat det aux aux:pass cop goeswith reparandum discourse nmod:desc nummod cc "
    "punct".split()
)
_NOMINAL_DEPS = frozenset("obj nsubj nsubj:pass obl nmod appos iobj obl:agent obl:unmarked nmod:poss".split())
_LIKE_NOUN = ("det", "nmod:poss", "amod", "nmod")
_LIKE_VERB = tuple("obj ccomp xcomp obl nsubj nsubj:pass compound:prt advmod aux aux:pass".split())

_SPEAKING = frozenset({"speak", "talk"})
_PREPOSITIONAL = frozenset({"pending", "regarding", "concerning"})


def find_clauses(tree: Tree, lexicon: Lexicon) -> list[Clause]:
    """Find the verbal and copular predicates, in the order of the text."""
    passages = find_passages(tree, lexicon)
    clauses = []
    for index, (pos, below) in enumerate(zip(tree.pos, tree.below, strict=True)):
        if index in passages.under:
            continue
        verbal = pos in VERBS and _is_verb(tree, index)
        copula = _copula_of(tree, index) if "cop" in below or pos == "ADJ" else None
        bare = (index in passages.over and pos != "VERB" and not verbal) or is_minded(tree, index)
        if copula is not None or bare:
            clauses.append(_copular(tree, index, copula, passages, lexicon))
        if verbal:
            clauses.append(_verbal(tree, index, passages, lexicon))
    return clauses


def _is_verb(tree: Tree, index: int) -> bool:
    """Tell whether a word is the head of a verbal predicate."""
    dep, pos = tree.dep[index], tree.pos[index]
    if dep in _NO_PREDICATE or pos not in VERBS or (pos == "AUX" and not _is_full(tree, index)):
        return False
    if tree.word[index] == "according" or tree.word[index].endswith("edly") or is_joined(tree, index):
        return False
    if tree.word[index] in _PREPOSITIONAL and not tree.has(index, "aux", "nsubj", "mark"):
        return False
    if dep == "conj":
        first = first_conjunct(tree, index)
        if tree.dep[first] in _NO_PREDICATE or (tree.pos[first] in NOMINALS and not _is_clausal(tree, index)):
            return False
    return dep not in _NOMINAL_DEPS or _is_clausal(tree, index)


def _is_full(tree: Tree, index: int) -> bool:
    """Tell an auxiliary that is the only verb ("there is") from one whose verb is left out ("as they did")."""
    return tree.lemma[index] == "be" or (tree.lemma[index] in ("have", "do") and tree.has(index, "obj"))


def _is_clausal(tree: Tree, index: int) -> bool:
    """Tell a gerund in a noun's place that governs like a verb from one that governs like a noun."""
    return not tree.has(index, *_LIKE_NOUN) and tree.has(index, *_LIKE_VERB)


def _is_passive(tree: Tree, lexicon: Lexicon, index: int) -> bool:
    """Tell whether a verb's surface subject is its patient."""
    if tree.has(index, "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass"):
        return tree.tag[index] != "VBN" or not tree.is_perfect(index) or tree.has(index, "obl:agent")
    if tree.is_perfect(index):
        return False
    if tree.tag[index] == "VBN" and tree.is_beside_be(index) and not tree.word[index].endswith("ing"):
        return True
    if tree.tag[index] != "VBN" or tree.has(index, "nsubj", "aux"):
        return False
    if tree.dep[index] == "conj":
        first = first_conjunct(tree, index)
        if tree.tag[first].startswith("JJ") and tree.is_beside_be(first):  # "was dirty and abandoned"
            alone = tree.lemma[index] in lexicon.words("intransitive")
            return not alone and not tree.has(first, "xcomp") and not tree.has(index, "obj")
        earlier = [other for other in tree.conjuncts(first) if other < index and tree.tag[other] == "VBN"]
        return bool(earlier) and not tree.has(earlier[-1], "obj") and _is_passive(tree, lexicon, earlier[-1])
    return tree.dep[index] in ("acl", "advcl", "xcomp") and not tree.has(index, "obj")


def _complement_of(tree: Tree, index: int) -> int | None:
    """Find what a verb says of its subject or object: "remains uncertain", "call it a failure"."""
    for child in tree.all(index, "xcomp"):
        if tree.pos[child] not in VERBS and not tree.has(child, "cop", "nsubj", "mark"):
            return child
    after = index + 1
    strayed = tree.pos[after : after + 1] == ["ADJ"] and tree.dep[after] in ("ccomp", "xcomp")
    beside = strayed and tree.head[after] == tree.head[index] and not tree.has(after, "cop", "nsubj")
    return after if beside else None


def _verbal(tree: Tree, index: int, passages: Passages, lexicon: Lexicon) -> Clause:
    passive, thing, complement = (
        _is_passive(tree, lexicon, index),
        tree.direct_object(index),
        _complement_of(tree, index),
    )
    if thing is not None and _is_idiom(tree, index, thing, lexicon):
        first, last = shown_verb(tree, lexicon, members := (*chain_over(tree, index, passages), index), "")
        name = f"{tree.lemma[index]} {tree.word[thing]}"
        return Clause(index, "verb", first, max(last, thing), name, members, lexicon.relation_of(name))
    particles = [tree.word[child] for child in particles_of(tree, lexicon, index)]
    verb = f"be {tree.word[index]}" if tree.tag[index] == "JJ" else joined_verb(tree, index)  # "men | worth millions"
    base = " ".join([verb, *particles])
    closed = passive or thing is not None
    obliques = [] if closed else [child for child in tree.all(index, "obl") if may_mark_object(tree, index, child)]
    markers = [tree.marker(child) for child in obliques]
    markers += [] if closed else [tree.marker(child, "mark") for child in gerunds_of(tree, index)]
    affects = passive or tree.has(index, "obj", "xcomp", "ccomp")
    lemma, relation = lexicon.verb_with(base, prepositions=filter(None, markers), has_object=affects)
    preposition = lemma[len(base) + 1 :]
    members = (*chain_over(tree, index, passages), index)
    first, last = shown_verb(tree, lexicon, members, preposition or ("by" if passive else ""))
    return Clause(
        head=index,
        kind="verb",
        first=first,
        last=last,
        lemma=lemma if passive or particles else _with_complement(tree, index, lemma, complement),
        members=members,
        relation=_light_relation(tree, index, thing, lexicon) or relation,
        passive=passive,
        preposition=preposition,
        thing=thing,
        complement=complement,
    )


def _is_idiom(tree: Tree, verb: int, thing: int, lexicon: Lexicon) -> bool:
    """Tell whether verb and noun say one thing together, so that the noun is no object: "take place"."""
    return f"{tree.lemma[verb]} {tree.word[thing]}" in lexicon.words("idioms") and not tree.children[thing]


def may_mark_object(tree: Tree, verb: int, child: int) -> bool:
    """Tell whether an oblique may be a verb's object, no phrase before it: "to a degree, she agreed"."""
    dated = tree.marker(child) != "on" or tree.has(child, "nummod")  # "called on May" calls on someone
    month = tree.lemma[child] in MONTHS and dated
    named = tree.all(child, "nmod:unmarked", "compound")  # "on May 5"
    month = month or any(tree.lemma[word] in MONTHS for word in named)
    lasts = tree.marker(child) == "for" and tree.lemma[child] in DATES and len(tree.children[child]) == 1
    if month or lasts or tree.lemma[child] in WEEKDAYS:
        return False  # "argued for hours"
    if _is_manner(tree, verb, child) or any(verb < told < child for told in tree.all(verb, "ccomp")):
        return False  # "argues he is in it for the money"
    return (
        tree.pos[child] != "ADV" or (tree.tag[child] == "WRB" and tree.has(child, "advcl:relcl", "acl:relcl"))
    ) and (child > verb or any(tree.tag[word] in RELATIVE_TAGS for word in subtree(tree, child)))


def _is_manner(tree: Tree, verb: int, child: int) -> bool:
    """Tell whether a phrase tells how someone speaks, and with no one: "spoke with candor", "with so much gusto"."""
    spoken = tree.lemma[verb] in _SPEAKING and tree.marker(child) == "with"
    return spoken and tree.tag[child] == "NN" and not tree.has(child, "det", "nmod:poss", "flat", "appos")


def gerunds_of(tree: Tree, index: int) -> list[int]:
    """List the clauses that a preposition joins to a verb: "called for selling the harbour", "for fees to be cut"."""
    later = [child for child in tree.all(index, "advcl") if child > index and tree.tag[child] == "VBG"]
    gerunds = [child for child in later if not (tree.marker(child, "mark") == "with" and tree.has(child, *SUBJECTS))]
    return gerunds + [child for child in tree.all(index, "advcl", "xcomp") if _is_wished(tree, child)]


def _is_wished(tree: Tree, index: int) -> bool:
    """Tell whether "for" opens a clause that has its own subject: "for fees to be cut"."""
    return tree.marker(index, "mark") == "for" and tree.has(index, *SUBJECTS)


def _light_relation(tree: Tree, index: int, thing: int | None, lexicon: Lexicon) -> Relation | None:
    """Find what verb and object say together ("strike a deal"), not with another's object ("take Cuba's offer")."""
    if thing is None:
        thing = tree.child(index, "nsubj:pass")
    if thing is None or any(tree.pos[owner] != "PRON" for owner in tree.all(thing, "nmod:poss")):
        return None
    return lexicon.light_relation(tree.lemma[index], tree.lemma[thing])


def _with_complement(tree: Tree, index: int, lemma: str, complement: int | None) -> str:
    """Add the adjective of a linking verb: "remain uncertain"."""
    if complement is None or tree.pos[complement] != "ADJ" or tree.has(index, "obj"):
        return lemma
    if tree.marker(complement) == "as":
        return lemma  # "a man whom Ito described as calm"
    return f"{lemma} {name_adjective(tree, complement)}"


def _copula_of(tree: Tree, index: int) -> int | None:
    """Find a word's copula; a second adjective shares that of the first: "is calm and sober"."""
    own = _own_copula(tree, index)
    shared = tree.dep[index] == "conj" and tree.pos[index] == "ADJ"
    if (own is None and not shared) or tree.dep[index] in HELPERS:
        return None
    if tree.pos[index] == "VERB" and not (tree.has(index, "nsubj:outer") or tree.marker(index, "mark") == "to"):
        return None  # a parser took the auxiliary of a participle for a copula
    if own is None and not tree.has(index, "nsubj"):
        first = first_conjunct(tree, index)
        return tree.child(first, "cop") if tree.pos[first] == "ADJ" else None
    return own


def _own_copula(tree: Tree, index: int) -> int | None:
    """Find the copula of a word itself: of "her claim is that it | was | safe" the second."""
    copulas = tree.all(index, "cop")
    told = tree.has(index, "nsubj:outer") and tree.has(index, "nsubj")
    inner = told and len(copulas) > 1 and tree.pos[index] not in VERBS
    return copulas[-1 if inner else 0] if copulas else None


def _copular(tree: Tree, index: int, copula: int | None, passages: Passages, lexicon: Lexicon) -> Clause:
    adjective = tree.pos[index] in ("ADJ", "ADV") and not tree.has(index, "case")
    chain = () if tree.pos[index] in VERBS else chain_over(tree, index, passages)
    anchor = copula if copula is not None else (chain[-1] if chain else index)
    first, last = shown_copula(tree, index, anchor, chain)
    between = range(last + 1, first_part(tree, index))
    if adjective and last < index and all(tree.pos[word] in ("ADV", "PART") for word in between):
        last = index
    lemma = f"be {name_adjective(tree, index)}" if adjective else "be"
    relation = _relation_of_adjective(tree, index, lexicon) if adjective else None
    return Clause(
        head=index,
        kind="copula",
        first=first,
        last=last,
        lemma=lemma,
        members=(*chain, index),
        relation=relation,
        complement=_complement_of(tree, index),
    )


def _relation_of_adjective(tree: Tree, index: int, lexicon: Lexicon) -> Relation | None:
    words = [tree.lemma[index], *(f"{tree.lemma[index]} {tree.marker(child)}" for child in tree.all(index, "obl"))]
    found = next((known for word in words if (known := lexicon.relation_of(word, "ADJ"))), None)
    wants = found is not None and found.speech is not None
    return (
        None if wants and not tree.has(index, "obl", "xcomp", "ccomp", "advcl") else found
    )  # "open seats" want nothing
