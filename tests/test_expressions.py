from datetime import date

import pytest

from hearsay.extract.expressions import find_expressions

WEDNESDAY = date(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The annexation of 2014 stands.", [("2014", "2014", "2014")]),
        ("They left in late 2022.", [("late 2022", "2022-10/2022-12", "2022-10/2022-12")]),
        ("Since February 2022 it rains.", [("Since February 2022", "2022-02/..", "2022-02/..")]),
        ("on 24 February 2022", [("24 February 2022", "2022-02-24", "2022-02-24")]),
        ("on Wednesday, March 12, 2025", [("Wednesday, March 12, 2025", "2025-03-12", "2025-03-12")]),
        ("since April", [("since April", "2024-04/..", "2024-04/..")]),
        ("by the end of March", [("by the end of March", "../2025-03-31", "../2025-03-31")]),
        ("between March and June 2024", [("between March and June 2024", "2024-03/2024-06", "2024-03/2024-06")]),
        ("from 2014 to 2022", [("from 2014 to 2022", "2014/2022", "2014/2022")]),
        ("It began on Tuesday.", [("Tuesday", "2025-03-11", "2025-03-18")]),
        ("It begins next Friday.", [("next Friday", "2025-03-14", "2025-03-14")]),
        ("May 9 is the day.", [("May 9", "2024-05-09", "2025-05-09")]),
        ("April 20 this year", [("April 20 this year", "2025-04-20", "2025-04-20")]),
        ("a decade ago", [("a decade ago", "2015", "2015")]),
        ("in three months", [("in three months", None, "2025-06")]),
        ("twenty-two weeks ago", []),
        ("last summer", [("last summer", "2024-22", "2024-22")]),
        ("next summer", [("next summer", "2025-22", "2025-22")]),
        ("She told News This Morning.", []),
        ("two weeks ago", [("two weeks ago", "2025-02-26", "2025-02-26")]),
        (
            "over the past three years",
            [("over the past three years", "2022-03-12/2025-03-12", "2022-03-12/2025-03-12")],
        ),
        ("within 30 days", [("within 30 days", "2025-03-12/2025-04-11", "2025-03-12/2025-04-11")]),
        ("last week", [("last week", "2025-03-03/2025-03-09", "2025-03-03/2025-03-09")]),
        ("in the 1990s", [("the 1990s", "199X", "199X")]),
        ("in summer 2024", [("summer 2024", "2024-22", "2024-22")]),
        ("the third quarter of 2024", [("the third quarter of 2024", "2024-07/2024-09", "2024-07/2024-09")]),
        ("three days in", [("three days in", None, None)]),
        ("four years in jail", []),
        ("barred for a month after the feast", []),
        ("for the first time in two years", []),
        ("in two years", [("in two years", None, "2027")]),
        ("The list of 2003-2016 is long.", [("2003-2016", "2003/2016", "2003/2016")]),
        ("the vote on Super Tuesday", []),
        ("They may march on.", []),
        ("It cost $2014 and 2,019 people.", []),
        ("31 February 2022 is no day", [("February 2022", "2022-02", "2022-02")]),
    ],
)
def test_expressions_have_edtf_values(text, expected):
    found = find_expressions(text, WEDNESDAY)
    assert [(text[e.start : e.end], e.past, e.future) for e in found] == expected


def test_without_a_day_of_publication_only_absolute_dates_have_values():
    found = find_expressions("On Friday and in May they met; in 2014 and last week too.", None)
    assert [e.past for e in found] == [None, None, "2014", None]


@pytest.mark.parametrize("published", [date.min, date.max])
def test_an_odd_day_of_publication_ends_nothing(published):
    text = "They met yesterday, will meet tomorrow, next Friday, this week, next year, and met in early March."
    assert len(find_expressions(text, published)) == 6
