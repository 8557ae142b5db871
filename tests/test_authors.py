"""Who an article's "I" is, where it is told who wrote it: whole texts with the packaged model."""

import pytest

from hearsay.annotate import annotate
from hearsay.extract import extract_statements
from hearsay.gazetteer import Gazetteer
from hearsay.records import Article
from hearsay.resolve.coreference.resolving import resolve_article

TALK = "Q: Why did you leave? \n\nA: I was tired.\n\nQ: Will you return?\n\nA: I will never return."


@pytest.mark.parametrize(
    ("text", "author", "names"),
    [
        ("I have met the mayor of Oslo.", "Ada Moser", {"Ada Moser"}),
        ("I have met the mayor of Oslo.", "Jan van der Meer", {"Jan van der Meer"}),
        ("I have met the mayor of Oslo.", None, set()),
        ("I have met the mayor of Oslo.", "Herald Staff", set()),
        ("I have met the mayor of Oslo.", "Ada Moser and Piet Ito", set()),
        ("Piet Hale said I was wrong.", "Ada Moser", {"Ada Moser"}),
        ("“I have met the mayor,” Piet Hale said.", "Ada Moser", {"Piet Hale"}),
        (TALK, "Ada Moser", set()),
    ],
)
@pytest.mark.model
def test_who_writes_i_is_the_author(nlp, lexicon, text, author, names):
    article = Article("a", text, author=author)
    resolved = resolve_article(extract_statements(article, annotate(article, nlp), lexicon), Gazetteer([]))
    own = {index for index, mention in enumerate(resolved.mentions) if mention.text == "I"}
    found = {name for chain in resolved.chains if own.intersection(chain.mentions) for name in chain.names}
    assert own
    assert found == names
