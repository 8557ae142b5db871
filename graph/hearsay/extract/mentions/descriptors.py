"""What stands before a name or noun: the office of who bears it, an honorific, the country."""

from __future__ import annotations

from hearsay.extract.grammar.propernames import initial
from hearsay.extract.grammar.syntax import Tree
from hearsay.extract.grammar.titles import is_honorific
from hearsay.extract.mentions.scene import Phrase, Scene

_NATIONAL_ENDINGS = tuple(
    "ian ean can ish ese french dutch greek swiss czech afghan aqi eli ani emi german saudi emirati "
    "qatari kuwaiti bahraini yemeni thai kazakh uzbek tajik kyrgyz turkmen slovak serb croat argentine filipino".split()
)
_BY_INITIALS = {"us": "american", "u.s.": "american", "uk": "british", "u.k.": "british"}
_FIRST_PARTS = frozenset(
    "north south east west northern southern eastern western central latin sri costa puerto sierra".split()
)


def nationality_of(scene: Scene, phrase: Phrase) -> str:
    """Give the adjective of country or people before the noun or the title: "russian", "american" for US."""
    tree = scene.tree
    for token in phrase.outside_name():
        if token >= phrase.head and not phrase.name:
            break
        national = tree.pos[token] in ("ADJ", "PROPN") and tree.dep[token] in ("amod", "compound")
        if national and not _in_long_name(scene, token):
            if _is_national(scene, token):
                return _with_first_part(tree, token)
            if initial(tree, token).isupper() and tree.word[token] in _BY_INITIALS:
                return _BY_INITIALS[tree.word[token]]
    return ""


def _with_first_part(tree: Tree, token: int) -> str:
    """Give a nationality with the word that belongs to it: "south korean", "latin american"."""
    word, before = tree.word[token], token - 1
    whole = before >= 0 and tree.word[before] in _FIRST_PARTS and initial(tree, before).isupper()
    return f"{tree.word[before]} {word}" if whole else word


def _in_long_name(scene: Scene, token: int) -> bool:
    name = scene.names.inside.get(token)
    return name is not None and name.end - name.start > 1


def _is_national(scene: Scene, token: int) -> bool:
    return initial(scene.tree, token).isupper() and _tells_a_nation(scene, scene.tree.word[token])


def is_people(scene: Scene, token: int) -> bool:
    """Tell whether a word names those of a country, one or many: "Danish", "Norwegians"."""
    return initial(scene.tree, token).isupper() and _tells_a_nation(scene, scene.tree.word[token].removesuffix("s"))


def _tells_a_nation(scene: Scene, word: str) -> bool:
    return word.endswith(_NATIONAL_ENDINGS) or word in scene.lexicon.words("nationalities")


def title_before(scene: Scene, phrase: Phrase) -> str:
    """Give the office or role before a name, without article, nationality, honorific and owner: "Mayor"."""
    tree, name = scene.tree, phrase.name
    if not name:
        return ""
    words: list[str] = []
    tokens = phrase.outside_name()
    if not tokens or tree.pos[tokens[-1]] not in ("NOUN", "PROPN"):
        return ""
    if is_honorific(tree, tokens[-1], scene.lexicon):
        office = scene.lexicon.abbreviated_offices.get(tree.word[tokens[-1]].rstrip("."), "")
        return office.capitalize() if initial(tree, tokens[-1]).isupper() else office
    for token in tokens:
        if tree.dep[token] == "case" and tree.tag[token] == "POS":
            words.clear()
        elif tree.pos[token] in ("PUNCT", "DET", "PRON", "NUM") or is_honorific(tree, token, scene.lexicon):
            continue
        elif (
            words
            or tree.pos[token] not in ("ADJ", "PROPN")
            or not _is_national(scene, token)
            or _in_long_name(scene, token)
        ):
            words.append(tree.text[tree.start[token] : tree.end[token]].replace(".", ""))
    return " ".join(words)


def has_honorific(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether an honorific stands before a name: "Mrs. Ito"."""
    return any(is_honorific(scene.tree, token, scene.lexicon) for token in phrase.outside_name())
