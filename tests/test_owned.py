"""What "whose" tells of is done to, or in: "whose tanker Finland seized", "in whose house police found a gun"."""

import pytest

from stating import statements, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ito sued the firm, whose tanker Finland seized.", "Finland | seize | whose tanker"),
        ("The family, whose mills Norvik bought, left the town.", "Norvik | buy | whose mills"),
        ("Ada Lind, whose book Bern banned, lives in Chile.", "Bern | ban | whose book"),
        ("Rebels killed Moser, whose brother Oslo had expelled.", "Oslo | expel | whose brother"),
        ("The man in whose house police found explosives fled.", "police | find | explosives | in whose house"),
        ("Norvik, in whose mill workers died, paid a fine.", "workers | die | - | in whose mill"),
        ("The trust, whose chairman Tom Hale resigned, closed.", "whose chairman Tom Hale | resign | -"),
        ("The guild, whose ship Vega sank, is suing.", "whose ship Vega | sink | -"),
    ],
)
@pytest.mark.model
def test_who_acts_on_what_is_owned_is_not_the_owned(nlp, text, expected):
    assert expected in [told(one) for one in statements(nlp(text))]
