"""The model's parts: word pieces, lemma rules, decoders, paragraphs; and the packaged pipeline's promises."""

import itertools

import numpy as np
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.model.decoding import best_heads, best_labels, labelled_spans
from hearsay.model.lemmas import apply_rule, lemma_rule
from hearsay.model.lexicon import Lemmatizer, read_lexicon, write_lexicon
from hearsay.model.paragraphs import is_wrapped, paragraph_starts
from hearsay.model.sentences import directed_quotes, sentence_starts
from hearsay.model.tokenizer import make_tokenizer
from hearsay.model.wordpieces import shape_class

STORY = (
    "Harbour strike spreads to third port\n\n"
    "The dockers' union said on Monday that its members in Gdynia would stop work from midnight. "
    '"We have waited for two years," its leader, Maria Kowalska, told reporters.\n\n'
    "The ministry denied that talks had failed, according to two officials who asked not to be named."
)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("Was", "be"),
        ("NATO", "NATO"),
        ("Cities", "city"),
        ("n't", "not"),
        ("", ""),
        ("İ", "i"),
        ("’s", "'s"),
    ],
)
def test_lemma_rule_rebuilds_the_lemma(form: str, lemma: str) -> None:
    assert apply_rule(form, lemma_rule(form, lemma)) == (lemma or form)


def test_a_lemma_is_never_empty() -> None:
    assert apply_rule("s", "0-1+") == "s"


def test_lexicon_survives_its_file_and_goes_first(tmp_path) -> None:
    lexicon = {"VBD": {"found": "0=find"}, "NNP": {"Paris": "0-0+"}}
    path = tmp_path / "lexicon.json.gz"
    write_lexicon(path, lexicon)
    first = path.read_bytes()
    write_lexicon(path, lexicon)
    assert read_lexicon(path) == lexicon
    assert path.read_bytes() == first
    assert Lemmatizer(lexicon).lemma_of("Found", "VBD", "1-0+") == "find"
    assert Lemmatizer(lexicon | {"VB": {"found": "0-0+"}}).lemma_of("Found", "VB", "1-0+") == "found"
    assert Lemmatizer(lexicon).lemma_of("Found", "VBP", "1-0+") == "find"  # a past that was tagged as a present


def test_an_unknown_verb_is_read_like_those_that_end_alike() -> None:
    forms = {"VBD": {"harvested": "0-2+", "unionized": "0-1+"}, "VBG": {"rattling": "0-3+e"}, "VB": {"jab": "0-0+"}}
    lemmatizer = Lemmatizer(forms)
    words = [("modernized", "VBD"), ("jabbing", "VBG"), ("jested", "VBD"), ("battling", "VBG"), ("overtax", "VBP")]
    assert [lemmatizer.lemma_of(word, tag, "0-0+") for word, tag in words] == [
        "modernize",
        "jab",
        "jest",
        "battle",
        "overtax",
    ]


def _weigh(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads)))


def _has_crossing_arcs(heads: tuple[int, ...]) -> bool:
    arcs = [tuple(sorted(arc)) for arc in enumerate(heads, 1)]
    return any(one[0] < other[0] < one[1] < other[1] for one in arcs for other in arcs)


def _is_single_rooted_tree(heads: tuple[int, ...]) -> bool:
    for start in range(1, len(heads) + 1):
        at = start
        for _ in heads:
            at = heads[at - 1] if at else 0
        if at:
            return False
    return heads.count(0) == 1


@pytest.mark.parametrize("seed", range(40))
def test_best_heads_is_the_best_of_all_trees_without_crossing_arcs(seed: int) -> None:
    size = 1 + seed % 5
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32) * 3
    for i in range(size):
        scores[i, i + 1] = -50
    shares = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    trees = [h for h in itertools.product(range(size + 1), repeat=size) if _is_single_rooted_tree(h)]
    trees = [h for h in trees if not _has_crossing_arcs(h)]
    best = max(trees, key=lambda heads: _weigh(shares, heads))
    assert tuple(best_heads(scores).tolist()) == best


