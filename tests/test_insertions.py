"""Clauses whose subject who says them parts from the verb -> who does what, and how sure that is."""

import numpy as np
import pytest

from attributed import sources
from hearsay.extract import find_propositions
from hearsay.extract.reading import read_tree
from hearsay.records import Article
from stating import statements, subjects_of, told
from trees import make_doc

SEVERAL_SUBJECTS = (
    "Bern|PROPN|nsubj|4 ,|PUNCT|punct|3||, Ito|PROPN|nsubj|4 said|VERB|root|4|say|VBD ,|PUNCT|punct|7||, "
    "has|PRON|nsubj|7||PRP failed|VERB|ccomp|4|fail|VBN Chile|PROPN|obj|7"
)
OBJECT = (
    "Ships|NOUN|obj|4|ship|NNS ,|PUNCT|punct|3||, Ito|PROPN|nsubj|4 warned|VERB|root|4|warn|VBD ,|PUNCT|punct|7||, "
    "are|ADP|nsubj|7||IN dear|ADJ|ccomp|4"
)
TOLD = (
    "Ships|NOUN|nsubj:pass|8|ship|NNS ,|PUNCT|punct|4||, Ito|PROPN|nsubj|4 told|VERB|parataxis|1|tell|VBD "
    "Bern|PROPN|iobj|4 ,|PUNCT|punct|1||, were|AUX|aux:pass|8|be|VBD sunk|VERB|root|8|sink|VBN by|ADP|case|10 "
    "Peru|PROPN|obl:agent|8"
)
JOINED = (
    "Ships|NOUN|nsubj|4|ship|NNS ,|PUNCT|punct|3||, Ito|PROPN|nsubj|4 said|VERB|root|4|say|VBD ,|PUNCT|punct|7||, "
    "and|CCONJ|cc|7 left|VERB|conj|4|leave|VBD Bern|PROPN|obj|7"
)
SECOND = (
    "Ships|NOUN|nsubj|2|ship|NNS sank|VERB|ccomp|5|sink|VBD ,|PUNCT|punct|2||, Ito|PROPN|nsubj|5 "
    "said|VERB|root|5|say|VBD ,|PUNCT|punct|9||, and|CCONJ|cc|9 will|AUX|aux|9|will|MD rust|VERB|conj|5|rust|VB"
)
RELATIVE = (
    "Ships|NOUN|nsubj|7|ship|NNS ,|PUNCT|punct|1||, which|PRON|nsubj|4||WDT say|VERB|acl:relcl|1|say|VBP "
    "nothing|PRON|obj|4||NN ,|PUNCT|punct|1||, left|VERB|root|7|leave|VBD"
)

RAFT = "Moser|PROPN|nsubj|2 saw|VERB|root|2|see|VBD a|DET|det|4 raft|NOUN|obj|2 "
SAID = f"{RAFT} that|PRON|obj|7||WDT clerks|NOUN|nsubj|7|clerk|NNS said|VERB|acl:relcl|4|say|VBD "
HELPER = f"{SAID} was|SCONJ|mark|9||IN hiding|VERB|ccomp|7|hide|VBG Ito|PROPN|obj|9"
HELPED = f"{SAID} could|SCONJ|mark|9||IN hide|VERB|ccomp|7|hide|VB Ito|PROPN|obj|9"
PART = (
    "Moser|PROPN|nsubj|2 sold|VERB|root|2|sell|VBD rafts|NOUN|obj|2|raft|NNS ,|PUNCT|punct|9||, some|DET|obj|9||DT "
    "of|ADP|case|7||IN which|PRON|nmod|5||WDT clerks|NOUN|nsubj|9|clerk|NNS knew|VERB|acl:relcl|3|know|VBD "
    "had|AUX|aux|11|have|VBD sunk|VERB|ccomp|9|sink|VBN"
)


@pytest.mark.parametrize(
    ("rows", "subject", "lemma"),
    [
        (HELPER, "a raft", "hide"),
        (HELPED, "a raft", "hide"),
        (PART, "some of which", "sink"),
        (SEVERAL_SUBJECTS, "Bern", "fail"),
        (OBJECT, "Ships", "be dear"),
        (TOLD, "Peru", "sink"),
        (JOINED, "Ito", "leave"),
        (SECOND, "Ships", "rust"),
        (RELATIVE, "Ships", "leave"),
    ],
)
def test_a_clause_is_about_what_stands_before_an_inserted_speaker(lexicon, rows, subject, lemma):
    assert (subject, lemma) in subjects_of(make_doc(rows), lexicon)


