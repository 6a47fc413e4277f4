"""Going live and expiring by the clock."""

import datetime

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published, page_unpublished
from wagtail.test.utils.form_data import querydict_from_html

from cms.management.commands import publish_scheduled
from tests.factories import AdministratorFactory, ArticleFactory, EventFactory, SectionFactory

NOON = datetime.datetime(2024, 3, 15, 5, 0, tzinfo=datetime.UTC)  # 12:00 in Vietnam
HOUR = datetime.timedelta(hours=1)
PATH = "/an-ninh-quoc-phong/bai/"


@pytest.fixture
def clock(db):
    with time_machine.travel(NOON, tick=False) as travelling:
        yield travelling


@pytest.fixture
def status(client):
    """What the readers' site would be answered for a path."""
    return lambda path=PATH: client.get("/api/v2/resolve/", {"path": path}).status_code


@pytest.fixture
def scheduled(section, clock):
    """Schedule a draft: in hours from now, when it goes live and when it expires."""

    def make(live=1, expires=None, make=ArticleFactory, **values):
        page = make(parent=section, live=False, **{"slug": "bai"} | values)
        page.go_live_at = NOON + live * HOUR
        page.expire_at = NOON + expires * HOUR if expires else None
        page.save_revision().publish()
        return page

    return make


@pytest.fixture
def published():
    """Titles in the order in which they are told to be published."""
    told = []

    def hear(instance, **kwargs):
        if instance.live:  # Wagtail says so of what is only scheduled too
            told.append(instance.title)

    page_published.connect(hear)
    yield told
    page_published.disconnect(hear)


class TestSchedule:
    @pytest.mark.parametrize("make", [ArticleFactory, EventFactory, SectionFactory])
    def test_brings_every_type_and_takes_it_away_and_deletes_nothing(self, clock, scheduled, status, make):
        page = scheduled(live=1, expires=3, make=make)
        call_command("publish_scheduled")
        assert status() == 404

        clock.shift(HOUR + datetime.timedelta(seconds=1))
        call_command("publish_scheduled")
        assert status() == 200

        clock.shift(2 * HOUR)
        call_command("publish_scheduled")
        assert status() == 410

        expired = Page.objects.get(pk=page.pk)
        assert expired.expired
        assert expired.revisions.exists()

    def test_set_in_the_editor_is_kept_and_lifted_in_the_editor(self, clock, section, status):
        page = ArticleFactory(parent=section, slug="bai", live=False)
        save(page, go_live_at="15/03/2024 13:00", expire_at="15/03/2024 14:00")
        assert status() == 404

        clock.move_to(NOON + HOUR + datetime.timedelta(minutes=1))
        call_command("publish_scheduled")
        assert status() == 200
        clock.move_to(NOON + 2 * HOUR + datetime.timedelta(minutes=1))
        call_command("publish_scheduled")
        assert status() == 410

        save(page, go_live_at="", expire_at="")
        assert status() == 200

    def test_of_what_was_public_once_leaves_it_gone_until_then(self, clock, scheduled, status):
        page = scheduled(live=1, expires=2)
        for _ in range(2):
            clock.shift(HOUR + datetime.timedelta(seconds=1))
            call_command("publish_scheduled")
        again = Page.objects.get(pk=page.pk).specific
        again.go_live_at, again.expire_at = NOON + 5 * HOUR, None
        again.save_revision().publish()

        assert status() == 410

    def test_is_told_in_the_history(self, clock, scheduled):
        page = scheduled(expires=2)
        for _ in range(2):
            clock.shift(HOUR + datetime.timedelta(seconds=1))
            call_command("publish_scheduled")

        entries = PageLogEntry.objects.filter(page=page.pk).order_by("pk").values_list("action", flat=True)

        assert [*entries][-2:] == ["wagtail.publish.scheduled", "wagtail.unpublish.scheduled"]

    def test_catches_up_after_the_machine_was_off(self, clock, scheduled, status):
        scheduled(live=1)
        clock.shift(9 * HOUR)

        call_command("publish_scheduled")

        assert status() == 200

    def test_publishes_in_the_order_of_the_schedule(self, clock, scheduled, published):
        scheduled(live=3, slug="ba", title="Ba")
        scheduled(live=1, slug="mot", title="Một")
        scheduled(live=2, slug="hai", title="Hai")
        clock.shift(4 * HOUR)

        call_command("publish_scheduled")

        assert published == ["Một", "Hai", "Ba"]

    def test_can_be_looked_at_first(self, clock, scheduled, status, capsys):
        scheduled(title="Bài hẹn giờ")
        clock.shift(2 * HOUR)

        call_command("publish_scheduled", "--dryrun")

        assert "Bài hẹn giờ" in capsys.readouterr().out
        assert status() == 404


