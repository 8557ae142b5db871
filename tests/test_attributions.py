"""Who says what: on trees built by hand with the model's spans, and on sentences that the model reads."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from hearsay.annotate import annotate
from hearsay.extract import find_attributions, find_mentions
from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Article, Attribution
from trees import make_doc


def attributed(doc: Doc, *, with_mentions: bool = False) -> tuple[Attribution, ...]:
    """Find the attributions of a Doc."""
    article, lexicon = Article("a", doc.text), load_lexicon()
    mentions = find_mentions(article, doc, lexicon) if with_mentions else ()
    return find_attributions(article, doc, mentions, lexicon)


def mark(doc: Doc, **spans: list[str]) -> Doc:
    """Set the spans that the model would give, by their words in the order of the text."""
    found = []
    for label, texts in (("SOURCE", "sources"), ("CUE", "cues"), ("CONTENT", "contents")):
        end = 0
        for text in spans.get(texts, []):
            start = doc.text.index(text, end)
            end = start + len(text)
            span = doc.char_span(start, end, label=label)
            assert span is not None, text
            found.append(span)
    doc.spans["attribution"] = found
    return doc


def words(text: str, attribution: Attribution) -> tuple[str, str, str]:
    """Show source, cue and content; parts of an interrupted content are divided by a slash."""
    source, cue, content = attribution.source, attribution.cue, attribution.content
    shown = " / ".join(text[p.start : p.end] for p in content.parts or (content.span,)) if content else "-"
    return source.text if source else "-", cue.text if cue else "-", shown.strip("“”\"' ,.")


def chain(attributions: tuple[Attribution, ...], number: int | None) -> list[str]:
    """Name the sources from an attribution outwards."""
    names = []
    while number is not None:
        source = attributions[number].source
        names.append(source.text if source else "-")
        number = attributions[number].via
    return names


def innermost(attributions: tuple[Attribution, ...], text: str, phrase: str) -> list[str]:
    """Name the sources of a phrase from the innermost outwards."""
    at = text.index(phrase)
    holding = [
        number
        for number, attribution in enumerate(attributions)
        if (content := attribution.content) is not None and attribution.reports
        and any(part.start <= at and at + len(phrase) <= part.end for part in content.parts or (content.span,))
    ]  # fmt: skip
    return chain(attributions, max(holding, key=lambda number: len(chain(attributions, number)), default=None))


PIECES = (
    "“",
    "”",
    '"',
    ",",
    ".",
    "-",
    ":",
    "\n\n",
    "the mayor",
    "Huber",
    "Reuters",
    "reporters",
    "bridges fall",
    "that",
)
PIECES += ("said", "told", "according to", "quoted by", "citing", "he added")
SAID = (
    "The|DET|det|2 mayor|NOUN|nsubj|3|mayor|NN said|VERB|ROOT|3|say|VBD that|SCONJ|mark|7|that|IN the|DET|det|6 "
    "bridge|NOUN|nsubj|7 holds|VERB|ccomp|3|hold|VBZ .|PUNCT|punct|3"
)
QUOTE = (
    "“|PUNCT|punct|4 The|DET|det|3 bridge|NOUN|nsubj|4 holds|VERB|ROOT|4|hold|VBZ ,|PUNCT|punct|4 ”|PUNCT|punct|4 "
    "Moser|PROPN|nsubj|8 said|VERB|parataxis|4|say|VBD .|PUNCT|punct|4"
)
MORE = "“|PUNCT|punct|3 We|PRON|nsubj|3 know|VERB|ROOT|3|know|VBP .|PUNCT|punct|3 ”|PUNCT|punct|3"


def test_syntax_alone_finds_source_cue_and_clause() -> None:
    doc = make_doc(SAID)
    assert [words(doc.text, found) for found in attributed(doc)] == [("The mayor", "said", "that the bridge holds")]


def test_spans_of_the_model_win_over_syntax() -> None:
    doc = mark(make_doc(SAID), sources=["The mayor"], cues=["said"], contents=["the bridge holds"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("The mayor", "said", "the bridge holds")]


def test_a_quotation_after_its_cue_goes_on_with_its_speaker() -> None:
    doc = mark(make_doc(QUOTE, MORE), sources=["Moser"], cues=["said"], contents=["“The bridge holds,”"])
    (found,) = attributed(doc)
    assert words(doc.text, found) == ("Moser", "said", "The bridge holds,” / “We know")
    assert found.manner == "direct"
    assert found.content is not None
    parts = [doc.text[part.start : part.end] for part in found.content.parts]
    assert parts == ["“The bridge holds,”", "“We know.”"]


def test_a_content_cut_inside_its_quotation_is_made_whole() -> None:
    doc = mark(make_doc(QUOTE), sources=["Moser"], cues=["said"], contents=["The bridge"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("Moser", "said", "The bridge holds")]


def test_a_condition_before_its_cue_is_said_too() -> None:
    said = (
        "If|SCONJ|mark|3|if|IN bridges|NOUN|nsubj|3|bridge|NNS fall|VERB|ccomp|6|fall|VBP ,|PUNCT|punct|3 "
        "Moser|PROPN|nsubj|6 said|VERB|ROOT|6|say|VBD ,|PUNCT|punct|6 towns|NOUN|nsubj|9|town|NNS "
        "pay|VERB|ccomp|6|pay|VBP .|PUNCT|punct|6"
    )
    doc = mark(make_doc(said), sources=["Moser"], cues=["said"], contents=["towns pay"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("Moser", "said", "If bridges fall / towns pay")]


def test_a_circumstance_before_an_inserted_cue_is_said_too() -> None:
    said = (
        "When|ADV|advmod|3|when|WRB bridges|NOUN|nsubj|3|bridge|NNS fall|VERB|advcl|6|fall|VBP ,|PUNCT|punct|3 "
        "Moser|PROPN|nsubj|6 said|VERB|ROOT|6|say|VBD ,|PUNCT|punct|6 towns|NOUN|nsubj|9|town|NNS "
        "pay|VERB|ccomp|6|pay|VBP .|PUNCT|punct|6"
    )
    doc = mark(make_doc(said), sources=["Moser"], cues=["said"], contents=["towns pay"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("Moser", "said", "When bridges fall / towns pay")]


def test_a_quotation_that_names_its_speaker_is_all_hers() -> None:
    doc = make_doc(
        '"|PUNCT|punct|6||`` MOSER|PROPN|parataxis|6 :|PUNCT|punct|6 The|DET|det|5 bridge|NOUN|nsubj|6 '
        "holds|VERB|ROOT|6|hold|VBZ .|PUNCT|punct|6",
        "We|PRON|nsubj|2||PRP know|VERB|ROOT|2|know|VBP .|PUNCT|punct|2 \"|PUNCT|punct|2||''",
    )
    mark(doc, sources=["MOSER"], contents=["The bridge holds"])
    assert [words(doc.text, found)[::2] for found in attributed(doc)] == [
        ("MOSER", doc.text[doc.text.index("The") : -3])
    ]


def test_an_understood_subject_speaks_in_the_participle() -> None:
    doc = make_doc(
        "Moser|PROPN|nsubj|2 left|VERB|ROOT|2|leave|VBD ,|PUNCT|punct|4 saying|VERB|advcl|2|say|VBG that|SCONJ|mark|7 "
        "bridges|NOUN|nsubj|7|bridge|NNS fall|VERB|ccomp|4|fall|VBP .|PUNCT|punct|2"
    )
    assert [words(doc.text, found) for found in attributed(doc)] == [("Moser", "saying", "that bridges fall")]


def test_quoted_by_leads_outwards() -> None:
    doc = make_doc(
        "Bridges|NOUN|nsubj|2|bridge|NNS fall|VERB|ROOT|2|fall|VBP ,|PUNCT|punct|2 said|VERB|parataxis|2|say|VBD "
        "officials|NOUN|nsubj|4|official|NNS quoted|VERB|acl|5|quote|VBN by|ADP|case|8 "
        "Reuters|PROPN|obl:agent|6 .|PUNCT|punct|2"
    )
    assert innermost(attributed(doc), doc.text, "Bridges fall") == ["officials quoted by Reuters", "Reuters"]


def test_citing_leads_outwards_to_who_cites() -> None:
    doc = make_doc(
        "Reuters|PROPN|nsubj|6 ,|PUNCT|punct|3 citing|VERB|acl|1|cite|VBG officials|NOUN|obj|3|official|NNS "
        ",|PUNCT|punct|1 reports|VERB|ROOT|6|report|VBZ that|SCONJ|mark|9 bridges|NOUN|nsubj|9|bridge|NNS "
        "fall|VERB|ccomp|6|fall|VBP .|PUNCT|punct|6"
    )
    assert innermost(attributed(doc), doc.text, "bridges fall") == ["officials", "Reuters"]


def test_a_passive_report_has_no_source() -> None:
    doc = make_doc(
        "Bridges|NOUN|nsubj:pass|3|bridge|NNS are|AUX|aux:pass|3|be|VBP said|VERB|ROOT|3|say|VBN to|PART|mark|5|to|TO "
        "fall|VERB|xcomp|3|fall|VB .|PUNCT|punct|3"
    )
    assert [words(doc.text, found) for found in attributed(doc)] == [("-", "are said", "to fall")]


def test_whom_a_passive_report_is_about_is_no_source() -> None:
    doc = make_doc(
        "Bridges|NOUN|nsubj:pass|3|bridge|NNS are|AUX|aux:pass|3|be|VBP said|VERB|ROOT|3|say|VBN to|PART|mark|6|to|TO "
        "be|AUX|aux|6|be|VB falling|VERB|ccomp|3|fall|VBG .|PUNCT|punct|3"
    )
    doc = mark(doc, sources=["Bridges"], cues=["are said"], contents=["to be falling"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("-", "are said", "to be falling")]


def test_what_voters_do_in_a_poll_the_poll_says() -> None:
    doc = make_doc("In|ADP|case|3 one|NUM|nummod|3 poll|NOUN|obl|5 Moser|PROPN|nsubj|5 leads|VERB|root|5|lead|VBZ")
    doc = mark(doc, sources=["one poll"], cues=["In"], contents=["Moser leads"])
    assert [found.reports for found in attributed(doc)] == [True]


def test_a_name_alone_beside_what_is_said_is_its_source() -> None:
    doc = make_doc(
        "“|PUNCT|punct|3 Bridges|NOUN|nsubj|3|bridge|NNS fall|VERB|ROOT|3|fall|VBP again|ADV|advmod|3 "
        "here|ADV|advmod|3 ”|PUNCT|punct|3 [|PUNCT|punct|8 Reuters|PROPN|nmod|3|reuters|NNP ]|PUNCT|punct|8"
    )
    doc = mark(doc, sources=[], cues=["Reuters"], contents=["Bridges fall again here"])
    assert [words(doc.text, found) for found in attributed(doc)] == [("Reuters", "-", "Bridges fall again here")]


def test_one_who_repeats_his_own_call_is_no_source_of_it() -> None:
    doc = make_doc(
        "Moser|PROPN|nsubj|2 repeated|VERB|ROOT|2|repeat|VBD his|PRON|nmod:poss|4|his|PRP$ call|NOUN|obj|2 "
        "for|ADP|case|6 repairs|NOUN|nmod|4|repair|NNS .|PUNCT|punct|2"
    )
    doc = mark(doc, sources=["Moser"], cues=["repeated"], contents=["his call for repairs"])
    assert [found.reports for found in attributed(doc)] == [False]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "sources"),
    [
        ("The museum will reopen in May, said Clara Huber.", "reopen", ["Clara Huber"]),
        ("Clara Huber said the museum would reopen in May.", "reopen", ["Clara Huber"]),
        ("According to the curator, the museum will reopen in May.", "reopen", ["the curator"]),
        ("The museum will reopen in May, according to three officials.", "reopen", ["three officials"]),
        ("“The roof leaks,” Clara Huber said. “It must be mended soon.”", "mended", ["Clara Huber"]),
        ("“The roof leaks,” said Clara Huber, the director of the museum.", "leaks",
         ["Clara Huber, the director of the museum"]),
        ("- The roof leaks badly - Huber stated.", "leaks", ["Huber"]),
        ("Huber told reporters that the roof had been leaking.", "leaking", ["Huber"]),
        ("Huber warned that the roof could collapse.", "collapse", ["Huber"]),
        ("The minister denied that the museum had lost the paintings.", "lost", ["The minister"]),
        ("The report shows that visitors spent less money in autumn.", "spent", ["The report"]),
        ("Huber believes that the museum needs a new roof.", "needs", ["Huber"]),
        ("The curator said that the minister had promised that the roof would be mended.", "mended",
         ["the minister", "The curator"]),
        ("Reuters, citing two officials, reports that the museum will close.", "close", ["two officials", "Reuters"]),
        ("Reuters reported, citing two officials, that the museum would close.", "close", ["two officials", "Reuters"]),
        ("As Reuters writes, citing two officials, the museum will close.", "close", ["two officials", "Reuters"]),
        ("Reuters writes, referring to two officials, that the museum closed.", "closed", ["two officials", "Reuters"]),
        ("The museum will close, Reuters wrote, citing people close to the mayor.", "close",
         ["people close to the mayor", "Reuters"]),
        ("The museum will close, said two officials quoted by Reuters.", "close", ["two officials", "Reuters"]),
        ("The museum will close, Reuters quotes two officials.", "close", ["two officials", "Reuters"]),
        ("Reuters quoted two officials as saying the museum will close.", "close", ["two officials", "Reuters"]),
        ("Huber was quoted by Reuters as saying the museum will close.", "close", ["Huber", "Reuters"]),
        ("Huber was quoted as saying by the daily Kurier that the museum will close.", "close",
         ["Huber", "the daily Kurier"]),
        ("The museum would close, she was quoted as telling guards.", "would close", ["she"]),
        ("The museum will close, Reuters cited the curator as saying.", "close", ["the curator", "Reuters"]),
        ("Reuters reported Huber as having said that the museum will close.", "close", ["Huber", "Reuters"]),
        ("The museum will close, Huber said, Reuters reported.", "close", ["Huber", "Reuters"]),
        ("According to Reuters, citing two officials, Huber said the roof leaks.", "leaks",
         ["Huber", "two officials", "Reuters"]),
        ("According to Reuters, which cited a leaked memo, Huber said the roof leaks.", "leaks",
         ["Huber", "a leaked memo", "Reuters"]),
        ("The curator denied reports that the roof leaks.", "leaks", ["-"]),
        ("The curator denied reports in local media that the roof leaks.", "leaks", ["-"]),
        ("The curator told reporters in local media that the roof leaks.", "leaks", ["The curator"]),
        ("The curator rejected a Reuters report that the roof leaks.", "leaks", ["Reuters"]),
        ("The curator dismissed Moser's claim that the roof leaks.", "leaks", ["Moser"]),
        ("The curator dismissed the idea that the roof leaks.", "leaks", ["-"]),
        ("Huber described reports that the roof leaks as false.", "leaks", ["-"]),
        ("Huber described as utterly false reports that the roof leaks.", "leaks", ["-"]),
        ("Huber dismissed as pure invention a report that the roof leaks.", "leaks", ["-"]),
        ("Huber rejected as baseless claims by Moser that the roof leaks.", "leaks", ["Moser"]),
        ("The museum called reports that Huber had left “complete nonsense”.", "left", ["-"]),
        ("The curator branded claims that guards stole the keys a lie.", "stole", ["-"]),
        ("The claim that guards stole the keys was dismissed as absurd by Huber.", "stole", ["-"]),
        ("Huber played down a Reuters report that the roof leaks.", "leaks", ["Reuters"]),
        ("Huber scoffed at reports that the roof leaks.", "leaks", ["-"]),
        ("The museum refused to deny reports that the roof leaks.", "leaks", ["-"]),
        ("Moser proposed selling the keys.", "selling", []),
        ("The city has promised to open the hall.", "open", ["The city"]),
        ("Moser urged the museum to open the hall.", "open", ["Moser"]),
        ("The BBC said Moser had ordered the museum to open the hall.", "open", ["Moser", "The BBC"]),
        ("Moser said she ordered the museum to open the hall.", "open", ["Moser"]),
        ("Moser said it would encourage the museum to open the hall.", "open", ["Moser"]),
        ("Moser denied stealing the keys.", "stealing", ["Moser"]),
        ("The guard was accused of stealing the keys, which she denies.", "denies", []),
        ("Huber calculated that the roof will hold.", "hold", ["Huber"]),
        ("The guard was accused by Huber of stealing the keys.", "stealing", ["Huber"]),
        ("The guard was accused of stealing the keys.", "stealing", ["-"]),
        ("The curator was accused of selling paintings.", "selling", ["-"]),
        ("The museum is accused of having sold paintings.", "sold", ["-"]),
        ("The museum is accused by the union of selling paintings.", "selling", ["the union"]),
        ("Two guards were charged with stealing the keys.", "stealing", ["-"]),
        ("Prosecutors charged two guards with stealing the keys.", "stealing", ["Prosecutors"]),
        ("Moser, who was charged with stealing the keys, left the country.", "stealing", ["-"]),
        ("Prosecutors indicted Moser for stealing the keys.", "stealing", ["Prosecutors"]),
        ("The guard is suspected of stealing the keys.", "stealing", ["-"]),
        ("The city is suing the museum for selling paintings.", "selling", ["The city"]),
        ("Police arrested a guard for stealing the keys.", "stealing", ["Police"]),
        ("Moser faces charges of stealing the keys.", "stealing", ["-"]),
        ("Moser was arrested on charges that he stole the keys.", "stole", ["-"]),
        ("Moser faces trial on charges that he stole the keys.", "stole", ["-"]),
        ("Moser said he is investigating the guard for stealing the keys.", "stealing", ["Moser"]),
        ("The curator was criticized for selling paintings.", "selling", []),
        ("The museum charged visitors for parking cars.", "parking", []),
        ("Huber did not say that the roof leaks.", "leaks", []),
        ("The trustees expressed concern that the roof leaks.", "leaks", ["The trustees"]),
        ("The mayor shrugged at suggestions that the roof leaks.", "leaks", ["-"]),
        ("The mayor shrugged at a Reuters report that the roof leaks.", "leaks", ["Reuters"]),
        ("The trustees expressed concern the roof might leak.", "leak", ["The trustees"]),
        ("The mayor voiced hope the museum would open.", "open", ["The mayor"]),
        ("The curator denied reports the museum was sold.", "sold", ["-"]),
        ("Moser dismissed claims her aides had lied.", "lied", ["-"]),
        ("Moser had heard of a claim Huber made.", "made", []),
        ("By Moser's own account, the roof leaks.", "leaks", ["Moser"]),
        ("By Moser's own argument, the roof leaks.", "leaks", ["Moser"]),
        ("By Moser's side, the guards slept.", "slept", []),
        ("To critics, the museum is a waste of money.", "is a waste", ["critics"]),
        ("To many, Huber is a hero.", "is a hero", ["many"]),
        ("But to her friends, Huber was a hero.", "was a hero", ["her friends"]),
        ("To the north, the museum is a ruin.", "is a ruin", []),
        ("To visitors, the museum is free.", "is free", []),
        ("Critics forget that the roof leaks.", "leaks", []),
        ("Few remember that Huber built the hall.", "built", []),
        ("Huber did not know that the roof leaks.", "leaks", []),
        ("Huber said she did not know that the roof leaks.", "leaks", ["Huber"]),
        ("Huber does not believe that the roof leaks.", "leaks", ["Huber"]),
        ("Worried that the roof might leak, Huber closed the hall.", "leak", ["Huber"]),
        ("Convinced that the roof was safe, the guards slept.", "was safe", ["the guards"]),
        ("Huber left the hall, confident that the roof would hold.", "hold", ["Huber"]),
        ("Aware that the vote was lost, Huber left the hall.", "was lost", []),
        ("Huber drew criticism for telling guards that the roof leaks.", "leaks", ["Huber"]),
        ("Huber has a habit of telling guards that the roof leaks.", "leaks", ["Huber"]),
        ("Huber sent a letter saying that the roof leaks.", "leaks", ["Huber"]),
        ("There is no doubt that the roof leaks.", "leaks", []),
        ("“They believe that the roof leaks,” Huber said.", "leaks", ["They", "Huber"]),
        ("Huber said that he believes that the roof leaks.", "leaks", ["Huber"]),
        ("Huber's aides say he believes that the roof leaks.", "leaks", ["he", "Huber's aides"]),
        ("The memoir says she thought the roof leaked.", "leaked", ["she", "The memoir"]),
        ("Huber rejected a request to open the file on the museum, saying the roof leaks.", "leaks", ["Huber"]),
        ("Huber praised the plan, but Moser refused to sign, saying the roof leaks.", "leaks", ["Moser"]),
        ("Huber resigned, while Moser stayed, saying the roof leaks.", "leaks", ["Moser"]),
        ("Huber sold the hall and Moser bought it, adding that the roof leaks.", "leaks", ["Moser"]),
        ("Huber left after Moser lost the vote, saying the roof leaks.", "leaks", ["Huber"]),
        ("Huber has made it clear that the roof leaks.", "leaks", ["Huber"]),
        ("The poll found that ten percent of visitors said the roof leaks.", "leaks",
         ["ten percent of visitors", "The poll"]),
        ("“My hope,” Huber said, “is that the roof leaks no more.”", "leaks", ["Huber"]),
        ("Huber sounded a call for the city to mend the roof.", "mend", ["Huber"]),
        ("Both towns have reportedly seen the roof and left.", "left", ["-"]),
        ("Huber reportedly rejected the plan.", "rejected", ["-"]),
        ("Huber reportedly supported the sale because the roof leaks.", "leaks", ["-"]),
        ("Huber was quoted as warning that the roof leaks.", "leaks", ["Huber"]),
        ("Reuters cites two diplomats as warning that the roof leaks.", "leaks", ["two diplomats", "Reuters"]),
        ("Nobody said that the roof leaks.", "leaks", []),
        ("Nobody doubts that the roof leaks.", "leaks", []),
        ("Few would dispute that the roof leaks.", "leaks", []),
        ("The White House camp said on Monday that the deal was dead, the agency reported.", "dead",
         ["The White House camp", "the agency"]),
        ("The guards received a letter saying that the roof leaks.", "leaks", ["a letter"]),
        ("The guards published a statement saying that the roof leaks.", "leaks", ["The guards"]),
        ("The fear among officials is that the roof leaks.", "leaks", ["officials"]),
        ("Their argument is that the roof leaks.", "leaks", ["Their"]),
        ("The theory was that the roof leaks.", "leaks", ["-"]),
        ("The answer is that the roof leaks.", "leaks", []),
        ("“My view is that the roof leaks,” Huber said.", "leaks", ["Huber"]),
        ("“Roof folk all think the roof leaks,” Huber said.", "leaks", ["Roof folk", "Huber"]),
        ("“The roof leaks,” Huber said, echoing a remark by Moser.", "leaks", ["Huber"]),
        ("Some visitors expressed outrage that the roof leaks.", "leaks", ["Some visitors"]),
        ("There is a consensus among officials that the roof leaks.", "leaks", ["officials"]),
        ("The view of the mayor that the roof leaks is widely shared.", "leaks", ["the mayor"]),
        ("It is a myth that the roof leaks.", "leaks", []),
        ("It is a myth that the roof leaks, Huber said.", "leaks", ["Huber"]),
        ("Huber called it a myth that the roof leaks.", "leaks", ["Huber"]),
        ("It is a rumour that the queen died.", "died", ["-"]),
        ("Huber portrayed the builder as a man who hates roofs.", "hates", ["Huber"]),
        ("Huber has called the museum a ruin built by fools.", "built", ["Huber"]),
        ("Huber chastised the builder for ruining the roof.", "ruining", ["Huber"]),
        ("Some critics hypothesized the museum could easily be sold.", "could easily", ["Some critics"]),
        ("Visitors say the curator is convinced that the roof leaks.", "leaks", ["the curator", "Visitors"]),
        ("The curator remains convinced that the roof leaks.", "leaks", ["The curator"]),
        ("Convinced that the roof leaks, the curator left.", "leaks", ["the curator"]),
        ("The guards are certain that the roof leaks.", "leaks", ["The guards"]),
        ("It is certain that the roof leaks.", "leaks", []),
        ("The clerk is not sure that the roof leaks.", "leaks", []),
        ("The guards are aware that the roof leaks.", "leaks", []),
        ("Huber is said to have told visitors that the roof leaks.", "leaks", ["Huber", "-"]),
        ("The museum is reportedly closing, although a guard said the roof leaks.", "leaks", ["a guard"]),
        ("Officials believe, sources said, that the pilot fell asleep.", "fell", ["Officials", "sources"]),
        ("Officials believe, the court heard, that the pilot fell asleep.", "fell", ["Officials"]),
        ("The roof leaked, the court heard.", "leaked", ["the court"]),
        ("The vase is suspected to have been stolen by a guard.", "stolen", ["-"]),
        ("Time will tell whether the roof leaks.", "leaks", []),
        ("The vase is assumed to have been stolen by a guard.", "stolen", ["-"]),
        ("Nurses warned managers twice, the court was told.", "warned", ["-"]),
        ("The pilot, it is thought, fell asleep.", "fell", ["-"]),
        ("Huber was found guilty of breaking a vase.", "breaking", []),
        ("Huber was found guilty by a jury of breaking a vase.", "breaking", ["a jury"]),
        ("Huber was found not guilty by a court in Bern of breaking a vase.", "breaking", ["a court in Bern"]),
        ("The paper said Huber had been found guilty of breaking a vase.", "breaking", ["The paper"]),
        ("Huber was charged with breaking a vase.", "breaking", ["-"]),
        ("The ministry denied any plan to close the museum.", "close", ["The ministry"]),
        ("The museum had cracks, it was reported on Monday.", "had", ["-"]),
        ("The king, it was claimed, sold the crown.", "sold", ["-"]),
        ("The bank feared, a witness told the court, that the firm would fail.", "fail", ["The bank", "a witness"]),
        ("The curator contradicted Huber, who had said the roof leaks.", "leaks", ["Huber"]),
        ("Neither the curator nor Huber said the roof leaks.", "leaks", []),
        ("Papers seen by Reuters show that the roof leaks.", "leaks", ["Papers", "Reuters"]),
        ("The roof leaks, according to a letter obtained by Reuters.", "leaks", ["a letter", "Reuters"]),
        ("Moser, citing an inquiry by the board, declined to answer.", "answer", []),
        ("Two ministers refused to sign the deal, citing the court.", "sign", []),
        ("Huber said Moser refuses to sign the deal.", "sign", ["Huber"]),
        ("Moser, refusing to sign the deal, left the hall.", "sign", []),
        ("Moser denied signing the deal.", "signing", ["Moser"]),
        ("Moser denied that he had lied, citing a report by the police.", "lied", ["Moser"]),
        ("Huber said in a statement carried by Reuters that the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("Visitors quoted in the Times said the roof leaks.", "leaks", ["Visitors", "the Times"]),
        ("Huber wrote in a letter seen by Reuters that the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("Huber told Reuters that the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("As Huber told Reuters on Monday, the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("As Huber told visitors, the roof leaks.", "leaks", ["Huber"]),
        ("As Huber told the story, visitors left.", "left", []),
        ("Fire destroyed a mill in Basel, the mayor, Ann Huber, wrote on Facebook.", "destroyed", ["the mayor"]),
        ("Thieves robbed Basel, the mayor, Ann Huber, wrote about this on Facebook.", "robbed", ["the mayor"]),
        ("Three guards were hurt in Basel, the mayor, Ann Huber, said.", "hurt", ["the mayor"]),
        ("Thieves robbed the mayor, Ann Huber, in Basel.", "robbed", []),
        ("Reuters reported that three guards died, citing medics.", "died", ["medics", "Reuters"]),
        ("According to Huber, visitors had been warned, and therefore had time to leave.", "had time", ["Huber"]),
        ("According to Huber, thieves broke the door, but failed to open the safe.", "failed", ["Huber"]),
        ("According to Huber, thieves broke the door. They failed to open the safe.", "failed", []),
        ("“The roof leaks badly,” Huber told Reuters.", "leaks", ["Huber", "Reuters"]),
        ("Two officials told Reuters that the roof leaks, Interfax reports.", "leaks",
         ["Two officials", "Reuters", "Interfax"]),
        ("Huber said in an interview with Reuters that the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("Huber told Reuters to stop writing about the roof.", "writing", ["Huber"]),
        ("Huber told guards that the roof leaks.", "leaks", ["Huber"]),
        ("Huber did not tell Reuters that the roof leaks.", "leaks", []),
        ("Huber said in documents leaked to the Times that the roof leaks.", "leaks", ["Huber", "the Times"]),
        ("Huber said in documents leaked to the Times that the roof leaks.", "leaked", []),
        ("In a letter to staff seen by Reuters, Huber said the roof leaks.", "leaks", ["Huber", "Reuters"]),
        ("In an op-ed for the Guardian, Huber wrote that the roof leaks.", "leaks", ["Huber", "the Guardian"]),
        ("Writing in the Guardian, Huber said the roof leaks.", "leaks", ["Huber", "the Guardian"]),
        ("“The roof leaks,” Huber wrote in the Guardian.", "leaks", ["Huber", "the Guardian"]),
        ("Huber was quoted in the Times as saying the roof leaks.", "leaks", ["Huber", "the Times"]),
        ("A reporter for the Times said the roof leaks.", "leaks", ["A reporter"]),
        ("“We need rain,” farmers were quoted as saying by the Kurier.", "need", ["farmers", "the Kurier"]),
        ("The roof leaks, Mayor Huber was quoted as saying by Interfax.", "leaks", ["Mayor Huber", "Interfax"]),
        ("Reuters, the BBC and two officials said the mill burned.", "burned", ["Reuters, the BBC and two officials"]),
        ("The guard fled, Reuters, the BBC and two officials said.", "fled", ["Reuters, the BBC and two officials"]),
        ("According to the Times, which cited two officials, the mill burned.", "burned",
         ["two officials", "the Times"]),
        ("The Times, which cited two officials, said the museum burned.", "burned", ["two officials", "The Times"]),
        ("According to the Times, which cited two officials, the museum burned.", "cited", []),
        ("The mayor, asked whether the roof leaks, laughed.", "leaks", ["-"]),
        ("It was the mayor, Huber says, that sold the roof.", "sold", ["Huber"]),
        ("The mayor was blunt: the roof had leaked.", "leaked", ["The mayor"]),
        ("Huber is adamant: the roof will be mended.", "mended", ["Huber"]),
        ("The sky was clear: the roof had dried.", "dried", []),
        ("The museum will close, Huber said, unless the roof is mended.", "mended", ["Huber"]),
        ("The museum will close, the mayor warned, unless wages fall.", "fall", ["the mayor"]),
        ("Huber, asked if the roof leaks, declined to answer.", "leaks", ["-"]),
        ("Huber, told that the roof had leaked, left the museum.", "leaked", ["-"]),
        ("The envoy, informed that the roof had leaked, flew home.", "flew", []),
        ("Huber said she had heard from the mayor that the roof leaks.", "leaks", ["the mayor", "Huber"]),
        ("Huber read in the Times that the roof leaks.", "leaks", ["the Times"]),
        ("Huber cited a report that the roof leaks.", "leaks", ["a report", "Huber"]),
        ("In her view, the roof leaks.", "leaks", ["her"]),
        ("In the curator's words, the museum is dying.", "dying", ["the curator"]),
        ("Beijing demanded they stop the trains.", "stop", ["Beijing"]),
        ("“The plan,” said Huber, “protects hundreds of jobs.”", "protects", ["Huber"]),
        ("“A deal,” said the envoy, “is close.”", "is close", ["the envoy"]),
        ("Huber's message was clear: the roof had leaked.", "leaked", ["Huber"]),
        ("Tweeted Huber: “The roof leaks.”", "leaks", ["Huber"]),
        ("The museum opened despite warnings from visitors that the roof leaks.", "leaks", ["visitors"]),
        ("The coach hailed a win despite warnings from visitors that the roof leaks.", "leaks", ["visitors"]),
        ("The mayor told guards who slept on duty that the tower would be closed.", "closed", ["The mayor"]),
        ("The mayor told guards who slept on duty that the tower would be closed.", "slept", []),
        ("Huber said the roof was old and urged the mayor to mend it.", "urged", []),
        ("Huber said she was ill and left the hall.", "left", ["Huber"]),
        ("Huber said the vote was void and sued the mayor.", "sued", []),
        ("The mayor sold two paintings, guards said, but refused to name them.", "refused", ["guards"]),
        ("The mayor sold two paintings, guards said, raising fears of a strike.", "raising", ["guards"]),
        ("The mayor sold two paintings, guards said, echoing Huber.", "echoing", []),
        ("The mayor sold two paintings, guards say, and has closed the tower.", "closed", ["guards"]),
        ("Huber declined to say whether the museum was sold.", "was sold", []),
        ("Huber declined to comment on whether he had lied.", "had lied", []),
        ("Huber ascribed the fire to an attack by thieves.", "attack", ["Huber"]),
        ("The museum is sound, Huber says, and needs no help.", "needs", ["Huber"]),
        ("The museum, Huber said, cut jobs and will close two halls.", "will close", ["Huber"]),
        ("The museum sold two paintings, Huber said, and is ready to sell more.", "to sell", ["Huber"]),
        ("“The museum is broke,” Huber said, and left the hall.", "left", []),
        ("Huber said that the museum has sold the tower, and does not mean to move.", "mean", ["Huber"]),
        ("Suspicions persist that Huber sold the tower.", "sold", ["-"]),
        ("Rumours spread that Huber had sold the tower.", "sold", ["-"]),
        ("The mayor's fears grew that the roof would fall.", "fall", ["The mayor"]),
        ("The mayor's report found that the roof would fall.", "fall", ["The mayor"]),
        ("Huber warned that the roof leaked, but that the mayor would help.", "help", ["Huber"]),
        ("Huber said ticket sales fell, but that costs rose.", "rose", ["Huber"]),
        ("The guards were told to leave the hall.", "leave", ["-"]),
        ("The guards were ordered by Huber to leave the hall.", "leave", ["Huber"]),
        ("The guards were persuaded to leave the hall.", "leave", []),
        ("Moser was warned by Huber that the dam would burst.", "burst", ["Huber"]),
        ("The guards were promised by the mayor that the tower would be mended.", "mended", ["the mayor"]),
        ("Prices are expected by bankers to rise.", "rise", ["bankers"]),
        ("The talks have failed, Huber claims, Reuters reports.", "failed", ["Huber", "Reuters"]),
        ("The talks have failed, Ito said, reports Tass, citing Interfax.", "failed", ["Ito", "Interfax", "Tass"]),
        ("The talks have failed, Huber claims.", "failed", ["Huber"]),
        ("A report based on two officials says that the tower is old.", "is old", ["two officials", "A report"]),
        ("A report based on old maps says that the tower is old.", "is old", ["A report"]),
        ("As Reuters has learned, the tower will be sold.", "be sold", ["Reuters"]),
        ("As Huber has learned the hard way, the tower is old.", "is old", []),
        ("As Huber has said, the tower is old.", "is old", ["Huber"]),
        ("Having said that the tower was old, Huber left.", "was old", ["Huber"]),
        ("Having been told that the tower was old, Huber left.", "was old", ["-"]),
        ("Huber answered the question whether the tower had been sold.", "sold", []),
        ("Huber answered that the tower had been sold.", "sold", ["Huber"]),
        ("The museum said that the vote was “void” and sued the mayor.", "sued", []),
        ("The museum said that the vote was “void and late”.", "late", ["The museum"]),
        ("In Huber's view the tower is old.", "is old", ["Huber"]),
        ("In Huber's words there was anger.", "was", []),
        ("According to Huber, Moser wanted to sell the tower, but the mayor refused.", "refused", ["Huber"]),
        ("According to Huber, Moser wanted to sell the tower; the mayor refused.", "refused", []),
        ("The museum wanted to close, but according to Huber, the mayor refused.", "wanted", []),
        ("Huber told Sky News Arabia that the talks had failed.", "failed", ["Huber", "Sky News Arabia"]),
        ("Huber told the Norvik newspaper that the talks had failed.", "failed", ["Huber", "Norvik"]),
        ("Huber told the Radio Workers Union that the talks had failed.", "failed", ["Huber"]),
        ("Huber said on Fox News that the talks had failed.", "failed", ["Huber", "Fox News"]),
        ("Speaking to Reuters, Huber said that the talks had failed.", "failed", ["Huber", "Reuters"]),
        ("In comments to Reuters, Huber said that the talks had failed.", "failed", ["Huber", "Reuters"]),
        ("Huber commented on the New York Times that the talks had failed.", "failed", ["Huber"]),
        ("Huber rejected as absurd the claim that the roof leaked.", "leaked", ["-"]),
        ("The mayor told the guards to leave the hall.", "leave", ["The mayor"]),
        ("The roof, thought to have leaked in May, was sold.", "leaked", ["-"]),
        ("Huber said the mayor conveyed to the guards that the roof leaks.", "leaks", ["the mayor", "Huber"]),
        ("Huber said the mayor conveyed the roof tiles to the guards who slept.", "slept", ["Huber"]),
        ("The mayor, quoted by Reuters, warned that the roof leaks.", "warned", ["Reuters"]),
        ("The mayor, quoted by Reuters, warned that the roof leaks.", "leaks", ["The mayor", "Reuters"]),
        ("The mayor, quoted by Reuters, rejected the plan.", "rejected", ["Reuters"]),
        ("The mayor, seen by the guards, rejected the plan.", "rejected", []),
        ("“The roof leaks,” warned Huber, as quoted by Reuters.", "leaks", ["Huber", "Reuters"]),
        ("Two aides told Reuters that it rained. A third said that the roof leaks.", "leaks", ["A third", "Reuters"]),
        ("Two aides told Reuters that it rained. The aides said the roof leaks.", "leaks", ["The aides", "Reuters"]),
        ("Two aides told Reuters that it rained. According to the aides, the roof leaks.", "leaks", ["the aides"]),
        ("Two officials told Reuters that it rained. Officials in Oslo said the roof leaks.", "leaks", ["Officials"]),
        ("Two officials said that it rained. A third said that the roof leaks.", "leaks", ["A third"]),
        ("The mayor told Reuters that it rained. A guard said that the roof leaks.", "leaks", ["A guard"]),
        ("Reuters has learned from officials that the roof leaks.", "leaks", ["officials", "Reuters"]),
        ("Reuters learned from a source close to Huber that it rained.", "rained", ["a source", "Reuters"]),
        ("Huber has learned from officials that the roof leaks.", "leaks", ["officials"]),
        ("The tower will be sold, Reuters learned from two officials.", "be sold", ["two officials", "Reuters"]),
        ("The tower will be sold, Reuters has learned from an aide.", "be sold", ["an aide", "Reuters"]),
        ("As Reuters has learned from two officials, the roof leaks.", "leaks", ["two officials", "Reuters"]),
        ("As Huber has learned from the fire, the roof leaks.", "leaks", []),
        ("As Reuters wrote, with reference to an official, the roof leaks.", "leaks", ["an official", "Reuters"]),
        ("As Reuters wrote, the roof leaks with reference to the rain.", "leaks", ["Reuters"]),
        ("The museum will close, TASS reports with reference to the ministry.", "close", ["the ministry", "TASS"]),
        ("The museum will close, the mayor said, with reference to the fire.", "close", ["the mayor"]),
        ("As the mayor put it, the roof leaks.", "leaks", ["the mayor"]),
        ("The roof leaks, as one guard puts it.", "leaks", ["one guard"]),
        ("As the mayor put it on the table, the lamp broke.", "broke", []),
        ("As the mayor sees it, the roof leaks.", "leaks", ["the mayor"]),
        ("As the mayor saw it fall, the lamp broke.", "broke", []),
        ("To quote the mayor, the roof leaks.", "leaks", ["the mayor"]),
        ("The guards came to Oslo to quote the mayor.", "came", []),
        ("Per the report, the roof leaks.", "leaks", ["the report"]),
        ("The museum will close, per two people familiar with the plan.", "close", ["two people"]),
        ("Wages rose by ten euros per person.", "rose", []),
        ("The clinic saw ten patients, per doctor, in May.", "saw", []),
        ("The mayor's version is that the roof leaks.", "leaks", ["The mayor"]),
        ("The ministry's line was that the museum had been sold.", "been sold", ["The ministry"]),
        ("In the mayor's version, the roof leaks.", "leaks", ["the mayor"]),
        ("According to the mayor's version, the roof leaks.", "leaks", ["the mayor's version"]),
        ("In the final version of the plan, the roof leaks.", "leaks", []),
        ("The guards were praised and told that the roof leaks.", "leaks", ["-"]),
        ("The bank's line is that of a rival.", "is that", []),
        ("Huber's view is that the roof is unsafe.", "is unsafe", ["Huber"]),
        ("Huber's claim is that the money was a loan.", "was", ["Huber"]),
        ("The problem is that the roof is unsafe.", "is unsafe", []),
        ("The guard was called in and told that the roof leaks.", "leaks", ["-"]),
        ("The guard was arrested and said that the roof leaks.", "leaks", ["The guard"]),
        ("Had it rained, Huber said, the roof would have leaked.", "rained", ["Huber"]),
        ("Had it rained, Huber said, the roof would have leaked.", "leaked", ["Huber"]),
        ("Should the roof leak, the guards said, the museum would close.", "would close", ["the guards"]),
        ("The mayor said the roof leaks, a claim the guards deny.", "leaks", ["The mayor"]),
        ("The mayor put the cost at $40, a figure guards say is too low.", "is too low", ["guards"]),
        ("Omar Said, a guard, told the court that the roof leaks.", "leaks", ["Omar Said"]),
        ("The agency reported, citing bankers, that the roof leaks.", "leaks", ["bankers", "The agency"]),
        ("The museum opened in 1910. It burned down in 1944.", "burned", []),
    ],
)  # fmt: skip
def test_the_chain_of_sources_of_what_is_said(nlp, text: str, phrase: str, sources: list[str]) -> None:
    doc = annotate(Article("a", text), nlp)
    found = innermost(attributed(doc, with_mentions=True), text, phrase)
    assert len(found) == len(sources), found
    assert all(name.startswith(source) for name, source in zip(found, sources, strict=True)), found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“The roof leaks,” Huber said.", "direct"),
        ("Huber said the roof was “a sieve”.", "mixed"),
        ("Huber said that the roof leaked.", "indirect"),
        ("Huber believes that the roof leaks.", "belief"),
        ("Huber hopes that the roof will hold.", "intention"),
    ],
)
def test_the_manner_tells_how_it_was_said(nlp, text: str, manner: str) -> None:
    assert [found.manner for found in attributed(annotate(Article("a", text), nlp))] == [manner]


@pytest.mark.model
def test_sources_and_addressees_point_to_mentions(nlp, lexicon: Lexicon) -> None:
    article = Article("a", "Clara Huber told reporters that the roof had been leaking.")
    doc = annotate(article, nlp)
    mentions = find_mentions(article, doc, lexicon)
    (found,) = find_attributions(article, doc, mentions, lexicon)
    assert found.source is not None
    assert found.source.mention is not None
    assert mentions[found.source.mention].text == "Clara Huber"
    assert found.addressee is not None
    assert found.addressee.text == "reporters"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("The guards were told by the curator that the roof leaks.", "The guards"),
        ("Visitors were informed that the roof leaks.", "Visitors"),
    ],
)
def test_who_is_told_something_is_its_addressee(nlp, text: str, hearer: str) -> None:
    (found,) = attributed(annotate(Article("a", text), nlp), with_mentions=True)
    assert found.addressee is not None
    assert found.addressee.text == hearer


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to a Reuters report, the roof leaks.", "Reuters"),
        ("According to information from Reuters, the roof leaks.", "Reuters"),
        ("According to a Reuters poll, the roof leaks.", "a Reuters poll"),
    ],
)
def test_an_outlet_speaks_in_its_report(nlp, lexicon: Lexicon, text: str, source: str) -> None:
    article = Article("a", text)
    doc = annotate(article, nlp)
    mentions = find_mentions(article, doc, lexicon)
    (found,) = find_attributions(article, doc, mentions, lexicon)
    assert found.source is not None
    assert found.source.mention is not None
    assert mentions[found.source.mention].text == source


@pytest.mark.model
def test_cheers_are_told_nothing(nlp) -> None:
    (found,) = attributed(annotate(Article("a", "“The roof holds,” Huber said to cheers."), nlp), with_mentions=True)
    assert found.addressee is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "kind", "count"),
    [
        ("Clara Huber and Tom Moser", "Group", 2),
        ("Three officials and a lawmaker", "AnonymousSource", 4),
        ("The actor and singer", "Person", None),
    ],
)
def test_several_sources_are_one_group(nlp, lexicon: Lexicon, source: str, kind: str, count: int | None) -> None:
    article = Article("a", f"{source} said that the roof had been leaking.")
    doc = annotate(article, nlp)
    mentions = find_mentions(article, doc, lexicon)
    (found,) = find_attributions(article, doc, mentions, lexicon)
    assert found.source is not None
    assert found.source.mention is not None
    told = mentions[found.source.mention]
    assert (told.type, told.count) == (kind, count)


@pytest.mark.model
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
@example(["bridges fall", "that", "the mayor"])
def test_spans_are_exact_and_chains_end(nlp, parts: list[str]) -> None:
    text = " ".join(parts)
    found = attributed(annotate(Article("a", text), nlp), with_mentions=True)
    for number, attribution in enumerate(found):
        for part in (attribution.source, attribution.cue, attribution.content, attribution.addressee):
            assert part is None or text[part.span.start : part.span.end] == part.text
        step, seen = attribution.via, {number}
        while step is not None:
            assert step not in seen
            seen.add(step)
            step = found[step].via
