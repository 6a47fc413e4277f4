"""What editors are told after saving, and when nothing is said."""

import unicodedata

import pytest
from django.contrib.messages import get_messages

from news.models import ArticlePage, Author
from tests.factories import ImageFactory

from .desk import form_of, messages_after, to_paragraph, write

SWAPPED = "Đã thay chữ Ð (eth) bằng chữ Đ"


class TestMessage:
    def test_names_the_field_in_which_an_eth_was_replaced(self, desk, section):
        write(desk, section, title="Ðảng uỷ")

        assert f"Tiêu đề: {SWAPPED} trong: “Ðảng”." in messages_after(desk)

    def test_names_the_block(self, desk, section):
        write(desk, section, blocks=[("heading", "Một"), ("quote", {"text": "Ðảng uỷ", "attribution": ""})])

        assert f"Nội dung › Trích dẫn 2 › Lời trích: {SWAPPED}" in messages_after(desk)

    def test_row_2_points_out_marks_in_an_impossible_order(self, desk, section):
        write(desk, section, lead="Kê\u0301 hoạch, ti\u0065\u0301\u0302n độ")

        shown = messages_after(desk)
        assert "Sa-pô: Dấu không ghép được với chữ, xin gõ lại: “tié\u0302n”." in shown
        assert ArticlePage.objects.get().lead.startswith("Kế hoạch")

    def test_is_one_although_draft_and_page_are_stored(self, desk, section):
        write(desk, section, title="Ðảng uỷ", **{"action-publish": "1"})

        assert ArticlePage.objects.get().live
        assert messages_after(desk).count(SWAPPED) == 1

    def test_does_not_come_while_the_editor_saves_by_itself(self, desk, section):
        answer = write(desk, section, title="Ðảng uỷ", autosave=True)

        assert answer.json()["success"]
        assert ArticlePage.objects.get().title == "Đảng uỷ"
        assert SWAPPED not in messages_after(desk)

    def test_does_not_come_for_what_is_repaired_without_a_doubt(self, desk, section):
        title = unicodedata.normalize("NFD", "Đảng uỷ")
        answer = write(desk, section, title=title, lead="th\u00adi\u00a0đua")

        assert [message.level_tag for message in get_messages(answer.wsgi_request)] == ["success"]

    def test_stays_short(self, desk, section):
        write(desk, section, blocks=[("heading", f"Ðảng {number}") for number in range(9)])

        shown = messages_after(desk)
        assert shown.count(SWAPPED) == 5
        assert "Còn 4 chỗ khác cần xem lại." in shown


class TestSuspicion:
    @pytest.mark.parametrize(
        ("text", "read"),
        [
            ("§¶ng uû thi ®ua", "Đảng uỷ thi đua"),
            ("Ñaûng uûy thi ñua", "Đảng ủy thi đua"),
            ("phong trÃ o thi Ä‘ua", "phong trào thi đua"),
        ],
    )
    def test_in_a_page_leads_to_the_offer(self, desk, section, text, read):
        write(desk, section, lead=text, blocks=[("paragraph", to_paragraph(f"Một câu. {text}"))])

        answer = desk.get("/admin/").content.decode()
        page = ArticlePage.objects.get()
        assert "Trang có 2 đoạn chữ không phải Unicode" in answer
        assert f'href="/admin/pages/{page.pk}/recode/"' in answer
        assert page.lead == text

    def test_in_a_snippet_shows_how_it_would_read(self, desk):
        address = "/admin/snippets/news/author/add/"
        desk.post(address, {"name": "§µi truyÒn thanh ph­êng", "note": "", "slug": "dai"})

        assert Author.objects.get().name == "§µi truyÒn thanh ph­êng"
        shown = messages_after(desk)
        assert "Tên: chữ không phải Unicode (phông TCVN3 (ABC)), được giữ nguyên." in shown
        assert "Đề nghị sửa thành: “Đài truyền thanh phường”." in shown

    def test_in_a_picture_shows_how_it_would_read(self, desk):
        image = ImageFactory()
        form = {"title": "Ảnh", "collection": image.collection_id, "caption": "Ñaûng uûy thi ñua", "tags": ""}
        desk.post(f"/admin/images/{image.pk}/", form)

        assert "Chú thích: chữ không phải Unicode (phông VNI), được giữ nguyên." in messages_after(desk)

    def test_is_shown_as_text_and_never_as_markup(self, desk):
        desk.post(
            "/admin/snippets/news/author/add/",
            {"name": "<script>x</script> §¶ng uû thi ®ua", "note": "", "slug": "x"},
        )

        assert "<script>x</script>" not in desk.get("/admin/").content.decode()

    def test_is_not_told_for_a_form_that_is_refused(self, desk):
        address = "/admin/snippets/news/author/add/"
        answer = desk.post(address, {"name": "§¶ng uû thi ®ua", "note": "x" * 300, "slug": "x"})

        assert answer.status_code == 200
        assert "không phải Unicode" not in messages_after(desk)


class TestEditor:
    def test_has_the_offer_among_its_buttons_while_there_is_one(self, desk, section):
        write(desk, section, lead="§¶ng uû thi ®ua", autosave=True)
        page = ArticlePage.objects.get()
        edit, offer = f"/admin/pages/{page.pk}/edit/", f"/admin/pages/{page.pk}/recode/"

        assert offer in desk.get(edit).content.decode()
        desk.post(edit, form_of(desk, edit) | {"lead": "Đảng uỷ thi đua"})

        assert offer not in desk.get(edit).content.decode()
