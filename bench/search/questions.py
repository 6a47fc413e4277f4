"""What readers of a newsroom ask: words by how often its articles have them."""

from dataclasses import dataclass
from random import Random

from cms.vietnamese.folding import fold
from cms.vietnamese.syllables import is_syllable

from .newsrooms import Contents

THIRDS = ("common", "middle", "rare")
PAIRINGS = [
    ("rare", "rare"),
    ("rare", "middle"),
    ("rare", "common"),
    ("middle", "middle"),
    ("middle", "common"),
    ("common", "common"),
]
TOP = 50
"""How many words are of the commonest, asked for besides: what a reader who types "của các" does to us."""
LETTERS = (2, 12)


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        kind: of which it is one of many, a row of the table.
        counts: whether it is among those the ratio is taken of.
    """

    path: str
    kind: str
    q: str
    counts: bool = True


def thirds(words: list[str]) -> dict[str, list[str]]:
    """Return words, the most frequent first, in three parts of as many words each."""
    third = len(words) // 3
    return dict(zip(THIRDS, (words[:third], words[third : 2 * third], words[2 * third :]), strict=True))


def vocabulary(contents: Contents) -> tuple[list[str], list[str]]:
    """Return the syllables of a newsroom and its words of two, the most frequent first."""
    single: dict[str, int] = {}
    double: dict[str, int] = {}
    for word, times in contents.words.items():
        parts = [part for part in word.lower().split() if is_syllable(part)]
        for part in parts:
            single[part] = single.get(part, 0) + times
        if len(parts) == 2 and word.islower():
            double[word] = times
    return _by_frequency(single), _by_frequency(double)


def draw(contents: Contents, number: int, seed: str) -> list[Question]:
    """Return questions, `number` of each kind, the kinds in turn; half of them without marks.

    Each newsroom is asked for words of its own: what is rare in a large one is not there at all in a small one.
    """
    random = Random(seed)
    single, double = vocabulary(contents)
    by_third, doubles = thirds(single), thirds(double)
    found = []
    for turn in range(number):
        for kinds in PAIRINGS:
            words = [random.choice(by_third[kind]) for kind in kinds]
            random.shuffle(words)
            found.append(_search(" + ".join(kinds), " ".join(words), turn))
        for kind in THIRDS:
            found.append(_search(f"a {kind} word of two", random.choice(doubles[kind]), turn, counts=False))
        top = " ".join(random.sample(single[:TOP], 2))
        found.append(_search(f"two of the top {TOP}", top, turn, counts=False))
        found.append(_suggest("begins a title", random.choice(contents.titles), turn, random))
        found.append(_suggest("begins a word", random.choice(by_third[THIRDS[turn % 3]]), turn, random))
    return found


def _by_frequency(counts: dict[str, int]) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))


def _typed(text: str, turn: int) -> str:
    return fold(text) if turn % 2 else text


def _search(kind: str, words: str, turn: int, *, counts: bool = True) -> Question:
    return Question("/api/v2/search/", kind, _typed(words, turn), counts)


def _suggest(kind: str, text: str, turn: int, random: Random) -> Question:
    typed = _typed(text, turn)
    return Question("/api/v2/search/suggest/", kind, typed[: random.randint(*LETTERS)].strip().ljust(2, "a"))
