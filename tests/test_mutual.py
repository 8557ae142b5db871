"""What two do with each other -> each of them with the other."""

import pytest

from stating import statements, told


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Ito and Tom Lind met.", ["Ada Ito | meet | Tom Lind", "Tom Lind | meet | Ada Ito"]),
        ("Norvik and Ostrad will merge.", ["Norvik | merge | - | with Ostrad", "Ostrad | merge | - | with Norvik"]),
        ("Ito and Lind praised each other.", ["Ito | praise | Lind", "Lind | praise | Ito"]),
        ("Ito and Lind talked to each other.", ["Ito | talk to | Lind", "Lind | talk to | Ito"]),
        ("Ito and Lind met the mayor.", ["Ito | meet | the mayor", "Lind | meet | the mayor"]),
        ("Ito and Lind met with the mayor.", ["Ito | meet with | the mayor", "Lind | meet with | the mayor"]),
        ("Ito or Lind met in Oslo.", ["Ito | meet | - | in Oslo", "Lind | meet | - | in Oslo"]),
        ("Ito and Lind resigned.", ["Ito | resign | -", "Lind | resign | -"]),
    ],
)
def test_two_do_with_each_other_what_takes_two(nlp, text, expected):
    assert [told(one) for one in statements(nlp(text))] == expected
