"""What is stated in a Doc alone, and statements shown in a line each."""

from spacy.tokens import Doc

from hearsay.extract.mentions.finding import find_mentions
from hearsay.extract.propositions.finding import find_propositions
from hearsay.lexicon import Lexicon, load_lexicon
from hearsay.records import Argument, Article, Statement


def statements(doc: Doc, attributions=()) -> tuple[Statement, ...]:
    """Find the statements of a Doc alone."""
    return find_propositions(Article(key="a", text=doc.text), doc, (), attributions, load_lexicon())


def shown(argument: Argument | None) -> str:
    """Show an argument: an understood one in brackets, nothing as a dash."""
    if argument is None:
        return "-"
    return f"({argument.label})" if argument.implicit else argument.label


def told(statement: Statement) -> str:
    """Show a statement in a line: subject, lemma, object, roles."""
    roles = [f"{role.role} {shown(role.filler)}" for role in statement.roles]
    return " | ".join([shown(statement.subject), statement.predicate.lemma, shown(statement.object), *roles])


def subjects_of(doc: Doc, lexicon: Lexicon) -> set[tuple[str, str]]:
    """Give the subject of each statement, a dash for none, with its lemma."""
    article = Article(key="a", text=doc.text)
    found = find_propositions(article, doc, find_mentions(article, doc, lexicon), (), lexicon)
    return {(one.subject.text if one.subject else "-", one.predicate.lemma) for one in found}
