"""Lemma rules: how a lemma comes out of its form, as a short string that a classifier can learn."""

import re
from functools import cache

_CUT = re.compile(r"([01])-(\d+)\+(.*)", re.DOTALL)


def lemma_rule(form: str, lemma: str) -> str:
    """Return the rule that turns a form into its lemma.

    >>> lemma_rule("said", "say"), lemma_rule("Cities", "city"), lemma_rule("was", "be")
    ('0-2+y', '1-3+y', '0=be')
    """
    lowered = form != form.lower() and (lemma[:1].islower() or lemma == lemma.lower())
    base = form.lower() if lowered else form
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    if same == 0 and base and base != lemma:
        return f"{int(lowered)}={lemma}"
    return f"{int(lowered)}-{len(base) - same}+{lemma[same:]}"


def apply_rule(form: str, rule: str) -> str:
    """Return the lemma of a form by a rule of `lemma_rule`.

    >>> apply_rule("tried", "0-3+y"), apply_rule("Is", "1=be")
    ('try', 'be')
    """
    lowered, cut, ending = _parsed(rule)
    base = form.lower() if lowered else form
    if cut is None:
        return ending
    return base[: max(0, len(base) - cut)] + ending or base


@cache
def _parsed(rule: str) -> tuple[bool, int | None, str]:
    found = _CUT.fullmatch(rule)
    if found is None:
        return rule[0] == "1", None, rule[2:]
    return found[1] == "1", int(found[2]), found[3]
