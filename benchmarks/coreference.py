"""Score chains against GUM's coreference: CoNLL F1 (MUC, B³, CEAFe) by the public scorer beside ours.

    benchmarks/coreference.py GUM.conllu.gz COVAL_FOLDER [--genres news interview speech bio] [--model NAME]

COVAL_FOLDER is a checkout of github.com/ns-moosavi/coval. The text is rebuilt from tokens and goes through the whole
program. A mention is known by its head word (a name by any of its words, as trees differ on which is the head), a
coordination by its conjunction; singletons don't count, on either side. Relative pronouns, not annotated in GUM, are
left out of ours. Printed are the scores over all mentions, over those that are names or pronouns, and over those that
our statements and attributions use.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gum import GoldText, read_gold

from hearsay.annotate import annotate, load_model
from hearsay.extract import extract_statements
from hearsay.lexicon import load_lexicon
from hearsay.records import Article, Extraction, Mention
from hearsay.resolve.coreference.resolving import resolve_article

GENRES = ("news", "interview", "speech", "bio")
Chains = dict[int, str]  # chain by the first character of the head word


def heads_like(gold: GoldText, mentions: Sequence[Mention]) -> list[int]:
    """Give the mentions' heads; of a name of several words the one that GUM takes for its head, if any."""
    own = {mention.head.start for mention in mentions}
    heads = []
    for mention in mentions:
        head = mention.head.start
        if mention.name and head not in gold.heads:
            start = mention.span.start + mention.text.find(mention.name)
            inside = range(start, start + len(mention.name))
            head = next((place for place in inside if place in gold.heads and place not in own), head)
        heads.append(head)
    return heads


def our_chains(extraction: Extraction, heads: Sequence[int]) -> Chains:
    """Give the chain of each mention that GUM would annotate."""
    mentions = extraction.mentions
    relative = {i for i, m in enumerate(mentions) if m.kind == "pronoun" and m.lemma in ("who", "which")}
    relative |= {i for i, m in enumerate(mentions) if m.lemma == "that" and m.same_as is not None}
    return {
        heads[index]: str(number)
        for number, chain in enumerate(extraction.chains)
        for index in chain.mentions
        if index not in relative
    }


def used_heads(extraction: Extraction, heads: Sequence[int]) -> set[int]:
    """Give the heads of the mentions that stand in a statement or an attribution."""
    arguments = [
        argument
        for statement in extraction.statements
        for argument in (statement.subject, statement.object, *(role.filler for role in statement.roles))
    ]
    arguments += [argument for each in extraction.attributions for argument in (each.source, each.addressee)]
    return {heads[argument.mention] for argument in arguments if argument is not None and argument.mention is not None}


def write_chains(path: Path, texts: Iterable[tuple[str, list[int], Chains]]) -> None:
    """Write chains as CoNLL lines, one for each head word; chains of one mention are left out."""
    with path.open("w", encoding="utf-8") as file:
        for name, places, chains in texts:
            members = defaultdict(list)
            for place, chain in chains.items():
                members[chain].append(place)
            file.write(f"#begin document ({name}); part 000\n")
            for number, place in enumerate(places):
                chain = chains.get(place, "")
                mark = f"({chain})" if chain and len(members[chain]) > 1 else "-"
                file.write(f"{name} 0 {number} w {mark}\n")
            file.write("\n#end document\n")


def score(coval: Path, texts: list[tuple[GoldText, Chains]], keep: Callable[[GoldText, int, str], bool]) -> str:
    """Run the public scorer over the mentions that `keep` lets pass and give its lines of scores."""
    key, response = [], []
    for gold, ours in texts:
        left = {place: chain for place, chain in gold.heads.items() if keep(gold, place, "gold")}
        right = {place: chain for place, chain in ours.items() if keep(gold, place, "ours")}
        places = sorted({*left, *right})
        key.append((gold.name, places, left))
        response.append((gold.name, places, right))
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder, "key"), Path(folder, "response")
        write_chains(files[0], key)
        write_chains(files[1], response)
        command = [sys.executable, "scorer.py", *map(str, files), "muc", "bcub", "ceafe"]
        done = subprocess.run(command, cwd=coval, capture_output=True, text=True, check=True)
    return "\n".join(f"  {line}" for line in done.stdout.splitlines() if "F1" in line or "CoNLL" in line)


def main() -> None:
    """Annotate, extract, resolve and score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gum", type=Path)
    parser.add_argument("coval", type=Path)
    parser.add_argument("--genres", nargs="+", default=GENRES)
    parser.add_argument("--model")
    options = parser.parse_args()
    nlp, lexicon = load_model(options.model), load_lexicon()
    texts, named, used = [], {}, {}
    for gold in read_gold(options.gum):
        if gold.genre in options.genres:
            article = Article(gold.name, gold.text)
            resolved = resolve_article(extract_statements(article, annotate(article, nlp), lexicon))
            heads = heads_like(gold, resolved.mentions)
            texts.append((gold, our_chains(resolved, heads)))
            kinds = zip(heads, resolved.mentions, strict=True)
            named[gold.name] = {head for head, mention in kinds if mention.kind in ("name", "pronoun")}
            used[gold.name] = used_heads(resolved, heads)
    print(f"{len(texts)} texts\nall mentions")
    print(score(options.coval, texts, lambda gold, place, side: True))
    print("names and pronouns")
    print(
        score(options.coval, texts, lambda g, p, side: p in (g.names_and_pronouns if side == "gold" else named[g.name]))
    )
    print("mentions in statements and attributions")
    print(score(options.coval, texts, lambda gold, place, side: place in used[gold.name]))


if __name__ == "__main__":
    main()
