"""The desk tells each person their own work, and only that, in a fixed number of queries."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.models import GroupPagePermission

from cms.dashboard.panels import SHOWN
from cms.desk.piles import piles_of
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db
QUERIES = 20  # one of them counts remarks
PILE_QUERIES = 21
TO_APPROVE, SENT_BACK, DRAFTS, SCHEDULED = "to-approve", "sent-back", "drafts", "scheduled"


def html_of(desk, name=None):
    """Return the panel, or one of its four piles."""
    page = desk.client.get("/admin/").content.decode()
    if name is None:
        return page
    return re.search(rf'<section class="desk__pile" aria-labelledby="desk-{name}".*?</section>', page, re.S)[
        0
    ]


def text_of(desk, name=None):
    return " ".join(strip_tags(html_of(desk, name)).split())


def draft(section, author, title, **fields):
    page = ArticleFactory(parent=section, title=title, live=False, owner=author.user, **fields)
    page.save_revision(user=author.user)
    return page


def schedule(page, days=1):
    at = timezone.now() + datetime.timedelta(days=days)
    page.go_live_at = at
    page.save_revision(approved_go_live_at=at)


class TestAnEmptyDesk:
    def test_says_so_in_every_pile(self, people):
        text = text_of(people.editor)

        for sentence in (
            "Không có việc nào chờ anh/chị duyệt.",
            "Không có bài nào bị trả lại.",
            "Không có bản nháp nào đang viết dở.",
            "Không có bài nào đã hẹn giờ đăng.",
        ):
            assert sentence in text

    def test_is_not_shown_to_who_has_nothing_to_do_with_pages(self, people):
        assert people.nobody.client.get("/admin/").status_code == 302
        assert people.stranger.client.get("/admin/").status_code == 302

    def test_keeps_the_order_in_which_others_wait(self, people):
        names = re.findall(r'class="desk__pile" aria-labelledby="desk-([a-z-]+)"', html_of(people.editor))

        assert names == [TO_APPROVE, SENT_BACK, DRAFTS, SCHEDULED]


class TestWhatWaitsForMe:
    def test_is_what_i_may_approve_now(self, people, story):
        people.reporter.submit(story)
        told = text_of(people.editor, TO_APPROVE)

        assert "Trồng cây" in told
        assert f"An ninh – Quốc phòng · bước “Biên tập” · người gửi: {people.reporter.user.username}" in told
        assert f"/admin/pages/{story.pk}/edit/" in html_of(people.editor, TO_APPROVE)
        assert "Trồng cây" not in text_of(people.reporter, TO_APPROVE)

        people.editor.act(story, "approve")

        assert "Trồng cây" not in text_of(people.editor, TO_APPROVE)
        assert "bước “Ban biên tập”" in text_of(people.board, TO_APPROVE)

    @pytest.mark.parametrize("who", ["editor", "administrator"])
    def test_is_never_my_own(self, people, story, who):
        mine = getattr(people, who)
        mine.edit(story, title="Trồng cây ở phường")
        people.reporter.submit(story)

        assert "Trồng cây" not in text_of(mine, TO_APPROVE)
        assert "Trồng cây" in text_of(people.other_editor, TO_APPROVE)

    def test_is_told_once_on_the_whole_home_page(self, people, story):
        people.reporter.submit(story)
        html_of(people.reporter)  # takes the message that it was sent, which leads there too

        assert html_of(people.editor).count(f'href="/admin/pages/{story.pk}/edit/"') == 1
        assert html_of(people.reporter).count(f'href="/admin/pages/{story.pk}/edit/"') == 1

    def test_is_nothing_of_sections_that_are_not_mine(self, people, story, elsewhere):
        people.reporter.submit(story)
        GroupPagePermission.objects.filter(group__name="Biên tập").update(page=elsewhere)

        assert "Trồng cây" not in text_of(people.editor)
        assert "Trồng cây" in text_of(people.board, TO_APPROVE)


class TestWhatCameBack:
    def test_says_why_and_from_whom(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "reject", "Thiếu <b>nguồn</b>.")
        told = html_of(people.reporter, SENT_BACK)

        assert "Lý do: Thiếu &lt;b&gt;nguồn&lt;/b&gt;." in told
        assert f"người trả: {people.editor.user.username}" in told
        assert "Trồng cây" not in text_of(people.reporter, DRAFTS)
        assert "Trồng cây" not in text_of(people.colleague)

    def test_is_gone_once_sent_again(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "reject", "Thiếu nguồn.")
        people.reporter.submit(story)

        assert "Trồng cây" not in text_of(people.reporter, SENT_BACK)


class TestMyDrafts:
    def test_are_what_i_have_not_sent_yet(self, people, story):
        assert "Trồng cây" in text_of(people.reporter, DRAFTS)
        assert "Trồng cây" not in text_of(people.colleague)

        people.reporter.submit(story)

        assert "Trồng cây" not in text_of(people.reporter, DRAFTS)

    def test_are_changes_of_what_is_live_too(self, people, section):
        page = ArticleFactory(parent=section, title="Đã đăng", owner=people.reporter.user)
        page.save_revision(user=people.reporter.user).publish()
        assert "Đã đăng" not in text_of(people.reporter, DRAFTS)

        page.title = "Đã đăng, sửa"
        page.save_revision(user=people.reporter.user)

        assert "bản sửa chưa đăng của bài đã đăng" in text_of(people.reporter, DRAFTS)

    def test_are_not_what_was_taken_down(self, people, section):
        page = ArticleFactory(parent=section, title="Đã gỡ", owner=people.reporter.user)
        page.save_revision(user=people.reporter.user).publish()
        page.refresh_from_db()
        page.unpublish()

        assert "Đã gỡ" not in text_of(people.reporter, DRAFTS)


class TestMySchedule:
    def test_tells_what_goes_out_next_first(self, people, section):
        for title, days in (("Bài sau", 2), ("Bài trước", 1)):
            schedule(draft(section, people.reporter, title), days)
        schedule(draft(section, people.colleague, "Bài người khác"))
        told = text_of(people.reporter, SCHEDULED)

        assert told.index("Bài trước") < told.index("Bài sau")
        assert "Bài người khác" not in told
        assert "Bài trước" not in text_of(people.reporter, DRAFTS)


class TestAFullDesk:
    @pytest.mark.parametrize("count", [1, 40])
    def test_costs_the_same_whatever_is_on_it(self, people, section, count):
        for number in range(count):
            workflow = section.get_workflow()
            for author in (people.reporter, people.editor):
                draft(section, author, f"Nháp {number}")
                schedule(draft(section, author, f"Hẹn {number}"))
            workflow.start(draft(section, people.reporter, f"Chờ {number}"), people.reporter.user)
            back(draft(section, people.editor, f"Trả {number}"), people)
        user = type(people.editor.user).objects.get(pk=people.editor.user.pk)

        with CaptureQueriesContext(connection) as made:
            piles = piles_of(user, SHOWN)

        assert [pile.number for pile in piles] == [count] * 4
        assert [len(pile.rows) for pile in piles] == [min(count, 5)] * 4
        assert len(made) == QUERIES

    def test_leads_to_all_of_what_is_mine_and_to_nothing_else(self, people, section):
        for number in range(7):
            back(draft(section, people.editor, f"Trả {number}"), people)
            draft(section, people.editor, f"Nháp {number}")
        back(draft(section, people.other_editor, "Trả người khác"), people)
        draft(section, people.other_editor, "Nháp người khác")

        for name, title in ((SENT_BACK, "Trả"), (DRAFTS, "Nháp")):
            address = re.search(r'<a href="([^"]+)">và 2 bài nữa', html_of(people.editor, name))[1]
            told = people.editor.client.get(address).content.decode()
            assert all(f"{title} {number}" in told for number in range(7))
            assert "7 bài" in told
            assert "người khác" not in told


def back(page, people):
    """Send a draft for approval in its author's name, and back."""
    state = page.get_workflow().start(page, page.owner)
    state.current_task_state.reject(user=people.board.user, comment="Thiếu nguồn.")


