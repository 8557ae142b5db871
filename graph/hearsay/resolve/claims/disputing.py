"""Changed claims and positions in, contradictions and changes of position brought up to date in the ledger."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from operator import itemgetter

import msgspec

from hearsay.lexicon import Lexicon
from hearsay.records import Change
from hearsay.resolve.claims.contradictions import Opponents, opposite_groups
from hearsay.resolve.claims.origins import UNNAMED
from hearsay.resolve.claims.positions import Position, find_changes
from hearsay.resolve.claims.wordings import Wording
from hearsay.resolve.ledger import Ledger

# With what is noted of each, for it may be that the claims are gone.
_DISPUTES = """
SELECT subject, pivot, predicate,
  (SELECT count(*) FROM claims WHERE claims.subject = disputes.subject AND claims.predicate = disputes.predicate
                                     AND claims.pivot = disputes.pivot) +
  2 * EXISTS (SELECT 1 FROM contradictions WHERE contradictions.subject = disputes.subject
              AND contradictions.predicate = disputes.predicate AND contradictions.pivot = disputes.pivot)
FROM disputes ORDER BY subject, pivot, predicate
"""
_POSITIONS = """
SELECT day, article, number, key, claim FROM statements WHERE speaker = ?
"""
_OPPOSED = """
WITH own AS (SELECT DISTINCT claim FROM statements WHERE speaker = ?)
SELECT one, other FROM own CROSS JOIN contradictions ON one = claim
UNION SELECT other, one FROM own CROSS JOIN contradictions ON other = claim
"""
_WORDED = """
WITH own AS (SELECT DISTINCT claim FROM statements WHERE speaker = ?)
SELECT claim, wording FROM own CROSS JOIN claims USING (claim)
"""
# The first two will tell whether there are several.
_VOICES = """
SELECT DISTINCT article, substr(cites, 1, instr(cites || ' ', ' ') - 1) FROM statements WHERE claim = ? LIMIT 2
"""


def settle_contradictions(ledger: Ledger, lexicon: Lexicon) -> None:
    """Compare the claims of each dispute, and of opposite predicates, and mark whose opponents change."""
    opposites, tolls = opposite_groups(lexicon), lexicon.words("tolls")
    for subject, pivot, predicate in ledger.rows("SELECT subject, pivot, predicate FROM disputes"):
        near = [(subject, pivot, other) for other in opposites.get(predicate, ())]
        if near:
            ledger.write_all("INSERT OR IGNORE INTO disputes VALUES (?, ?, ?)", near)
    for (subject, pivot), rows in groupby(ledger.rows(_DISPUTES), key=itemgetter(0, 1)):
        counts = {predicate: count for _, _, predicate, count in rows}
        for predicate, count in counts.items():
            others = opposites.get(predicate, frozenset())
            if count + sum(counts.get(other, 0) for other in others) > 1:
                now = _opposed(ledger, (subject, predicate, pivot), others, tolls)
                _settle_dispute(ledger, (subject, predicate, pivot), now)


def _settle_dispute(ledger: Ledger, matter: tuple[str, str, str], now: set[tuple[str, str]]) -> None:
    query = "SELECT one, other FROM contradictions WHERE subject = ? AND predicate = ? AND pivot = ?"
    former = set(ledger.rows(query, *matter))
    if former == now:
        return
    delete = "DELETE FROM contradictions WHERE subject = ? AND predicate = ? AND pivot = ? AND one = ? AND other = ?"
    ledger.write_all(delete, ((*matter, *pair) for pair in former - now))
    insert = "INSERT INTO contradictions VALUES (?, ?, ?, ?, ?)"
    ledger.write_all(insert, ((*matter, *pair) for pair in now - former))
    touched = {claim for pair in former ^ now for claim in pair}
    ledger.mark("claim", touched)
    speakers = "SELECT speaker FROM statements WHERE claim = ? AND speaker IS NOT NULL"
    ledger.write_all(f"INSERT OR IGNORE INTO speakers {speakers}", ((claim,) for claim in touched))


def _opposed(
    ledger: Ledger, matter: tuple[str, str, str], opposites: frozenset[str], tolls: frozenset[str]
) -> set[tuple[str, str]]:
    subject, predicate, pivot = matter
    query = "SELECT claim, wording, first, last FROM claims WHERE subject = ? AND predicate = ? AND pivot = ?"
    rows = [row for each in (predicate, *opposites) for row in ledger.rows(query, subject, each, pivot)]
    if len(rows) < 2:
        return set()
    led = sorted((msgspec.json.decode(wording, type=Wording), key, days) for key, wording, *days in rows)
    periods = [(first, last) for _, _, (first, last) in led]
    pairs = Opponents([wording for wording, _, _ in led], periods, tolls).pairs(predicate)
    return {each for one, other in pairs if not _are_of_one_voice(ledger, *(each := (led[one][1], led[other][1])))}


def _are_of_one_voice(ledger: Ledger, *claims: str) -> bool:
    """Tell whether all that claim these are one voice in one article, which corrects itself or is misread."""
    voices = [ledger.rows(_VOICES, claim) for claim in claims]
    return len(voices[0]) == 1 and voices[0] == voices[1] and voices[0][0][1] != UNNAMED


def settle_changes(ledger: Ledger) -> None:
    """Compare the positions of each touched speaker with their earlier ones."""
    for speaker in ledger.column("SELECT speaker FROM speakers"):
        query = "SELECT place, later, body FROM changes WHERE speaker = ?"
        former = set(ledger.rows(query, speaker))
        now = {
            (place, change.later_key, msgspec.json.encode(change))
            for place, change in enumerate(_changes(ledger, speaker))
        }
        if former != now:
            ledger.write("DELETE FROM changes WHERE speaker = ?", speaker)
            ledger.write_all("INSERT INTO changes VALUES (?, ?, ?, ?)", ((speaker, *row) for row in now))
            ledger.mark("change", {later for _, later, _ in former ^ now})


def _changes(ledger: Ledger, speaker: str) -> list[Change]:
    rows = ledger.rows(_POSITIONS, speaker)
    if len({(day, article) for day, article, *_ in rows}) < 2:
        return []
    worded = {claim: msgspec.json.decode(body, type=Wording) for claim, body in ledger.rows(_WORDED, speaker)}
    claims = sorted(worded)
    number = {claim: place for place, claim in enumerate(claims)}
    wordings = [worded[claim] for claim in claims]
    against: dict[int, list[int]] = defaultdict(list)
    for claim, other in ledger.rows(_OPPOSED, speaker):
        if other in number:
            against[number[claim]].append(number[other])
    keys = {(article, statement): key for _, article, statement, key, _ in rows}
    positions = [Position(day, (article, statement), number[claim]) for day, article, statement, _, claim in rows]
    found = find_changes({speaker: positions}, wordings, against)
    return [
        Change(each.later, each.earlier, each.kind, each.speaker, keys[each.later], keys[each.earlier])
        for each in found
    ]
