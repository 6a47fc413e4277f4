"""What came out: the made-up words beside the real ones."""

from collections import Counter

from cms.vietnamese.syllables import is_syllable

from . import laws, real_texts
from .articles import Writer

RANKS = range(1, 2_001)
FIRST = (10, 100, 1_000)


def describe(writer: Writer, articles: int) -> list[str]:
    """Return lines about the words of so many articles."""
    made: Counter[str] = Counter()
    tokens = 0
    for word, times in writer.words.items():
        for part in word.lower().split():
            tokens += times
            if is_syllable(part):
                made[part] += times
    real = Counter(word for passage in real_texts.passages() for word in real_texts.words_of(passage))
    counts, real_counts = (sorted(counter.values(), reverse=True) for counter in (made, real))
    offset = laws.SYLLABLES.offset
    return [
        f"{articles:,} articles, {tokens:,} words, {tokens // articles} each; {len(made):,} distinct syllables",
        f"law of the syllables {laws.SYLLABLES}; slope that came out, ranks 1 to {RANKS[-1]:,}: "
        f"-{laws.slope(counts, offset, RANKS):.2f}",
        *(
            f"the {first:,} most frequent make {laws.share(counts, first):.0%}"
            f" (of the demo's real texts {laws.share(real_counts, first):.0%})"
            for first in FIRST[:2]
        ),
        f"the {FIRST[2]:,} most frequent make {laws.share(counts, FIRST[2]):.0%}",
    ]
