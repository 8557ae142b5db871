from pathlib import Path

import pytest

from hearsay.errors import LexiconError
from hearsay.lexicon import load_lexicon, third_person
from hearsay.lexicon.inflection import forms_of, irregular_forms, regular_forms
from hearsay.vocabulary import ontology_folder

OWN = ontology_folder() / "lexicon.ttl"
HEAD = "".join(line for line in OWN.read_text().splitlines(keepends=True) if line.startswith("@prefix"))
BRIBE = """
rel:bribe a hs:Relation ;
    rdfs:label "bribes" ;
    skos:definition "Gives someone something so that they act against their duty." ;
    skos:example "The builder bribed two inspectors." ;
    hs:verb "bribe", "pay off" ;
    hs:noun "bribe", "bribery" ;
    hs:objectMarker "of" ;
    hs:ploverCategory "COERCE" .
"""


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


def written(folder: Path, text: str, head: str = HEAD) -> Path:
    path = folder / "lexicon.ttl"
    path.write_text(head + text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("word", "pos", "relation"),
    [
        ("demand", "VERB", "demand"),
        ("demand", "NOUN", "demand"),
        ("call for", "VERB", "call-for"),
        ("pull out", "VERB", "withdraw"),
        ("annexation", "NOUN", "annex"),
        ("accusation", "NOUN", "accuse"),
        ("willing", "ADJ", "ready"),
        ("invasion", "NOUN", "invade"),
        ("say", "VERB", None),
        ("table", "NOUN", None),
    ],
)
def test_relation_of(lexicon, word, pos, relation):
    found = lexicon.relation_of(word, pos)
    assert (found.name if found else None) == relation


@pytest.mark.parametrize(
    ("verb", "prepositions", "expected"),
    [
        ("call", ("for",), ("call for", "call-for")),
        ("call off", (), ("call off", "cancel")),
        ("look forward", ("to",), ("look forward to", "expect")),
        ("withdraw", ("from", "in"), ("withdraw", "withdraw")),
        ("knit up", ("for",), ("knit up", None)),
    ],
)
def test_verb_with(lexicon, verb, prepositions, expected):
    lemma, relation = lexicon.verb_with(verb, prepositions)
    assert (lemma, relation.name if relation else None) == expected


@pytest.mark.parametrize(
    ("verb", "noun", "relation"),
    [
        ("make", "demand", "demand"),
        ("impose", "sanction", "sanction"),
        ("find", "guilty", "convict"),
        ("lift", "ban", None),
        ("make", "soup", None),
    ],
)
def test_light_relation(lexicon, verb, noun, relation):
    found = lexicon.light_relation(verb, noun)
    assert (found.name if found else None) == relation


@pytest.mark.parametrize(
    ("word", "pos", "kind", "manner", "relation"),
    [
        ("say", "VERB", "saying", "indirect", None),
        ("deny", "VERB", "saying", "indirect", "deny"),
        ("hope", "VERB", "wanting", "intention", "hope"),
        ("believe", "VERB", "thinking", "belief", "believe"),
        ("suggest", "VERB", "showing", "indirect", None),
        ("cite", "VERB", "citing", "indirect", None),
        ("according to", "ADP", "saying", "indirect", None),
        ("reportedly", "ADV", "hearsay", "indirect", None),
        ("statement", "NOUN", "saying", "indirect", None),
        ("warning", "NOUN", "saying", "indirect", "warn"),
    ],
)
def test_cue_of(lexicon, word, pos, kind, manner, relation):
    cue = lexicon.cue_of(word, pos)
    assert (cue.kind, cue.manner, cue.relation) == (kind, manner, relation)


def test_cues_know_their_addressees(lexicon):
    assert lexicon.cue_of("tell").addressee == ("object",)
    assert lexicon.cue_of("say").addressee == ("to",)
    assert "object" in lexicon.cue_of("warn").addressee
    assert lexicon.cue_of("continue").quote_only
    assert not lexicon.cue_of("say").quote_only
    assert lexicon.cue_of("swim") is None


