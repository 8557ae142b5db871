"""Drafts -> drafts with the attribution next outwards: by containment, "citing X", "quoted by Y", "Reuters sources"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from hearsay.extract.attributions.carriers import carrier_of
from hearsay.extract.attributions.drafts import Draft
from hearsay.extract.attributions.further import is_nameless, is_of_same
from hearsay.extract.cues.quoting import is_as_quoted, quoting_over
from hearsay.extract.cues.speakers import DOERS, antecedent, source_piece, stretch, subject_of
from hearsay.extract.grammar.cuewords import cue_piece, entry_of
from hearsay.extract.grammar.pieces import Piece, root_of
from hearsay.extract.grammar.syntax import Tree, subtree
from hearsay.extract.mentions.outlets import outlet_meant
from hearsay.lexicon import Cue, Lexicon

_PARAGRAPHS = 3  # from one paragraph in which nameless sources speak to the next, at most


def chain_outwards(
    tree: Tree, lexicon: Lexicon, drafts: Sequence[Draft], *, is_outlet: Callable[[int], bool]
) -> list[Draft]:
    """Set `via` of all drafts, adding those that only name an outer source; `is_outlet` tells which words do."""
    chain = _Chain(tree, drafts)
    for index, draft in enumerate(drafts):
        quoting = None if draft.outer is None else quoting_over(tree, lexicon, draft.word)
        if quoting is None:
            chain.cite(index, lexicon)
        elif quoting.quoter is not None:
            chain.hear(index, quoting.verb, quoting.quoter, entry_of(tree, lexicon, quoting.verb))
    holders = chain.holders()
    for index, draft in enumerate(drafts):
        chain.nest(index, holders[draft.word])
    for index in range(len(drafts)):
        chain.quote(index, lexicon)
        chain.own(index, lexicon.words("sources"), is_outlet)
        chain.carry(index, lexicon, is_outlet)
        chain.rest(index, lexicon)
    chain.go_on(lexicon, is_outlet)
    return chain.sorted()


class _Chain:
    """The drafts of an article with their links outwards; a link that would close a ring is refused."""

    def __init__(self, tree: Tree, drafts: Sequence[Draft]) -> None:
        self.tree = tree
        self.drafts = list(drafts)
        self.by_word = {draft.word: index for index, draft in enumerate(drafts)}

    def cite(self, index: int, lexicon: Lexicon) -> None:
        """Link "Y reports, citing X, that …" and "…, Y quotes X": X speaks, by way of Y.

        What Y declines or denies to do, "citing X", X does not tell.
        """
        draft = self.drafts[index]
        if (
            draft.entry is None
            or draft.entry.kind != "citing"
            or draft.outer is None
            or self.tree.dep[draft.word] == "amod"
        ):
            return
        around = self._named_before(draft)
        outer = self._reporter(index) if around is None else around
        declined = None if outer is None else lexicon.embedding_of(self.tree.lemma[self.drafts[outer].word])
        if declined is not None and declined.negates:
            return
        if outer is None:
            subject = subject_of(self.tree, draft.word)
            if subject is None:
                return
            outer = self._add(self._citer(draft, draft.word, subject, draft.entry))
        contents = (draft.contents if around is None else ()) or self.drafts[outer].contents
        self.drafts[index] = replace(draft, contents=contents)
        if not self.drafts[outer].contents:
            self.drafts[outer] = replace(self.drafts[outer], contents=contents)
        self._link(index, outer)

    def hear(self, index: int, verb: int, quoter: int, entry: Cue | None) -> None:
        """Link "Y quotes X as saying …", "X was quoted by Y as saying …": X says it, by way of Y."""
        draft, known = self.drafts[index], self.by_word.get(verb)
        outer = self._citer(draft, verb, quoter, entry)
        if known is None:
            known = self._add(outer)
        elif self.drafts[known].source is None or _share_source(draft, self.drafts[known]):
            self.drafts[known] = outer
        self.drafts[known] = replace(self.drafts[known], contents=draft.contents)
        self._link(index, known)

    def _citer(self, draft: Draft, verb: int, quoter: int, entry: Cue | None) -> Draft:
        """Make the draft of who cites: the model's source if it has one, else whom syntax shows."""
        source = draft.reporter or source_piece(self.tree, quoter, verb)
        speaker = quoter if source.holds(quoter) else None
        return Draft(verb, cue_piece(self.tree, verb), source, draft.contents, entry, speaker)

    def _named_before(self, draft: Draft) -> int | None:
        """Find the draft of whom "citing X" or "which cited X" follows: "According to Reuters, citing X, …"."""
        tree, before = self.tree, draft.word - 1
        if tree.dep[draft.word] == "acl:relcl" and tree.tag[before] in ("WDT", "WP"):
            before -= 1
        while before > 0 and tree.pos[before] == "PUNCT":
            before -= 1
        return next(
            (
                number
                for number, other in enumerate(self.drafts)
                if _is_by_preposition(other) and other.source is not None and before in range(*other.source)
            ),
            None,
        )

    def _reporter(self, index: int) -> int | None:
        """Find the draft that "citing X" belongs to: that of its verb, or of the verb whose subject it stands by.

        "Which cited X" belongs to that of whom it tells.
        """
        draft, tree = self.drafts[index], self.tree
        if _is_by_preposition(draft):
            return None if draft.outer is None else self.by_word.get(draft.outer)  # "reports with reference to X"
        governor = tree.head[draft.word]
        if tree.dep[draft.word] == "acl:relcl" and any(
            tree.word[one] == "which" for one in tree.all(draft.word, *DOERS)
        ):
            return next((i for i, other in enumerate(self.drafts) if _speaks(tree, other, governor)), None)
        if tree.tag[draft.word] != "VBG":
            return None
        words = {governor, tree.head[governor]} | set(tree.all(governor, "parataxis"))
        return next(
            (self.by_word[word] for word in sorted(words) if word in self.by_word and self.by_word[word] != index), None
        )

    def quote(self, index: int, lexicon: Lexicon) -> None:
        """Link "X, (as) quoted by Y": Y is put between X and whoever was outwards, and tells that X says it."""
        draft, tree = self.drafts[index], self.tree
        if draft.entry is None or draft.entry.kind != "citing" or draft.outer is not None or draft.source is None:
            return
        if tree.has(draft.word, *DOERS):
            return  # "Ito, who cited a report, warned"
        host = tree.head[draft.word]
        as_quoted = is_as_quoted(tree, draft.word)
        said = (i for i, d in enumerate(self.drafts) if _speaks(tree, d, host) or (as_quoted and d.word == host))
        inner = next((number for number in said if number != index), None)
        if inner is not None:
            self.drafts[index] = replace(draft, contents=_with_cue(tree, self.drafts[inner], host))
            self._between(inner, index)
        elif tree.tag[draft.word] == "VBN" and tree.dep[draft.word] == "acl" and _takes_stand(tree, lexicon, host):
            words = [word for word in subtree(tree, tree.head[host]) if word >= tree.head[host]]
            self.drafts[index] = replace(draft, contents=(stretch(tree, words),))

    def own(self, index: int, words: Collection[str], is_outlet: Callable[[int], bool]) -> None:
        """Link "<outlet> sources say": the outlet stands outwards of its sources."""
        draft, tree = self.drafts[index], self.tree
        if draft.source is None or draft.via is not None:
            return
        root = root_of(tree, draft.source)
        if tree.lemma[root] not in words:
            return
        owner = next((child for child in tree.all(root, "compound", "nmod:poss") if is_outlet(child)), None)
        if owner is not None:
            outer = self._add(Draft(owner, None, Piece(owner, owner + 1), draft.contents, None, owner))
            self._between(index, outer)

    def carry(self, index: int, lexicon: Lexicon, is_outlet: Callable[[int], bool]) -> None:
        """Link "papers seen by <outlet> show", "told <outlet>", "said in <outlet>": the outlet stands outwards."""
        draft, tree = self.drafts[index], self.tree
        if draft.source is None or draft.cue is None:
            return
        outlet = carrier_of(tree, lexicon, draft, self.by_word, is_outlet=is_outlet)
        if outlet is not None and not self._names(draft, lexicon, outlet, is_outlet):
            named = source_piece(tree, outlet, draft.word)
            self._between(index, self._add(Draft(outlet, None, named, draft.contents, None, outlet)))

    def _names(self, draft: Draft, lexicon: Lexicon, outlet: int, is_outlet: Callable[[int], bool]) -> bool:
        """Tell whether an outlet is in the chain already: "Reuters said it fell, citing guards who spoke to it"."""
        tree, step = self.tree, draft
        while True:
            root = None if step.source is None else root_of(tree, step.source)
            named = None if root is None else outlet_meant(tree, lexicon, root, is_outlet=is_outlet)
            if root == outlet or (named is not None and tree.word[named] == tree.word[outlet]):
                return True
            if step.via is None:
                return False
            step = self.drafts[step.via]

    def go_on(self, lexicon: Lexicon, is_outlet: Callable[[int], bool]) -> None:
        """Link what nameless sources say later to the outlet that quoted them: "two clerks told X … | A third said"."""
        tree, known, last = self.tree, None, 0
        outlet: Draft | None = None
        for index in sorted(range(len(self.drafts)), key=lambda i: (self.drafts[i].word, i)):
            draft = self.drafts[index]
            if draft.source is None or draft.cue is None or not draft.contents:
                continue
            root = root_of(tree, draft.source)
            around = self._outlet_over(draft, is_outlet)
            if around is not None:
                outlet, known, last = (around, root, index) if is_nameless(tree, lexicon, root) else (None, None, index)
            elif outlet is not None and known is not None and draft.via is None:
                near = tree.paragraph[draft.word] - tree.paragraph[self.drafts[last].word] <= _PARAGRAPHS
                same = is_of_same(tree, lexicon, root, known)
                if near and same and not _is_by_preposition(draft):  # "according to them" leaves open whom they told
                    again = replace(outlet, contents=draft.contents, via=None)
                    self._between(index, self._add(again))
                    last = index
                elif not same and is_nameless(tree, lexicon, root):
                    outlet = None

    def _outlet_over(self, draft: Draft, is_outlet: Callable[[int], bool]) -> Draft | None:
        """Find the draft of the outlet right outwards of a draft."""
        outer = None if draft.via is None else self.drafts[draft.via]
        if outer is None or outer.source is None or not is_outlet(root_of(self.tree, outer.source)):
            return None
        return Draft(outer.word, None, outer.source, (), None, outer.speaker)

    def rest(self, index: int, lexicon: Lexicon) -> None:
        """Link "a report based on two officials": they tell what it says."""
        draft, tree = self.drafts[index], self.tree
        root = None if draft.source is None or not draft.contents else root_of(tree, draft.source)
        based = () if root is None else (child for child in tree.all(root, "acl") if tree.word[child] == "based")
        for ground in (one for participle in based for one in tree.all(participle, "obl") if tree.marker(one) == "on"):
            near = (one for one in (ground, *tree.all(ground, "nmod")) if tree.lemma[one] in lexicon.words("sources"))
            people = next(near, None)
            if people is not None:
                named = source_piece(tree, people, draft.word)
                self._link(self._add(Draft(people, None, named, draft.contents, None, people)), index)

    def nest(self, index: int, holders: Sequence[int]) -> None:
        """Link a draft whose cue stands in others' contents to the innermost of these.

        One source of two verbs ("says A but notes B") speaks twice, not of itself.
        """
        draft = self.drafts[index]
        others = (number for number in holders if number != index)
        around = [number for number in others if not self._share_speaker(draft, self.drafts[number])]
        if not around or draft.via is not None or draft.cue is None:
            return
        sizes = {number: sum(end - start for start, end in self.drafts[number].contents) for number in around}
        smallest = min(sizes.values())
        innermost = [number for number, size in sizes.items() if size == smallest]
        self._link(index, max(innermost, key=lambda number: (self._depth(number), number)))

    def _share_speaker(self, one: Draft, other: Draft) -> bool:
        """Tell whether two drafts have one source, be it as "who": "Ito, who plans to tell them that …"."""
        speakers = [antecedent(self.tree, root_of(self.tree, each.source)) for each in (one, other) if each.source]
        return _share_source(one, other) or (len(speakers) == 2 and speakers[0] == speakers[1])

    def holders(self) -> dict[int, list[int]]:
        """Tell by the word of each draft in which drafts' contents it stands."""
        words = sorted({draft.word for draft in self.drafts})
        holders: dict[int, list[int]] = {word: [] for word in words}
        for number, draft in enumerate(self.drafts):
            for start, end in draft.contents:
                for word in words[bisect_left(words, start) : bisect_left(words, end)]:
                    holders[word].append(number)
        return holders

    def _depth(self, index: int) -> int:
        depth, via = 0, self.drafts[index].via
        while via is not None:
            depth, via = depth + 1, self.drafts[via].via
        return depth

    def _add(self, draft: Draft) -> int:
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def _between(self, inner: int, outer: int) -> None:
        via = self.drafts[inner].via
        self.drafts[inner] = replace(self.drafts[inner], via=None)
        if via is not None and via != outer:
            self._link(outer, via)
        self._link(inner, outer)

    def _link(self, inner: int, outer: int) -> None:
        step: int | None = outer
        while step is not None:
            if step == inner:
                return
            step = self.drafts[step].via
        self.drafts[inner] = replace(self.drafts[inner], via=outer)

    def sorted(self) -> list[Draft]:
        """Give the drafts in the order of their cues, `via` counting anew."""
        order = sorted(range(len(self.drafts)), key=lambda i: (self.drafts[i].word, i))
        place = {old: new for new, old in enumerate(order)}
        return [replace(self.drafts[i], via=None if (via := self.drafts[i].via) is None else place[via]) for i in order]


