"""A statement's summary in, its wording out: what it says with names, synonyms and word forms folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from snowballstemmer import stemmer

from hearsay.gazetteer import Gazetteer
from hearsay.lexicon import Lexicon
from hearsay.phrasing import limits
from hearsay.records import Modality, Polarity
from hearsay.resolve.summaries.numbers import fold_numbers, is_unit
from hearsay.resolve.summaries.summary import ArgumentSummary, StatementSummary, Summary

_ACTING = frozenset({"Person", "Group", "Organization"})
_LOCAL = "~"  # marks what means something in its own article, or its own sentence, alone
_UNNAMED = "…"  # the head of an object that has none: a clause, a complement
_LARGEST_SCENE = 8
_DEEPEST = 3  # statements within statements that count for what the outer one says
_HOW = frozenset({"manner", "time"})
_STEMMER = stemmer("english")


class Wording(NamedTuple):
    """What a statement says, folded; `about` and `words` are of object and roles together, nested ones included."""

    predicate: str
    subject: str  # "@" and an entity's key, or stems
    about: tuple[str, ...] = ()  # entities
    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()  # predicates of nested statements, "-" where negated; what tells nothing, itself
    head: str = ""  # of an object that is no entity
    roles: tuple[tuple[str, str], ...] = ()  # of single entities, and adverbs that tell how or how soon
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    time: str = ""
    scene: tuple[str, ...] = ()  # of what is described but not named: the entities that its article tells most of

    @property
    def limits(self) -> set[tuple[str, str]]:
        """How or how soon something is done or not done: "not | deliberately |", "not | soon |"."""
        return {(role, told) for role, told in self.roles if role in _HOW}

    @property
    def pivot(self) -> str:
        """What a claim turns on: the entity that is its object, else the head word of its object."""
        return self.head or next((entity for role, entity in self.roles if role == "object"), "")


class Folder:
    """Makes the wordings of an article's statements; `key_of` maps a chain of an article to its entity."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        lexicon: Lexicon,
        key_of: Callable[[str, int], str | None],
    ) -> None:
        self._gazetteer, self._lexicon, self._key_of = gazetteer, lexicon, key_of
        self._groups = lexicon.groups
        self._elliptical = lexicon.words("elliptical")
        self._vague = lexicon.words("vague")
        self._governments: dict[str, str] = {}  # of what was met: a country counts as its government
        self._folded: dict[str, str] = {}

    def wordings(self, summary: Summary) -> list[Wording]:
        """Fold all statements of an article, in their order."""
        scene = self._scene(summary)
        return [self._wording(summary, number, scene) for number in range(len(summary.statements))]

    def _scene(self, summary: Summary) -> tuple[str, ...]:
        """Give the entities that most statements of an article are about."""
        counts = Counter(
            entity
            for statement in summary.statements
            for part in (statement.subject, statement.object, *(filler for _, filler in statement.roles))
            if part and (entity := self._entity(summary.article, part.chain))
        )
        return tuple(sorted(sorted(counts, key=lambda entity: (-counts[entity], entity))[:_LARGEST_SCENE]))

    def _wording(self, summary: Summary, number: int, scene: tuple[str, ...]) -> Wording:
        statement = summary.statements[number]
        subject, tokens = self._subject(summary, statement.subject)
        inner: set[str] = set()
        roles: list[tuple[str, str]] = []
        places = [("object", statement.object)] if statement.object else []
        for role, filler in (*places, *(role for role in statement.roles if not _is_beside(*role) or _limits(*role))):
            found = list(self._argument(summary, filler, inner, _DEEPEST))
            tokens.update(found)
            if len(found) == 1 and (found[0].startswith("@") or _limits(role, filler)):
                roles.append((role, found[0]))
        tokens.discard(subject)
        if self._tells_nothing(statement, tokens | inner):
            inner.add(f"{_LOCAL}{summary.article}/{number}")
        named = any(token.startswith("@") for token in (subject, *tokens))
        return Wording(
            self._group(statement.predicate),
            subject,
            tuple(sorted(token for token in tokens if token.startswith("@"))),
            tuple(sorted(token for token in tokens if not token.startswith(("@", "=")))),
            tuple(sorted(token for token in tokens if token.startswith("="))),
            tuple(sorted(inner)),
            self._head(summary, statement.object),
            tuple(sorted(set(roles))),
            statement.polarity,
            statement.modality,
            statement.time or "",
            () if named else scene or ("",),
        )

    def _tells_nothing(self, statement: StatementSummary, tokens: set[str]) -> bool:
        """Tell whether what is meant stands elsewhere: "he does not know", "the way", "there is a lot"."""
        if any(token.startswith("@") for token in tokens):
            return False
        vague = statement.object is not None and statement.object.head in self._vague
        there = statement.subject is None and statement.lemma == "be"
        return vague or there or (not tokens and statement.lemma in self._elliptical)

    def _subject(self, summary: Summary, subject: ArgumentSummary | None) -> tuple[str, set[str]]:
        """Give who acts and what else the subject's words say: of "Ukrainian forces" Ukraine, and "forc"."""
        if subject is None:
            return "", set()
        known = self._entity(summary.article, subject.chain)
        if known:
            return known, set()
        words = list(self._words(summary, subject.words))
        if all(word.startswith("=") for word in words):
            return self._local(summary, subject), set(words)
        if words and words[0].startswith("@") and not words[-1].startswith("@"):
            if self._acts_for(summary, subject):
                return words[0], set(words[1:])
            words = [*words[1:], words[0]]  # "Norvik's profits": the profits at Norvik
        # What follows the first name describes the head: "talks with Ukraine".
        place = next((place for place, word in enumerate(words) if word.startswith("@")), len(words))
        acting = {word for word in words[:place] if not word.startswith("=")}
        return " ".join(sorted(acting)), {*words} - acting

    def _local(self, summary: Summary, argument: ArgumentSummary) -> str:
        """Mark a pronoun, a bare number or what is left out: what it means no other article tells."""
        chain = argument.chain
        return _LOCAL + (f"{summary.article}/{argument.text}" if chain is None else summary.keys[chain])

    def _acts_for(self, summary: Summary, subject: ArgumentSummary) -> bool:
        """Tell whether a phrase names people, who act for the country or company, not the person, that it names too."""
        chains = (int(word[1:]) for word in subject.words if word.startswith("#"))
        return not any(summary.chains[chain].type == "Person" for chain in chains) and any(
            noun is not None and noun.type in _ACTING
            for word in subject.words
            if (noun := self._lexicon.noun_of(word) or self._lexicon.noun_of(word.removesuffix("s")))
        )

    def _head(self, summary: Summary, object_: ArgumentSummary | None) -> str:
        if object_ is None or object_.statement is not None or self._entity(summary.article, object_.chain):
            return ""
        if is_unit(object_.head):
            return ""  # "61 per cent" and "61%" are one
        return self._fold(object_.head) if object_.head else _UNNAMED

    def _argument(self, summary: Summary, argument: ArgumentSummary, inner: set[str], depth: int) -> Iterator[str]:
        if argument.statement is not None and depth:
            nested = summary.statements[argument.statement]
            inner.add(("-" if nested.polarity == "negative" else "") + self._group(nested.predicate))
            for part in (nested.subject, nested.object, *(filler for _, filler in nested.roles)):
                if part:
                    yield from self._argument(summary, part, inner, depth - 1)
            return
        known = self._entity(summary.article, argument.chain)
        words = [known] if known else list(self._words(summary, argument.words))
        yield from words or [self._local(summary, argument)]

    def _entity(self, article: str, chain: int | None) -> str | None:
        key = None if chain is None else self._key_of(article, chain)
        if not key:
            return None
        if key not in self._governments:
            self._governments[key] = self._government(key)
        return f"@{self._governments[key]}"

    def _government(self, key: str) -> str:
        entry = self._gazetteer.entry(key)
        government = self._gazetteer.entry(entry.metonym_of) if entry and entry.metonym_of else None
        return government.key if entry and government and government.label == entry.label else key

    def _words(self, summary: Summary, words: tuple[str, ...]) -> Iterator[str]:
        for word in fold_numbers(words):
            if word.startswith("#"):
                chain = int(word[1:])
                known = self._entity(summary.article, chain)
                # What bears a name but is none known beyond its article goes by its words: "Parliament".
                unknown = " ".join(summary.chains[chain].names[:1]).casefold().split()
                yield from ([known] if known else map(self._fold, unknown))
            else:
                yield self._fold(word)

    def _fold(self, word: str) -> str:
        folded = self._folded.get(word)
        if folded is None:
            country = self._gazetteer.country_of(word)
            if country:
                folded = f"@{country.metonym_of or country.key}"
            elif word.startswith("="):
                folded = word
            else:
                folded = self._fold_meaning(word)
            self._folded[word] = folded
        return folded

    def _fold_meaning(self, word: str) -> str:
        """Give the stem of a word or of its synonyms' list; after a colon where it rules out others of its list."""
        synonyms, contrasts = self._lexicon.synonyms, self._lexicon.contrasts
        meaning = synonyms.get(word) or synonyms.get(word.removesuffix("s")) or word
        contrast = contrasts.get(meaning)
        return f"{contrast}:{stem(meaning)}" if contrast else stem(meaning)

    def _group(self, predicate: str) -> str:
        return self._groups.get(predicate) or predicate


def _limits(role: str, filler: ArgumentSummary) -> bool:
    return filler.chain is None and filler.statement is None and limits(role, filler.text)


def _is_beside(role: str, filler: ArgumentSummary) -> bool:
    """Tell whether a role leaves the deed what it is: when it was done is compared apart, why is another claim."""
    return role == "time" or (role == "reason" and filler.statement is not None)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Fold the forms of a word.

    >>> stem("withdrawals"), stem("troops")
    ('withdraw', 'troop')
    """
    return str(_STEMMER.stemWord(word))