@pytest.mark.parametrize(
    ("word", "pos", "modality", "negates", "passes"),
    [
        ("fail", "VERB", None, True, True),
        ("unable", "ADJ", None, True, True),
        ("unlikely", "ADJ", "possible", True, True),
        ("refuse", "VERB", "", True, False),
        ("deny", "VERB", "", True, False),
        ("want", "VERB", "intended", False, False),
        ("seem", "VERB", "possible", False, True),
        ("begin", "VERB", None, False, True),
        ("need", "VERB", "necessary", False, True),
    ],
)
def test_embedding_of(lexicon, word, pos, modality, negates, passes):
    embedding = lexicon.embedding_of(word, pos)
    assert (embedding.modality, embedding.negates, embedding.passes) == (modality or None, negates, passes)


@pytest.mark.parametrize(
    ("word", "pos", "modality"),
    [
        ("may", "AUX", "possible"),
        ("must", "AUX", "necessary"),
        ("will", "AUX", "future"),
        ("perhaps", "ADV", "possible"),
        ("be", "AUX", None),
    ],
)
def test_modality_of(lexicon, word, pos, modality):
    assert lexicon.modality_of(word, pos) == modality


def test_nouns(lexicon):
    official, report, police = (lexicon.noun_of(word) for word in ("official", "report", "police"))
    assert (official.type, official.role, official.anonymous) == ("Person", True, True)
    assert (report.document, report.utterance, report.anonymous) == (True, True, False)
    assert (police.type, police.collective) == ("Organization", True)
    assert lexicon.noun_of("spokeswoman").gender == "female"
    assert lexicon.noun_of("ministry").type == "Organization"
    assert lexicon.noun_of("sandwich") is None


def test_small_words(lexicon):
    assert {"not", "never", "no"} <= lexicon.negations
    assert "make" in lexicon.light_verbs
    assert "believe" in lexicon.passive_reports
    assert "dr." in lexicon.words("honorifics")
    assert lexicon.words("no such list") == frozenset()
    assert [lexicon.gender_of(word) for word in ("she", "mr.", "it", "tree")] == ["female", "male", "neuter", ""]


def test_relations_near_and_opposite(lexicon):
    assert lexicon.groups["demand"] == lexicon.groups["urge"] == "call-for"
    assert lexicon.groups["annex"] != lexicon.groups["demand"]
    assert "deny" in lexicon.relations["confirm"].opposites
    assert "confirm" in lexicon.relations["deny"].opposites


def test_frames(lexicon):
    assert lexicon.relation_of("withdrawal", "NOUN").frame.of_phrase == "subject"
    assert lexicon.relation_of("annexation", "NOUN").frame.of_phrase == "object"
    assert lexicon.relations["promise"].frame.control == "subject"
    assert lexicon.relations["urge"].frame.control == "object"
    assert "for" in lexicon.relations["call-for"].frame.noun_object
    assert lexicon.relations["accuse"].frame.content == ("of",)


def test_every_word_is_found_again(lexicon):
    for relation in lexicon.relations.values():
        for word in relation.lemmas:
            has_object = {True: word in relation.with_object, False: word in relation.without_object}
            places = [place for place, held in has_object.items() if held] or [True, False, None]
            assert all(lexicon.relation_of(word, has_object=place) is relation for place in places)
        for pos, words in (("NOUN", relation.nouns), ("ADJ", relation.adjectives)):
            assert all(lexicon.relation_of(word, pos) is relation for word in words)
        for phrase in relation.phrases:
            assert lexicon.light_relation(*phrase.rsplit(" ", 1)) is relation


@pytest.mark.parametrize(
    ("has_object", "relation"), [(True, "raise"), (False, "rise"), (None, "raise")], ids=["with", "without", "unknown"]
)
def test_some_verbs_say_another_relation_without_object(lexicon, has_object, relation):
    assert lexicon.verb_with("increase", has_object=has_object)[1].name == relation
    assert lexicon.relation_of("demonstrate", has_object=True) is None
    assert lexicon.relation_of("demonstrate").name == "protest"
    assert lexicon.relation_of("demand", has_object=has_object).name == "demand"


def test_added_relation_works(tmp_path):
    lexicon = load_lexicon(written(tmp_path, BRIBE, OWN.read_text(encoding="utf-8")))
    bribe = lexicon.relation_of("bribe")
    assert (bribe.name, bribe.label, bribe.plover, bribe.frame.noun_object) == ("bribe", "bribes", "COERCE", ("of",))
    assert lexicon.verb_with("pay", ["off"]) == ("pay off", bribe)
    assert lexicon.relation_of("demand").name == "demand"


