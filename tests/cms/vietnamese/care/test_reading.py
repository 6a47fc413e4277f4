"""What is pointed out in a text, and what is not."""

import time
from itertools import pairwise

import pytest

from cms.vietnamese.care.passages import Kind, Passage
from cms.vietnamese.care.reading import read
from home.demo.reading import CONTENT
from tests.seed import SEED_PARAGRAPHS, SEED_TITLE
from tests.stories import story_passages

SENTENCE = "Bà con tổ ba cùng nhau trồng cây dọc con đường mới mở của phường."


def paragraph(text, *items):
    return [
        Passage("p", Kind.PARAGRAPH, text),
        *(Passage(f"i{n}", Kind.ITEM, item) for n, item in enumerate(items)),
    ]


def rules(passages):
    return [finding.rule for finding in read(passages)]


def fixed(text):
    """Return a paragraph with every fix of its own applied, the last first."""
    fixes = [finding.fix for finding in read(paragraph(text)) if finding.fix]
    for fix in sorted(fixes, key=lambda fix: fix.start, reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


class TestSeedArticle:
    def seed(self):
        paragraphs = [Passage(str(n), Kind.PARAGRAPH, text) for n, text in enumerate(SEED_PARAGRAPHS)]
        return [Passage("title", Kind.TITLE, SEED_TITLE), Passage("lead", Kind.LEAD, ""), *paragraphs]

    def test_is_read_as_a_careful_editor_reads_it(self):
        found = [(finding.rule, finding.place) for finding in read(self.seed())]

        assert found == [
            ("missing-lead", "lead"),
            ("long-paragraph", "1"),
            ("long-paragraph", "2"),
            ("declared-count", "2"),
            ("spacing", "2"),
            ("doubled-word", "2"),
            ("slip", "2"),
            ("slip", "2"),
            ("old-ending", "4"),
        ]

    def test_is_offered_its_proper_words(self):
        text = fixed(SEED_PARAGRAPHS[2])

        assert "điển hình tiên tiến" in text
        assert "Tập trung xây dựng Ban CHQS phường vững mạnh toàn diện" in text
        assert "2020-2025" in text

    def test_is_parted_at_a_point_near_its_middle(self):
        first, second = fixed(SEED_PARAGRAPHS[2]).split("\n")

        assert first.endswith((".", ";"))
        assert 0.5 < len(first) / len(second) < 2

    def test_takes_its_first_sentence_for_a_lead(self):
        lead = next(finding.fix for finding in read(self.seed()) if finding.rule == "missing-lead")

        assert lead.text == SEED_PARAGRAPHS[0].split(". ")[0] + "."


class TestStoriesOfTheDemo:
    @pytest.mark.parametrize("path", sorted((CONTENT / "stories").glob("*.toml")), ids=lambda path: path.stem)
    def test_give_no_false_alarm(self, path):
        assert read(story_passages(path)) == []


class TestDoubledWord:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("ý kiến của của bà con", "ý kiến của bà con"),
            ("điển hình tiến tiến", "điển hình tiên tiến"),
            ("các đồng chí đồng chí dự họp", "các đồng chí dự họp"),
            ("Các các đại biểu", "Các đại biểu"),
        ],
    )
    def test_is_offered_once(self, text, meant):
        assert fixed(text) == meant

    @pytest.mark.parametrize(
        "text",
        [
            "từ từ, luôn luôn, thường thường, dần dần",
            "người người thi đua, nhà nhà trồng cây",
            "năm năm qua, ngày ngày ra đồng",
            "màu xanh xanh, cây cao cao",
            "ông Hà Hà",
            "xã, xã bên",
            "việc làm, làm việc",
        ],
    )
    def test_is_no_reduplication(self, text):
        assert "doubled-word" not in rules(paragraph(text))


class TestDeclaredCount:
    @pytest.mark.parametrize(
        "passages",
        [
            paragraph("Có 3 nhiệm vụ: làm đường; trồng cây."),
            paragraph("Hội nghị nêu năm giải pháp sau:", "Làm đường", "Trồng cây", "Đọc sách"),
            paragraph("“Ba đột phá” (gồm ba đột phá: về tổ chức; về huấn luyện)"),
        ],
    )
    def test_is_held_against_the_list(self, passages):
        assert rules(passages) == ["declared-count"]

    @pytest.mark.parametrize(
        "passages",
        [
            paragraph("Có 3 nhiệm vụ: làm đường; trồng cây; đọc sách. Sau đó, bà con nghỉ; trẻ em chơi."),
            paragraph("Hội nghị nêu ba giải pháp sau:", "Làm đường", "Trồng cây", "Đọc sách"),
            paragraph("Có hai việc: trồng cây, làm đường và đọc sách."),
            paragraph("Năm nội dung của đề án được thông qua."),
            paragraph("Ông nói hai điểm: " + SENTENCE),
        ],
    )
    def test_that_fits_or_cannot_be_counted_is_left_alone(self, passages):
        assert rules(passages) == []


class TestRepeatedSentence:
    def test_is_offered_to_be_dropped(self):
        assert (
            fixed(f"{SENTENCE} Sau đó, mọi người nghỉ. {SENTENCE}") == f"{SENTENCE} Sau đó, mọi người nghỉ."
        )

    def test_is_not_what_the_lead_says_too(self):
        assert rules([Passage("l", Kind.LEAD, SENTENCE), *paragraph(SENTENCE)]) == []


class TestEnding:
    @pytest.mark.parametrize("ending", ["../.", "./.", " ./.", "…/.", "/."])
    def test_of_a_document_becomes_a_full_stop(self, ending):
        assert fixed(f"chỉ tiêu thi đua{ending}") == "chỉ tiêu thi đua."

    def test_of_a_sentence_stays(self):
        assert rules(paragraph("Họp ngày 15/3.")) == []


class TestSpacing:
    def test_is_mended(self):
        assert fixed("Sáng nay , bà con  ra quân,trồng cây .") == "Sáng nay, bà con ra quân, trồng cây."

    def test_of_numbers_and_years_is_right(self):
        assert rules(paragraph("Nhiệm kỳ 2020-2025, tăng 3,5%; giá 1.000 đồng...")) == []


class TestSameWords:
    def test_of_alt_text_and_caption_are_pointed_out(self):
        passages = [Passage("a", Kind.ALT, "Hàng cây"), Passage("c", Kind.CAPTION, "Hàng cây.")]

        assert rules(passages) == ["same-words"]


class TestLongText:
    @pytest.mark.parametrize(
        "text", [SENTENCE + " ", "của ", " ", "a", "5 nội dung: ", "(", "./", "Xanh; ", "…"], ids=repr
    )
    def test_of_a_megabyte_is_read_in_seconds(self, text):
        started = time.monotonic()
        read(paragraph(text * (900_000 // len(text.encode()))))

        assert time.monotonic() - started < 5


class TestFindings:
    def test_stand_in_the_order_of_the_text(self):
        found = read(paragraph("của của bà con , của của phường"))

        assert all(one.start <= other.start for one, other in pairwise(found))
        assert len(found) == 3
