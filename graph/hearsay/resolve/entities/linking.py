"""One article's chains in, for each the node it belongs to: an entry of the gazetteer, or a name to be matched later.

A node is a string: "=Q7747" for an entry, "person|full name" for a name, "person?|name" for one that awaits a fuller,
"person?|name|female" where the article tells whose it may be, "thing?|name" where it does not tell what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile

from hearsay.gazetteer import Entry, Gazetteer, mention_key, name_key
from hearsay.givennames import first_name_gender
from hearsay.lexicon import Lexicon
from hearsay.records import EntityType
from hearsay.resolve.coreference.names import acronyms, is_misspelt_short_form, is_short_form, same_person_name
from hearsay.resolve.entities.joining import entry_node, entry_of, short_name
from hearsay.resolve.summaries.summary import ChainSummary, Summary

_CLASSES: dict[EntityType, EntityType] = {"Outlet": "Organization", "Group": "Organization"}
_ORGANIZATIONS = frozenset({"Organization", "Outlet", "Group"})

_AT_OTHER_TIMES = frozenset(("former", "ex", "then", "future", "incoming"))  # beside an office: not who holds it now


class Linker:
    """Links article by article; it remembers what names it has looked up."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        """Take what is known of names and of words."""
        self.gazetteer, self._lexicon = gazetteer, lexicon
        self._things = lexicon.words("namesakes-of-places")
        self._known: dict[str, tuple[Entry, ...]] = {}

    def link_article(self, summary: Summary) -> dict[int, str]:
        """Give the node of every chain that a name, an office or a government's description makes known elsewhere."""
        nodes = {
            index: node
            for index, chain in enumerate(summary.chains)
            if not chain.anonymous and (node := self._link_chain(chain, summary.published)) is not None
        }
        if summary.published is None:
            nodes = self._without_later_holders(summary, nodes)
        sexes: dict[str, str] = {}
        for index, node in nodes.items():
            if node.startswith(("person|", "=")):
                sexes[node] = sexes.get(node) or summary.chains[index].sex
        for index, node in nodes.items():
            if node.startswith("person?|"):
                nodes[index] = self._full_form_here(node, sexes)
            elif node.startswith("organization|") and " " not in node:
                longer = {other for other in nodes.values() if other.startswith(f"{node} ")}
                nodes[index] = longer.pop() if len(longer) == 1 else node
        return nodes

    def _without_later_holders(self, summary: Summary, nodes: Mapping[int, str]) -> dict[int, str]:
        """Take out who holds an office today where an undated article names one who held it, and not him."""
        named = {node for index, node in nodes.items() if summary.chains[index].names}
        people = [entry for node in named if (entry := entry_of(node, self.gazetteer)) and entry.type == "Person"]

        def is_later(index: int, node: str) -> bool:
            chain = summary.chains[index]
            if chain.names or node in named:
                return False
            return any(self.gazetteer.has_held(each, office) for each in people for office in chain.descriptions)

        return {index: node for index, node in nodes.items() if not is_later(index, node)}

    def link_outlet(self, name: str) -> str:
        """Give the node of an article's outlet."""
        body = self._body(name)
        return entry_node(body) if body else mention_key("Organization", name)

    def _choose_entry(self, entries: Iterable[Entry], chain: ChainSummary) -> Entry | None:
        """Choose the entry that a chain means, by its type and by whether it acts; None where no entry fits.

        A place that acts is the government it stands for; a ship or a club with a place's name is neither.
        """
        fitting = [entry for entry in entries if self._fits(entry, chain)]
        if not fitting:
            return None
        entry = min(fitting, key=lambda entry: _distance(entry, chain))
        government = self.gazetteer.entry(entry.metonym_of) if chain.acts and entry.metonym_of else None
        return government or entry

    def _fits(self, entry: Entry, chain: ChainSummary) -> bool:
        if entry.type == "Person":
            return chain.type != "Place"
        if self._is_someone(chain):
            return False
        personal = chain.titles or (chain.gender in ("female", "male") and not entry.metonym_of)
        if chain.type == "Person" and personal:
            return False
        if entry.type != "Place":
            return True
        if any(word in self._things for word in chain.epithets):
            return False
        # A club or a company is often called after its town, hardly ever after a country or a seat of government.
        return entry.metonym_of is not None if chain.type != "Place" else True

    def _is_someone(self, chain: ChainSummary) -> bool:
        """Tell whether a chain is a person by first and family name, of whose sex it tells: "Jeremy Paris"."""
        full = (name for name in chain.names if " " in name and first_name_gender(name) == chain.sex)
        return chain.sex in ("female", "male") and any(not self._lookup(name) for name in full)

    def _link_chain(self, chain: ChainSummary, published: str | None) -> str | None:
        for name in chain.names:
            entry = self._find_entry(name, chain, published)
            if entry and not _is_namesake(entry, name, chain):
                return entry_node(entry)
        return self._name_node(chain) if chain.names else self._link_description(chain, published)

    def _find_entry(self, name: str, chain: ChainSummary, published: str | None) -> Entry | None:
        """Find what a name means, as it stands, less the common nouns before it, or as the office it states."""
        entry = self._choose_entry(self._lookup(name), chain)
        if entry is None and _AT_OTHER_TIMES.isdisjoint(chain.epithets):
            entry = self.gazetteer.holder(name, published)
        words = name.split()
        for start in range(1, len(words)):
            if entry:
                break
            known = self._lookup(" ".join(words[start:]))
            if start < len(words) - 1:  # a title read as part of the name: "President Ada Quill"
                headed = self._lexicon.words("title-words").intersection(word.lower() for word in words[:start])
                known = () if headed else tuple(one for one in known if one.type == "Person")
            elif not all(word.islower() for word in words[:start]):
                known = ()
            entry = self._choose_entry(known, chain)
        return entry

    def _name_node(self, chain: ChainSummary) -> str | None:
        kind = _CLASSES.get(chain.type, chain.type)
        name = self._bare_name(chain.names[0])
        if self._lexicon.noun_of(name):
            return None  # a common noun with a capital: "Parliament"
        if kind != "Thing" and self.gazetteer.country_of(name):
            return mention_key("Group", name)  # a people: "Ukrainians"
        if kind == "Thing" and name and not chain.epithets:
            return f"thing?|{name}"  # of a kind that only other articles tell
        if not name or " " in name or kind not in ("Person", "Organization"):
            return mention_key(kind, name) if name else None
        if kind == "Person":
            return f"person?|{name}|{chain.sex}" if chain.sex else f"person?|{name}"
        full = [other for other in chain.names if name in acronyms(other)]
        if full or not chain.names[0].isupper():
            return mention_key(kind, full[0] if full else name)
        return f"organization?|{name}"

    def _bare_name(self, name: str) -> str:
        """Give a name's key without common nouns before it; "summit of the Guild" is not of the Guild's name."""
        words = name.split()
        common = [*takewhile(str.islower, words)]
        headed = not self._lexicon.words("title-words").isdisjoint(common)
        return name_key(name if headed else " ".join(words[len(common) :]))

    def _link_description(self, chain: ChainSummary, published: str | None) -> str | None:
        for description in (*chain.titles, *chain.descriptions):
            if " " not in description:
                continue
            holder = self.gazetteer.holder(description, published) if chain.type in ("Person", "Thing") else None
            entry = holder or self._body(description)
            if entry:
                return entry_node(entry)
        return None

    def _full_form_here(self, node: str, people: Mapping[str, str]) -> str:
        """Replace a short or misspelt name by the one full name of the same article that it fits; people → sex."""
        name, sex = short_name(node)
        fitting = {
            other
            for other, known in people.items()
            for full in self._names_of(other)
            if is_short_form(name, full) or is_misspelt_short_form(name, full)
            if not sex or (known or first_name_gender(full)) in ("", sex)
        }
        return fitting.pop() if len(fitting) == 1 else node

    def _names_of(self, node: str) -> tuple[str, ...]:
        entry = entry_of(node, self.gazetteer)
        if entry is None:
            return (node.partition("|")[2],)
        return (name_key(entry.label),) if entry.type == "Person" else ()

    def _body(self, name: str) -> Entry | None:
        """Find the body or outlet that a name may mean."""
        return next((entry for entry in self._lookup(name) if entry.type in _ORGANIZATIONS), None)

    def _lookup(self, name: str) -> tuple[Entry, ...]:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self.gazetteer.lookup(name)
        return found


def _is_namesake(entry: Entry, family: str, chain: ChainSummary) -> bool:
    """Tell whether an article gives a family name's bearer another first name or sex than who is known by it."""
    if entry.type != "Person" or " " in family:
        return False
    full = [key for name in chain.names if is_short_form(name_key(family), key := name_key(name)) and key[1] != " "]
    known = [key for name in (entry.label, *entry.aliases) if " " in (key := name_key(name))]
    pairs = [(one, other) for one in full for other in known]
    if not pairs:
        return {chain.sex, first_name_gender(entry.label)} == {"female", "male"}
    return not any(is_short_form(other, one) or same_person_name(one, other) for one, other in pairs)


def _distance(entry: Entry, chain: ChainSummary) -> int:
    if entry.type == chain.type:
        return 0
    return 1 if entry.type in _ORGANIZATIONS and chain.type in _ORGANIZATIONS else 2
