"""What an approver remarks on a draft stays with it, reaches its author, and is nobody's edit."""

import json
import re

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Comment, Page

from tests.cms.entry.desk import write

from .desks import is_live, step_of

pytestmark = pytest.mark.django_db
TEXT = "Câu này lấy số liệu từ đâu?"


def remark(text: str = TEXT) -> dict[str, str]:
    """Return what the editor posts for a new comment on the title."""
    return {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-text": text,
        "comments-0-contentpath": "title",
        "comments-0-position": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }


@pytest.fixture
def story(people, section):
    """As a reporter writes it: with the notifications of comments on, as the form has them."""
    write(people.reporter.client, section, comment_notifications="on")
    return Page.objects.child_of(section).get().specific


def open_comments(page):
    return list(Comment.objects.filter(page=page.pk, resolved_at=None).values_list("text", flat=True))


def told_by_the_editor(desk, page) -> list[str]:
    """Return the comments the page's editor shows; nothing for whom it does not open."""
    html = desk.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    data = re.search(r'<script id="comments-data" type="application/json">(.*?)</script>', html)
    return [comment["text"] for comment in json.loads(data[1])["comments"]] if data else []


class TestARemarkOfAnApprover:
    def test_outlives_autosave_and_every_step(self, people, story):
        people.reporter.submit(story, comment_notifications="on")
        assert people.editor.edit(story, autosave=True, **remark()).json()["success"]
        people.editor.edit(story, autosave=True)
        people.editor.act(story, "approve")
        assert (step_of(story), open_comments(story)) == ("Ban biên tập", [TEXT])
        people.board.act(story, "reject", "Trả lời nhận xét đã.")
        assert open_comments(story) == [TEXT]
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.board.act(story, "approve")
        assert (is_live(story), open_comments(story)) == (True, [TEXT])

    def test_given_in_the_act_of_approving_is_no_edit(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve", **remark())
        assert (step_of(story), open_comments(story)) == ("Ban biên tập", [TEXT])
        people.board.act(story, "approve", **remark("Đăng được."))
        assert is_live(story)
        assert sorted(open_comments(story)) == sorted([TEXT, "Đăng được."])

    def test_reaches_the_author_by_mail_in_the_editor_and_on_the_desk(self, people, story, mailoutbox):
        people.reporter.submit(story, comment_notifications="on")
        mailoutbox.clear()
        people.editor.edit(story, **remark())

        (letter,) = mailoutbox
        assert letter.to == ["pv@example.vn"]
        assert TEXT in letter.body
        assert f"/admin/pages/{story.pk}/edit/" in letter.body
        assert told_by_the_editor(people.reporter, story) == [TEXT]
        people.editor.act(story, "reject", "Trả lời nhận xét đã.")
        assert "1 nhận xét" in strip_tags(people.reporter.client.get("/admin/").content.decode())

    def test_is_seen_by_nobody_whose_story_it_is_not(self, people, story):
        people.editor.edit(story, **remark())
        assert told_by_the_editor(people.colleague, story) == []
        assert told_by_the_editor(people.board, story) == [TEXT]
