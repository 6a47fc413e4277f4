"""The admin's side: who may share and revoke, what they are told, what the history says."""

import pytest
from django.test import Client
from wagtail.models import PageLogEntry

from frontend_contract.sharing.models import DraftLink
from tests.factories import ArticleFactory, SectionFactory


def messages_of(page, desk):
    """Return what the page's history says."""
    return desk.client.get(f"/admin/pages/{page.pk}/history/").content.decode()


class TestForm:
    def test_is_reached_from_the_editor_and_the_list(self, desk, draft, section):
        for address in (f"/admin/pages/{draft.pk}/edit/", f"/admin/pages/{section.pk}/"):
            assert f"/admin/pages/{draft.pk}/draft-links/" in desk.client.get(address).content.decode()

    def test_says_which_revision_is_shared(self, desk, draft):
        html = desk.open(draft)

        assert "phiên bản lưu lúc" in html
        assert "Chưa có liên kết nào." in html

    def test_shows_the_link_once(self, desk, draft):
        assert desk.share(draft) not in desk.open(draft)

    def test_answer_is_not_kept_by_the_browser(self, desk, draft):
        assert "no-store" in desk.post(draft)["Cache-Control"]

    @pytest.mark.parametrize(
        ("form", "sentence"),
        [
            ({"lifetime": ""}, "Hãy chọn thời hạn"),
            ({"lifetime": "31"}, "Hãy chọn một trong các thời hạn"),
            ({"lifetime": "ba"}, "Hãy chọn một trong các thời hạn"),
            ({"recipient": "x" * 101}, "không quá 100 ký tự"),
        ],
    )
    def test_refuses_with_a_sentence_and_loses_nothing(self, desk, draft, form, sentence):
        html = desk.post(draft, **{"recipient": "Chị Lan"} | form).content.decode()

        assert sentence in html
        assert form.get("recipient", "Chị Lan") in html
        assert not DraftLink.objects.exists()

    def test_escapes_a_recipient(self, desk, draft):
        desk.share(draft, recipient="<script>x</script>")

        assert "<script>x" not in desk.open(draft)


class TestPermission:
    """Who may edit a page may share it; for everybody else there is nothing there."""

    @pytest.mark.parametrize("actions", [(), ("add",), ("lock",)])
    def test_is_asked_of_every_view(self, hire, desk, draft, home, section, actions):
        desk.share(draft)
        stranger = hire(section, *actions)
        hire_elsewhere = hire(SectionFactory(parent=home, slug="noi-khac"), "change", "publish")
        for other in (stranger, hire_elsewhere):
            link = DraftLink.objects.get()

            assert other.client.get(f"/admin/pages/{draft.pk}/draft-links/").status_code == 302
            assert other.post(draft).status_code == 302
            other.revoke(link)

            link.refresh_from_db()
            assert link.is_open
            assert DraftLink.objects.count() == 1
            assert draft.title not in other.client.get("/admin/reports/draft-links/").content.decode()

    def test_is_that_of_an_author_for_their_own_page(self, hire, draft, section, read):
        reporter = hire(section, "add")
        draft.owner = reporter.user
        draft.save()

        assert read(reporter.share(draft))["page"]["title"] == draft.title

    def test_is_nobodys_who_is_not_signed_in(self, desk, draft):
        desk.share(draft)
        for address in (
            f"/admin/pages/{draft.pk}/draft-links/",
            f"/admin/draft-links/{DraftLink.objects.get().pk}/revoke/",
            "/admin/reports/draft-links/",
        ):
            for ask in (Client().get, Client().post):
                assert "/admin/login/" in ask(address).url

    def test_is_nobodys_for_an_alias_or_the_root(self, desk, draft, section, home):
        alias = draft.create_alias(parent=section, update_slug="guong")
        desk.open(alias, status=302)
        desk.open(home.get_parent(), status=302)

    def test_does_not_matter_where_there_is_nothing(self, desk, draft):
        assert desk.client.get("/admin/pages/999999/draft-links/").status_code == 404
        assert desk.client.post("/admin/draft-links/999999/revoke/").status_code == 404


