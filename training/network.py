"""The network: an encoder, heads of all tasks, and conditional random fields for names and spans."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from hearsay.model.wordpieces import MASK, SEPARATOR, START

VOCABULARY, SHAPES = 30522, 10
WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, LINK = 256, 192, 96
NARROW = ("sentence", "names", "spans")
WIDE = ("upos", "xpos", "feats", "lemma")


class Dropout(nn.Module):
    """Dropout whose masks are slices of one table: drawing random numbers costs a tenth of the time on a CPU."""

    SIZE = 1 << 22

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.table: dict[torch.dtype, Tensor] = {}

    def forward(self, x: Tensor) -> Tensor:
        if x.is_cuda or not self.training:
            return functional.dropout(x, self.share, self.training)
        if x.dtype not in self.table:
            kept = torch.rand(self.SIZE, generator=torch.Generator().manual_seed(7)) >= self.share
            self.table[x.dtype] = (kept.float() / (1 - self.share)).to(x.dtype)
        at = int(torch.randint(0, self.SIZE - x.numel(), ()))
        return x * self.table[x.dtype][at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        size = WIDTH // ATTENTION_HEADS
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4).unbind(0)
        # Explicit products: PyTorch's fused attention is far slower backwards on a CPU.
        weights = torch.softmax(torch.matmul(q * size**-0.5, k.transpose(-1, -2)) + mask.to(q.dtype), -1)
        mixed = torch.matmul(weights.to(v.dtype), v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """The model's own encoder: six layers; its outputs are [windows, pieces, `width`]."""

    width = WIDTH

    def __init__(self) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(0.1)
        self.layers = nn.ModuleList(Layer(self.dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.shape.weight)
        self.word.weight.requires_grad_(requires_grad=False)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.kind + self.shape(shapes)
        x = self.dropout(self.norm(x))
        hidden = ((1.0 - mask) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    @torch.no_grad()
    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Copy the weights of all-MiniLM-L6-v2."""
        given = {name.removeprefix("bert."): value for name, value in weights.items()}
        self.word.weight.copy_(given["embeddings.word_embeddings.weight"])
        self.position.weight.copy_(given["embeddings.position_embeddings.weight"])
        self.kind.copy_(given["embeddings.token_type_embeddings.weight"][0])
        for end in ("weight", "bias"):
            getattr(self.norm, end).copy_(given[f"embeddings.LayerNorm.{end}"])
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                parts = [given[f"{at}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                getattr(layer.qkv, end).copy_(torch.cat(parts))
                getattr(layer.out, end).copy_(given[f"{at}attention.output.dense.{end}"])
                getattr(layer.norm1, end).copy_(given[f"{at}attention.output.LayerNorm.{end}"])
                getattr(layer.up, end).copy_(given[f"{at}intermediate.dense.{end}"])
                getattr(layer.down, end).copy_(given[f"{at}output.dense.{end}"])
                getattr(layer.norm2, end).copy_(given[f"{at}output.LayerNorm.{end}"])


class MPNet(nn.Module):
    """A teacher's encoder: twelve layers twice as wide, from MPNet (Song et al. 2020); too slow to ship."""

    width = 768

    def __init__(self) -> None:
        from transformers import MPNetConfig, MPNetModel

        super().__init__()
        vocabulary = VOCABULARY + 5
        config = MPNetConfig(vocab_size=vocabulary, max_position_embeddings=514, layer_norm_eps=1e-5)
        self.inner = MPNetModel(config, add_pooling_layer=False)
        self.shape = nn.Embedding(SHAPES, self.width)
        nn.init.zeros_(self.shape.weight)
        self.inner.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        # MPNet reads MiniLM's pieces, four places further on, with marks of its own.
        places = torch.arange(VOCABULARY) + 4
        places[[0, START, SEPARATOR, MASK]] = torch.tensor([1, 0, 2, vocabulary - 1])
        self.register_buffer("places", places, persistent=False)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        read = self.inner.embeddings.word_embeddings(self.places[pieces]) + self.shape(shapes)
        return self.inner(inputs_embeds=read, attention_mask=mask).last_hidden_state

    def start_from(self, weights: dict[str, Tensor]) -> None:
        """Copy the weights of all-mpnet-base-v2."""
        kept = {name: value for name, value in weights.items() if not name.startswith("pooler")}
        lacking = self.inner.load_state_dict(kept, strict=False)
        assert not lacking.missing_keys, lacking


ENCODERS = {"minilm": MiniLM, "mpnet": MPNet}


class Transitions(nn.Module):
    """A linear-chain conditional random field over BIO labels; the loss sums over all label sets left open."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        self.scores, self.start = (
            nn.Parameter(torch.zeros(len(labels), len(labels))),
            nn.Parameter(torch.zeros(len(labels))),
        )
        forbidden = torch.tensor([[b[0] == "I" and a[2:] != b[2:] for b in labels] for a in labels])
        self.register_buffer("forbidden", forbidden.float() * -1e4, persistent=False)
        self.register_buffer("not_first", torch.tensor([float(b[0] == "I") for b in labels]) * -1e4, persistent=False)

    def masked(self) -> tuple[Tensor, Tensor]:
        return self.scores + self.forbidden, self.start + self.not_first

    def mass(self, emissions: Tensor, lengths: Tensor) -> Tensor:
        """Return the log of the summed weights of all label sequences; emissions are [batch, words, labels].

        The words' matrices are multiplied in pairs, then the products in pairs: few steps, each of many numbers.
        """
        scores, start = self.masked()
        nothing = torch.full_like(scores, -1e4).fill_diagonal_(0.0)
        read = torch.arange(1, emissions.shape[1], device=lengths.device) < lengths[:, None]
        steps = torch.where(read[:, :, None, None], scores + emissions[:, 1:, None], nothing)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, nothing.expand(len(steps), 1, -1, -1)], 1)
            steps = torch.logsumexp(steps[:, ::2, :, :, None] + steps[:, 1::2, None], 3)
        first = start + emissions[:, 0]
        if steps.shape[1]:
            first = torch.logsumexp(first[:, :, None] + steps[:, 0], 1)
        return torch.logsumexp(first, 1)

    def loss(self, emissions: Tensor, allowed: Tensor, possible: Tensor, lengths: Tensor) -> Tensor:
        """Return the mean negative log likelihood a word of the allowed labels among the possible ones."""
        both = torch.cat([emissions.masked_fill(~possible, -1e4), emissions.masked_fill(~allowed, -1e4)])
        every, right = self.mass(both, torch.cat([lengths, lengths])).chunk(2)
        return (every - right).sum() / lengths.sum()


class Network(nn.Module):
    def __init__(self, labels: dict[str, list[str]], encoder: str = "minilm") -> None:
        super().__init__()
        self.encoder = ENCODERS[encoder]()
        width = self.encoder.width
        self.dropout, self.strong = Dropout(0.1), Dropout(0.25)
        self.heads = nn.ModuleDict({task: nn.Linear(width, len(labels[task])) for task in WIDE})
        self.heads.update({task: nn.Linear(width // 2, len(labels[task])) for task in NARROW})
        self.narrow = nn.ModuleDict({task: nn.Linear(width, width // 2) for task in NARROW})
        self.syntax = nn.Linear(width, 2 * ARC + 2 * RELATION)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc, self.arc_bias = nn.Parameter(torch.randn(ARC, ARC) * 0.5 * ARC**-0.5), nn.Parameter(torch.zeros(ARC))
        self.relation = nn.Linear(2 * RELATION, len(labels["relation"]))
        self.linking = nn.Linear(width, 2 * LINK)
        self.link = nn.Parameter(torch.randn(LINK, LINK) * 0.5 * LINK**-0.5)
        self.unlinked = nn.Parameter(torch.zeros(LINK))
        self.names_chain, self.spans_chain = Transitions(labels["names"]), Transitions(labels["spans"])

    @torch.no_grad()
    def silence_spans(self) -> None:
        """Let the head that no data trains find nothing."""
        self.heads["spans"].weight.zero_()
        self.heads["spans"].bias.copy_(torch.eye(len(self.heads["spans"].bias))[0] * 20)

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        x = self.encoder(pieces, shapes, mask)
        return self.dropout(torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[-1])))

    def classify(self, task: str, words: Tensor) -> Tensor:
        if task in self.narrow:
            words = self.dropout(functional.gelu(self.narrow[task](words)))
        return self.heads[task](words)

    def parse(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores [batch, word, head; 0 the root], and relation features of heads and of words."""
        rooted = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        arc_head, arc_word, relation_head, relation_word = self.syntax(rooted).split([ARC, ARC, RELATION, RELATION], -1)
        arc_head, arc_word = self.strong(functional.gelu(arc_head)), self.strong(functional.gelu(arc_word[:, 1:]))
        scores = torch.matmul(torch.matmul(arc_word, self.arc) + self.arc_bias, arc_head.transpose(1, 2))
        return scores, relation_head, relation_word[:, 1:]

    def relations(self, of_head: Tensor, of_word: Tensor, heads: Tensor) -> Tensor:
        """Return the relation scores of words with their heads: what the runtime does in numpy once trees are known."""
        of_head = torch.gather(of_head, 1, heads[:, :, None].expand(-1, -1, of_head.shape[-1]))
        features = torch.cat([functional.relu(of_head + of_word), of_head * of_word], -1)
        return self.relation(self.strong(features))

    def links(self, words: Tensor) -> Tensor:
        """Return link scores [batch, word, target; 0 none]."""
        own, target = functional.gelu(self.linking(words)).chunk(2, -1)
        target = torch.cat([self.unlinked.to(target.dtype).expand(words.shape[0], 1, -1), target], 1)
        return torch.matmul(torch.matmul(own, self.link), target.transpose(1, 2))