class TestAPile:
    @pytest.mark.parametrize("count", [1, 40])
    def test_is_told_in_pages_at_the_same_cost_whatever_is_in_it(self, people, section, count):
        for number in range(count):
            draft(section, people.reporter, f"Nháp {number:02}")
        address = reverse("desk_pile", args=[DRAFTS])
        people.reporter.client.get(address)

        with CaptureQueriesContext(connection) as made:
            told = people.reporter.client.get(address).content.decode()

        assert len(re.findall(r"Nháp \d\d", strip_tags(told))) == min(count, 20)
        assert f"{count} bài" in told
        assert len(made) == PILE_QUERIES
        if count == 40:
            rest = people.reporter.client.get(address, {"p": "2"}).content.decode()
            assert "Nháp 00" in rest
            assert "Nháp 39" not in rest

    @pytest.mark.parametrize("name", [TO_APPROVE, SENT_BACK, DRAFTS, SCHEDULED])
    def test_that_is_empty_says_so(self, people, name):
        answer = people.reporter.client.get(reverse("desk_pile", args=[name]))
        assert "Không có" in answer.content.decode()

    @pytest.mark.parametrize("number", ["0", "99", "hai", "\x00"])
    def test_has_a_page_for_any_number(self, people, section, number):
        draft(section, people.reporter, "Nháp")
        answer = people.reporter.client.get(reverse("desk_pile", args=[DRAFTS]), {"p": number})
        assert "Nháp" in answer.content.decode()

    def test_that_does_not_exist_is_not_found(self, people):
        assert people.reporter.client.get(reverse("desk_pile", args=["khac"])).status_code == 404

    def test_is_only_for_who_works_with_pages_and_is_only_read(self, people):
        address = reverse("desk_pile", args=[DRAFTS])
        assert people.nobody.client.get(address).status_code == 302
        assert people.stranger.client.get(address).status_code == 302
        assert people.reporter.client.post(address).status_code == 405
