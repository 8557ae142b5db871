"""How deeds are meant that hopes, choices, plans and words around them leave open, or show to be done."""

import pytest

from stating import statements


def _meant(nlp, text, lemma):
    return [(one.polarity, one.modality) for one in statements(nlp(text)) if one.predicate.lemma == lemma]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Ada Ito said: “The toll would help the town.”", "help", ("positive", "conditional")),
        ("Ada Ito said “the toll would help the town.”", "help", ("positive", "conditional")),
        ("Ada Ito said that the toll would help the town.", "help", ("positive", "future")),
        ("Ada Ito told the “Gruber” that she would resign.", "resign", ("positive", "future")),
        ("When guests came to the inn, the baker would serve them soup.", "serve", ("positive", "asserted")),
        ("When they would go out to dance, the mayor would greet them.", "go out", ("positive", "asserted")),
        ("If guests came to the inn, the baker would serve them soup.", "serve", ("positive", "conditional")),
        ("When the bill passes, the mill would close.", "close", ("positive", "conditional")),
        ("Ada Ito will likely win the seat if the poll is right.", "win", ("positive", "conditional")),
        ("If they ask for the files of a clerk who lied, the town would pay.", "lie", ("positive", "hypothetical")),
        ("If someone who lives in Bern wins, the town will cheer.", "live", ("positive", "hypothetical")),
        ("The files of a clerk who lied were burnt.", "lie", ("positive", "asserted")),
        ("It would be the first time that Norvik hosts the games.", "host", ("positive", "conditional")),
        ("It will be the first time a woman has led the party.", "lead", ("positive", "future")),
        ("It was the first time that a woman led the party.", "lead", ("positive", "asserted")),
        ("Left unchecked, the virus could kill thousands.", "leave", ("positive", "hypothetical")),
        ("Left alone in the mill, the baker wept.", "leave", ("positive", "asserted")),
    ],
)
@pytest.mark.model
def test_what_holds_on_a_condition_is_told_from_what_was_a_habit(nlp, text, lemma, expected):
    assert _meant(nlp, text, lemma) == [expected]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Bodies could be seen lying on the square.", "lie", ("positive", "asserted")),
        ("Ada Ito could be lying to the guild.", "lie", ("positive", "possible")),
        ("The clerks resigned or retired in May.", "retire", ("positive", "possible")),
        ("The clerks resigned and retired in May.", "retire", ("positive", "asserted")),
        ("The guild declined to sell or rent the mill.", "rent", ("negative", "asserted")),
        ("The drought threatens to ruin the harvest.", "ruin", ("positive", "possible")),
        ("The vote promises to divide the town.", "divide", ("positive", "possible")),
        ("The minister threatened to close the mill.", "close", ("positive", "intended")),
        ("One of the bakers threatened to leave the town.", "leave", ("positive", "intended")),
        ("The strike looks to have ended.", "end", ("positive", "possible")),
        ("The club is looking to sign a striker.", "sign", ("positive", "intended")),
        ("The firm is well placed to win the contract.", "win", ("positive", "possible")),
        ("Bakers often have problems finding flour.", "find", ("positive", "possible")),
        ("The bakers faced problems in Bern, closing the mill at noon.", "close", ("positive", "asserted")),
        ("By closing the mill, the firm seems to have angered the town.", "close", ("positive", "asserted")),
        ("Unity does not mean that the guild closes the mill and pays the bakers.", "pay", ("positive", "possible")),
        ("There wasn't much confidence that the roof will hold.", "hold", ("positive", "possible")),
        ("It is not certain that the mill will close.", "close", ("positive", "possible")),
        ("It is certain that the mill will close.", "close", ("positive", "future")),
        ("Is there anyone who can stop Ada Ito?", "stop", ("positive", "asked")),
        ("Is the clerk who stole the bell in Bern?", "steal", ("positive", "asserted")),
        ("The question is, will Ada Ito run?", "be", ("positive", "asserted")),
        ("The question is, will Ada Ito run?", "run", ("positive", "asked")),
        ("The real question is how the town will pay.", "pay", ("positive", "asked")),
        ("The plan shows how the town will pay.", "pay", ("positive", "future")),
        ("It seems as if Ada Ito lied.", "lie", ("positive", "possible")),
        ("Ada Ito acted as if she had won.", "win", ("positive", "hypothetical")),
        ("The two sides disagree on how the bell should be moved.", "move", ("positive", "asked")),
        ("It left open a question: how the town would pay for the bridge.", "pay for", ("positive", "asked")),
    ],
)
@pytest.mark.model
def test_what_may_be_is_told_from_what_is_so(nlp, text, lemma, expected):
    assert _meant(nlp, text, lemma) == [expected]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("We want to make sure that everyone gets bread.", "get", ("positive", "intended")),
        ("The mayor must make sure that bakers get flour.", "get", ("positive", "necessary")),
        ("The mayor made sure that the door was shut.", "shut", ("positive", "asserted")),
        ("The guild had a task: making sure that Moser won the seat.", "win", ("positive", "intended")),
        ("Ada Ito was the first to close the mill.", "close", ("positive", "asserted")),
        ("Ada Ito hopes to be the first to cross the sea.", "cross", ("positive", "intended")),
        ("It was Ada Ito's first chance to cross the sea.", "cross", ("positive", "possible")),
        ("Ada Ito is sure to win the seat.", "win", ("positive", "future")),
        ("The town had no choice but to close the school.", "close", ("positive", "necessary")),
        ("The town had no wish to close the school.", "close", ("negative", "intended")),
        ("Ada Ito fought back to win the cup.", "win", ("positive", "asserted")),
        ("Norvik came from behind to beat Bern.", "beat", ("positive", "asserted")),
        ("Ada Ito came back to collect the cup.", "collect", ("positive", "intended")),
        ("Ada Ito did a good job of leading the guild.", "lead", ("positive", "asserted")),
        ("Ada Ito wants the job of leading the guild.", "lead", ("positive", "intended")),
        ("The mayor's meeting with Ito was scheduled last week.", "meet with", ("positive", "future")),
        ("A debate between Ito and Moser is set for Monday.", "debate", ("positive", "future")),
        ("The raid by Bern was set off by a fire.", "raid", ("positive", "asserted")),
        ("Once elected, Ada Ito will cut taxes.", "elect", ("positive", "future")),
        ("Once elected, Ada Ito cut taxes.", "elect", ("positive", "asserted")),
        ("Once hailed as a hero, Ada Ito will face trial.", "hail", ("positive", "asserted")),
        ("We look forward to our debate about the budget.", "debate", ("positive", "future")),
        ("Bern wants to see the mill closed.", "close", ("positive", "intended")),
        ("The baker was lucky enough to survive the fire.", "survive", ("positive", "asserted")),
        ("The baker was strong enough to lift the bell.", "lift", ("positive", "possible")),
        ("The mayor's meeting with Ito was filmed last week.", "meet with", ("positive", "asserted")),
    ],
)
@pytest.mark.model
def test_what_is_to_be_is_told_from_what_was_done(nlp, text, lemma, expected):
    assert _meant(nlp, text, lemma) == [expected]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("There has never been a study made by the guild.", "make", ("negative", "asserted")),
        ("There have never been any charges filed against Ada Ito.", "file", ("negative", "asserted")),
        ("There has been a study made by the guild.", "make", ("positive", "asserted")),
        ("Ada Ito never sang or danced in Bern.", "dance", ("negative", "asserted")),
        ("Ada Ito never sang and she danced in Bern.", "dance", ("positive", "asserted")),
        ("Few bakers came and voted.", "vote", ("negative", "asserted")),
        ("The town was not taxing and fining the bakers.", "fine", ("negative", "asserted")),
        ("The guild has not won in May and still led in June.", "lead", ("positive", "asserted")),
        ("It is hard to see how the firm can survive the winter.", "survive", ("negative", "possible")),
        ("It is hard to see how the firm survives the winter.", "survive", ("positive", "possible")),
        ("We have never expressed interest in buying the mill.", "buy", ("negative", "intended")),
        ("He regretted his hesitancy to condemn the raid.", "condemn", ("negative", "asserted")),
        ("She is too easily persuaded to sell the mill.", "sell", ("positive", "asserted")),
        ("She is too weak to sell the mill.", "sell", ("negative", "possible")),
        ("The bakers are too used to losing votes.", "lose", ("positive", "asserted")),
    ],
)
@pytest.mark.model
def test_what_is_not_so_is_told_from_what_is(nlp, text, lemma, expected):
    assert _meant(nlp, text, lemma) == [expected]
