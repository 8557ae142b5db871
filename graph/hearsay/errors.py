"""The expected errors, named by what the user must mend; each message says where, what was found, what to do."""


class HearsayError(Exception):
    """Any expected error of hearsay; the command line prints it in one line and exits with 1."""


class ArticleError(HearsayError):
    """An input can't be read as news articles."""


class ModelError(HearsayError):
    """The language model can't be loaded or lacks what extraction needs."""


class LexiconError(HearsayError):
    """The lexicon or gazetteer holds something that can't be used."""


class OntologyError(HearsayError):
    """The ontology's files are missing or malformed."""


class DatasetError(HearsayError):
    """The dataset's folder is missing, locked, damaged or of another kind."""


class QueryError(HearsayError):
    """A question is unknown, malformed, lacks a parameter or ran out of time."""


class StoreError(HearsayError):
    """An external store refused what was sent or could not be reached."""
