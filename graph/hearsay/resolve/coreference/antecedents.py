"""What tells how well an earlier entity suits a pronoun or description: the features of the pair, by its aspects.

An aspect is described by few facts; its features are spelt out only when ranking first meets it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hearsay.records import Mention
from hearsay.resolve.coreference.clusters import Aspect, Cluster, Fact, function_of

_NEAR = 64  # mentions beyond which distance makes no more difference
_FAR = 6  # sentences, likewise
_SHORT = 3  # sentences: what is said about a distance up to here tells each from the next
_LAST = 4  # mentions of an entity that count for how much it is talked about
_ASPECTS = 8  # of a pair
_NOTHING: Aspect = (tuple, ())

Row = tuple[Aspect, ...]
"""The aspects of one candidate, and of how it suits what is resolved."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the mentions of an article share."""

    mentions: Sequence[Mention]
    words: Sequence[frozenset[str]]  # content words of each
    said_by: Mapping[int, int]  # mention in a direct quotation → the mention of who says it
    sources: Mapping[int, int | None]  # mention that is a source → the one before it that is
    opening: frozenset[int]  # the first mention of each sentence


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun or description that is to be resolved, with what does not depend on the candidate."""

    index: int
    mention: Mention
    form: str
    word: str  # the form, whatever its case
    function: str
    words: frozenset[str]
    speaker: Cluster | None  # who says it, where it is quoted
    before: Cluster | None  # who spoke before, where it is a source

    def aspect(self, setting: Setting) -> Aspect:
        """Describe it by itself."""
        mention, nominal = self.mention, self.mention.kind == "nominal"
        said, source = self.index in setting.said_by, self.index in setting.sources
        what = (mention.type, min(len(self.words), 3)) if nominal else ("", 0)
        return _anaphor, (self.form, self.function, mention.number, mention.quoted, said, source, *what)


def read_anaphor(index: int, setting: Setting, cluster_of: Mapping[int, Cluster]) -> Anaphor:
    """Gather what is known of a mention that is to be resolved; `cluster_of` has those before it."""
    mention = setting.mentions[index]
    form = form_of(mention)
    said_by, before = setting.said_by.get(index), setting.sources.get(index)
    return Anaphor(
        index,
        mention,
        form,
        form.removesuffix("'s").removesuffix("self"),
        function_of(mention),
        setting.words[index],
        None if said_by is None else cluster_of.get(said_by),
        None if before is None else cluster_of.get(before),
    )


def features_of(aspect: Aspect) -> Iterable[str]:
    """Spell out the features of an aspect."""
    describe, facts = aspect
    return describe(*facts)


def form_of(mention: Mention) -> str:
    """Name the form of a mention: the pronoun, or how a description is determined."""
    if mention.kind == "pronoun":
        if mention.text.lower().endswith(("self", "selves")):
            return f"{mention.lemma}self"
        return f"{mention.lemma}'s" if mention.function == "nmod:poss" else mention.lemma
    first = mention.text.split(" ", 1)[0].lower()
    if first in ("the", "this", "that", "these", "those"):
        return first if first == "the" else "this N"
    if mention.definite:
        return "owned"
    return "a" if first in ("a", "an", "one", "another", "some") else "bare"


def _anaphor(
    form: str, function: str, number: str, quoted: Fact, said: Fact, source: Fact, type_: str, words: int
) -> Iterator[str]:
    yield f"a={form}"
    yield f"a.function={function}"
    yield f"a.number={number}"
    yield from _holding({"a.quoted": quoted, "a.said": said, "a.source": source})
    if type_:
        yield f"a.type={type_}"
        yield f"a.words={words}"


def null_row(anaphor: Anaphor) -> Row:
    """Describe the case that nothing before is meant."""
    return (_null, (anaphor.form,)), *[_NOTHING] * (_ASPECTS - 1)


def _null(form: str) -> Iterator[str]:
    yield "null"
    yield f"null {form}"


def pair_row(anaphor: Anaphor, cluster: Cluster, setting: Setting) -> Row:
    """Describe a candidate, and how it and what is resolved suit each other."""
    mention, word = anaphor.mention, anaphor.word
    last_index = cluster.mentions[-1]
    last = setting.mentions[last_index]
    apart = mention.sentence - last.sentence
    near = min(anaphor.index - last_index, _NEAR).bit_length()
    same_verb = bool(mention.governor) and mention.governor == last.governor
    return (
        *cluster.aspects,
        (_distance, (word, near, _FAR if apart >= _FAR else min(apart, _SHORT))),
        _salience_of(mention, last, cluster, setting),
        (_kind, (word, mention.number, cluster.type, cluster.number)),
        _pronoun_of(word, cluster) if mention.kind == "pronoun" else _description_of(anaphor, cluster),
        (
            _position,
            (anaphor.function, cluster.function, apart == 0, same_verb, mention.kind, mention.quoted, last.quoted),
        ),
        _speech_of(anaphor, last, cluster, setting),
    )


def _distance(word: str, near: int, apart: int) -> Iterator[str]:
    yield f"near={near}"
    yield f"{word}/sentence={apart}"


def _salience_of(mention: Mention, last: Mention, cluster: Cluster, setting: Setting) -> Aspect:
    """Look how often the entity was mentioned lately, and whether as a subject."""
    recent = min(_LAST, len(cluster.sentences) - bisect_right(cluster.sentences, mention.sentence - 3))
    subject = topic = -1
    if cluster.subject is not None and cluster.since_subject < _LAST:
        subject = min(mention.sentence - setting.mentions[cluster.subject].sentence, _SHORT)
        topic = subject if cluster.subject in setting.opening else -1
    return _salience, (recent, subject, topic, last.paragraph == mention.paragraph)


def _salience(recent: int, subject: int, topic: int, same_paragraph: Fact) -> Iterator[str]:
    yield f"recent={recent}"
    if subject >= 0:
        yield f"subject={subject}"
    if topic >= 0:
        yield f"topic={topic}"
    if same_paragraph:
        yield "paragraph"


def _kind(word: str, number: str, cluster_type: str, cluster_number: str) -> Iterator[str]:
    yield f"{word}/{cluster_type}"
    yield f"{word}/number={cluster_number}"
    if number and cluster_number:
        yield "number=" if cluster_number == number else "number x"


def _pronoun_of(word: str, cluster: Cluster) -> Aspect:
    same = word in cluster.pronouns
    return _pronoun, (word, cluster.gender, same, len(cluster.pronouns) > same)


def _pronoun(word: str, gender: str, same: Fact, other: Fact) -> Iterator[str]:
    yield f"{word}/gender={gender}"
    yield from _holding({f"same {word}": same, "other pronoun": other})


def _description_of(anaphor: Anaphor, cluster: Cluster) -> Aspect:
    mention, words = anaphor.mention, anaphor.words
    facts = (
        mention.lemma in cluster.titles,
        mention.lemma in cluster.name_words,
        _among(mention.nationality or None, cluster.nations),
        _among(mention.possessor, cluster.possessors),
    )
    if mention.lemma not in cluster.lemmas:
        return _other_head, (anaphor.form, mention.type, cluster.type, *facts)
    same_text = mention.text.lower() in cluster.texts
    contrary = {mention.number, cluster.number} == {"singular", "plural"}
    strange = bool(words and cluster.words) and words.isdisjoint(cluster.words)
    return _same_head, (anaphor.form, words <= cluster.words, strange, same_text, contrary, *facts)


def _among(item: object, known: Collection[object]) -> str:
    """Tell whether something is among what is known, in a word; empty where either is missing."""
    if item is None or not known:
        return ""
    return "=" if item in known else " x"


def _same_head(form: str, no_new: Fact, strange: Fact, same_text: Fact, contrary: Fact, *facts: Fact) -> Iterator[str]:
    yield f"head {form}"
    yield "all words" if no_new else "new words"
    yield from _holding({"other words": strange, f"same text {form}": same_text, "head, number x": contrary})
    yield from _description(*facts)


def _other_head(form: str, type_: str, cluster_type: str, *facts: Fact) -> Iterator[str]:
    yield f"no head {form}"
    yield f"{type_}~{cluster_type}"
    yield from _description(*facts)


def _description(title: Fact, named: Fact, nation: Fact, owner: Fact) -> Iterator[str]:
    yield from _holding({"title": title, "head in name": named, f"nation{nation}": nation, f"owner{owner}": owner})


def _position(
    here: str, there: str, same_sentence: Fact, same_verb: Fact, kind: str, quoted: Fact, last_quoted: Fact
) -> Iterator[str]:
    if here == there:
        yield f"parallel {here}"
    if same_sentence:
        yield f"{here}<{there}"
    if same_verb:
        yield f"same governor {kind}" if same_sentence else "same verb"
    if quoted != last_quoted:
        yield "out of quotes" if last_quoted else "into quotes"


def _speech_of(anaphor: Anaphor, last: Mention, cluster: Cluster, setting: Setting) -> Aspect:
    """Look who speaks: nobody calls themselves "he", and "he added" is who spoke before."""
    index, mention = anaphor.index, anaphor.mention
    speaks_this = anaphor.speaker is cluster
    if index not in setting.sources:
        return (_speech, (True, False, "", "")) if speaks_this else _NOTHING
    said = setting.said_by.get(cluster.mentions[-1]) == index
    quoted = spoke = ""
    if last.quoted and not mention.quoted:
        quoted = "quoted by this" if last.sentence == mention.sentence else "quoted before this"
    if anaphor.before is cluster:
        spoke = "spoke before"
    elif any(other in setting.sources for other in cluster.mentions[-3:]):
        spoke = "spoke"
    return _speech, (speaks_this, said, quoted, spoke)


def _speech(speaks_this: Fact, said: Fact, quoted: str, spoke: str) -> Iterator[str]:
    return _holding({"speaks this": speaks_this, "said by this": said, quoted: bool(quoted), spoke: bool(spoke)})


def _holding(facts: Mapping[str, object]) -> Iterator[str]:
    return (name for name, holds in facts.items() if holds)