class TestRevoking:
    def test_is_by_post_only(self, desk, draft):
        desk.share(draft)
        link = DraftLink.objects.get()

        assert desk.client.get(f"/admin/draft-links/{link.pk}/revoke/").status_code == 405
        assert DraftLink.objects.open().exists()

    def test_needs_the_forms_secret(self, desk, draft):
        desk.share(draft)
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(desk.user)

        assert strict.post(f"/admin/draft-links/{DraftLink.objects.get().pk}/revoke/").status_code == 403

    def test_is_for_every_editor_of_the_page(self, hire, desk, draft, section):
        desk.share(draft)

        html = hire(section, "change").revoke(DraftLink.objects.get()).content.decode()

        assert "Đã thu hồi liên kết" in html
        assert not DraftLink.objects.open().exists()

    def test_twice_says_so(self, desk, draft):
        desk.share(draft)
        desk.revoke(DraftLink.objects.get())

        assert "đã hết hiệu lực từ trước" in desk.revoke(DraftLink.objects.get()).content.decode()
        assert PageLogEntry.objects.filter(action="sharing.revoke").count() == 1

    @pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", ""])
    def test_leads_nowhere_else(self, desk, draft, elsewhere):
        desk.share(draft)
        link = DraftLink.objects.get()

        response = desk.client.post(f"/admin/draft-links/{link.pk}/revoke/", {"next": elsewhere})

        assert response.url == f"/admin/pages/{draft.pk}/draft-links/"


class TestHistory:
    def test_names_both_steps_and_who_took_them(self, desk, draft):
        desk.share(draft, recipient="Chị Lan")
        desk.revoke(DraftLink.objects.get())

        html = messages_of(draft, desk)

        assert "Chia sẻ bản nháp cho Chị Lan, đến " in html
        assert "Thu hồi liên kết bản nháp đã gửi Chị Lan" in html
        assert set(
            PageLogEntry.objects.filter(action__startswith="sharing").values_list("user", flat=True)
        ) == {desk.user.pk}


class TestReport:
    def test_lists_what_is_open_and_revokes_it(self, desk, draft, section):
        desk.share(draft, recipient="Chị Lan")
        desk.share(ArticleFactory(parent=section, title="Đã thu hồi rồi", live=False))
        desk.revoke(DraftLink.objects.order_by("pk").last())

        html = desk.client.get("/admin/reports/draft-links/").content.decode()

        assert "Chị Lan" in html
        assert "Đã thu hồi rồi" not in html
        desk.revoke(DraftLink.objects.order_by("pk").first(), next="/admin/reports/draft-links/")
        empty = desk.client.get("/admin/reports/draft-links/").content.decode()
        assert "Không có bản nháp nào đang được chia sẻ." in empty

    def test_can_be_taken_home(self, desk, draft):
        desk.share(draft, recipient="Chị Lan")

        sheet = desk.client.get("/admin/reports/draft-links/", {"export": "csv"}).getvalue().decode()

        assert sheet.splitlines()[0].startswith("Trang,Gửi cho")
        assert "Chị Lan" in sheet

    def test_costs_the_same_however_many_there_are(self, hire, draft, section, django_assert_num_queries):
        editor = hire(section, "change")
        address = "/admin/reports/draft-links/"
        editor.share(draft)
        editor.client.get(address)
        with django_assert_num_queries(12):
            editor.client.get(address)
        for _ in range(4):
            editor.share(ArticleFactory(parent=section, live=False))
        with django_assert_num_queries(12):
            editor.client.get(address)


class TestList:
    def test_of_a_page_costs_the_same_however_many_there_are(
        self, hire, section, draft, django_assert_num_queries
    ):
        desk = hire(section, "change")
        desk.share(draft)
        desk.open(draft)
        with django_assert_num_queries(16):
            desk.open(draft)
        for _ in range(4):
            desk.share(draft)
        with django_assert_num_queries(16):
            desk.open(draft)