class TestFault:
    """What goes wrong with one page is that page's."""

    def test_of_one_revision_does_not_keep_later_ones(self, clock, scheduled, section, status, caplog):
        bad = scheduled(live=1, slug="trung")
        scheduled(live=2)
        Page.objects.filter(pk=bad.pk).update(slug="cho-khac")
        ArticleFactory(parent=section, slug="trung")  # the bad one wants the address of another
        clock.shift(3 * HOUR)

        with pytest.raises(CommandError, match="1 could not be published"):
            call_command("publish_scheduled")

        assert status() == 200
        assert bad.revisions.filter(approved_go_live_at__isnull=False).exists()
        assert "failed" in caplog.text

    def test_of_a_revision_nobody_can_read_does_not_either(self, clock, scheduled, status):
        bad = scheduled(live=1, slug="hong")
        Revision.objects.filter(object_id=bad.pk).update(content={"pk": bad.pk, "body": "[{"})
        scheduled(live=2)
        clock.shift(3 * HOUR)

        with pytest.raises(CommandError):
            call_command("publish_scheduled")

        assert status() == 200

    def test_of_an_expiry_does_not_keep_the_rest(self, clock, scheduled, section, status):
        expiring = [
            ArticleFactory(parent=section, slug=slug, expire_at=NOON + HOUR) for slug in ("mot", "hai")
        ]
        scheduled(live=1)
        clock.shift(2 * HOUR)

        def fail(instance, **kwargs):
            if instance.pk == expiring[0].pk:
                raise OSError

        page_unpublished.connect(fail)
        try:
            with pytest.raises(CommandError):
                call_command("publish_scheduled")
        finally:
            page_unpublished.disconnect(fail)

        assert [status(f"/an-ninh-quoc-phong/{slug}/") for slug in ("mot", "hai", "bai")] == [200, 410, 200]

    def test_half_way_leaves_the_page_scheduled_for_the_next_run(self, clock, scheduled, status):
        """Wagtail forgets the schedule before it saves the page: killed in between, the page was never published."""
        page = scheduled()
        clock.shift(2 * HOUR)

        def fail(**kwargs):
            raise OSError

        page_published.connect(fail)
        try:
            with pytest.raises(CommandError):
                call_command("publish_scheduled")
        finally:
            page_published.disconnect(fail)
        assert status() == 404
        assert not PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").exists()

        call_command("publish_scheduled")

        assert status() == 200

    def test_of_two_runs_at_once_is_none(self, clock, scheduled, section, published):
        scheduled(title="Một lần")
        ArticleFactory(parent=section, slug="het-han", expire_at=NOON + HOUR)
        clock.shift(2 * HOUR)
        seen_by_another_run = [*publish_scheduled._expired(), *publish_scheduled._due()]

        call_command("publish_scheduled")
        for step, key in seen_by_another_run:
            step(key)

        assert published == ["Một lần"]
        scheduled_actions = PageLogEntry.objects.filter(action__endswith=".scheduled")
        assert scheduled_actions.count() == 2

    def test_of_an_interval_is_a_sentence(self, db):
        with pytest.raises(CommandError, match="1 or more"):
            call_command("publish_scheduled", "--every", "0")


def save(page, **changes):
    """Publish a page with the editor's form, as the browser would."""
    desk, edit = Client(), f"/admin/pages/{page.pk}/edit/"
    desk.force_login(AdministratorFactory())
    form = querydict_from_html(desk.get(edit).content.decode(), form_id="page-edit-form")
    for unselected in ("further_sections", "topics"):  # the reader of forms takes the first option for chosen
        form.pop(unselected, None)
    values = form.dict() | {"body-count": "0", "action-publish": "1"} | changes
    answer = desk.post(edit, values)
    assert answer.status_code == 302, answer.content.decode()[:3000]
