"""An article's statements in, what each of its denials denies out; where the text does not tell, nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hearsay.lexicon import Lexicon, Relation
from hearsay.resolve.claims.origins import chain_of
from hearsay.resolve.summaries.summary import ArgumentSummary, StatementSummary, Summary

_POINTING = frozenset("the this that these those both its his her their".split())
_PRONOUNS = frozenset({"it", "this", "that"})
_REFUSED = frozenset({"DEMAND", "AGREE", "SUPPORT"})  # who rejects a request or an offer denies nothing
_BEING = frozenset({"be", "prove", "remain", "sound"})
_NEAR = 10  # statements between which what is pointed at may have been told
_OWNER = re.compile(r"(.+?)(?:['’]s|(?<=s)['’])\s")


class Denials:
    """Finds what a statement denies that says of a report, an accusation or an event that it isn't so."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._true, self._false = lexicon.words("truth"), lexicon.words("falsehood")
        self._untrue, self._grounds = lexicon.words("untrue"), lexicon.words("grounds")
        self._denying, self._sayings = lexicon.words("denying"), lexicon.words("sayings")
        self._lexicon = lexicon

    def denied(self, summary: Summary) -> Iterator[tuple[int, int]]:
        """Give pairs of statements of an article: one that denies, one that is denied."""
        for index, statement in enumerate(summary.statements):
            if (told := self._told_by_others(summary, statement)) is not None:
                yield index, told
            elif (thing := self._denied_thing(statement)) is not None:
                yield from ((index, other) for other in self._meant_by(summary, index, thing))

    def _told_by_others(self, summary: Summary, statement: StatementSummary) -> int | None:
        """Find the statement of others that is denied: "denied reports that …"; "denied that …" states its contrary."""
        told = self._denied_clause(statement)
        voices = [] if told is None else [source.chain for source in chain_of(summary, summary.statements[told])]
        if not voices:
            return None
        if not self._denies(statement):
            own = [source.chain for source in chain_of(summary, statement)]
            return None if voices[0] in own and voices[0] is not None else told
        return None if statement.subject is None or statement.subject.chain in voices else told

    def _denied_clause(self, statement: StatementSummary) -> int | None:
        """Give what is denied, or said to be untrue, where a clause of the same sentence tells it."""
        if statement.modality == "asserted" and self._is_untrue(statement):
            return statement.subject.statement if statement.subject else None
        groundless = statement.polarity == "negative" and not self._grounds.isdisjoint(_heads(statement.object))
        denied = groundless or self._denies(statement)
        return statement.object.statement if statement.object and denied else None

    def _denies(self, statement: StatementSummary) -> bool:
        asserted = statement.polarity == "positive" and statement.modality == "asserted"
        return asserted and (statement.lemma in self._denying or self._is_called_untrue(statement))

    def _is_called_untrue(self, statement: StatementSummary) -> bool:
        """Tell whether a statement says that someone calls something untrue: "a lie", "absurd"."""
        called = (word for role, filler in statement.roles if role == "as" for word in (filler.head, *filler.words))
        return not self._untrue.isdisjoint(called)

    def _denied_thing(self, statement: StatementSummary) -> ArgumentSummary | None:
        """Give what is said to be untrue, if that is what is said."""
        object_, subject = statement.object, statement.subject
        if statement.modality != "asserted":
            return None
        phrases = {statement.lemma, *(f"{statement.lemma} {word}" for word in _heads(object_))}
        untrue = phrases & (self._true if statement.polarity == "negative" else self._false)
        if (untrue or self._is_untrue(statement)) and subject and self._is_said(subject):
            return subject
        if not self._denies(statement) or object_ is None or object_.statement is not None:
            return None
        named = self._is_said(object_) or (statement.predicate == "deny" and self._event(object_) is not None)
        return object_ if named else None

    def _is_untrue(self, statement: StatementSummary) -> bool:
        """Tell whether a statement says that its subject is, or proved, untrue."""
        verb, _, complement = statement.lemma.partition(" ")
        named = {complement} if complement else _heads(statement.object)
        return statement.polarity == "positive" and verb in _BEING and not self._untrue.isdisjoint(named)

    def _is_said(self, thing: ArgumentSummary) -> bool:
        """Tell whether a phrase names what was said: a report, an accusation, "it"."""
        return _is_pronoun(thing) or any(map(self._tells, _heads(thing)))

    def _tells(self, word: str) -> bool:
        return self._is_document(word) or self._is_saying(word) or self._act(word) is not None

    def _is_document(self, word: str) -> bool:
        noun = self._lexicon.noun_of(word) or self._lexicon.noun_of(word.removesuffix("s"))
        return noun is not None and (noun.document or noun.utterance)

    def _is_saying(self, word: str) -> bool:
        return word in self._sayings or word.removesuffix("s") in self._sayings

    def _act(self, word: str) -> Relation | None:
        """Find what is done in saying by a noun that is no report: an accusation, a demand."""
        found = self._relation(word)
        if found is None or found.speech != "saying" or found.plover in _REFUSED or self._is_document(word):
            return None
        return found

    def _event(self, thing: ArgumentSummary) -> Relation | None:
        """Find what is done by the noun of a phrase that points at an event told before: "the attack"."""
        found = self._relation(thing.head or thing.words[-1]) if thing.words and _points(thing) else None
        return found if found and not found.speech else None

    def _relation(self, word: str) -> Relation | None:
        return self._lexicon.relation_of(word, "NOUN") or self._lexicon.relation_of(word.removesuffix("s"), "NOUN")

    def _meant_by(self, summary: Summary, index: int, thing: ArgumentSummary) -> list[int]:
        acts = {act.name for word in thing.words if (act := self._act(word))}
        event = None if self._is_said(thing) else self._event(thing)
        if event:
            return _last_act(summary, index, {event.name})
        if acts and (found := _last_act(summary, index, acts)):
            return found
        if acts and not any(map(self._is_saying, thing.words)):
            return []
        return self._said_by_its_source(summary, index, thing)

    def _said_by_its_source(self, summary: Summary, index: int, thing: ArgumentSummary) -> list[int]:
        """Give what the source has said that a phrase is or names, else what was said last if it points there."""
        kinds = {word for word in thing.words if self._tells(word)}
        whose = _owning_chains(thing)
        denying = _denying_chains(summary, index)
        named = (whose | ({thing.chain} if thing.chain is not None else set())) - denying
        told = (kinds | _owner(thing)) & set(thing.words)
        same, alike, clause = [], [], []
        for place, statement in enumerate(summary.statements):
            sources = list(chain_of(summary, statement))
            if place != index and any(source.chain in named for source in sources):
                same.append(place)
                if any(source.chain in denying for source in sources):
                    clause.append(place)
            if place < index and any(told & set(source.words) for source in sources):
                alike.append(place)
        if clause or " that " in thing.text:
            return self._told(summary, clause, index, kinds)
        said = _is_pronoun(thing) or any(self._is_saying(word) for word in kinds)
        if same or alike or whose or _owner(thing) or not (said and _points(thing)):
            return self._told(summary, same or alike, index, kinds)
        about = {word for word in thing.words if not word.startswith("#")} - kinds - _POINTING
        return self._last_said(summary, index, about, kinds)

    def _last_said(self, summary: Summary, index: int, about: set[str], kinds: set[str]) -> list[int]:
        """Give what another source has said last: of a report, one without a name or an outlet, if there is any."""
        sources = [[each.chain for each in chain_of(summary, statement)] for statement in summary.statements]
        own = sources[index]
        foreign = (each for each in sources[:index] if each and each[0] not in own)  # whoever passes on one's own words
        others = [each[-1] for each in foreign if each[-1] is not None and each[-1] not in own]
        if not others:
            return []
        reporting = (
            source for source in reversed(others) if not self._names_document(kinds) or _reports(summary, source)
        )
        last = next(reporting, others[-1])
        found = [place for place, chains in enumerate(sources[:index]) if last in chains and index - place <= _NEAR]
        known = about <= {word for place in found for word in _words(summary.statements[place])}
        return self._told(summary, found, index, kinds) if known else []

    def _names_document(self, kinds: Iterable[str]) -> bool:
        return any(map(self._is_document, kinds))

    def _told(self, summary: Summary, places: Sequence[int], index: int, kinds: set[str]) -> list[int]:
        """Give the main thing of the one saying that is denied: what a report tells first, else what is nearest."""
        sayings: dict[int | None, list[int]] = {}
        for place in places:
            sayings.setdefault(summary.statements[place].attribution, []).append(place)
        before = [saying for saying in sayings.values() if saying[0] < index]
        if not sayings:
            return []
        first = self._names_document(kinds) or not before
        meant = min(before or sayings.values()) if first else max(before, key=max)
        if len(sayings) > 1 and abs(index - meant[-1]) > _NEAR:
            return []
        objects = (summary.statements[place].object for place in meant)
        nested = {filler.statement for filler in objects if filler}
        return [place for place in meant if place not in nested][:1]


