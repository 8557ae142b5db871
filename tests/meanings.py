"""What a pronoun or description means in a text that the model reads: for tests of who is who."""

from hearsay.extract import extract_statements
from hearsay.gazetteer import Gazetteer
from hearsay.records import Article, Extraction, Mention
from hearsay.resolve.coreference.resolving import resolve_article

NOBODY = Gazetteer([])


def others_called(resolved: Extraction, words: str) -> list[Mention]:
    """List the other mentions of the chain in which the last mention with these words stands."""
    mentions = resolved.mentions
    last = max(index for index, mention in enumerate(mentions) if mention.text == words)
    (chain,) = (chain.mentions for chain in resolved.chains if last in chain.mentions)
    return [mentions[index] for index in chain if index != last]


def meant_by(nlp, lexicon, text: str, words: str) -> list[str]:
    """Give what else is called what the last mention with these words means, where no one is known."""
    resolved = resolve_article(extract_statements(Article("a", text), nlp(text), lexicon), NOBODY)
    return [mention.text for mention in others_called(resolved, words)]
