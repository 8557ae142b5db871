"""Tallies: what is counted, what is new, and that neither takes memory."""

import tracemalloc

from hearsay.tally import Tally


def test_counts_are_added_up():
    tally = Tally()
    tally.add({"mill": 2, "quay": 1})
    tally.add({"mill": 3})
    assert tally.among(["quay", "mill", "pier", "mill"]) == {"quay": 1, "mill": 5}


def test_what_was_counted_is_not_new():
    tally = Tally()
    tally.add({"mill": 2})
    assert tally.add_new(["mill", "quay\0side", "quay"]) == {"quay\0side", "quay"}
    assert tally.add_new(iter(["quay", "pier", "pier"])) == {"pier"}


def test_many_names_take_no_memory():
    tally = Tally()
    tracemalloc.start()
    for number in range(20):
        tally.add_new(f"{number}/{name}" for name in range(1000))
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert held < 50_000
    assert tally.among(["19/999"]) == {"19/999": 1}