def _is_by_preposition(draft: Draft) -> bool:
    """Tell whether a source stands after a preposition: "according to X"."""
    return draft.entry is not None and draft.entry.pos == "ADP"


def _share_source(one: Draft, other: Draft) -> bool:
    return one.source is not None and other.source is not None and one.source.meets(other.source)


def _speaks(tree: Tree, draft: Draft, word: int) -> bool:
    """Tell whether a word heads a draft's source, or one of several of whom it speaks ("one of the sources")."""
    if draft.source is None or not draft.contents:
        return False
    root = root_of(tree, draft.source)
    return word in (draft.speaker, root) or (tree.head[word] == root and draft.source.holds(word))


def _with_cue(tree: Tree, draft: Draft, quoted: int) -> tuple[Piece, ...]:
    """Give what a draft says with its cue, if that or its subject is quoted: "warned that it fell"."""
    cue = draft.cue
    if cue is None or quoted not in (draft.word, *tree.all(draft.word, *DOERS)):
        return draft.contents
    after = next((piece for piece in draft.contents if piece.start == cue.end), None)
    apart = [piece for piece in draft.contents if piece != after]
    return tuple(sorted([*apart, cue if after is None else Piece(cue.start, after.end)]))


def _takes_stand(tree: Tree, lexicon: Lexicon, source: int) -> bool:
    """Tell whether the verb of a subject says something by itself: "rejected the plan"."""
    relation = lexicon.relation_of(tree.lemma[tree.head[source]])
    return tree.dep[source] == "nsubj" and relation is not None and relation.speech == "saying"
