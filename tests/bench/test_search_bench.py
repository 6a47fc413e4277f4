"""`make bench-search`: what is asked, what is counted, and that it runs."""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from bench.corpus.articles import Writer
from bench.search import table
from bench.search.__main__ import beyond, without_absent
from bench.search.filling import Progress
from bench.search.newsrooms import Answer, Contents
from bench.search.questions import PAIRINGS, draw, thirds, vocabulary
from cms.vietnamese.folding import fold, split_words
from tests import postgresql

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def contents():
    writer = Writer(seed=2)
    articles = list(writer.write(300))
    return Contents(300, 2, dict(writer.words), [article.title for article in articles], [])


def answers(*milliseconds):
    return [Answer(time, 200, 10) for time in milliseconds]


class TestQuestions:
    def test_are_the_same_for_the_same_seed(self, contents):
        assert draw(contents, 5, "1") == draw(contents, 5, "1")
        assert draw(contents, 5, "1") != draw(contents, 5, "2")

    def test_are_as_many_of_each_kind(self, contents):
        kinds = Counter(question.kind for question in draw(contents, 6, "1"))
        assert set(kinds.values()) == {6}
        assert {" + ".join(pairing) for pairing in PAIRINGS} < set(kinds)

    def test_take_their_words_from_thirds_by_rank(self, contents):
        by_third = {third: set(map(fold, words)) for third, words in thirds(vocabulary(contents)[0]).items()}
        for question in draw(contents, 20, "1"):
            if question.path == "/api/v2/search/" and question.counts:
                first, second = map(fold, question.q.split())
                one, other = question.kind.split(" + ")
                assert (first in by_third[one] and second in by_third[other]) or (
                    first in by_third[other] and second in by_third[one]
                )

    def test_are_typed_without_marks_half_of_the_time(self, contents):
        searches = [one.q for one in draw(contents, 40, "1") if one.path == "/api/v2/search/" and one.counts]
        bare = sum(q == fold(q) for q in searches)
        assert len(searches) // 2 <= bare < 0.65 * len(searches)  # some words have no marks

    def test_of_suggestions_have_two_letters_at_least_and_twelve_at_most(self, contents):
        for question in draw(contents, 60, "1"):
            if question.path.endswith("suggest/"):
                assert 2 <= len(question.q) <= 12
                assert split_words(question.q)


class TestVocabulary:
    def test_is_ordered_by_what_the_articles_have(self, contents):
        single, double = vocabulary(contents)
        assert "và" in single[:20]
        assert contents.words[double[0]] >= contents.words[double[-1]]
        assert all(len(word.split()) == 2 for word in double)
        assert not {word for word in single if any(map(str.isdigit, word))}

    def test_is_cut_into_thirds(self):
        assert thirds(list("abcdefghi")) == {
            "common": list("abc"),
            "middle": list("def"),
            "rare": list("ghi"),
        }


class TestFigures:
    def test_are_the_median_and_the_slowest_twentieth(self):
        figures = table.Figures.of(answers(*range(1, 101)))
        assert (figures.number, figures.median, figures.p95, figures.greatest) == (100, 50.5, 95, 100)

    def test_compare_by_the_slowest_twentieth(self):
        assert table.ratio((answers(*range(1, 101)), answers(*range(2, 202, 2)))) == 2


class TestLimit:
    @pytest.mark.parametrize(
        ("ratio", "fault"), [(5.01, "5.01 times"), (0.1, "10.00 times as long in the small")]
    )
    def test_is_passed_either_way(self, ratio, fault):
        assert fault in beyond(ratio, 5)

    @pytest.mark.parametrize("ratio", [0.3, 1, 5])
    def test_is_kept(self, ratio):
        assert beyond(ratio, 5) == ""


class TestProgress:
    def test_is_a_line_every_ten_thousand(self):
        lines = []
        progress = Progress(lines.append)
        for done in range(0, 30_001, 500):
            progress.write(f"\rSearch index: {done:,} of 30,000 stories\033[K")
        assert lines == ["10,000 indexed …", "20,000 indexed …", "30,000 indexed …"]


class TestWithoutPostgreSQL:
    def test_sqlite_is_measured_alone(self, monkeypatch, capsys):
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setattr(postgresql, "find_programs", lambda: None)
        assert without_absent(["sqlite", "postgresql"]) == ["sqlite"]
        assert postgresql.ABSENT in capsys.readouterr().err


class TestMeasurement:
    @pytest.mark.parametrize(("limit", "code"), [("1000", 0), ("0.001", 1)])
    def test_fails_beyond_its_limit(self, limit, code, kept):
        options = f"--sizes 12 24 --databases sqlite --queries 1 --limit {limit} --keep {kept}"
        done = subprocess.run(
            [sys.executable, "-m", "bench.search", *options.split()],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
        )
        assert done.returncode == code, done.stderr
        assert "/api/v2/search/ on sqlite, milliseconds, 12 | 24 articles" in done.stdout
        assert "/api/v2/search/suggest/ on sqlite" in done.stdout
        assert ("more than 0.001" in done.stderr) == bool(code)


@pytest.fixture(scope="module")
def kept():
    """A folder for newsrooms that two measurements share."""
    with tempfile.TemporaryDirectory() as name:
        yield name
