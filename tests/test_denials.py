"""Denials: what a text denies is found or left alone, never guessed."""

from __future__ import annotations

import pytest
from spacy.language import Language

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.lexicon import Lexicon
from hearsay.records import Article
from hearsay.resolve import resolve_article, summarise
from hearsay.resolve.claims.denials import Denials
from hearsay.vocabulary import article_key

pytestmark = pytest.mark.model


def denied(text: str, nlp: Language, lexicon: Lexicon) -> list[str]:
    """Give the lemmas of what is denied in a text."""
    article = Article(article_key(text), text)
    summary = summarise(resolve_article(extract_statements(article, annotate(article, nlp), lexicon)))
    return [summary.statements[other].lemma for _, other in Denials(lexicon).denied(summary)]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The Herald reported that the mayor took bribes. The mayor denied the report.", ["take"]),
        ("Ann Frost said the plant polluted the river. The company denied the allegation.", ["pollute"]),
        ("Critics say the dam is unsafe. The ministry disputes that claim.", ["be unsafe"]),
        ("Hamas said Israel had attacked a school. Israel denied the attack.", ["attack"]),
        ("Witnesses said soldiers had fired at the crowd. The general denied the shooting.", ["fire at"]),
        ("The minister said the talks failed. The envoy said the minister's account was incorrect.", ["fail"]),
        ("Some outlets claimed that the singer was ill. Her manager said the rumours were untrue.", ["be ill"]),
        ("The study said coffee prevents gout. Growers cheered. Doctors dismissed the study.", ["prevent"]),
        ("The Herald said the duke had left the country. It is false, the duke said.", ["leave"]),
        (
            "The opposition accused the minister of theft. Reuters reported that exports fell in May. "
            "The minister rejected the accusation.",
            ["accuse"],
        ),
        (
            "The Post reported that the two firms would merge. The Ledger reported that the boss would resign. "
            "The firm denied the Post's report.",
            ["merge"],
        ),
        (
            "The unions said the plant would close. Mayor Ada Quill said jobs were safe. "
            "The company said the unions' claim was false.",
            ["close"],
        ),
        (
            "Salter said the mine was safe. Reuters reported on Friday that the mine had flooded. "
            "Salter's lawyer said the report was misleading.",
            ["flood"],
        ),
        (
            "The army said it had taken the hill. Rebels denied the claim. The army rejected the denial.",
            ["take", "deny"],
        ),
        (
            "Bloomberg reported that the central bank would cut rates, citing two officials. Analysts expect growth. "
            "The bank denied the Bloomberg report.",
            ["cut"],
        ),
        ("The bank dismissed a Herald report that a clerk had robbed the vault.", ["rob"]),
        ("The bank denied that a clerk had robbed the vault.", []),
        ("The guild accused the bank of burning a mill, which the bank denies.", ["burn"]),
        ("The guild says the clerk is linked to the Order of Oslo, which the clerk denies.", ["link"]),
        ("The guild accused the bank of burning a mill, an allegation the bank rejects.", ["burn"]),
        ("The guild says the bank burned a mill, something the bank disputes.", ["burn"]),
        ("The guild says the bank burned a mill, a charge the bank has called absurd.", ["burn"]),
        ("The guild says the bank burned a mill, an accusation rejected by the bank.", ["burn"]),
        ("The guild says the bank burned a mill – a claim the bank rejected.", ["burn"]),
        ("The guild says the mill was burned, a charge denied by the bank.", ["burn"]),
        ("There is no truth to reports that a clerk has robbed the vault.", ["rob"]),
        ("Reports that a clerk had robbed the vault are untrue, the bank said.", ["rob"]),
        ("Claims that a clerk had robbed the vault proved false.", ["rob"]),
        ("The bank described reports that a clerk had robbed the vault as false.", ["rob"]),
        ("The bank denounced as lies claims by Ada Quill that a clerk had robbed the vault.", ["rob"]),
        ("Ada Quill called a report that a clerk had robbed the vault nonsense.", ["rob"]),
        ("The Herald said a clerk had robbed the vault. The bank called the report a lie.", ["rob"]),
        ("The Herald said a clerk had robbed the vault. The report proved false.", ["rob"]),
        (
            "The inspectors found that the lift was faulty. The hotel said the finding was wrong.",
            ["be faulty"],
        ),
        (
            "Ida Holm said that the harbour would reopen. Ida Holm said that wages had risen. "
            "Ada Lind said that Holm's claim that Berg wants to sell the mill is false.",
            ["want"],
        ),
        (
            "The nurse said the ward was full. The nurse said the lift was broken. It is a lie, the warden said.",
            ["be broken"],
        ),
    ],
)
def test_what_is_denied(text: str, lemmas: list[str], nlp: Language, lexicon: Lexicon) -> None:
    assert denied(text, nlp, lexicon) == lemmas


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that exports fell in May. The minister opened a bridge. The mayor denied rumours.",
        "The Times said the army had lost two tanks. The colonel denied reports of a retreat.",
        "Ada Quill said she would run for mayor. Bruno Salter denied any involvement.",
        "The Post said the treasurer had resigned. The treasurer denied wrongdoing.",
        "A tanker sank off Kestra, the coast guard said. Insurers rejected the offer.",
        "Hale said the bill would pass. Quill rejected the bill.",
        "The Post said the bank was for sale. Reuters wrote that rain was near. The bank rejected the Ledger's report.",
        "The Herald said the choir was excellent. The soprano denied the report of a quarrel.",
        "The vet said the horse was lame. The owner disputes the bill.",
        "The vet said the horse was lame. The owner said this was not the right time.",
        "The vet said the horse was lame. The owner said that would be a false reason.",
        "A rider asked for a new saddle. The club denied the request.",
        "The vet said the horse was lame. The owner called the report a surprise.",
        "The guild announced a bid, which the bank rejected.",
        "The vet said the horse was lame. The owner rejected several aspects of the report.",
    ],
)
def test_what_denies_nothing_told_before(text: str, nlp: Language, lexicon: Lexicon) -> None:
    assert denied(text, nlp, lexicon) == []
