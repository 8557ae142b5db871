from hypothesis import given
from hypothesis import strategies as st

from hearsay.characters import INVISIBLE, LIGATURES, normalise_characters, plain_word


@given(st.text())
def test_normalised_text_keeps_every_position(text):
    assert len(normalise_characters(text)) == len(text)


def test_odd_spaces_and_dashes_become_the_usual_ones():
    assert normalise_characters("a\u00a0b\u2009c\u2011d\u2015e\u2028f\x85g\x07h１") == "a b c-d—e\nf\ng h1"


def test_quotation_marks_soft_hyphens_and_line_ends_stay():
    text = "“a” ‘b’ „c“ «d»\r\n\tco\u00adop \ufb01n\n"
    assert normalise_characters(text) == text


def test_plain_word_is_what_a_reader_sees():
    assert plain_word("co\u00adop\u200ber\ufeffa\ufb03n\u0303") == "cooperaffiñ"
    assert not [one for one in [*INVISIBLE, *LIGATURES] if plain_word(one) == one]
