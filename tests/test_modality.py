"""Polarity and modality of predicates, in trees built by hand and in sentences read by the model."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from hearsay.extract.propositions import find_propositions
from hearsay.lexicon import load_lexicon
from hearsay.records import Article

VOCAB = Vocab()
POS = {"VB": "VERB", "VBD": "VERB", "NN": "NOUN", "NNS": "NOUN", "MD": "AUX", "AUX": "AUX"}
POS |= {"TO": "PART", "RB": "ADV", "DT": "DET", "NNP": "PROPN", "IN": "SCONJ", "RP": "ADP", "JJ": "ADJ", "PRP": "PRON"}
POS |= {"VBZ": "VERB", "VBG": "VERB", "CC": "CCONJ", "CD": "NUM"}


def meant(doc: Doc) -> dict[str, tuple[str, str]]:
    """Give polarity and modality of each lemma's first statement."""
    found = find_propositions(Article(key="a", text=doc.text), doc, (), (), load_lexicon())
    return {one.predicate.lemma: (one.polarity, one.modality) for one in reversed(found)}


def tree(rows: str) -> Doc:
    """Build a Doc of cells `word/lemma/tag/position-of-head/relation`."""
    cells = [cell.split("/") for cell in rows.split()]
    words, lemmas, tags, heads, deps = (list(column) for column in zip(*cells, strict=True))
    pos = [POS[tag] for tag in tags]
    return Doc(VOCAB, words=words, lemmas=lemmas, tags=tags, pos=pos, heads=[int(head) for head in heads], deps=deps)


