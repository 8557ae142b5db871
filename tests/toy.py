"""A toy extractor: one statement a line, in a fixed form, so that the dataset is tested without a language model.

"Freedonia demands Sylvania." · "Reuters: two sources: Sylvania may not reject the treaty. (2024-05-02)"
"""

from __future__ import annotations

import re
from typing import Any

from hearsay.pipeline import Options
from hearsay.records import (
    Argument,
    Article,
    Attribution,
    Chain,
    Cue,
    Extraction,
    Mention,
    Predicate,
    Span,
    Statement,
    TimeExpression,
)
from hearsay.vocabulary import article_key

_LINE = re.compile(
    r"^(?P<chain>(?:[^:.]+: )*)(?P<subject>[A-Z]\w+|the \w+) (?P<may>may )?(?P<negative>not )?"
    r"(?P<predicate>[a-z]+)(?: (?P<object>[A-Z]\w+|the \w+|[a-z“”, ]+))?\.(?: \((?P<time>[\d-]+)\))?$",
    re.MULTILINE,
)
_RELATIONS = ("demand", "reject", "deny")
_LEMMAS = {"denies": "deny"}


def toy_article(text: str, name: str = "toy.txt", **known: str) -> Article:
    """Make an article as a reader would."""
    return Article(article_key(text, known.get("outlet")), text, name, **known)


def toy_options(**more: Any) -> Options:
    """Give options that extract with the toy, in this process."""
    return Options(**{"extractor": toy_extraction, "processes": 1, **more})


def toy_extraction(article: Article) -> Extraction:
    """Extract the lines of an article that have the toy's form."""
    return _Toy(article).extraction()


class _Toy:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.mentions: list[Mention] = []
        self.attributions: list[Attribution] = []
        self.chains: dict[str, list[int]] = {}

    def extraction(self) -> Extraction:
        statements = tuple(self._statement(match) for match in _LINE.finditer(self.article.text))
        chains = tuple(self._chain(name, numbers) for name, numbers in self.chains.items())
        return Extraction(self.article, tuple(self.mentions), tuple(self.attributions), statements, chains)

    def _statement(self, match: re.Match[str]) -> Statement:
        evidence, attribution = Span(*match.span()), self._attributions(match)
        verb = match["predicate"]
        lemma = _LEMMAS.get(verb, verb.removesuffix("s"))
        predicate = Predicate(Span(*match.span("predicate")), verb, lemma, lemma if lemma in _RELATIONS else None)
        time = TimeExpression(Span(*match.span("time")), match["time"], match["time"]) if match["time"] else None
        return Statement(
            predicate,
            self._argument(match["subject"], match.start("subject")),
            self._argument(match["object"], match.start("object")) if match["object"] else None,
            (),
            "negative" if match["negative"] else "positive",
            "possible" if match["may"] else "asserted",
            evidence,
            time,
            attribution,
            0.87,
        )

    def _attributions(self, match: re.Match[str]) -> int | None:
        """Read "outer: inner: " from the right: the innermost source stands last."""
        parts, start = [], match.start("chain")
        for part in match["chain"].split(": ")[:-1]:
            parts.append((part, start))
            start += len(part) + 2
        outer = None
        for part, place in parts:
            cue = Cue(Span(place + len(part), place + len(part) + 1), ":", "say")
            content = Span(place + len(part) + 2, match.end())
            words = Argument(content, self.article.text[content.start : content.end])
            self.attributions.append(Attribution(self._argument(part, place), cue, words, "indirect", via=outer))
            outer = len(self.attributions) - 1
        return outer

    def _argument(self, text: str, start: int) -> Argument:
        span = Span(start, start + len(text))
        if not text[0].isupper() and not text.startswith("the ") and "sources" not in text:
            return Argument(span, text)
        anonymous = "sources" in text
        name = "" if anonymous or text.startswith("the ") else text
        number = len(self.mentions)
        count = {"two": 2, "three": 3}.get(text.split()[0])
        kind = "name" if name else "nominal"
        self.mentions.append(
            Mention(span, text, span, kind, text.split()[-1].lower(), "Person", name, anonymous=anonymous, count=count)
        )
        self.chains.setdefault(text, []).append(number)
        return Argument(span, text, number)

    def _chain(self, name: str, numbers: list[int]) -> Chain:
        first = self.mentions[numbers[0]]
        type_ = "AnonymousSource" if first.anonymous else "Person"
        return Chain(tuple(numbers), type_, (name,) if first.name else (), anonymous=first.anonymous)
