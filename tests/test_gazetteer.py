"""The gazetteer: names, demonyms, offices, a user's own lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.errors import LexiconError
from hearsay.gazetteer import Gazetteer, load_gazetteer, name_key
from hearsay.records import Article
from hearsay.versions import extraction_versions
from hearsay.workers import ModelExtractor


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("name", "label", "type_"),
    [
        ("Zelenskyy", "Volodymyr Zelensky", "Person"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky", "Person"),
        ("von der Leyen", "Ursula von der Leyen", "Person"),
        ("U.S.", "United States", "Place"),
        ("Türkiye", "Turkey", "Place"),
        ("Kiev", "Kyiv", "Place"),
        ("the FT", "Financial Times", "Outlet"),
        ("AFP", "Agence France-Presse", "Outlet"),
        ("Nato", "NATO", "Organization"),
        ("Russian authorities", "Russia", "Organization"),
        ("No 10", "10 Downing Street", "Place"),
    ],
)
def test_lookup(gazetteer: Gazetteer, name: str, label: str, type_: str) -> None:
    assert [(entry.label, entry.type) for entry in gazetteer.lookup(name)] == [(label, type_)]


@pytest.mark.parametrize("name", ["Moscow", "the Kremlin", "Russia", "Russian Federation"])
def test_places_stand_for_their_government(gazetteer: Gazetteer, name: str) -> None:
    place = next(entry for entry in gazetteer.lookup(name) if entry.type == "Place")
    government = gazetteer.entry(place.metonym_of or "")
    assert government is not None
    assert (government.label, government.type) == ("Russia", "Organization")


@pytest.mark.parametrize(
    ("description", "published", "holder"),
    [
        ("the Russian president", "2022-05-01", "Vladimir Putin"),
        ("the head of the Kremlin", None, "Vladimir Putin"),
        ("Russia’s president", "2010-01-01", "Dmitry Medvedev"),
        ("the president of Russia", "2025-03-12", "Vladimir Putin"),
        ("US Secretary of State", "2022-05-01", "Antony Blinken"),
        ("US Secretary of State", "2025-03-12", "Marco Rubio"),
        ("Nato chief", "2023-01-01T10:00:00", "Jens Stoltenberg"),
        ("the former Russian president", "2025-03-12", None),
        ("the president", "2025-03-12", None),
        ("the president of Atlantis", None, None),
    ],
)
def test_holder(gazetteer: Gazetteer, description: str, published: str | None, holder: str | None) -> None:
    found = gazetteer.holder(description, published)
    assert (found.label if found else None) == holder


@pytest.mark.parametrize(("word", "country"), [("Russian", "Russia"), ("Russians", "Russia"), ("dutch", "Netherlands")])
def test_country_of(gazetteer: Gazetteer, word: str, country: str) -> None:
    found = gazetteer.country_of(word)
    assert found is not None
    assert found.label == country


def test_no_two_entries_share_a_key(gazetteer: Gazetteer) -> None:
    keys = [entry.key for entry in gazetteer]
    assert len(keys) == len(set(keys))


def test_every_reference_is_described(gazetteer: Gazetteer) -> None:
    for entry in gazetteer:
        assert entry.metonym_of is None or gazetteer.entry(entry.metonym_of), entry
        assert all(gazetteer.entry(term.body) for term in entry.terms), entry
        assert all(term.start < (term.end or "9") for term in entry.terms), entry


@pytest.fixture
def mayors(tmp_path: Path) -> Path:
    """Give a user's file with a town and its mayor."""
    path = tmp_path / "own.ttl"
    path.write_text(
        """@prefix : <https://example.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix schema: <https://schema.org/> . @prefix hs: <https://w3id.org/hearsay/ns#> .
        :Mayor a schema:Person ; skos:prefLabel "Ada Quill"@en ; hs:holdsOffice :mayor .
        :mayor a schema:Role ; schema:roleName "mayor" ; schema:memberOf :Town ; schema:startDate "2020-01-01" .
        :Town a schema:Place ; skos:prefLabel "Ashford Bay"@en ; skos:altLabel "Ashford" ; hs:metonymOf :Town ."""
    )
    return path


def test_a_users_turtle(mayors: Path) -> None:
    own = load_gazetteer((mayors,))
    assert own.lookup("Ashford")[0].label == "Ashford Bay"
    holder = own.holder("the mayor of Ashford Bay", "2021-05-05")
    assert holder is not None
    assert holder.label == "Ada Quill"
    assert own.lookup("Moscow"), "the packaged names stay"


@pytest.mark.model
def test_a_users_names_count_within_an_article(mayors: Path) -> None:
    text = "The mayor of Ashford Bay praised Ada Quill."
    article = Article("a", text, published="2021-05-05")
    chains = {given: ModelExtractor(gazetteers=given)(article).chains for given in ((), (mayors,))}
    assert [max(len(chain.mentions) for chain in found) for found in chains.values()] == [1, 2]
    assert extraction_versions(gazetteers=(mayors,)) != extraction_versions()


def test_a_users_csv(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("label,type,aliases,wikidata\nAcme Holdings,Organization,Acme|ACME plc,Q42424242\n")
    entry = load_gazetteer((path,)).lookup("ACME PLC")[0]
    assert (entry.key, entry.label, entry.aliases) == ("Q42424242", "Acme Holdings", ("Acme", "ACME plc"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "name,type\nX,Person\n", "no column 'label'"),
        ("b.csv", "label,type\nX,Robot\n", "line 2: found label 'X', type 'Robot'"),
        ("c.ttl", "this is not turtle", "expected a gazetteer in Turtle or CSV"),
        (
            "d.ttl",
            '<https://example.org/x> <http://www.w3.org/2004/02/skos/core#prefLabel> "X" .',
            "expected one of schema:Person",
        ),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(LexiconError, match=name) as raised:
        load_gazetteer((path,))
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("name", "key"),
    [("The Kremlin’s", "kremlin"), ("U.S.", "us"), ("Élysée", "elysee"), ("Red-Cross", "red cross"), ("'s", "")],
)
def test_name_key(name: str, key: str) -> None:
    assert name_key(name) == key
