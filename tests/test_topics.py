import pytest

from meanings import meant_by


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A spokesman for the bank, Mark Lund, said Tom Hale was ill. He will return to work in May.", "Tom Hale"),
        ("Police chief Mark Lund said Tom Hale had confessed. He will appear in court on Friday.", "Tom Hale"),
        ("Mark Lund, a lawyer for Tom Hale, said Hale was innocent. He was in Leeds that night.", "Tom Hale"),
        ("Mark Lund, a spokesman for Tom Hale, said the trip was private. He declined to say more.", "Mark Lund"),
        ("A judge freed Tom Hale on Monday. He had been in prison for two years.", "Tom Hale"),
        ("A friend drove Tom Hale to the court. He pleaded guilty.", "Tom Hale"),
    ],
)
def test_of_whom_others_tell_or_to_whom_they_do_something_is_told_next(nlp, lexicon, text, who):
    assert who in meant_by(nlp, lexicon, text, "He")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Hale said Visser should be in jail. Tom Hale left. She will pay.",
        "Oslo rolled out the red carpet for Visser, who had breakfast with Mayor Tom Hale before visiting the Harbour "
        "Hall. She will visit the port on Friday.",
    ],
)
def test_the_only_one_named_who_may_be_meant_is_meant(nlp, lexicon, text):
    assert "Visser" in meant_by(nlp, lexicon, text, "She")
