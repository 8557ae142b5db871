"""One article's chains in, for each the node it belongs to: an entry of the gazetteer, or a name to be matched later.

A node is a string: "=Q7747" for an entry, "person|full name" for a name, "person?|name" for one that awaits a fuller.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile

from hearsay.gazetteer import Entry, Gazetteer, mention_key, name_key
from hearsay.lexicon import load_lexicon
from hearsay.records import EntityType
from hearsay.resolve.names import acronyms, is_misspelt_short_form, is_short_form
from hearsay.resolve.summaries import ChainSummary, Summary

_CLASSES: dict[EntityType, EntityType] = {"Outlet": "Organization", "Group": "Organization"}
_ORGANIZATIONS = frozenset({"Organization", "Outlet", "Group"})


def link_article(summary: Summary, gazetteer: Gazetteer) -> dict[int, str]:
    """Give the node of every chain that a name, an office or a government's description makes known elsewhere."""
    nodes = {
        index: node
        for index, chain in enumerate(summary.chains)
        if (node := _link_chain(chain, summary.published, gazetteer)) is not None
    }
    full = sorted({node for node in nodes.values() if node.startswith(("person|", "="))})
    nodes = {index: _full_form_here(node, full, gazetteer) for index, node in nodes.items()}
    return {**_link_newspaper(summary, nodes, gazetteer), **nodes}


def link_outlet(name: str, gazetteer: Gazetteer) -> str:
    """Give the node of an article's outlet."""
    for entry in gazetteer.lookup(name):
        if entry.type in _ORGANIZATIONS:
            return f"={entry.key}"
    return mention_key("Organization", name)


def choose_entry(entries: Sequence[Entry], chain: ChainSummary, gazetteer: Gazetteer) -> Entry | None:
    """Choose the entry that a chain means, by its type and by whether it acts; None where no entry fits.

    A place that acts is the government it stands for; a ship or a club with a place's name is neither.
    """
    fitting = [entry for entry in entries if _fits(entry, chain)]
    if not fitting:
        return None
    entry = min(fitting, key=lambda entry: _distance(entry, chain))
    acts = chain.acts or chain.type in _ORGANIZATIONS
    government = gazetteer.entry(entry.metonym_of) if acts and entry.metonym_of else None
    return government or entry


def _fits(entry: Entry, chain: ChainSummary) -> bool:
    if entry.type == "Person":
        return chain.type != "Place"
    personal = chain.titles or (chain.gender in ("female", "male") and not entry.metonym_of)
    if chain.type == "Person" and personal:
        return False
    if entry.type != "Place":
        return True
    if any("namesakes-of-places" in noun.lists for word in chain.epithets if (noun := load_lexicon().noun_of(word))):
        return False
    # A club or a company is often called after its town, hardly ever after a country or a seat of government.
    return entry.metonym_of is not None if chain.type != "Place" else True


def _distance(entry: Entry, chain: ChainSummary) -> int:
    if entry.type == chain.type:
        return 0
    return 1 if entry.type in _ORGANIZATIONS and chain.type in _ORGANIZATIONS else 2


def _link_chain(chain: ChainSummary, published: str | None, gazetteer: Gazetteer) -> str | None:
    if chain.anonymous:
        return None
    if not chain.names:
        return _link_description(chain, published, gazetteer)
    for name in chain.names:
        entry = _find_entry(name, chain, published, gazetteer)
        if entry:
            return f"={entry.key}"
    return _name_node(chain)


def _find_entry(name: str, chain: ChainSummary, published: str | None, gazetteer: Gazetteer) -> Entry | None:
    """Find what a name means, as it stands, less the common nouns before it, or as the office it states."""
    entry = choose_entry(gazetteer.lookup(name), chain, gazetteer) or gazetteer.holder(name, published)
    words = name.split()
    for start in range(1, len(words)):
        if entry:
            break
        rest = " ".join(words[start:])
        known = gazetteer.lookup(rest)
        if start < len(words) - 1:  # a title read as part of the name: "President Ada Quill"
            known = tuple(one for one in known if one.type == "Person")
        elif not all(word.islower() for word in words[:start]):
            known = ()
        entry = choose_entry(known, chain, gazetteer)
    return entry


def _name_node(chain: ChainSummary) -> str | None:
    kind = _CLASSES.get(chain.type, chain.type)
    name = name_key(" ".join(dropwhile(str.islower, chain.names[0].split())))
    if load_lexicon().noun_of(name):
        return None  # a common noun with a capital: "Parliament"
    if not name or " " in name or kind not in ("Person", "Organization"):
        return mention_key(kind, name) if name else None
    if kind == "Person":
        return f"person?|{name}"
    full = [other for other in chain.names if name in acronyms(other)]
    if full or not chain.names[0].isupper():
        return mention_key(kind, full[0] if full else name)
    return f"organization?|{name}"


def _link_description(chain: ChainSummary, published: str | None, gazetteer: Gazetteer) -> str | None:
    for description in chain.descriptions:
        holder = gazetteer.holder(description, published)
        if holder and chain.type in ("Person", "Thing"):
            return f"={holder.key}"
        for entry in gazetteer.lookup(description):
            if entry.type in _ORGANIZATIONS and " " in description:
                return f"={entry.key}"
    return None


def _link_newspaper(summary: Summary, nodes: Mapping[int, str], gazetteer: Gazetteer) -> dict[int, str]:
    """Link "the newspaper", "the agency" to the one other outlet that the article names, if it names one."""
    outlets = {node for node in nodes.values() if _is_outlet(node, gazetteer)}
    if summary.outlet:
        outlets.discard(link_outlet(summary.outlet, gazetteer))
    if len(outlets) != 1:
        return {}
    outlet, media = outlets.pop(), load_lexicon().words("media")
    return {
        index: outlet
        for index, chain in enumerate(summary.chains)
        if not chain.names and chain.definite and set(chain.heads) <= media and chain.heads
    }


def _is_outlet(node: str, gazetteer: Gazetteer) -> bool:
    entry = gazetteer.entry(node[1:]) if node.startswith("=") else None
    return entry is not None and entry.type == "Outlet"


def _full_form_here(node: str, full: list[str], gazetteer: Gazetteer) -> str:
    """Replace a short or misspelt name by the one full name of the same article that it fits."""
    kind, _, name = node.partition("|")
    if kind != "person?":
        return node
    fitting = {
        other
        for other in full
        if any(
            is_short_form(name, whole) or is_misspelt_short_form(name, whole) for whole in _names_of(other, gazetteer)
        )
    }
    return fitting.pop() if len(fitting) == 1 else node


def _names_of(node: str, gazetteer: Gazetteer) -> list[str]:
    if not node.startswith("="):
        return [node.partition("|")[2]]
    entry = gazetteer.entry(node[1:])
    return [name_key(entry.label)] if entry and entry.type == "Person" else []
