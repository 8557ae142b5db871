from datetime import date

import pytest

from hearsay.extract.dates.expressions import find_expressions

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
        ("within 30 days", [("within 30 days", None, "2025-03-12/2025-04-11")]),
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
        (
            "in the final quarter of last year",
            [("the final quarter of last year", "2024-10/2024-12", "2024-10/2024-12")],
        ),
        ("last quarter", [("last quarter", "2024-10/2024-12", "2024-10/2024-12")]),
        ("in the third quarter", [("the third quarter", "2024-07/2024-09", "2025-07/2025-09")]),
        ("in the third quarter of fiscal 2024", [("the third quarter of fiscal 2024", None, None)]),
        ("Q4 results", [("Q4", "2024-10/2024-12", "2025-10/2025-12")]),
        ("the first half of 2026", [("the first half of 2026", "2026-01/2026-06", "2026-01/2026-06")]),
        (
            "the first five months of the year",
            [("the first five months of the year", "2025-01/2025-05", "2025-01/2025-05")],
        ),
        ("the six months to February", [("the six months to February", "2024-09/2025-02", "2025-09/2026-02")]),
        ("the year to June 2024", [("the year to June 2024", "2023-07/2024-06", "2023-07/2024-06")]),
        ("the October-December quarter", [("the October-December quarter", "2024-10/2024-12", "2025-10/2025-12")]),
        ("not before May 3", [("not before May 3", "2024-05-03/..", "2025-05-03/..")]),
        ("no later than September 16", [("no later than September 16", "../2024-09-16", "../2025-09-16")]),
        ("the day before yesterday", [("the day before yesterday", "2025-03-10", "2025-03-10")]),
        ("the day after tomorrow", [("the day after tomorrow", "2025-03-14", "2025-03-14")]),
        (
            "from late 2019 until at least mid-2021",
            [("from late 2019 until at least mid-2021", "2019-10/2021-08", "2019-10/2021-08")],
        ),
        ("before 2010", [("before 2010", "../2009", "../2009")]),
        ("after 2010", [("after 2010", "2011/..", "2011/..")]),
        ("through 2027", [("through 2027", "../2027", "../2027")]),
        ("in 2019 and 2021", [("2019 and 2021", None, None)]),
        ("in 2019, 2020 and 2021", [("2019, 2020 and 2021", "2019/2021", "2019/2021")]),
        ("in February and March 2023", [("February and March 2023", "2023-02/2023-03", "2023-02/2023-03")]),
        ("on Monday and Tuesday", [("Monday and Tuesday", "2025-03-10/2025-03-11", "2025-03-17/2025-03-18")]),
        ("in the 1970s and 1980s", [("the 1970s and 1980s", "1970/1989", "1970/1989")]),
        ("on May 3-7", [("May 3-7", "2024-05-03/2024-05-07", "2025-05-03/2025-05-07")]),
        ("between 3 and 7 May 2024", [("between 3 and 7 May 2024", "2024-05-03/2024-05-07", "2024-05-03/2024-05-07")]),
        ("on May 3 and 9", [("May 3 and 9", None, None)]),
        ("the 2015/16 season", [("2015/16", "2015/2016", "2015/2016")]),
        ("from Monday to Friday", [("from Monday to Friday", "2025-03-03/2025-03-07", "2025-03-17/2025-03-21")]),
        (
            "May 3 through May 9, 2024",
            [("May 3 through May 9, 2024", "2024-05-03/2024-05-09", "2024-05-03/2024-05-09")],
        ),
        ("over the past year", [("over the past year", "2024-03-12/2025-03-12", "2024-03-12/2025-03-12")]),
        ("two years ago this month", [("two years ago this month", "2023-03", "2023-03")]),
        ("ten years ago today", [("ten years ago today", "2015-03-12", "2015-03-12")]),
        ("earlier this week", [("earlier this week", "2025-03-10/2025-03-12", "2025-03-10/2025-03-12")]),
        ("later this year", [("later this year", "2025-03-12/2025-12-31", "2025-03-12/2025-12-31")]),
        ("by the end of the year", [("by the end of the year", "../2025-12", "../2025-12")]),
        ("mid-May", [("mid-May", "2024-05-11/2024-05-20", "2025-05-11/2025-05-20")]),
        ("over the weekend", [("over the weekend", "2025-03-08/2025-03-09", "2025-03-15/2025-03-16")]),
        ("next weekend", [("next weekend", "2025-03-15/2025-03-16", "2025-03-15/2025-03-16")]),
        (
            "the weekend of June 7, 2025",
            [("weekend of June 7, 2025", "2025-06-07/2025-06-08", "2025-06-07/2025-06-08")],
        ),
        ("a fortnight ago", [("a fortnight ago", "2025-02-26", "2025-02-26")]),
        ("in the early hours of Sunday", [("the early hours of Sunday", "2025-03-09", "2025-03-16")]),
        ("in the 19th century", [("the 19th century", "18XX", "18XX")]),
        ("by the end of the decade", [("by the end of the decade", "../2029", "../2029")]),
        ("over the next five years", [("over the next five years", "2025-03-12/2030-03-12", "2025-03-12/2030-03-12")]),
        ("in the late 1990s", [("late 1990s", "1997/1999", "1997/1999")]),
        ("on Christmas Day", [("Christmas Day", "2024-12-25", "2025-12-25")]),
        ("within two years of the vote", []),
        ("within 36 hours", [("within 36 hours", None, "2025-03-12/2025-03-14")]),
        ("in the last 24 hours", [("in the last 24 hours", "2025-03-11/2025-03-12", "2025-03-11/2025-03-12")]),
        ("last night", [("last night", "2025-03-11", "2025-03-11")]),
        ("overnight on Sunday", [("overnight on Sunday", "2025-03-09", "2025-03-16")]),
        ("on Monday next week", [("Monday next week", "2025-03-17", "2025-03-17")]),
        ("on Monday of last week", [("Monday of last week", "2025-03-03", "2025-03-03")]),
        ("on June 16th of last year", [("June 16th of last year", "2024-06-16", "2024-06-16")]),
        ("by March of next year", [("by March of next year", "../2026-03", "../2026-03")]),
        ("early in May 2024", [("early in May 2024", "2024-05-01/2024-05-10", "2024-05-01/2024-05-10")]),
        ("the second half of May", [("the second half of May", "2024-05-16/2024-05-31", "2025-05-16/2025-05-31")]),
        ("in fiscal 2026", [("fiscal 2026", None, None)]),
        ("in the 2026 financial year", [("the 2026 financial year", None, None)]),
        ("the previous week", [("the previous week", "2025-03-03/2025-03-09", "2025-03-03/2025-03-09")]),
        ("a year earlier", [("a year earlier", None, None)]),
        (
            "It failed in March 2008. In February it was sold.",
            [("March 2008", "2008-03", "2008-03"), ("February", None, None)],
        ),
        ("In 2008 it failed. In May it was sold.", [("2008", "2008", "2008"), ("May", "2024-05", "2025-05")]),
        ("In 2008 it failed, and in May it was sold.", [("2008", "2008", "2008"), ("May", None, None)]),
        (
            "It failed in 2008, and in May that year it was sold.",
            [("2008", "2008", "2008"), ("that year", "2008", "2008")],
        ),
        ("All changed after Sept. 11.", []),
        ("31 February 2022 is no day", [("February 2022", "2022-02", "2022-02")]),
    ],
)
def test_expressions_have_edtf_values(text, expected):
    found = find_expressions(text, WEDNESDAY)
    assert [(text[e.start : e.end], e.past, e.future) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On May 3, 2024 she left. He left a week later.", "2024-05-10"),
        ("On May 3, 2024 she left, and he the next day.", "2024-05-04"),
        ("On May 3, 2024 she left. He had gone the day before.", "2024-05-02"),
        ("On May 3, 2024 she left. The same day he came.", "2024-05-03"),
        ("On May 3, 2024 she left. That year he stayed.", "2024"),
        ("On May 3, 2024 she left. The month before, he came.", "2024-04"),
        ("She won in 2008 and lost four years later.", "2012"),
        ("She won in 2008 and left two weeks later.", None),
        ("On May 3, 2024 she left for St. Ives. Mr. Ito left a day later.", "2024-05-04"),
        ("On May 3, 2024 she left. He stayed. I left a day later.", None),
        ("On May 3, 2024 she left, a day before the feast.", None),
        ("On May 3, 2024 she left, and he more than a day later.", None),
        ("On May 3, 2024 she left. He stayed until the next day.", "../2024-05-04"),
        ("Prices fell in May 2024 from a year earlier.", None),
    ],
)
def test_a_date_may_go_by_the_one_before_it(text, value):
    *_, last = find_expressions(text, WEDNESDAY)
    assert last.past == value


def test_without_a_day_of_publication_only_absolute_dates_have_values():
    found = find_expressions("On Friday and in May they met; in 2014 and last week too.", None)
    assert [e.past for e in found] == [None, None, "2014", None]


@pytest.mark.parametrize("published", [date.min, date.max])
def test_an_odd_day_of_publication_ends_nothing(published):
    text = "They met yesterday, will meet tomorrow, next Friday, this week, next year, and met in early March."
    assert len(find_expressions(text, published)) == 6
