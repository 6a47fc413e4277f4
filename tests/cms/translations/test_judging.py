"""The gate over the catalogues."""

from pathlib import Path

import polib
import pytest

from cms.translations import catalogues, faults, wording
from cms.translations.__main__ import main
from cms.translations.wording import Wording

WORDS = wording.read()


def entry(msgid: str, msgstr: str, plural: str = "", **more) -> polib.POEntry:
    given = {"msgstr_plural": {0: msgstr}, "msgid_plural": plural} if plural else {"msgstr": msgstr}
    return polib.POEntry(msgid=msgid, **(given | more))


def judge(*entries: polib.POEntry, words: Wording = WORDS, metadata: dict | None = None) -> list[str]:
    catalogue = polib.POFile()
    catalogue.metadata = catalogues.METADATA if metadata is None else metadata
    catalogue.extend(entries)
    return list(faults.of_catalogue(catalogue, words))


class TestEntry:
    @pytest.mark.parametrize(
        "right",
        [
            entry("Move '%(title)s'", "Di chuyển “%(title)s”"),
            entry("%(num)s word", "%(num)s từ", plural="%(num)s words"),
            entry("One page", "%(count)s trang", plural="%(count)s pages"),
            entry("100%% of %s", "100%% của %s"),
            entry("{count} of {total}", "{total}: {count}"),
            entry(" or <b>this</b>", " hoặc <b>mục này</b>"),
            entry("Quantity", "của quý hoàng gia, khuỷu tay, thuở, ngoài, khoẻ"),
        ],
    )
    def test_passes_when_it_says_the_same(self, right: polib.POEntry):
        assert judge(right) == []

    @pytest.mark.parametrize(
        ("wrong", "fault"),
        [
            (entry("Move '%(title)s'", "Di chuyển"), "lacks title"),
            (entry("Move", "Di chuyển %(title)s"), "has title, which nothing fills"),
            (entry("%(num)s word", "từ", plural="%(num)s words"), "lacks num"),
            (entry("%s of %d", "%d của %s"), "in another order"),
            (entry("{count} of {total}", "{count}"), "lacks total"),
            (entry("100%% of %(n)s", "100% của %(n)s"), "a % that is no placeholder"),
            (entry("<b>this</b>", "<b>mục này"), "other HTML tags"),
            (entry("Cancel workflow ", "Huỷ quy trình"), "other white space"),
            (entry("Title", "Tiêu đe\u0302\u0300"), "not NFC"),
            (entry("Nothing", ""), "is not translated"),
            (entry("Fuzzy", "Mờ", flags=["fuzzy"]), "obsolete or fuzzy"),
            (entry("One", "Một", plural="Many", msgstr_plural={0: "Một", 1: "Nhiều"}), "one plural form"),
            (entry("Go", "Hãy xuất bản trang"), "the glossary forbids 'xuất bản'"),
            (entry("Publish", "Phát hành"), "is not what the glossary says: đăng"),
            (entry("Gone", "Đã xóa"), "the old place in 'xóa'"),
            (entry("Gone", "Hủy khóa"), "the old place in 'Hủy'"),
        ],
    )
    def test_fails_when_something_is_lost(self, wrong: polib.POEntry, fault: str):
        assert any(fault in found for found in judge(wrong)), judge(wrong)


class TestCatalogue:
    def test_needs_the_vietnamese_plural(self):
        assert judge(metadata={"Plural-Forms": "nplurals=2; plural=(n != 1);"}) == [
            "the header must say Plural-Forms: nplurals=1; plural=0;"
        ]

    def test_has_nothing_twice(self):
        assert judge(entry("Save", "Lưu"), entry("Save", "Lưu")) == ["'Save': stands here 2 times"]


class TestGlossary:
    @pytest.mark.parametrize(
        ("english", "vietnamese"),
        [
            ("publish", "đăng"), ("delete", "xoá"), ("image", "ảnh"), ("workflow", "quy trình duyệt"),
            ("task", "bước duyệt"), ("comment", "nhận xét"), ("slug", "đường dẫn"), ("alias", "trang liên kết"),
            ("dashboard", "bảng điều khiển"), ("redirect", "chuyển hướng"), ("tag", "thẻ"), ("settings", "thiết lập"),
            ("unlock", "mở khoá"), ("private", "riêng tư"), ("preview", "xem trước"), ("collection", "bộ sưu tập"),
        ],
    )  # fmt: skip
    def test_settles_the_newsrooms_words(self, english: str, vietnamese: str):
        assert WORDS.terms[english] == {vietnamese}

    def test_says_what_must_never_stand(self):
        assert {"xuất bản", "hình ảnh", "người quản trị", "tập tin"} <= WORDS.forbidden

    def test_is_sorted_and_has_no_term_twice(self):
        terms = [english for english, _, _ in wording.rows()]

        assert terms == sorted(terms, key=str.casefold)
        assert len(terms) == len(set(terms))


class TestProgram:
    def test_takes_in_what_somebody_translated(self, tmp_path: Path):
        new = tmp_path / "new.po"
        new.write_text(
            'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\n'
            '#: wagtail/admin/wagtail_hooks.py:12\nmsgid "Save"\nmsgstr "Lưu"\n\n'
            '#: wagtail/admin/src/menu.tsx:7\nmsgid "Close"\nmsgstr "Đóng"\n'
        )
        old = polib.POFile()
        old.append(entry("Save", "Ghi"))
        catalogues.write(old, tmp_path, "django")

        assert main(["--folder", str(tmp_path), "merge", str(new)]) == 0
        assert main(["--folder", str(tmp_path), "check"]) == 0
        assert [(each.msgid, each.msgstr) for each in polib.mofile(str(tmp_path / "django.mo"))] == [
            ("Save", "Lưu")
        ]
        assert [each.msgid for each in catalogues.read(tmp_path / "djangojs.po")] == ["Close"]

    def test_fails_when_the_compiled_file_is_older_than_the_source(self, tmp_path: Path, capsys):
        main(["--folder", str(tmp_path), "merge"])
        source = tmp_path / "django.po"
        source.write_text(f'{source.read_text()}\nmsgid "Save"\nmsgstr "Lưu"\n')

        assert main(["--folder", str(tmp_path), "check"]) == 1
        assert "django.mo is not what django.po says: run make messages." in capsys.readouterr().err

    def test_writes_the_same_again(self, tmp_path: Path):
        for domain in catalogues.DOMAINS:
            ours = catalogues.FOLDER / f"{domain}.po"
            catalogues.write(catalogues.merge([catalogues.read(ours)]), tmp_path, domain)
            assert (tmp_path / f"{domain}.po").read_text() == ours.read_text()
