"""What a pronoun means in a text that the model reads: for tests of who is who."""

from hearsay.extract import extract_statements
from hearsay.gazetteer import Gazetteer
from hearsay.records import Article
from hearsay.resolve.coreference import resolve_article

NOBODY = Gazetteer([])


def meant_by(nlp, lexicon, text: str, pronoun: str) -> list[str]:
    """Give the words of all mentions of the chain in which the last pronoun of a spelling stands."""
    extraction = resolve_article(extract_statements(Article("a", text), nlp(text), lexicon), NOBODY)
    mentions = extraction.mentions
    last = max(index for index, mention in enumerate(mentions) if mention.text == pronoun)
    (chain,) = (chain.mentions for chain in extraction.chains if last in chain.mentions)
    return [mentions[index].text for index in chain if index != last]
