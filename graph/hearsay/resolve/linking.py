"""One article's chains in, for each the node it belongs to: an entry of the gazetteer, or a name to be matched later.

A node is a string: "=Q7747" for an entry, "person|full name" for a name, "person?|name" for one that awaits its full form.
"""

from __future__ import annotations

from hearsay.gazetteer import Entry, Gazetteer, mention_key, name_key
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
    return {index: _full_form_here(node, full, gazetteer) for index, node in nodes.items()}


def link_outlet(name: str, gazetteer: Gazetteer) -> str:
    """Give the node of an article's outlet."""
    for entry in gazetteer.lookup(name):
        if entry.type in _ORGANIZATIONS:
            return f"={entry.key}"
    return mention_key("Organization", name)


def choose_entry(entries: tuple[Entry, ...], chain: ChainSummary, gazetteer: Gazetteer) -> Entry | None:
    """Choose the entry that a chain means, by its type and by whether it acts; None where no entry fits.

    A place that acts is the government it stands for; a ship or a club with a place's name is neither.
    """
    if chain.type == "Person":
        people = [entry for entry in entries if entry.type == "Person"]
        bare = not chain.titles and not chain.gender
        return next(iter(people or [entry for entry in entries if bare and entry.type == "Outlet"]), None)
    named_thing = chain.type in ("Thing", "Event") and (chain.titles or chain.descriptions)
    for entry in sorted(entries, key=lambda entry: _fit(entry, chain)):
        if entry.type == "Person" or (entry.type == "Place" and named_thing):
            continue
        if entry.type != "Place":
            return entry
        if chain.type in _ORGANIZATIONS and not entry.metonym_of:
            return None  # a club or company called after a town
        acts = chain.acts or chain.type in _ORGANIZATIONS
        return (gazetteer.entry(entry.metonym_of) or entry) if acts and entry.metonym_of else entry
    return None


def _fit(entry: Entry, chain: ChainSummary) -> int:
    if entry.type == chain.type:
        return 0
    return 1 if entry.type in _ORGANIZATIONS and chain.type in _ORGANIZATIONS else 2


def _link_chain(chain: ChainSummary, published: str | None, gazetteer: Gazetteer) -> str | None:
    if chain.anonymous:
        return None
    for name in chain.names:
        entry = choose_entry(gazetteer.lookup(name), chain, gazetteer)
        if entry:
            return f"={entry.key}"
    if not chain.names:
        return _link_description(chain, published, gazetteer)
    kind = _CLASSES.get(chain.type, chain.type)
    name = name_key(chain.names[0])
    if not name:
        return None
    short = (kind == "Person" and " " not in name) or (
        kind == "Organization" and chain.names[0].isupper() and " " not in name
    )
    if short and kind == "Organization":
        full = [other for other in chain.names[1:] if name in acronyms(other)]
        return mention_key(kind, full[0]) if full else f"organization?|{name}"
    return f"person?|{name}" if short else mention_key(kind, name)


def _link_description(chain: ChainSummary, published: str | None, gazetteer: Gazetteer) -> str | None:
    for description in chain.descriptions:
        holder = gazetteer.holder(description, published)
        if holder and chain.type in ("Person", "Thing"):
            return f"={holder.key}"
        for entry in gazetteer.lookup(description):
            if entry.type in _ORGANIZATIONS and " " in description:
                return f"={entry.key}"
    return None


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
