"""The made-up language: as Vietnamese as its spelling, as uneven as its frequencies."""

import unicodedata
from collections import Counter
from random import Random

import pytest

from bench.corpus import laws, names, real_texts
from bench.corpus.articles import LAST, TITLE_SYLLABLES, YEARS, Writer
from bench.corpus.language import PAIRS, SYLLABLES, Language
from bench.corpus.syllables import all_syllables, spell
from cms.vietnamese.syllables import is_syllable

ALLOWED = "nghiêng quyết giếng gì hoà khuỷu của tuyến quý uỷ thuở ngoằn mía oái được khuya đoá loè"
NOT_ALLOWED = "ngi kà cê gê quu cac hop giìn nghà wa café"

LANGUAGE = Language(seed=1)


@pytest.fixture(scope="module")
def real():
    return Counter(word for passage in real_texts.passages() for word in real_texts.words_of(passage))


@pytest.fixture(scope="module")
def written():
    writer = Writer(seed=1)
    return writer, list(writer.write(1_000))


def syllable_counts(words):
    counts = Counter()
    for word, times in words.items():
        for syllable in word.lower().split():
            if is_syllable(syllable):
                counts[syllable] += times
    return counts


class TestSyllables:
    def test_are_each_one_valid_nfc_syllable(self):
        assert len(set(LANGUAGE.syllables)) == SYLLABLES
        for syllable in LANGUAGE.syllables:
            assert is_syllable(syllable)
            assert syllable == unicodedata.normalize("NFC", syllable.lower())
            assert " " not in syllable

    @pytest.mark.parametrize("word", ALLOWED.split())
    def test_can_be(self, word):
        assert word in all_syllables()

    @pytest.mark.parametrize("word", NOT_ALLOWED.split())
    def test_cannot_be(self, word):
        assert word not in all_syllables()

    @pytest.mark.parametrize(
        ("parts", "word"),
        [
            (("h", "oa", "huyền"), "hoà"),
            (("t", "oan", "huyền"), "toàn"),
            (("", "uy", "hỏi"), "uỷ"),
            (("qu", "y", "sắc"), "quý"),
            (("c", "ua", "hỏi"), "của"),
            (("ng", "oai", "huyền"), "ngoài"),
            (("đ", "ươc", "nặng"), "được"),
            (("gi", "", "huyền"), "gì"),
            (("gi", "a", "huyền"), "già"),
            (("kh", "uyu", "hỏi"), "khuỷu"),
            (("th", "i", ""), "thi"),
        ],
    )
    def test_carry_their_tone_where_it_is_written_today(self, parts, word):
        assert spell(*parts) == word

    def test_of_real_texts_come_first(self, real):
        first = [word for word, _ in real.most_common(20)]
        assert LANGUAGE.syllables[:20] == first


class TestPairs:
    def test_begin_with_those_real_texts_repeat(self):
        assert len(set(LANGUAGE.pairs)) == PAIRS
        assert LANGUAGE.pairs[0] == "thi đua"
        assert {"khen thưởng", "tổ chức", "xây dựng"} < set(LANGUAGE.pairs[:50])


class TestLaw:
    def test_is_kept_by_what_is_drawn(self):
        drawn = Random(1).choices(range(SYLLABLES), laws.SYLLABLES.weights(SYLLABLES), k=1_000_000)
        counts = sorted(Counter(drawn).values(), reverse=True)
        assert laws.slope(counts, laws.SYLLABLES.offset, range(1, 2_000)) == pytest.approx(2.0, abs=0.05)

    def test_is_kept_by_the_syllables_of_articles(self, written):
        """Half of them stand in pairs and themes, which follow laws of their own."""
        counts = sorted(syllable_counts(written[0].words).values(), reverse=True)
        assert laws.slope(counts, laws.SYLLABLES.offset, range(1, 2_000)) == pytest.approx(2.0, abs=0.25)

    @pytest.mark.parametrize(("first", "tolerance"), [(10, 0.03), (50, 0.04), (100, 0.06), (500, 0.06)])
    def test_gives_the_most_frequent_words_the_share_they_have_in_real_texts(self, real, first, tolerance):
        writer = Writer(seed=1)
        list(writer.write(15))  # about as many words as there are real ones
        of_real = laws.share(sorted(real.values(), reverse=True), first)
        of_made = laws.share(sorted(syllable_counts(writer.words).values(), reverse=True), first)
        assert of_made == pytest.approx(of_real, abs=tolerance)


class TestArticles:
    def test_are_the_same_for_the_same_seed(self):
        assert list(Writer(5).write(20)) == list(Writer(5).write(20))
        assert list(Writer(5).write(20)) != list(Writer(6).write(20))

    def test_have_titles_leads_and_bodies_of_real_lengths(self, written):
        lengths = sorted(sum(len(text.split()) for _, text in one.blocks) for one in written[1])
        assert 320 <= lengths[500] <= 380
        assert lengths[50] < 220
        assert lengths[950] > 600
        for one in written[1]:
            assert TITLE_SYLLABLES[0] <= len(one.title.split()) <= TITLE_SYLLABLES[1]
            assert len(one.title) <= 255
            assert 15 <= len(one.lead.split()) <= 60

    def test_are_spread_over_the_years_oldest_first(self, written):
        dates = [one.published_at for one in written[1]]
        assert dates == sorted(dates)
        assert dates[-1] == LAST
        assert {date.year for date in dates} >= set(range(LAST.year - YEARS + 1, LAST.year + 1))

    def test_are_nfc_and_end_their_sentences(self, written):
        for one in written[1][:100]:
            for kind, text in one.blocks:
                assert text == unicodedata.normalize("NFC", text)
                assert text[0].isupper() or not text[0].isalpha()
                assert kind == "heading" or text.endswith(".")

    def test_repeat_their_theme(self, written):
        """An article has fewer distinct words than as many words taken from everywhere."""
        one = max(written[1], key=lambda article: len(article.blocks))
        words = " ".join(text for _, text in one.blocks).split()
        mixed = Random(1).choices(
            [word for other in written[1] for _, text in other.blocks for word in text.split()], k=len(words)
        )
        assert len(set(words)) < len(set(mixed))

    def test_count_the_words_they_write(self):
        writer = Writer(7)
        (one,) = writer.write(1)
        text = " ".join([one.title, one.lead, *(text for _, text in one.blocks)])
        assert sum(times * len(word.split()) for word, times in writer.words.items()) == len(text.split())


class TestNames:
    def test_are_of_three_syllables(self):
        assert len(names.person(Random(1)).split()) == 3
