"""What a denial is limited to, by an adverb beside it: told with it, and no denial of more."""

import pytest

from hearsay.phrasing import limit_shown
from hearsay.resolve.claims.contradictions import Opponents
from hearsay.resolve.claims.joining import same_matter
from hearsay.resolve.claims.wordings import Wording
from stating import shown, statements

pytestmark = pytest.mark.model
DENIED = Wording(
    "sell", "@norvik", words=("data", "deliber"), head="data", roles=(("manner", "deliber"),), polarity="negative"
)
FLATLY = Wording("sell", "@norvik", words=("data",), head="data", polarity="negative")
CLAIMED = Wording("sell", "@norvik", words=("data",), head="data")
MEANT = CLAIMED._replace(words=("data", "deliber"), roles=(("manner", "deliber"),))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The army did not deliberately target farmers.", [("manner", "deliberately")]),
        ("The firm never fully paid its bakers.", [("manner", "fully")]),
        ("The firm denied that it had knowingly sold faulty brakes.", [("manner", "knowingly")]),
        ("Nobody was seriously hurt.", [("manner", "seriously")]),
        ("The bank was not directly involved in the sale.", [("manner", "directly"), ("in", "the sale")]),
        ("The bank will not cut rates soon.", [("time", "soon")]),
        ("The court did not immediately rule.", [("time", "immediately")]),
        ("The troops would not leave yet.", [("time", "yet")]),
        ("The dam did not really burst.", []),
        ("The firm deliberately did not pay.", []),
        ("The ship has not arrived yet.", []),
        ("The town is not fully ready.", []),
        ("The army did not merely shell the town.", []),
    ],
)
def test_a_denial_tells_what_it_is_limited_to(nlp, text, roles):
    *_, last = statements(nlp(text))
    assert [(role.role, shown(role.filler)) for role in last.roles] == roles


def test_who_denies_a_manner_denies_no_deed():
    wordings = sorted([DENIED, CLAIMED])
    periods = [("2026-03-11", "2026-03-11")] * 2
    assert Opponents(wordings, periods).pairs("sell") == set()
    assert Opponents(sorted([FLATLY, CLAIMED]), periods).pairs("sell") == {(0, 1)}
    assert Opponents(sorted([DENIED, MEANT]), periods).pairs("sell") == {(0, 1)}
    assert not same_matter(DENIED, FLATLY)
    assert same_matter(CLAIMED, MEANT)


def test_a_label_shows_what_a_denial_is_limited_to():
    assert limit_shown([("in", "May"), ("manner", "deliberately")], "negative") == "deliberately"
    assert limit_shown([("manner", "deliberately")], "positive") == ""
    assert limit_shown([("manner", "well")], "negative") == ""
