"""A link to one revision of one page: what it opens, when it dies, what is remembered of it."""

import datetime

import pytest
from django.core import signing
from django.test import Client
from wagtail.models import PageLogEntry

from frontend_contract.preview import tokens as preview_tokens
from frontend_contract.sharing.models import DraftLink
from frontend_contract.sharing.openings import OPENINGS
from frontend_contract.sharing.tokens import SIGNER
from tests.factories import ArticleFactory, EventFactory, SectionFactory

DAY = datetime.timedelta(days=1)


class TestLink:
    @pytest.mark.parametrize("make", [ArticleFactory, EventFactory, SectionFactory])
    def test_opens_a_draft_of_every_type(self, desk, read, section, make):
        page = make(parent=section, title="Bản nháp", live=False)

        shown = read(desk.share(page))["page"]

        assert (shown["title"], shown["type"]) == ("Bản nháp", page._meta.label)

    def test_tells_an_approver_what_they_see_and_no_more(self, desk, read, draft, clock):
        shared = read(desk.share(draft, recipient="Chị Lan", lifetime="1"))["shared"]

        assert shared == {
            "saved_at": shared["saved_at"],
            "expires_at": "2024-03-16T19:00:00+07:00",
            "shared_by": "Nguyễn Hoà",
            "is_latest": True,
            "is_published": False,
        }

    def test_does_not_give_away_a_user_name(self, hire, read, section, draft):
        assert read(hire(section, "change").share(draft))["shared"]["shared_by"] == ""

    def test_shows_its_revision_after_later_edits_and_says_so(self, desk, read, draft):
        token = desk.share(draft)
        draft.title = "Bản sau"
        draft.save_revision()

        answer = read(token)

        assert answer["page"]["title"] == "Bản đầu"
        assert answer["shared"]["is_latest"] is False

    def test_shows_its_revision_after_publishing_and_says_so(self, desk, read, draft):
        token = desk.share(draft)
        draft.get_latest_revision().publish()

        assert read(token)["shared"]["is_published"] is True

    def test_to_a_published_page_shows_the_draft_over_it(self, desk, read, api, draft):
        draft.get_latest_revision().publish()
        draft.refresh_from_db()
        draft.title = "Sửa sau khi đăng"
        draft.save_revision()

        assert read(desk.share(draft))["page"]["title"] == "Sửa sau khi đăng"
        assert api.get(f"pages/{draft.pk}/")["title"] == "Bản đầu"

    def test_to_a_page_without_revisions_shows_it_as_it_is_and_changes_nothing_of_it(
        self, desk, read, section
    ):
        page = ArticleFactory(parent=section, title="Do máy nhập")

        assert read(desk.share(page))["page"]["title"] == "Do máy nhập"
        page.refresh_from_db()
        assert not page.has_unpublished_changes

    def test_opens_the_page_where_it_is_now(self, desk, read, draft, home):
        token = desk.share(draft)
        draft.move(SectionFactory(parent=home, slug="doi-song"), pos="last-child")

        assert read(token)["page"]["path"] == "/doi-song/ban-dau/"

    def test_is_never_kept_indexed_or_betrayed_by_a_referrer(self, desk, draft):
        response = Client().get("/api/v2/preview/", {"token": desk.share(draft)})

        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "no-referrer"

    def test_costs_the_same_number_of_queries_however_many_there_are(
        self, desk, draft, read, django_assert_num_queries
    ):
        token = desk.share(draft)
        for _ in range(3):
            desk.share(draft)
        read(token)

        with django_assert_num_queries(13):
            read(token)

    def test_opens_no_other_draft(self, desk, section, home):
        index = SectionFactory(parent=home, live=False)
        ArticleFactory(parent=index)
        index.save_revision()

        answer = Client().get("/api/v2/pages/", {"child_of": index.pk, "token": desk.share(index)})

        assert answer.status_code == 400


