"""Notices on every page, and banners of the front page."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse_lazy
from django.utils import timezone
from pydantic import TypeAdapter
from wagtail.models import PageViewRestriction, Site
from wagtail.test.utils.form_data import querydict_from_html

from frontend_contract.shapes import answers
from home.models import HomeBanner, Notice
from tests.cms.media.library import DocumentFactory
from tests.factories import ArticleFactory, ImageFactory, UserFactory

from .front_page import HOUR, moment, save

LIST = reverse_lazy("wagtailsnippets_home_notice:list")


def notice(text, starts=-HOUR, ends=None, **fields):
    now = timezone.now()
    return Notice.objects.create(text=text, starts_at=now + starts, ends_at=ends and now + ends, **fields)


def texts(api, **query):
    return [shown["text"] for shown in api.get("site/", **query)["notices"]]


class TestNotices:
    def test_are_those_of_now_and_no_draft(self, api, home):
        notice("Đang hiện", ends=HOUR)
        notice("Không hạn", starts=-2 * HOUR)
        notice("Sắp hiện", starts=HOUR)
        notice("Đã hết", ends=-HOUR / 2)
        notice("Bản nháp", live=False)

        assert texts(api) == ["Đang hiện", "Không hạn"]

    def test_disappear_by_themselves(self, api, home, time_machine):
        time_machine.move_to("2024-03-15T08:00:00+07:00", tick=False)
        notice("Cắt nước", starts=HOUR, ends=2 * HOUR)
        assert texts(api) == []

        time_machine.move_to("2024-03-15T09:00:00+07:00", tick=False)
        assert texts(api) == ["Cắt nước"]

        time_machine.move_to("2024-03-15T10:00:00+07:00", tick=False)
        assert texts(api) == []

    def test_stand_the_most_urgent_first(self, api, home):
        notice("Tin", starts=-HOUR)
        notice("Khẩn", starts=-3 * HOUR, level="urgent")
        notice("Cảnh báo", starts=-2 * HOUR, level="warning")
        notice("Tin cũ", starts=-4 * HOUR)

        assert texts(api) == ["Khẩn", "Cảnh báo", "Tin", "Tin cũ"]

    def test_of_another_site_are_not_shown(self, api, home, section):
        other = Site.objects.create(hostname="xa.example.vn", root_page=section)
        notice("Của xã", site=other)
        notice("Của mọi nơi", starts=-2 * HOUR)

        assert texts(api) == ["Của mọi nơi"]
        assert texts(api, site="xa.example.vn") == ["Của xã", "Của mọi nơi"]

    def test_lead_to_a_page_a_document_an_address_or_nowhere(self, api, section):
        story, document = ArticleFactory(parent=section, title="Lịch"), DocumentFactory(title="Văn bản")
        notice("1", link_page=story, starts=-HOUR)
        notice("2", link_document=document, link_text="Tải về", starts=-2 * HOUR)
        notice("3", link_url="https://example.vn/", starts=-3 * HOUR)
        notice("4", starts=-4 * HOUR)

        site = api.get("site/")

        TypeAdapter(answers.Site).validate_python(site, strict=True, extra="forbid")
        assert [shown["link"] for shown in site["notices"]] == [
            {"href": f"/an-ninh-quoc-phong/{story.slug}/", "text": "Lịch", "kind": "page"},
            {"href": f"http://cms.example.vn{document.url}", "text": "Tải về", "kind": "external"},
            {"href": "https://example.vn/", "text": "https://example.vn/", "kind": "external"},
            None,
        ]

    def test_lead_nowhere_readers_may_not_go(self, api, section, private_collection):
        secret = ArticleFactory(parent=section)
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        notice("1", link_page=secret)
        notice("2", link_page=ArticleFactory(parent=section, live=False))
        notice("3", link_document=DocumentFactory(collection=private_collection))

        assert [shown["link"] for shown in api.get("site/")["notices"]] == [None, None, None]

    @pytest.mark.parametrize("count", [1, 20])
    def test_cost_the_same_whatever_their_number(self, client, section, count, django_assert_num_queries):
        for number in range(count):
            story, document = ArticleFactory(parent=section), DocumentFactory()
            notice(f"{number}", link_page=story)
            notice(f"{number}", link_document=document)
        client.get("/api/v2/site/")

        with django_assert_num_queries(9):
            client.get("/api/v2/site/")


class TestNoticeDesk:
    def post(self, desk, action="", **changes):
        page = desk.get(f"{LIST}add/")
        form = querydict_from_html(page.content.decode(), form_id="w-editor-form").dict()
        form |= {"text": "Cắt nước từ 8 giờ", "level": "warning", "starts_at": moment(-HOUR)} | changes
        return desk.post(f"{LIST}add/", form | ({action: "1"} if action else {}))

    def test_publishes(self, api, desk, home):
        self.post(desk, "action-publish")

        assert texts(api) == ["Cắt nước từ 8 giờ"]

    def test_keeps_a_draft_from_readers(self, api, desk, home):
        self.post(desk)

        assert Notice.objects.get().latest_revision
        assert texts(api) == []

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"ends_at": moment(-2 * HOUR)}, "Giờ kết thúc phải sau giờ bắt đầu."),
            ({"link_url": "https://example.vn/", "link_page": "3"}, "Chỉ chọn một: trang, tài liệu"),
            ({"text": " "}, "bắt buộc"),
            ({"text": "a" * 301}, "300"),
            ({"link_url": "javascript:alert(1)"}, "URL"),
        ],
        ids=["ends before it starts", "two links", "no words", "too long", "no address"],
    )
    def test_refuses_with_a_sentence(self, api, desk, home, changes, sentence):
        answer = self.post(desk, "action-publish", **changes)

        assert sentence in answer.content.decode()
        assert not Notice.objects.exists()

    def test_lists_what_readers_see_of_each(self, desk, home):
        notice("A", ends=HOUR)
        coming = notice("B", starts=HOUR)
        notice("C", ends=-HOUR / 2)
        notice("D", live=False)

        page = desk.get(LIST).content.decode()

        for status in ("đang hiện", "sắp hiện", "đã hết", "bản nháp"):
            assert status in page
        assert timezone.localtime(coming.starts_at).strftime("%H:%M %d/%m/%Y") in page  # not "just now"

    def test_lets_only_those_publish_who_may(self, api, home):
        group = Group.objects.create(name="Người viết thông báo")
        group.permissions.set(
            Permission.objects.filter(codename__in=["access_admin", "add_notice", "change_notice"])
        )
        writer, desk = UserFactory(), Client()
        writer.groups.add(group)
        desk.force_login(writer)

        self.post(desk, "action-publish")

        assert not Notice.objects.filter(live=True).exists()
        assert texts(api) == []

    def test_is_closed_to_strangers(self, client, home):
        shown = notice("A")

        for address in ("", "add/", f"edit/{shown.pk}/", f"delete/{shown.pk}/", f"unpublish/{shown.pk}/"):
            assert client.get(f"{LIST}{address}").status_code == 302


class TestBanners:
    def add(self, home, starts=-HOUR, ends=None, **fields):
        now = timezone.now()
        fields = {"image": ImageFactory(), "sort_order": home.banners.count()} | fields
        return HomeBanner.objects.create(
            home=home, starts_at=now + starts, ends_at=ends and now + ends, **fields
        )

    def alts(self, api):
        return [banner["image"]["alt"] for banner in api.get("resolve/", path="/")["page"]["banners"]]

    def test_stand_in_order_and_only_now(self, api, home):
        self.add(home, alt="Thứ nhất")
        self.add(home, alt="Sắp hiện", starts=HOUR)
        self.add(home, alt="Thứ hai", ends=HOUR)
        self.add(home, alt="Đã hết", ends=-HOUR / 2)

        assert self.alts(api) == ["Thứ nhất", "Thứ hai"]

    def test_carry_their_picture_and_where_they_lead(self, api, home, section):
        self.add(home, alt="Tuần lễ đọc sách", link_page=section, ends=HOUR)
        self.add(home, link_document=DocumentFactory())

        answer = api.get("resolve/", path="/")

        TypeAdapter(answers.Resolved).validate_python(answer, strict=True, extra="forbid")
        first, second = answer["page"]["banners"]
        assert first["link"] == {
            "href": "/an-ninh-quoc-phong/",
            "text": "Tuần lễ đọc sách",
            "kind": "page",
        }
        assert second["image"]["alt"] == "Hàng cây trước trụ sở phường"
        assert second["link"]["kind"] == "external"

    def test_leave_with_their_picture(self, api, home, private_collection):
        lost = self.add(home)
        self.add(home, image=ImageFactory(collection=private_collection))
        lost.image.delete()

        assert self.alts(api) == []

    @pytest.mark.parametrize("count", [1, 12])
    def test_cost_the_same_whatever_their_number(
        self, client, home, section, count, django_assert_num_queries
    ):
        for _ in range(count):
            self.add(home, link_page=section)
        client.get("/api/v2/resolve/?path=/")

        with django_assert_num_queries(14):
            client.get("/api/v2/resolve/?path=/")

    def row(self, image, **changes):
        empty = {"alt": "", "ends_at": "", "link_page": "", "link_document": "", "link_url": ""}
        return empty | {"image": image.pk, "starts_at": moment(-HOUR)} | changes

    def test_are_published_with_the_front_page(self, api, desk, home):
        save(desk, home, banners=[self.row(ImageFactory(), alt="Tuần lễ đọc sách")])

        assert self.alts(api) == ["Tuần lễ đọc sách"]

    def test_need_words_for_those_who_cannot_see(self, api, desk, home):
        picture = ImageFactory(description="")

        answer = save(desk, home, banners=[self.row(picture)])
        assert "Hãy ghi cho người không nhìn thấy ảnh." in answer.content.decode()
        assert self.alts(api) == []

        save(desk, home, publish=False, banners=[self.row(picture)])
        home.refresh_from_db()
        assert home.get_latest_revision_as_object().banners.count() == 1

    def test_that_end_before_they_start_are_refused(self, desk, home):
        row = self.row(ImageFactory(), ends_at=moment(-datetime.timedelta(days=1)))

        assert "Giờ kết thúc phải sau giờ bắt đầu." in save(desk, home, banners=[row]).content.decode()