def test_best_heads_of_a_long_sentence_is_a_tree_with_one_root() -> None:
    scores = np.random.default_rng(3).normal(size=(300, 301)).astype(np.float32)
    assert _is_single_rooted_tree(tuple(best_heads(scores).tolist()))


@pytest.mark.parametrize("seed", range(10))
def test_best_labels_is_the_best_of_all_sequences(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    emissions, transitions, start = numbers.normal(size=(5, 3)), numbers.normal(size=(3, 3)), numbers.normal(size=3)

    def weight(path: tuple[int, ...]) -> float:
        steps = sum(transitions[a, b] for a, b in itertools.pairwise(path))
        return float(start[path[0]] + steps + sum(emissions[i, label] for i, label in enumerate(path)))

    best = max(itertools.product(range(3), repeat=5), key=weight)
    assert tuple(best_labels(emissions, transitions, start)) == best


def test_labelled_spans_begin_anew_where_the_kind_changes() -> None:
    assert labelled_spans(["I-CUE", "I-CUE", "I-SOURCE", "B-SOURCE", "O"]) == [
        (0, 2, "CUE"),
        (2, 3, "SOURCE"),
        (3, 4, "SOURCE"),
    ]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("A pro-Baltic party was re-elected.", ["A", "pro-Baltic", "party", "was", "re-elected", "."]),
        ("a state-owned bank", ["a", "state", "-", "owned", "bank"]),
        ("What?! No!!!", ["What", "?!", "No", "!!!"]),
        ("from 2012–2014", ["from", "2012", "–", "2014"]),
        ("Sgt. Hale met Lt. Ito.", ["Sgt.", "Hale", "met", "Lt.", "Ito", "."]),
        ("It’s Warsaw's.", ["It", "’s", "Warsaw", "'s", "."]),
        ("-Anna left the ex-mayor.", ["-", "Anna", "left", "the", "ex-mayor", "."]),
    ],
)
def test_tokenizer_follows_universal_dependencies(text: str, tokens: list[str]) -> None:
    tokenizer = make_tokenizer()(spacy.blank("en"))
    assert [token.text for token in tokenizer(text)] == tokens


def _starts(text: str) -> list[str]:
    doc = spacy.blank("en").make_doc(text)
    words = [token.i for token in doc if not token.is_space]
    return [doc[i].text for i, begins in zip(words, paragraph_starts(doc, words), strict=True) if begins]


def test_lines_are_paragraphs_unless_the_text_is_wrapped() -> None:
    lines = [
        "the council of the town met late on the last evening",
        "of May and heard from nine speakers that the old bridge",
    ]
    wrapped = "\n".join([*(lines * 3), "would close."])
    assert is_wrapped(wrapped)
    assert _starts(wrapped) == ["the"]
    assert _starts("Bridge to close\nThe council met.\r\nNine spoke.") == ["Bridge", "The", "Nine"]
    assert _starts("The council\nmet.") == ["The"]


def test_shape_class_tells_opening_from_closing_marks() -> None:
    assert [shape_class(word) for word in ("“", "”", '"', "``", "''", "B52", "McCain")] == [8, 9, 6, 8, 9, 5, 4]


@pytest.mark.model
def test_all_annotations_are_set(nlp) -> None:
    doc = nlp(STORY)
    for name in ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(name), name
    assert {span.label_ for span in doc.spans["attribution"]} == {"SOURCE", "CUE", "CONTENT"}
    assert doc.tensor.shape == (len(doc), 384)
    assert ("Maria Kowalska", "PERSON") in {(entity.text, entity.label_) for entity in doc.ents}


@pytest.mark.model
def test_sentences_stay_inside_paragraphs_and_have_one_root(nlp) -> None:
    sentences = [sentence.text.strip() for sentence in nlp(STORY).sents]
    assert sentences[0] == "Harbour strike spreads to third port"
    assert len(sentences) == 4
    for sentence in nlp(STORY).sents:
        assert sum(token.head == token for token in sentence) == 1