class TestEnd:
    """Whatever ends a link, the answer is that of a link there never was."""

    @pytest.fixture
    def token(self, desk, draft, read):
        token = desk.share(draft)
        read(token)
        return token

    @pytest.fixture
    def ended(self, read):
        unknown = read("khong-co", status=404)
        return lambda token: read(token, status=404) == unknown

    def test_comes_when_it_is_revoked(self, desk, token, ended):
        desk.revoke(DraftLink.objects.get())
        assert ended(token)

    @pytest.mark.parametrize("days", [1, 3, 7])
    def test_comes_to_the_second(self, clock, desk, draft, read, ended, days):
        token = desk.share(draft, lifetime=str(days))
        clock.shift(days * DAY - datetime.timedelta(seconds=1))
        read(token)
        clock.shift(datetime.timedelta(seconds=1))
        assert ended(token)

    def test_comes_with_the_page(self, token, draft, ended):
        draft.delete()
        assert ended(token)

    def test_comes_with_the_revision(self, token, draft, ended):
        draft.revisions.all().delete()
        assert ended(token)

    def test_comes_with_its_makers_account(self, token, desk, ended):
        desk.user.is_active = False
        desk.user.save()
        assert ended(token)

        desk.user.delete()
        assert ended(token)
        assert DraftLink.objects.exists()

    def test_comes_with_its_makers_permission(self, hire, section, draft, read, ended):
        reporter = hire(section, "change")
        token = reporter.share(draft)
        read(token)
        reporter.user.groups.get().page_permissions.all().delete()

        assert ended(token)

    def test_comes_with_its_makers_way_into_the_admin(self, hire, section, draft, read, ended):
        reporter = hire(section, "change")
        token = reporter.share(draft)
        reporter.user.groups.get().permissions.clear()

        assert ended(token)

    def test_does_not_come_with_its_makers_session(self, desk, token, read):
        desk.client.post("/admin/logout/")
        read(token)

    def test_comes_with_one_character_changed(self, token, ended):
        for place in range(len(token)):
            other = "A" if token[place] != "A" else "E"
            assert ended(token[:place] + other + token[place + 1 :]), place

    def test_comes_for_what_is_signed_for_something_else(self, token, ended):
        secret = SIGNER.unsign(token)
        for signer in (preview_tokens.SIGNER, signing.Signer(salt="x", sep=".")):
            assert ended(signer.sign(secret))
        assert ended(SIGNER.sign("mot-bi-mat-khac"))

    def test_of_a_made_up_link_costs_no_query(self, db, read, django_assert_num_queries):
        with django_assert_num_queries(0):
            read("abc.def", status=404)


class TestSecret:
    def test_is_stored_nowhere(self, desk, draft):
        token = desk.share(draft)
        secret = SIGNER.unsign(token)

        rows = str([*DraftLink.objects.values(), *PageLogEntry.objects.values()])

        assert secret not in rows
        assert secret not in str(dict(desk.client.session))
        assert secret not in desk.open(draft)

    def test_is_another_for_every_link(self, desk, draft):
        assert desk.share(draft) != desk.share(draft)


class TestOpening:
    @pytest.fixture(autouse=True)
    def _nothing_counted_yet(self, db):
        OPENINGS.store()

    def test_is_counted_without_a_write_at_the_time(self, clock, desk, draft, read):
        token = desk.share(draft)
        read(token)
        clock.shift(datetime.timedelta(minutes=5))
        read(token)
        assert DraftLink.objects.get().times_opened == 0

        OPENINGS.store()
        OPENINGS.store()

        link = DraftLink.objects.get()
        assert link.times_opened == 2
        assert link.last_opened_at - link.created_at == datetime.timedelta(minutes=5)
        assert "Đã mở 2 lần" in desk.open(draft)

    def test_is_not_counted_for_what_opens_nothing_or_only_looks(self, desk, draft, read):
        token = desk.share(draft)
        Client().head("/api/v2/preview/", {"token": token})
        desk.revoke(DraftLink.objects.get())
        read(token, status=404)

        OPENINGS.store()

        assert DraftLink.objects.get().times_opened == 0


class TestOldLinks:
    def test_are_forgotten_half_a_year_after_they_expired(self, clock, desk, draft):
        desk.share(draft, lifetime="1")
        clock.shift(182 * DAY)
        later = DraftLink.objects.get()
        desk.client.force_login(desk.user)  # a session is over long before
        desk.share(draft)

        assert later not in DraftLink.objects.all()
