"""Statements as JSON Lines: one named article in, its lines out, in the order of its text."""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from hearsay.characters import plain_text
from hearsay.dataset import Dataset
from hearsay.naming import NamedArticle
from hearsay.records import Argument, Article, Attribution, Cue, Predicate, Role, Span, Statement, TimeExpression

Json = dict[str, Any]

_ENCODER = msgspec.json.Encoder()


def article_lines(named: NamedArticle) -> bytes:
    """Write an article's statements, one JSON object a line."""
    ordered = sorted(named.kept(), key=lambda each: (each[1].evidence, each[1].predicate.span, each[0]))
    return _ENCODER.encode_lines([statement_object(named, index) for index, _ in ordered])


def write_json_lines(dataset: Dataset, stream: BinaryIO, with_ontology: bool) -> None:  # noqa: FBT001
    """Write the statements of a dataset, article after article."""
    for block in dataset.lines():
        stream.write(block)


def statement_object(named: NamedArticle, index: int) -> Json:
    """Give one statement as the object that its line holds."""
    statement, article, outlet = named.extraction.statements[index], named.article, named.outlet
    return {
        "id": named.iris.statement(named.statements[index]),
        "article": named.iris.article(article.key),
        "source_file": article.source_file,
        "outlet": {"id": named.iris.entity(outlet.key), "label": outlet.label} if outlet else None,
        "published": article.published[:10] if article.published else None,
        "evidence": {
            "text": article.text[statement.evidence.start : statement.evidence.end],
            "start": statement.evidence.start,
            "end": statement.evidence.end,
        },
        "subject": _subject(named, statement.subject),
        "predicate": _predicate(named, statement),
        "object": _filler(named, statement.object),
        "roles": [_role(named, role) for role in statement.roles],
        "polarity": statement.polarity,
        "modality": statement.modality,
        "time": _time(statement.time, article) if statement.time else None,
        "attribution": [_attribution(named, attribution) for _, attribution in named.chain(statement)],
        "confidence": round(statement.confidence, 2),
    }


def attribution_lines(named: NamedArticle) -> bytes:
    """Write an article's attributions, one JSON object a line."""
    article, objects = named.article, []
    for attribution in named.extraction.attributions:
        objects.append(
            {
                "source_file": article.source_file,
                "article": named.iris.article(article.key),
                "source": _words(attribution.source, article) or None,
                "cue": _shown(attribution.cue, article) if attribution.cue else None,
                "content": _words(attribution.content, article) or None,
                "manner": attribution.manner,
            }
        )
    return _ENCODER.encode_lines(objects)


def _subject(named: NamedArticle, argument: Argument | None) -> Json | None:
    entity = named.entity(argument)
    if argument is None or entity is None:
        # As in the graph, words that name nobody and nothing are no subject.
        return _whole(_filler(named, argument)) if argument and named.embedded(argument) else None
    return {
        "id": named.iris.entity(entity.key),
        "label": entity.label,
        "type": entity.type,
        **_words(argument, named.article),
    }


def _predicate(named: NamedArticle, statement: Statement) -> Json:
    predicate: Predicate = statement.predicate
    return {
        "id": named.predicate(statement),
        "label": named.predicate_label(statement),
        "lemma": predicate.lemma,
        **_shown(predicate, named.article),
        **({"parts": _pairs(predicate.parts)} if predicate.parts else {}),
    }


def _filler(named: NamedArticle, argument: Argument | None) -> Json | None:
    if argument is None:
        return None
    embedded = named.embedded(argument)
    if embedded:
        return {"statement": embedded, **_words(argument, named.article)}
    entity, words = named.entity(argument), _words(argument, named.article)
    if entity and named.is_someone(argument):
        return {"id": named.iris.entity(entity.key), "label": entity.label, "type": entity.type, **words}
    return {"id": None, "label": argument.label, "type": entity.type if entity else "Thing", **words}


def _role(named: NamedArticle, role: Role) -> Json:
    return {"role": role.role, **_whole(_filler(named, role.filler))}


def _whole(filler: Json | None) -> Json:
    """Give a subject or a filler of a role that is a statement the fields that the others have too."""
    return {"id": None, "label": filler["text"], "type": "Thing", **filler} if filler else {}


def _attribution(named: NamedArticle, attribution: Attribution) -> Json:
    cue, content = attribution.cue, attribution.content
    return {
        "source": _source(named, attribution.source),
        "cue": {"text": "", "lemma": cue.lemma, **_shown(cue, named.article)} if cue else None,
        "content": _words(content, named.article) or None,
        "manner": attribution.manner,
        "addressee": _subject(named, attribution.addressee),
    }


def _source(named: NamedArticle, argument: Argument | None) -> Json | None:
    source = _subject(named, argument)
    if source is None:
        return None
    entity = named.entity(argument)
    anonymous = entity is not None and entity.type == "AnonymousSource"
    return {**source, "anonymous": anonymous, "count": entity.count if entity else None}


def _words(argument: Argument | None, article: Article) -> Json:
    if argument is None:
        return {}
    words: Json = _shown(argument, article)
    if argument.parts:
        words["parts"] = _pairs(argument.parts)
    if argument.implicit:
        words["implicit"] = True
    return words


def _time(time: TimeExpression, article: Article) -> Json:
    return {"text": _shown(time, article)["text"], "value": time.value}


def _shown(found: Argument | Predicate | Cue | TimeExpression, article: Article) -> Json:
    """Give words and where they stand, with all that hides in them there."""
    span = found.span
    there = article.text[span.start : span.end]
    text = there if there != found.text and plain_text(there).text == found.text else found.text
    return {"text": text, "start": span.start, "end": span.end}


def _pairs(parts: tuple[Span, ...]) -> list[list[int]]:
    return [[part.start, part.end] for part in parts]
