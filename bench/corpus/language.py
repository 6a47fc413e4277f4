"""Words as a made-up newsroom uses them; what is assumed stands in `bench.corpus`."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from random import Random

from cms.vietnamese.syllables import is_syllable

from . import laws, names, real_texts, syllables

SYLLABLES, PAIRS, ODD = 6_500, 20_000, 2_000
"""Distinct syllables, words of two, and other tokens."""
PAIRS_SHARE, ODD_SHARE = 0.30, 0.05
"""Which part of all words they are."""
SYLLABLES_PER_WORD = 1.4
THEME_SHARE = 0.2
"""Which part of an article's words come from its theme."""
TOPIC_WORDS, THEME_OF_TOPIC, THEME_OWN = 150, 25, 15


@dataclass(frozen=True)
class Language:
    """A vocabulary with its frequencies, the same for the same seed."""

    seed: int

    @cached_property
    def _real(self) -> tuple[Counter[str], Counter[tuple[str, str]]]:
        words, pairs = Counter[str](), Counter[tuple[str, str]]()
        for passage in map(real_texts.words_of, real_texts.passages()):
            words.update(passage)
            pairs.update(pairwise(passage))
        return words, pairs

    @cached_property
    def syllables(self) -> list[str]:
        """Syllables, the most frequent first."""
        return syllables.inventory(self._real[0], SYLLABLES, Random(f"{self.seed} syllables"))

    @cached_property
    def pairs(self) -> list[str]:
        """Words of two syllables, the most frequent first: real ones that repeat, then others."""
        real = [
            f"{first} {second}"
            for (first, second), times in self._real[1].most_common()
            if times > 1 and is_syllable(first) and is_syllable(second)
        ]
        random = Random(f"{self.seed} pairs")
        weights = list(accumulate(laws.SYLLABLES.weights(SYLLABLES)))
        found = dict.fromkeys(real)
        while len(found) < PAIRS:
            found[" ".join(random.choices(self.syllables, cum_weights=weights, k=2))] = None
        return list(found)

    @cached_property
    def _words(self) -> tuple[list[str], list[float]]:
        odd = names.odd_tokens(Random(f"{self.seed} odd"), ODD)
        single = [(1 - PAIRS_SHARE - ODD_SHARE) * weight for weight in laws.SYLLABLES.weights(SYLLABLES)]
        double = [PAIRS_SHARE * weight for weight in laws.PAIRS.weights(PAIRS)]
        weights = [*single, *double, *([ODD_SHARE / ODD] * ODD)]
        return [*self.syllables, *self.pairs, *odd], list(accumulate(weights))

    def draw(self, random: Random, number: int) -> list[str]:
        """Return words as they follow each other, of one or two syllables each."""
        words, weights = self._words
        return random.choices(words, cum_weights=weights, k=number)

    def topic_words(self, random: Random) -> list[str]:
        """Return what is written about under one topic: words of two syllables, frequent or not."""
        places = [int(PAIRS * random.random() ** 2) for _ in range(TOPIC_WORDS)]
        return [self.pairs[place] for place in places]

    def theme(self, random: Random, topic: list[str]) -> list[str]:
        """Return what one article is about."""
        return [*random.choices(topic, k=THEME_OF_TOPIC), *self.draw(random, THEME_OWN)]