@pytest.mark.parametrize(
    ("rows", "sure"), [(SEVERAL_SUBJECTS, [0, 3, 5, 6]), (TOLD, [0, 3, 6, 7]), (JOINED, []), (SECOND, [8])]
)
def test_what_an_inserted_speaker_parts_is_sure(lexicon, rows, sure):
    doc = make_doc(rows)
    doc.user_data["certainty"] = np.full(len(doc), 0.5)
    certainty = read_tree(doc, lexicon).certainty
    assert [index for index, logarithm in enumerate(certainty) if logarithm == 0] == sure


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "lemma", "content"),
    [
        ("“I think,” Moser said, “that we should sell.”", "think", "we should sell"),
        ("“We fear,” said Moser, “that the dam will break.”", "fear", "the dam will break"),
        ("“I believe,” she told reporters, “that the mayor lied.”", "believe", "the mayor lied"),
        ("“We won,” Moser said, “that much I know.”", "win", None),
        ("“He slept,” she said, “so that we could vote.”", "sleep", None),
    ],
)
def test_what_a_speaker_thinks_goes_on_after_his_saying(nlp, lexicon, text, lemma, content):
    found = find_propositions(Article("a", text), nlp(text), (), (), lexicon)
    assert [one.object.text if one.object else None for one in found if one.predicate.lemma == lemma] == [content]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "named"),
    [
        ("Norvik, Hale said, “has failed its workers.”", "has failed", ["Hale"]),
        ("The clerks, Moser told reporters on Friday, were never paid.", "were never paid", ["Moser"]),
        ("But the governor, he said, knew about the leak.", "knew", ["he"]),
        ("Two men, the sheriff said, were arrested after the raid.", "were arrested", ["the sheriff"]),
        ("Many of the nurses, union leaders said, are not being paid.", "are not being paid", ["union leaders"]),
        ("The dam, according to Hale, is a disaster.", "is", ["Hale"]),
        ("The law, according to critics, hurts the poor.", "hurts", ["critics"]),
        ("The dam closed in May, according to the mayor, taking the road with it.", "closed", ["the mayor"]),
        ("The senator, who said he was ill, left the hall.", "left", []),
    ],
)
def test_both_sides_of_an_inserted_source_are_its_words(nlp, lexicon, text, phrase, named):
    assert sources(nlp, lexicon, text, phrase) == named


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "named"),
    [
        ("The envoy was ill, Hale is said to have told the court.", "was ill", ["Hale", "-"]),
        ("Norvik would sell the mine, two clerks are reported to have said.", "would sell", ["two clerks", "-"]),
        ("The strike, Moser is believed to have told ministers, has failed.", "has failed", ["Moser", "-"]),
        ("The dam, Varga was quoted as saying, will hold.", "will hold", ["Varga"]),
        ("The bank has failed, as Hale is said to have told clerks.", "has failed", ["Hale", "-"]),
        ("“The dam has failed,” Hale is said to have told the mayor.", "has failed", ["Hale", "-"]),
        ("The dam had burst, Hale was heard to say.", "had burst", ["Hale"]),
        ("The dam, Hale was overheard telling clerks, had burst.", "had burst", ["Hale"]),
        ("The vase, jurors were told, was stolen in May.", "was stolen", ["-"]),
        ("The mayor, who is said to have told lies, left the hall.", "left", []),
    ],
)
def test_whoever_is_said_to_have_said_it_is_its_source(nlp, lexicon, text, phrase, named):
    assert sources(nlp, lexicon, text, phrase) == named


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale signed, on behalf of Norway, a pact.", ["Hale | sign | a pact | on behalf of Norway"]),
        ("Hale sold, together with Varga, the mills of the town.", ["Hale | sell | the mills of the town"]),
        ("The ships fired, in response to the raid, dozens of shells.", ["The ships | fire | dozens of shells"]),
        ("The firm bought, according to Varga, no ships.", ["The firm | buy | no ships"]),
        ("Hale left, after a year in Oslo, a rich man.", ["Hale | leave | -"]),
        ("Hale sang in Oslo with Anna Varga, a baker.", ["Hale | sing | -", "Anna Varga | be | a baker"]),
        ("Hale left, in the company of Anna Varga, a baker.", ["Hale | leave | -", "Anna Varga | be | a baker"]),
    ],
)
def test_a_phrase_between_commas_parts_no_object_from_its_verb(nlp, text, expected):
    lines = [told(statement) for statement in statements(nlp(text))]
    assert [line[: len(one)] for line, one in zip(lines, expected, strict=True)] == expected