@pytest.mark.model
def test_spans_of_one_attribution_share_a_number(nlp) -> None:
    doc = nlp("Officials said that the bridge was closed.")
    assert {(span.text, span.label_, span.id_) for span in doc.spans["attribution"]} >= {
        ("Officials", "SOURCE", "1"),
        ("said", "CUE", "1"),
    }


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "a", ".", "\u200b", "😀", "é", "\r\n", "\ufeff", "\x00", "Привет, мир."]
)
def test_odd_texts_get_sane_answers(nlp, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert len(doc.tensor) == len(doc)


_PIECES = st.sampled_from(
    [
        "said",
        "Müller",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "“",
        "”",
        "😀",
        "👩‍👩‍👧",
        "é",
        "\u200b",
        "\u00a0",
        "don't",
        "…",
        "1,000",
        "中文",
        ".",
        "\u2029",
    ]
)


@pytest.mark.model
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(st.lists(_PIECES, max_size=30).map("".join))
def test_characters_never_drift(nlp, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert all(begin.end <= end.start for begin, end in itertools.pairwise(doc.sents))
    for span in (*doc.ents, *doc.spans["attribution"]):
        assert text[span.start_char : span.end_char] == span.text


def _annotations(doc) -> list[tuple]:
    spans = [(span.start, span.end, span.label_, span.id_) for span in (*doc.ents, *doc.spans["attribution"])]
    return [(t.text, t.tag_, t.lemma_, t.dep_, t.head.i, t.is_sent_start, str(t.morph)) for t in doc] + spans


@pytest.mark.model
def test_a_text_does_not_depend_on_its_batch(nlp) -> None:
    texts = [STORY, "Yes.", STORY[:100], "The mayor denied it. " * 30]
    alone = [_annotations(nlp(text)) for text in texts]
    assert [_annotations(doc) for doc in nlp.pipe(texts, batch_size=4)] == alone
    assert [_annotations(doc) for doc in nlp.pipe(reversed(texts), batch_size=3)] == alone[::-1]


@pytest.mark.model
def test_long_lines_and_long_articles_run(nlp) -> None:
    line = "word " * 3_000
    assert nlp(line).text == line
    sentence = "The mayor said that the harbour would open again on Friday. "
    doc = nlp(sentence * 400)
    # Windows are cut where sentences end: no seam shows in a text that repeats itself.
    assert len(list(doc.sents)) == 400
    assert sum(span.label_ == "CUE" for span in doc.spans["attribution"]) == 400


@pytest.mark.model
def test_a_window_border_inside_a_paragraph_leaves_no_seam(nlp) -> None:
    first = " ".join(f"The town of {name} will vote on the plan in the spring." for name in ("Riga", "Turku", "Bergen"))
    paragraph = " ".join([first] * 15)
    heads = [token.head.i - token.i for token in nlp(paragraph) if token.dep_ == "nsubj"]
    assert len(heads) == 45
    assert len(set(heads)) == 1


def test_random_trees_without_scores_are_still_trees() -> None:
    for size in range(2, 30):
        assert _is_single_rooted_tree(tuple(best_heads(np.zeros((size, size + 1), np.float32)).tolist()))


@pytest.mark.parametrize(
    ("words", "scores", "expected"),
    [
        ("It rained . Nobody came .", [9, -9, -9, -2.5, -9, -9], [0, 3]),
        ("It rained . nobody came .", [9, -9, -9, -0.5, -9, -9], [0]),
        ("“ It rained . ” Nobody came .", [5, 2, -9, -9, 3, -5.5, -9, -9], [0, 5]),
        ("Really ? Anna laughed .", [9, -9, -2.5, -9, -9], [0]),
        ("They left . ( Nobody came . )", [9, -9, -9, -4, 1, -9, -9, 5], [0, 3]),
    ],
)
def test_sentence_starts_follow_scores_and_marks(words: str, scores: list[float], expected: list[int]) -> None:
    assert [i for i, begins in enumerate(sentence_starts(words.split(), scores)) if begins] == expected


def test_straight_quotation_marks_get_their_direction_from_spaces() -> None:
    doc = spacy.blank("en").make_doc('He said "no", then "yes".')
    assert [t for t in directed_quotes(doc, range(len(doc))) if t in '“”"'] == ["“", "”", "“", "”"]