def test_header_shows_how_to_add_a_relation():
    shown = "\n".join(
        line.removeprefix("#").removeprefix("   ") for line in OWN.read_text(encoding="utf-8").splitlines()
    )
    assert BRIBE.strip() in shown


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        (
            BRIBE.replace('"COERCE"', '"CORRUPT"'),
            "rel:bribe: hs:ploverCategory is 'CORRUPT', expected one of AGREE, AID",
        ),
        (BRIBE + BRIBE.replace("rel:bribe ", "rel:corrupt "), r"'bribe' \(VERB\) stands in rel:bribe and rel:corrupt"),
        (
            BRIBE + BRIBE.replace("rel:bribe ", "rel:corrupt ").replace("hs:verb ", "hs:verbWithObject "),
            r"'bribe' \(NOUN\) stands in rel:bribe and rel:corrupt",
        ),
        (BRIBE.replace("a hs:Relation ;", ""), "rel:bribe lacks a type, expected 'a hs:Relation'"),
        (BRIBE.replace("rel:bribe", "hs:bribe"), "outside the namespace rel:"),
        (BRIBE.replace('hs:verb "bribe", "pay off"', 'hs:phrase "bribe"'), "phrase 'bribe' is one word"),
        (BRIBE[:-4], "can't be read as Turtle"),
        ('lex:x a hs:CueList ; hs:verb "utter" .', "lex:x: hs:cueKind is missing"),
        ('lex:x a hs:ModalityList ; hs:adverb "mayhap" .', "lex:x: hs:embeds is missing"),
        (
            'lex:x a hs:NounList ; hs:entityType "Person" ; hs:noun "elf" .\n'
            'lex:y a hs:NounList ; hs:entityType "Group" ; hs:noun "elf" .',
            "'elf' stands in lists of several types",
        ),
        (
            'lex:x a hs:EmbeddingList ; hs:verb "deign" .\n'
            'lex:y a hs:EmbeddingList ; hs:negates true ; hs:verb "deign" .',
            "'deign' stands in two lists",
        ),
    ],
)
def test_mistakes_are_told(tmp_path, turtle, message):
    with pytest.raises(LexiconError, match=message) as caught:
        load_lexicon(written(tmp_path, turtle))
    assert "\n" not in str(caught.value)


def test_missing_file_is_told(tmp_path):
    with pytest.raises(LexiconError, match="nowhere"):
        load_lexicon(tmp_path / "nowhere.ttl")


def test_is_read_once():
    assert load_lexicon() is load_lexicon()


@pytest.mark.parametrize(
    ("lemma", "shown"),
    [("have talks", "has talks"), ("go", "goes"), ("fix", "fixes"), ("play", "plays"), ("carry out", "carries out")],
)
def test_third_person(lemma, shown):
    assert third_person(lemma) == shown


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("plan", "plans planned planned planning"),
        ("plane", "planes planed planed planing"),
        ("decry", "decries decried decried decrying"),
        ("lie", "lies lied lied lying"),
        ("veto", "vetoes vetoed vetoed vetoing"),
        ("decree", "decrees decreed decreed decreeing"),
        ("target", "targets targeted targetted targeting targetting"),
        ("loot", "loots looted looted looting"),
        ("quiz", "quizes quizzed quizzed quizzing"),
    ],
)
def test_regular_forms(verb, forms):
    assert {form for _, form in regular_forms(verb)} == set(forms.split())


def test_forms_lead_back_to_their_lemma():
    found = forms_of(["plan", "plane", "denounce", "rebut"])
    assert [found["VBD", form] for form in ("planned", "planed", "denounced", "rebutted")] == [
        "plan",
        "plane",
        "denounce",
        "rebut",
    ]


def test_irregular_verbs_have_three_parts(lexicon):
    verbs = lexicon.words("irregular-verbs")
    assert len(verbs) > 100
    assert {len(parts.split()) for parts in verbs} == {3}
    assert list(irregular_forms("flee fled fled")) == [("VBD", "fled"), ("VBN", "fled")]


def test_a_prefix_keeps_a_verb_irregular(lexicon):
    forms = ("wept", "overthrew", "withstood", "outbid", "resold", "understood", "burnt")
    assert [lexicon.irregular_verbs[form] for form in forms] == [
        "weep",
        "overthrow",
        "withstand",
        "outbid",
        "resell",
        "understand",
        "burn",
    ]