def _is_pronoun(thing: ArgumentSummary) -> bool:
    return not thing.words or thing.text.lower() in _PRONOUNS


def _heads(thing: ArgumentSummary | None) -> set[str]:
    """Give the word that tells what a phrase is: "report" of "a report of theft"."""
    return {thing.head or thing.words[-1]} if thing and thing.words else set()


def _denying_chains(summary: Summary, index: int) -> set[int]:
    """Give who denies: the subject of "deny", or who says that something is untrue."""
    statement = summary.statements[index]
    chains = [source.chain for source in chain_of(summary, statement)]
    chains += [statement.subject.chain] if statement.subject else []
    return {chain for chain in chains if chain is not None}


def _points(thing: ArgumentSummary) -> bool:
    """Tell whether a phrase means what was told before: "the report", not "reports of a quarrel"."""
    return _is_pronoun(thing) or _first(thing) in _POINTING


def _first(thing: ArgumentSummary) -> str:
    return thing.text.partition(" ")[0].lower()


def _owning_chains(thing: ArgumentSummary) -> set[int]:
    """Give the chains that a phrase names: the newspaper of "the newspaper's account", not "that" of "that claim"."""
    chains = [int(word[1:]) for word in thing.words if word.startswith("#")]
    return set(chains[1:] if _first(thing) in _PRONOUNS else chains)


def _owner(thing: ArgumentSummary) -> set[str]:
    """Give the words for whose it is: "minister" of "the minister's account"."""
    match = _OWNER.match(thing.text)
    return set(match[1].lower().split()) & set(thing.words) if match else set()


def _words(statement: StatementSummary) -> Iterator[str]:
    for filler in (statement.subject, statement.object, *(filler for _, filler in statement.roles)):
        yield from filler.words if filler else ()


def _reports(summary: Summary, source: int) -> bool:
    chain = summary.chains[source]
    return chain.anonymous or chain.type in ("Organization", "Outlet")


def _last_act(summary: Summary, index: int, relations: Iterable[str]) -> list[int]:
    """Give the last accusation, attack … before a statement, and what an accusation is about."""
    for place in range(index - 1, -1, -1):
        statement = summary.statements[place]
        if statement.predicate in relations:
            nested = statement.object.statement if statement.object else None
            return [place] if nested is None else [place, nested]
    return []
