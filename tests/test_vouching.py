"""How far a source's word goes: not to what only describes or dates what he speaks of, nor to what anyone can see."""

import pytest

from attributed import sources
from hearsay.lexicon import Lexicon

OWN_VOICE: list[str] = []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The guild agreed to rebuild the mill that burned in May.", "burned", OWN_VOICE),
        ("The guild demanded that the city rebuild the mill that burned in May.", "burned", ["The guild"]),
        ("Huber said that the mill, which burned in May, was old.", "burned", ["Huber"]),
        ("Huber urged the council to close the harbour after thieves stole a boat.", "stole", OWN_VOICE),
        ("Huber said that the council closed the harbour after thieves stole a boat.", "stole", ["Huber"]),
        ("Huber called it “a mill that eats children.”", "eats", ["Huber"]),
        ("You can see why the mill employs thirty people.", "employs", OWN_VOICE),
        ("Huber saw that the mill employs thirty people.", "employs", ["Huber"]),
        ("The mill employs thirty people, according to Huber.", "employs", ["Huber"]),
        ("Has Huber said that the mill employs thirty people?", "employs", OWN_VOICE),
        ("Huber asked whether the mill employs thirty people.", "employs", ["Huber"]),
        ("Guests questioned how the mill employs thirty people.", "employs", ["Guests"]),
        ("Guests questioned whether the mill employs thirty people.", "employs", ["Guests"]),
        ("Ada Ito can be heard yelling that the mill employs thirty people.", "employs", ["Ada Ito"]),
        ("Huber shouted to the guests that the mill employs thirty people.", "employs", ["Huber"]),
        ("Her best answer was to say that the mill employs thirty people.", "employs", ["Her"]),
        ("Huber's first reaction is to tell the guests that the mill employs thirty people.", "employs", ["Huber"]),
        ("The town checked Ada Ito's claim that the mill employs thirty people.", "employs", ["Ada Ito"]),
        ("Let's say that the mill employs thirty people.", "employs", OWN_VOICE),
        ("Ada Ito slammed Huber for saying that the mill employs thirty people.", "employs", ["Huber", "Ada Ito"]),
        (
            "Huber's guests say that it is late but note that the mill employs thirty people.",
            "employs",
            ["Huber's guests"],
        ),
        ("Huber went on to close the mill that employed thirty people.", "employed", OWN_VOICE),
        ("Huber said that Ada Ito, the mayor of Oslo, was ill.", "the mayor of Oslo", OWN_VOICE),
        ("Huber criticized the closure of the harbour.", "closure", OWN_VOICE),
        ("Huber demanded the immediate closure of the harbour.", "closure", ["Huber"]),
        (
            "Huber complained that the tax is too high, but many firms have found a way around it.",
            "have found",
            OWN_VOICE,
        ),
        (
            "Huber complained that the tax is high and that many firms have found a way around it.",
            "have found",
            ["Huber"],
        ),
        ("The report, which notes that mills burn easily, should worry the owners.", "should worry", OWN_VOICE),
        ("The report, which notes that mills burn easily, should worry the owners.", "burn", ["which"]),
        ("The report, which claims that mills burn easily, is the work of a brewer.", "is the work", OWN_VOICE),
        ("Huber has yet to say that the mill burned.", "burned", OWN_VOICE),
        ("Huber did not hesitate to say that the mill burned.", "burned", ["Huber"]),
        ("Huber could not help saying that the mill burned.", "burned", ["Huber"]),
        ("Huber said that the mill, which Ada Ito owns, burned.", "burned", ["Huber"]),
        ("Huber promised a new mill and built a bridge.", "built", OWN_VOICE),
        ("Huber said that the mill burned and cost ten lives.", "cost", ["Huber"]),
        ("Some brewers share these fears, but the guild hopes that the mill reopens.", "reopens", ["the guild"]),
        ("Mayor Otto Huber (Liberals) said that the mill burned.", "burned", ["Mayor Otto Huber (Liberals)"]),
        ("The report shows a sharp fall in sales as floods hit Oslo.", "hit", OWN_VOICE),
        ("The guild offered help and its brewers promised beer for the feast.", "promised", OWN_VOICE),
        ("Huber praised Ada Ito's plan to build the mill.", "build", OWN_VOICE),
        ("Huber called for more support for sailors to leave the harbour.", "leave", ["Huber"]),
        ("Huber criticized the firms building the mill.", "building", OWN_VOICE),
        ("Huber said that the mill - which burned in May - was old.", "burned", OWN_VOICE),
        ("Ada Ito dared Huber to say that the mill burned.", "burned", OWN_VOICE),
        ("The guild estimates that the mill burned; the council denies the fire.", "denies", OWN_VOICE),
        ("Huber says he has a friend who told him the fire ruined the mill.", "ruined", ["a friend", "Huber"]),
        ("The letter carried a warning that the mill would burn.", "would burn", ["The letter"]),
        ("When Huber mentioned Ada Ito, the mill burned.", "burned", OWN_VOICE),
        ("The senator forced Huber to admit that the mill burned.", "burned", ["Huber"]),
        ("After saying the mill burned, Huber was arrested.", "burned", ["Huber"]),
        ("As Huber said, the mill burned.", "burned", ["Huber"]),
        ("As stated in the report, the mill burned.", "burned", ["the report"]),
        ("The mill burned as Huber spoke.", "burned", OWN_VOICE),
        ("Conceding that the mill burned, Huber left.", "burned", ["Huber"]),
        ("Before Huber could say a word, the mill burned.", "burned", OWN_VOICE),
        ("Apparently, the mill burned.", "burned", OWN_VOICE),
        ("I think that the mill burned.", "burned", OWN_VOICE),
        ("“I think that the mill burned,” Huber said.", "burned", ["Huber"]),
        ("If you want to buy the mill, come on Sunday.", "buy", OWN_VOICE),
        ("It should be noted that the mill burned.", "burned", OWN_VOICE),
        ("The public deserves to know that the mill burned.", "burned", OWN_VOICE),
        ("Guests want to know whether the mill burned.", "burned", ["Guests"]),
        ("Let everyone know that the mill burned.", "burned", OWN_VOICE),
        ("The law would require owners to recognize that mills burn.", "burn", OWN_VOICE),
        ("Huber seems to believe that the mill burned.", "burned", ["Huber"]),
        ("Huber denounced efforts to close the mill, which employs thirty people.", "employs", OWN_VOICE),
        ("Huber dismissed critics who called the mill ugly.", "called", OWN_VOICE),
        (
            "“The mayor said the mill is safe. It burned twice in May.” ― Ada Ito\n\n“We fear for it.” ― Otto Huber",
            "burned",
            ["Ada Ito"],
        ),
    ],
)
def test_a_source_vouches_for_what_he_says(nlp, lexicon: Lexicon, text: str, phrase: str, expected: list[str]) -> None:
    assert sources(nlp, lexicon, text, phrase) == expected
