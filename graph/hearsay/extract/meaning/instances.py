"""Deeds told as instances of what a noun names: "measures such as closing it", "charges, including lying"."""

from __future__ import annotations

from hearsay.extract.grammar.negation import implies_negation, is_denied
from hearsay.extract.grammar.predicatenames import with_particles
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.verbforms import is_gerund
from hearsay.extract.meaning.contents import whose_content
from hearsay.lexicon import Lexicon
from hearsay.records import Modality

_NAMING = frozenset({"such as", "like", "including"})
_AFFECTED = frozenset({"obj", "nsubj:pass", "obl"})


def kind_of(tree: Tree, top: int) -> int | None:
    """Find the noun of whose kind a gerund tells a deed: "| measures | such as closing it"."""
    if not is_gerund(tree, top) or tree.marker(top, "mark", "case") not in _NAMING:
        return None
    governor = tree.head[top]
    if tree.dep[top] == "acl":
        return governor
    things = [thing for thing in tree.all(governor, "obj") if governor < thing < top]
    beside = tree.dep[top] in ("advcl", "obl") and tree.marker(top, "mark", "case") == "including"
    return things[-1] if beside and things else None


def is_instance_denied(tree: Tree, lexicon: Lexicon, top: int) -> bool:
    """Tell whether someone denies or is against what a deed is an instance of: "denied | charges, including lying"."""
    noun = kind_of(tree, top)
    if noun is None or tree.dep[noun] != "obj":
        return False
    verb = tree.head[noun]
    against = implies_negation(tree, lexicon, verb) or with_particles(tree, lexicon, verb) in lexicon.words("opposing")
    return against and not is_denied(tree, lexicon, verb)


def meant_by(tree: Tree, lexicon: Lexicon, noun: int) -> set[Modality]:
    """Read how the verb of a noun means what that names: "considered | measures", "promised | reforms"."""
    verb = tree.head[noun]
    if tree.dep[noun] not in _AFFECTED:
        return set()
    proposed = with_particles(tree, lexicon, verb) in lexicon.words("proposing")
    relation = whose_content(tree, lexicon, noun, verb)
    embedded = relation.embeds if relation is not None else None
    found: set[Modality] = {"intended"} if proposed else set()
    return found | ({embedded} if embedded else set())