@pytest.mark.parametrize(
    ("rows", "lemma", "expected"),
    [
        ("Ferries/ferry/NNS/2/nsubj may/may/MD/2/aux sail/sail/VB/2/ROOT", "sail", ("positive", "possible")),
        ("Ferries/ferry/NNS/2/nsubj must/must/MD/2/aux sail/sail/VB/2/ROOT", "sail", ("positive", "necessary")),
        ("Ferries/ferry/NNS/2/nsubj will/will/MD/2/aux sail/sail/VB/2/ROOT", "sail", ("positive", "future")),
        ("Ferries/ferry/NNS/2/nsubj never/never/RB/2/advmod sailed/sail/VBD/2/ROOT", "sail", ("negative", "asserted")),
        (
            "Ferries/ferry/NNS/3/nsubj no/no/RB/2/advmod longer/longer/RB/3/advmod sail/sail/VB/3/ROOT",
            "sail",
            ("negative", "asserted"),
        ),
        ("No/no/DT/1/det ferry/ferry/NN/2/nsubj sailed/sail/VBD/2/ROOT", "sail", ("negative", "asserted")),
        (
            "Ferries/ferry/NNS/1/nsubj failed/fail/VBD/1/ROOT to/to/TO/3/mark sail/sail/VB/1/xcomp",
            "sail",
            ("negative", "asserted"),
        ),
        (
            "Ferries/ferry/NNS/3/nsubj do/do/AUX/3/aux not/not/RB/3/advmod fail/fail/VB/3/ROOT to/to/TO/5/mark "
            "sail/sail/VB/3/xcomp",
            "sail",
            ("positive", "asserted"),
        ),
        (
            "Cooks/cook/NNS/1/nsubj hope/hope/VB/1/ROOT to/to/TO/3/mark win/win/VB/1/xcomp",
            "win",
            ("positive", "intended"),
        ),
        (
            "Ito/Ito/NNP/3/nsubj would/would/MD/3/aux often/often/RB/3/advmod sing/sing/VB/3/ROOT",
            "sing",
            ("positive", "asserted"),
        ),
        (
            "Ito/Ito/NNP/2/nsubj will/will/MD/2/aux pay/pay/VB/2/ROOT should/should/MD/5/aux Bern/Bern/NNP/5/nsubj "
            "lose/lose/VB/2/advcl",
            "lose",
            ("positive", "hypothetical"),
        ),
        (
            "Ito/Ito/NNP/2/nsubj is/be/VBZ/2/cop ineligible/ineligible/JJ/2/ROOT to/to/TO/4/mark run/run/VB/2/xcomp",
            "run",
            ("negative", "asserted"),
        ),
        (
            "Ito/Ito/NNP/1/nsubj went/go/VBD/1/ROOT on/on/RP/1/compound:prt to/to/TO/4/mark win/win/VB/1/advcl",
            "win",
            ("positive", "asserted"),
        ),
        (
            "Bern/Bern/NNP/3/nsubj is/be/VBZ/3/aux n't/not/RB/3/advmod saying/say/VBG/3/ROOT if/if/IN/6/mark "
            "Ito/Ito/NNP/6/nsubj paid/pay/VBD/3/ccomp",
            "pay",
            ("positive", "asked"),
        ),
        (
            "Ito/Ito/NNP/3/nsubj:outer is/be/VBZ/3/cop to/to/TO/3/mark resign/resign/VB/3/ROOT",
            "resign",
            ("positive", "future"),
        ),
        (
            "Bern/Bern/NNP/1/nsubj decided/decide/VBD/1/ROOT against/against/IN/3/mark selling/sell/VBG/1/xcomp",
            "sell",
            ("negative", "intended"),
        ),
        (
            "He/he/PRP/2/nsubj better/better/RB/2/advmod pay/pay/VB/2/ROOT",
            "pay",
            ("positive", "necessary"),
        ),
        (
            "If/if/IN/2/mark Ito/Ito/NNP/2/nsubj loses/lose/VBZ/4/ccomp Bern/Bern/NNP/4/nsubj said/say/VBD/4/ROOT "
            "Peru/Peru/NNP/6/nsubj wins/win/VBZ/4/ccomp",
            "win",
            ("positive", "conditional"),
        ),
        (
            "Cooks/cook/NNS/3/nsubj not/not/RB/3/advmod only/only/RB/1/advmod won/win/VBD/3/ROOT",
            "win",
            ("positive", "asserted"),
        ),
        (
            "Not/not/RB/2/advmod one/one/CD/2/nummod baker/baker/NN/3/nsubj won/win/VBD/3/ROOT",
            "win",
            ("negative", "asserted"),
        ),
        (
            "Ito/Ito/NNP/1/nsubj has/have/VBZ/1/ROOT yet/yet/RB/4/advmod to/to/TO/4/mark win/win/VB/1/xcomp",
            "win",
            ("negative", "asserted"),
        ),
        (
            "Neither/neither/CC/4/nsubj Ito/Ito/NNP/4/nsubj nor/nor/CC/3/cc Bern/Bern/NNP/1/conj won/win/VBD/4/ROOT",
            "win",
            ("negative", "asserted"),
        ),
    ],
)
def test_signs(rows, lemma, expected):
    assert meant(tree(rows))[lemma] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The guild made a pledge not to sell the mill.", "sell", ("negative", "intended")),
        ("The pope asked the bishops not to sing on Friday.", "sing", ("negative", "intended")),
        ("Not paying rent “makes me happy,” Anna Quill said.", "make", ("positive", "asserted")),
        ("The mayor stopped short of calling the fire a crime.", "call", ("negative", "asserted")),
        ("A wet spring does not necessarily mean a poor harvest.", "mean", ("negative", "possible")),
        ("The mayor called on the bakers to stop selling old bread.", "sell", ("negative", "intended")),
        ("The harvest should be good, assuming that the rain ends.", "end", ("positive", "hypothetical")),
        ("Imagine the noise if the mill reopens on Sunday.", "reopen", ("positive", "hypothetical")),
        ("Many bakers may help Ada Quill, whom they backed until she resigned.", "resign", ("positive", "asserted")),
        ("The ferry sails only if the wind drops.", "sail", ("positive", "conditional")),
        ("The ferry sails only if the wind drops.", "drop", ("positive", "hypothetical")),
        ("The bakery will close unless rents fall.", "close", ("positive", "conditional")),
        ("Did the mayor sell the park?", "sell", ("positive", "asked")),
        ("“Will you sell the park?” she asked.", "sell", ("positive", "asked")),
        ("The farmers demanded that the ministry pay them.", "pay", ("positive", "intended")),
        ("The farmers demanded that the ministry pay them.", "demand", ("positive", "asserted")),
        ("The pilot refused to land the plane.", "land", ("negative", "asserted")),
        ("The company is unwilling to publish the letters.", "publish", ("negative", "asserted")),
        ("The museum is able to return the statue.", "return", ("positive", "possible")),
        ("Tenants have to leave the tower.", "leave", ("positive", "necessary")),
        ("The minister denied that she had met the owners.", "meet", ("negative", "asserted")),
        ("The river seems to have flooded the town.", "flood", ("positive", "possible")),
        ("The clerk left without signing the register.", "sign", ("negative", "asserted")),
        ("The cook suggested closing the kitchen.", "close", ("positive", "intended")),
        ("The campaign is aimed at saving the forest.", "save", ("positive", "intended")),
        ("The judge thanked the guard for finding the keys.", "find", ("positive", "asserted")),
        ("They are to leave the hotel by noon.", "leave", ("positive", "future")),
        ("The guests are going to leave the hotel.", "leave", ("positive", "future")),
        ("The bishop called for the withdrawal of the troops.", "withdraw", ("positive", "intended")),
        ("The council demanded the release of the hostages.", "release", ("positive", "intended")),
        ("The mayor denied the annexation of the valley.", "annex", ("negative", "asserted")),
        ("The nurse pleaded not guilty.", "plead guilty", ("negative", "asserted")),
        ("The singer would like to buy a farm.", "like", ("positive", "asserted")),
        ("The baker would sell the shop.", "sell", ("positive", "conditional")),
        ("The baker said that he would sell the shop.", "sell", ("positive", "future")),
        ("The frost caused the pipes to burst.", "burst", ("positive", "asserted")),
        ("Ito was the first man to climb the tower.", "climb", ("positive", "asserted")),
        ("The clerk is looking to sell the house.", "sell", ("positive", "intended")),
        ("The bridge would hold even if the river rose.", "rise", ("positive", "hypothetical")),
        ("All agreed that the choir had sung well.", "sing", ("positive", "asserted")),
        ("The mayor had the clerk jailed.", "jail", ("positive", "asserted")),
        ("The team waited in order to keep the secret.", "keep", ("positive", "intended")),
        ("The pilot looks calm.", "look calm", ("positive", "asserted")),
        ("It's time the mayor sold the ferry.", "sell", ("positive", "necessary")),
        ("Were he to win the race, the town would sing.", "win", ("positive", "hypothetical")),
        ("The ferry is too old to cross the bay.", "cross", ("negative", "possible")),
        ("The ferry moves too slowly to win.", "win", ("negative", "possible")),
        ("The town wants a bridge that carries trucks.", "carry", ("positive", "intended")),
        ("The town built a bridge that carries trucks.", "carry", ("positive", "asserted")),
        ("The clerk doesn't think that the ferry sank.", "sink", ("negative", "asserted")),
        ("The clerk did not say that the ferry sank.", "sink", ("positive", "possible")),
        ("Nobody believes that the ferry sank.", "sink", ("negative", "possible")),
        ("The clerk did not admit that the ferry sank.", "sink", ("positive", "asserted")),
        ("Make the clerk sing.", "sing", ("positive", "intended")),
        ("She forgot that the bridge fell.", "fall", ("positive", "asserted")),
        ("Her dream of crossing the desert faded.", "cross", ("positive", "intended")),
        ("The farmers cheer no matter who wins.", "cheer", ("positive", "asserted")),
        ("You've got to sell the house.", "sell", ("positive", "necessary")),
        ("The fence could prevent the goat from eating the roses.", "eat", ("negative", "possible")),
        ("The question arose as to whether the clerk sold the horse.", "sell", ("positive", "asked")),
        ("The clerk has no doubt.", "have", ("negative", "asserted")),
        ("Hopefully, the ferry sails on Monday.", "sail", ("positive", "intended")),
        ("The tower is strong enough to carry the bell.", "carry", ("positive", "possible")),
        ("If he had a plan, it was not clear.", "be clear", ("negative", "asserted")),
        ("If you look at the map, the town lies in a valley.", "lie", ("positive", "asserted")),
        ("The clerk was glad if the guests paid.", "be glad", ("positive", "conditional")),
        ("The town bought the pump in case the river rose.", "buy", ("positive", "asserted")),
        ("None of the locks should prevent the thief from opening the door.", "open", ("positive", "necessary")),
        ("The baker said that he will refuse to sell the mill.", "sell", ("negative", "future")),
        ("Her refusal to sell the mill surprised the town.", "sell", ("negative", "asserted")),
        ("The clerk looks forward to working with the choir.", "work with", ("positive", "future")),
        ("Look at how the farmers suffer from the drought.", "suffer", ("positive", "asserted")),
        ("The clerk has enough money to buy the mill.", "buy", ("positive", "possible")),
        ("The clerk was able to open the gate.", "open", ("positive", "asserted")),
        ("The clerk was not able to open the gate.", "open", ("negative", "asserted")),
        ("The clerk is able to open the gate.", "open", ("positive", "possible")),
        ("The sexton likes to sing.", "sing", ("positive", "asserted")),
        ("The sexton would like to sing.", "sing", ("positive", "intended")),
        ("The guests hope that the inn were cheaper.", "be cheaper", ("positive", "intended")),
        ("The guild says that the tax would ruin the bakers.", "ruin", ("positive", "conditional")),
        ("The guild said that the tax would ruin the bakers.", "ruin", ("positive", "future")),
        ("The bakers have no way of paying the tax.", "pay", ("negative", "intended")),
        ("The bakers showed no sign of paying the tax.", "pay", ("negative", "asserted")),
        ("The tax did not purport to help the bakers.", "help", ("negative", "possible")),
        ("The stranger claims to represent the bakers.", "represent", ("positive", "possible")),
        ("The bakers will bake bread for many years to come.", "bake", ("positive", "future")),
        ("The bakers know how to sell bread.", "sell", ("positive", "possible")),
        ("There aren't many seats.", "be", ("negative", "asserted")),
        ("The farmers cheer no matter who wins.", "win", ("positive", "asserted")),
        ("The mayor called out the clerk for selling the park.", "sell", ("positive", "asserted")),
        ("The clerk could not convince the court that the bridge was safe.", "be safe", ("positive", "possible")),
        ("There is no proof that the clerk sold the horse.", "sell", ("positive", "possible")),
        ("It isn't a bank.", "be", ("negative", "asserted")),
        ("She is never a burden.", "be", ("negative", "asserted")),
        ("He is no friend of the town.", "be", ("negative", "asserted")),
        ("The clerk did not eat or drink.", "drink", ("negative", "asserted")),
        ("The clerk did not eat but drank.", "drink", ("positive", "asserted")),
        ("The bill does not cover wine nor beer.", "cover", ("negative", "asserted")),
        ("The law allows farmers to sell cider.", "sell", ("positive", "possible")),
        ("The law does not allow farmers to sell cider.", "sell", ("negative", "possible")),
        ("The clerk does not plan to sell the house.", "sell", ("negative", "intended")),
        ("The clerk doesn't think that the ferry sank.", "think", ("negative", "asserted")),
        ("The clerk did nothing to save the ferry.", "save", ("negative", "intended")),
        ("The clerk did not have time to close the gate.", "close", ("negative", "intended")),
        ("The team was not strong enough to win the race.", "win", ("negative", "possible")),
        ("The fence did not prevent the goat from eating the roses.", "eat", ("positive", "asserted")),
        ("No guard who saw the thief shouted.", "see", ("positive", "asserted")),
        ("There is no guard who saw the thief.", "see", ("negative", "asserted")),
        ("The trouble is that the clerk did not pay the rent.", "be", ("positive", "asserted")),
        ("The trouble is that the clerk did not pay the rent.", "pay", ("negative", "asserted")),
        ("The hope is that the choir will sing.", "be", ("positive", "asserted")),
        ("The council suggested that the mayor step down.", "step down", ("positive", "intended")),
        ("The guards must ensure that the visitors wear helmets.", "wear", ("positive", "necessary")),
        ("The flood could destroy the bridge, killing the horses.", "kill", ("positive", "possible")),
        ("The flood destroyed the bridge, killing the horses.", "kill", ("positive", "asserted")),
        ("The bank will save money by closing the branch.", "close", ("positive", "future")),
        ("The bank would build a bridge that would carry trucks.", "carry", ("positive", "conditional")),
        ("The bell will ring when the ferry arrives.", "arrive", ("positive", "future")),
        ("The bell rings when the ferry arrives.", "arrive", ("positive", "asserted")),
        ("If the wind drops, the ferry may sail.", "sail", ("positive", "conditional")),
        ("The captain said he'd sailed for years.", "sail", ("positive", "asserted")),
        ("The pilot appeared nervous.", "appear nervous", ("positive", "asserted")),
        ("The cook could burn the soup and is late.", "be late", ("positive", "asserted")),
        ("A strike by the nurses would close the clinic.", "strike", ("positive", "conditional")),
        ("The prize will inspire them to sing and dance.", "dance", ("positive", "future")),
        ("Anyone wanting a seat should call the office.", "want", ("positive", "hypothetical")),
        ("The clerk explained how to repair the clock.", "repair", ("positive", "intended")),
        ("It is unclear why the clerk left the office.", "leave", ("positive", "asked")),
        ("The judge asked, “Who sold the horse?”", "ask", ("positive", "asserted")),
        ("The boats are old, but they are not a danger.", "be", ("negative", "asserted")),
        ("The clerk has yet to sign the lease.", "sign", ("negative", "asserted")),
        ("The council decided against selling the park.", "sell", ("negative", "intended")),
        ("The guests are not meant to sleep here.", "sleep", ("negative", "intended")),
        ("The ferry is unfit to cross the bay.", "cross", ("negative", "asserted")),
        ("The clerk is not fit to lead the choir.", "lead", ("negative", "possible")),
        ("The owner is willing to sell the house and still wants a boat.", "want", ("positive", "asserted")),
        ("The owner is less sure where the clerk stands.", "stand", ("positive", "asserted")),
        ("The owner is not rich and famous.", "be famous", ("negative", "asserted")),
        ("At times the owner would meet with the clerk.", "meet with", ("positive", "asserted")),
        ("The owner is free to sell the house.", "sell", ("positive", "possible")),
        ("It is hard for the clerk to open the gate.", "open", ("negative", "possible")),
        ("The snow made it hard for the clerk to open the gate.", "open", ("negative", "possible")),
        ("The snow made it impossible for the clerk to open the gate.", "open", ("negative", "asserted")),
        ("The farmers had trouble selling the milk.", "sell", ("positive", "possible")),
        ("The farmers had fun selling the milk.", "sell", ("positive", "asserted")),
        ("The plan risks closing the harbour.", "close", ("positive", "possible")),
        ("It is apparent that the clerk sold the horse.", "sell", ("positive", "asserted")),
        ("He considers it a pity if the choir loses.", "lose", ("positive", "hypothetical")),
        ("The judge's decision that the clerk was not lying pleased them.", "lie", ("negative", "asserted")),
        ("They acted as if the ferry were sinking.", "sink", ("positive", "hypothetical")),
        ("The town should keep the bridge closed until the river falls.", "fall", ("positive", "future")),
        ("Once the river falls, the town must open the bridge.", "fall", ("positive", "future")),
        ("The guild has yet to explain why the baker paid the tax.", "pay", ("positive", "asked")),
        ("The guild refused to say why the baker paid the tax.", "pay", ("positive", "asked")),
        ("I want to know, did the baker pay the tax?", "want", ("positive", "asserted")),
        ("Let's say the baker sold the mill.", "sell", ("positive", "hypothetical")),
        ("The mayor must publish a plan no later than May.", "publish", ("positive", "necessary")),
        ("The clerk can't simply leave the town.", "leave", ("negative", "possible")),
        ("The tax doesn't simply hurt the bakers.", "hurt", ("positive", "asserted")),
        ("The bakers left with no money.", "leave", ("positive", "asserted")),
        ("The bakers sued the guild, to no avail.", "sue", ("positive", "asserted")),
        ("The clerk answered “no more bread”.", "answer", ("positive", "asserted")),
        ("I can't believe that the baker won.", "win", ("positive", "asserted")),
        ("The bakers stopped to rest.", "rest", ("positive", "asserted")),
        ("The bakers may trade, but not if they owe taxes.", "owe", ("positive", "hypothetical")),
        ("The mayor drew criticism for selling the park.", "sell", ("positive", "asserted")),
        ("She would be the first woman to lead the guild.", "lead", ("positive", "conditional")),
        ("She was the first woman to lead the guild.", "lead", ("positive", "asserted")),
        ("The guild was tasked with counting the loaves.", "count", ("positive", "intended")),
        ("The guild will have ten clerks counting the loaves.", "count", ("positive", "future")),
        ("The town needs laws protecting the bakers.", "protect", ("positive", "intended")),
        ("The mayor floated selling the park.", "sell", ("positive", "intended")),
        ("The guild opposed a bill that would ban cider.", "ban", ("positive", "conditional")),
        ("The groom who would become king left the stable.", "become", ("positive", "future")),
        ("If you had a guild that sold mills, you would know.", "sell", ("positive", "hypothetical")),
        ("The mayor needs the guild's help to win the vote.", "help", ("positive", "necessary")),
        ("The mayor can't fathom how the thief escaped.", "escape", ("positive", "asserted")),
        ("The mayor doesn't know how the thief escaped.", "escape", ("positive", "asked")),
        ("I can assure you that the clerk sold the horse.", "sell", ("positive", "asserted")),
        ("Suppose that the bell cracks.", "crack", ("positive", "hypothetical")),
        ("The guild did not unveil plans to build an inn.", "build", ("negative", "intended")),
        ("The guild did not unveil its plans to build an inn.", "build", ("positive", "intended")),
        ("The guild hasn't proposed anything that helped the bakers.", "help", ("negative", "asserted")),
        ("The bakers cannot pay the tax, let alone buy the mill.", "buy", ("negative", "possible")),
        ("The rule is that if the river rises, the mill closes.", "be", ("positive", "asserted")),
        ("There needs to be a law that protects the bakers.", "protect", ("positive", "intended")),
        ("The guild plans to stage a play featuring the bakers.", "feature", ("positive", "intended")),
        ("The guild staged a play featuring the bakers.", "feature", ("positive", "asserted")),
        ("The hamlet grew to become a port.", "become", ("positive", "asserted")),
        ("She left the house only to lose the keys.", "lose", ("positive", "asserted")),
        ("The farmers want roads that carry trucks.", "carry", ("positive", "intended")),
        ("The mayor wants to close the harbour while keeping the ferry.", "keep", ("positive", "intended")),
        ("The clerk may want to sell the house.", "sell", ("positive", "possible")),
        ("The guards hope to keep the thieves from opening the gate.", "open", ("negative", "intended")),
        ("The guards earned a living from selling maps.", "sell", ("positive", "asserted")),
        ("There was no proof yet that the clerk sold the horse.", "sell", ("positive", "possible")),
        ("The clerk said that if the river rose, the town would flood.", "rise", ("positive", "hypothetical")),
        ("The bank plans to build a mill and to hire a miller.", "hire", ("positive", "intended")),
        ("The town asked the clerk to stop selling horses.", "sell", ("negative", "intended")),
        ("The owner seemed to agree, signing the lease.", "sign", ("positive", "asserted")),
        ("“The mayor sold the park,” she said, asking, “Did you know?”", "sell", ("positive", "asserted")),
        ("Nobody wants to be the mayor.", "be", ("negative", "intended")),
        ("Had the ferry sunk, the town would have mourned.", "sink", ("positive", "hypothetical")),
        ("Mr. Sato was to sail on Monday.", "sail", ("positive", "future")),
        ("The guild will choose a mayor once it has a list.", "have", ("positive", "future")),
        ("The sexton would have loved the bell.", "love", ("positive", "conditional")),
        ("Obama administration to expand program.", "expand", ("positive", "future")),
        ("The choir may sing and be louder than the bell.", "be louder", ("positive", "possible")),
        ("The guild said its main goal was to build a bridge.", "build", ("positive", "intended")),
        ("The clerk's claim to be a count was false.", "be", ("positive", "possible")),
        ("The baker would later become mayor.", "become", ("positive", "future")),
        ("The sailors think the ferry is safe, but who built it?", "be safe", ("positive", "asserted")),
        ("The clerk is the family's last hope to save the mill.", "save", ("positive", "intended")),
        ("The shelf is too high for the child to reach the jar.", "reach", ("negative", "possible")),
        ("The clerk tried to hide the ledgers so as not to alarm the guild.", "alarm", ("negative", "intended")),
        ("Not one baker came to the fair.", "come", ("negative", "asserted")),
        ("There wasn't one bridge that held.", "hold", ("negative", "asserted")),
        ("There is no chance that the mayor resigns.", "resign", ("negative", "possible")),
        ("There is no doubt that the choir has the money.", "have", ("positive", "asserted")),
        ("You can't bake bread and expect applause.", "expect", ("negative", "possible")),
        ("The bakers oppose raising the tax.", "raise", ("negative", "intended")),
        ("Some bakers doubt that the tax will help the town.", "help", ("negative", "possible")),
        ("The farmers don't doubt that the tax will help the town.", "help", ("positive", "possible")),
        ("It is hard for the ferry to reach the pier.", "reach", ("negative", "possible")),
        ("The sexton works hard to reach the tower.", "reach", ("positive", "intended")),
        ("The baker lacks the money to buy the mill.", "buy", ("negative", "intended")),
        ("The miller would rather starve than sell the mill.", "sell", ("negative", "asserted")),
        ("There is no law forcing the farmers to sell the mill.", "sell", ("negative", "asserted")),
        ("The guild built a wall, as opposed to digging a moat.", "dig", ("negative", "asserted")),
    ],
)
@pytest.mark.model
def test_sentences(nlp, text, lemma, expected):
    assert meant(nlp(text))[lemma] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town needs gold, not silver.", {"gold": "positive", "not silver": "negative"}),
        ("The town needs not gold but silver.", {"not gold": "negative", "silver": "positive"}),
        ("The town bought not only gold but silver.", {"not only gold": "positive", "silver": "positive"}),
        ("The town needs gold, not silver or tin.", {"gold": "positive", "not silver": "negative", "tin": "negative"}),
        ("The town isn't a port or a fortress.", {"a port": "negative", "a fortress": "negative"}),
    ],
)
@pytest.mark.model
def test_contrasts(nlp, text, expected):
    doc = nlp(text)
    found = find_propositions(Article(key="a", text=doc.text), doc, (), (), load_lexicon())
    assert {one.object.text: one.polarity for one in found} == expected


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The mill sold forty sacks, compared to nine last year.", "compare"),
        ("The law did not require the owners to sell the mill.", "sell"),
        ("The clerk didn't know what to say.", "say"),
        ("The law will not stop thieves or ensure that the market is fair.", "be fair"),
        ("The storm did not cause the tower to collapse.", "collapse"),
        ("The clerk never leaves without locking the door.", "lock"),
        ("The problem is not that the clerk sold the horse.", "sell"),
        ("The firm has not seen an increase of wages.", "raise"),
        ("The ferry left earlier than planned.", "plan"),
        ("The cooks were praised. The waiters weren't.", "be"),
    ],
)
@pytest.mark.model
def test_states_nothing_left_open(nlp, text, lemma):
    assert lemma not in meant(nlp(text))
