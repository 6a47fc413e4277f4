"""Articles: title, lead and body, about something."""

import datetime
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from . import names
from .language import SYLLABLES_PER_WORD, THEME_SHARE, Language

MEDIAN_SYLLABLES, SPREAD = 350, 0.45
SHORTEST, LONGEST = 60, 3_000  # syllables
TITLE_SYLLABLES = (10, 18)
LEAD_SYLLABLES = (25, 45)
SENTENCE_WORDS = (8, 26)
PARAGRAPH_SENTENCES = (2, 5)
HEADING_SHARE = 0.12  # of paragraphs, those with a heading before them
NAMES_SHARE = 0.15  # of sentences, those that name somebody or a place
YEARS = 15
LAST = datetime.datetime(2024, 12, 31, 22, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
TOPICS, SECTIONS, AUTHORS = 40, 8, 12


@dataclass(frozen=True)
class Article:
    """One article, not yet stored.

    Attributes:
        blocks: "heading" or "paragraph" and its text, without markup.
        section, topics, authors: places in the newsroom's lists.
    """

    number: int
    title: str
    lead: str
    blocks: tuple[tuple[str, str], ...]
    published_at: datetime.datetime
    section: int
    topics: tuple[int, ...]
    authors: tuple[int, ...]
    is_event: bool


@dataclass
class Writer:
    """Writes articles one after the other, the same ones for the same seed.

    Attributes:
        words: how often each word was written so far, as written in the middle of a sentence.
    """

    seed: int
    words: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.language = Language(self.seed)
        random = Random(f"{self.seed} topics")
        self._topics = [self.language.topic_words(random) for _ in range(TOPICS)]
        self.topic_titles = [_capitalised(" ".join(words[:3])) for words in self._topics]
        self.section_titles = [
            _capitalised(" ".join(self.language.topic_words(random)[:2])) for _ in range(SECTIONS)
        ]
        self.authors = [names.person(random) for _ in range(AUTHORS)]

    def write(self, number: int) -> Iterator[Article]:
        """Yield that many articles, the oldest first."""
        step = datetime.timedelta(days=365.25 * YEARS) / number
        for place in range(number):
            yield self._article(place, LAST - step * (number - 1 - place))

    def _article(self, number: int, published_at: datetime.datetime) -> Article:
        random = Random(f"{self.seed} {number}")
        # Some topics, sections and authors are much more frequent than others.
        topics = tuple({int(TOPICS * random.random() ** 2) for _ in range(random.choice((0, 1, 1, 2)))})
        topic = self._topics[topics[0] if topics else random.randrange(TOPICS)]
        theme = self.language.theme(random, topic)
        length = min(max(int(random.lognormvariate(math.log(MEDIAN_SYLLABLES), SPREAD)), SHORTEST), LONGEST)
        return Article(
            number=number,
            title=self._title(random, theme),
            lead=self._sentence(self._syllables(random, theme, random.randint(*LEAD_SYLLABLES))),
            blocks=tuple(self._blocks(random, theme, length)),
            published_at=published_at,
            section=int(SECTIONS * random.random() ** 1.5),
            topics=topics,
            authors=tuple({int(AUTHORS * random.random() ** 2) for _ in range(random.choice((1, 1, 2)))}),
            is_event=random.random() < 0.03,
        )

    def _title(self, random: Random, theme: list[str]) -> str:
        """Return a title: half of its words are the theme's, no two the same."""
        length = random.randint(*TITLE_SYLLABLES)
        words: dict[str, None] = {}
        while (room := length - sum(word.count(" ") + 1 for word in words)) > 0:
            word = random.choice(theme) if random.random() < 0.5 else self.language.draw(random, 1)[0]
            if word.count(" ") < room:
                words[word] = None
        self.words.update(list(words))
        return _capitalised(" ".join(words))

    def _syllables(self, random: Random, theme: list[str], number: int) -> list[str]:
        """Return words that have about so many syllables."""
        words = self.language.draw(random, max(4, round(number / SYLLABLES_PER_WORD)))
        for _ in range(int(len(words) * THEME_SHARE)):
            words[int(random.random() * len(words))] = theme[int(random.random() * len(theme))]
        return words

    def _sentence(self, words: list[str]) -> str:
        self.words.update(words)
        half = len(words) // 2
        return f"{_capitalised(' '.join(words[:half]))}, {' '.join(words[half:])}."

    def _blocks(self, random: Random, theme: list[str], length: int) -> Iterator[tuple[str, str]]:
        words = self._syllables(random, theme, length)
        while words:
            if random.random() < HEADING_SHARE:
                heading, words = words[:5], words[5:]
                self.words.update(heading)
                yield "heading", _capitalised(" ".join(heading))
            sentences = []
            for _ in range(random.randint(*PARAGRAPH_SENTENCES)):
                end = random.randint(*SENTENCE_WORDS)
                end = (
                    end if len(words) - end >= SENTENCE_WORDS[0] else len(words)
                )  # no sentence of three words
                taken, words = words[:end], words[end:]
                if taken:
                    sentences.append(self._sentence(self._with_names(random, taken)))
            if sentences:
                yield "paragraph", " ".join(sentences)

    def _with_names(self, random: Random, words: list[str]) -> list[str]:
        if random.random() > NAMES_SHARE:
            return words
        place = len(words) // 2
        who = (
            f"đồng chí {names.person(random)}"
            if random.random() < 0.6
            else f"ở {random.choice(names.PLACES)}"
        )
        return [*words[:place], who, *words[place:]]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
