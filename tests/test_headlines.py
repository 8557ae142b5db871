"""Lines without "be", "will" and a stop -> whose deed they tell, in sentences read by the model."""

import pytest

from stating import statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berlin to send tanks to Kyiv", ["Berlin | send | tanks | to Kyiv"]),
        ("Two ministers to resign over scandal", ["Two ministers | resign | - | over scandal"]),
        ("Macron to meet Xi", ["Macron | meet | Xi"]),
        ("Moser jailed for spying", ["- | jail | Moser | for spying"]),
        ("Bank fined 3 million euros over breach", ["- | fine | Bank | extent 3 million euros | over breach"]),
        ("Berlin urged to act on rents", ["- | urge | to act on rents | to Berlin", "(Berlin) | act | - | on rents"]),
        ("Army forced to retreat", ["- | force | Army | to retreat", "(Army) | retreat | -"]),
        ("Mayor asked whether bridge was safe", ["Mayor | ask | whether bridge was safe", "bridge | be safe | safe"]),
        ("The guild arrested him", ["The guild | arrest | him"]),
        (
            "Norvik rejects Halden bid as profit slumps",
            ["Norvik | reject | Halden bid | time as profit slumps", "profit | slump | -"],
        ),
        ("41 dead as floods hit Bergen", ["41 | die | - | time as floods hit Bergen", "floods | hit | Bergen"]),
        ("Officials: at least 41 dead in Bergen floods", ["at least 41 | die | - | in Bergen floods"]),
        ("Dozens dead in Bergen floods", ["Dozens | die | - | in Bergen floods"]),
        ("Norway, Sweden sign treaty", ["Norway | sign | treaty", "Sweden | sign | treaty"]),
        ("Mayor quits over £1.2m land sale", ["Mayor | quit | - | over £1.2m land sale"]),
        ("A plan to cut jobs", []),
        ("Three ways to save money", []),
        ("The mayor asked to leave.", ["The mayor | ask | to leave", "(The mayor) | leave | -"]),
    ],
)  # fmt: skip
@pytest.mark.model
def test_a_headline_tells_whose_deed_it_is(nlp, text, expected):
    assert [told(statement) for statement in statements(nlp(text))] == expected
