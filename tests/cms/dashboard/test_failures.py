"""What the background gave up, told to whoever runs the site: a real queue, real failures."""

import datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.media.recipes import FILTERS
from tests.factories import ImageFactory, UserFactory, picture

from .conftest import limited_to, text_of

REPORT = "/admin/reports/failed-tasks/"
ALL_AGAIN = f"{REPORT}again/"
QUERIES = 11
HOURS = (0, 1, 3, 6)


def run(at=None):
    """Run the queue once, without the sweep at the worker's start, which begins anew."""
    with time_machine.travel(at or timezone.now()):
        call_command("db_worker", "--backend", "background", "--no-startup-delay", batch=True, verbosity=0)


@pytest.fixture
def broken(db, django_capture_on_commit_callbacks, worker_process):
    """Pictures whose file was damaged on the disc, given up after four attempts; and their bytes."""
    yesterday = timezone.now() - datetime.timedelta(days=1)
    with django_capture_on_commit_callbacks(execute=True), time_machine.travel(yesterday):
        pictures = [ImageFactory(title=title, file=picture(64, 48)) for title in ("Ảnh một", "Ảnh hai")]
    whole = {}
    for image in pictures:
        with open(image.file.path, "rb") as file:
            whole[image.file.path] = file.read()
        with open(image.file.path, "wb") as file:
            file.write(b"broken")
    for hours in HOURS:
        run(yesterday + datetime.timedelta(hours=hours))
    return pictures, whole


def mend(whole):
    for path, data in whole.items():
        with open(path, "wb") as file:
            file.write(data)


def again(image):
    """Return where a picture's task is done again."""
    failed = DBTaskResult.objects.filter(status="FAILED", args_kwargs__args__0=image.pk)
    return reverse("failed_task_again", args=[failed.latest("enqueued_at").pk])


def administrator():
    person, client = UserFactory(), Client()
    person.groups.add(Group.objects.get(name="Quản trị"))
    client.force_login(person)
    return client


class TestReport:
    def test_names_each_picture_once_with_the_last_line_of_its_error(self, desk, broken):
        page = desk.get(REPORT).content.decode()

        assert DBTaskResult.objects.filter(status="FAILED").count() == 8
        for image in broken[0]:
            assert page.count(f'href="/admin/images/{image.pk}/"') == 1
        assert page.count("Tạo bản ảnh phái sinh WebP và AVIF") == 2
        assert "UnrecognisedImageFormatError" in page
        assert "Traceback" not in page
        assert "2 mục" in page

    def test_costs_the_same_for_one_and_for_many(self, desk, broken):
        def queries():
            with CaptureQueriesContext(connection) as made:
                desk.get(REPORT)
            return len(made)

        queries()  # what the admin keeps is asked for first
        assert queries() == QUERIES
        failed = DBTaskResult.objects.filter(status="FAILED").first()
        for number in range(30):
            failed.pk, failed.args_kwargs = None, {"args": [10_000 + number], "kwargs": {}}
            failed.save(force_insert=True)
        assert queries() == QUERIES

    def test_says_so_when_nothing_failed(self, desk, home):
        assert "Không có việc nền nào bị lỗi." in text_of(desk, REPORT)
        assert "việc nền bị lỗi" not in text_of(desk)

    def test_tells_of_a_picture_deleted_and_of_a_task_nobody_knows(self, desk, broken):
        image, other = broken[0]
        image.delete()
        DBTaskResult.objects.filter(args_kwargs__args__0=other.pk).update(
            task_path="cms.media.tasks.forgotten"
        )

        text = text_of(desk, REPORT)
        assert "Ảnh đã bị xoá" in text
        assert "forgotten" in text

        answer = desk.post(again(other), follow=True)
        assert "thuộc phiên bản cũ của hệ thống" in answer.content.decode()

    def test_can_be_exported(self, desk, broken):
        rows = desk.get(REPORT, {"export": "csv"}).getvalue().decode().splitlines()

        assert len(rows) == 3
        assert "UnrecognisedImageFormatError" in rows[1]

    def test_leaves_out_what_is_still_tried(
        self, desk, db, django_capture_on_commit_callbacks, worker_process
    ):
        with django_capture_on_commit_callbacks(execute=True):
            image = ImageFactory(file=picture(64, 48))
        with open(image.file.path, "wb") as file:
            file.write(b"broken")
        run()

        assert DBTaskResult.objects.filter(status="FAILED").exists()
        assert "Không có việc nền nào bị lỗi." in text_of(desk, REPORT)


class TestLine:
    def test_stands_on_the_dashboard_of_who_runs_the_site_only(self, desk, broken, section):
        assert "2 việc nền bị lỗi. Xem và làm lại" in text_of(desk)
        assert "2 việc nền bị lỗi." in text_of(administrator())
        assert "việc nền bị lỗi" not in text_of(limited_to(section)).lower()


class TestDoingAgain:
    def test_queues_it_anew_and_the_cuts_are_made(self, desk, broken):
        (image, other), whole = broken
        mend(whole)

        text = desk.post(again(image), follow=True).content.decode()
        assert "1 việc sẽ được làm lại trong ít phút." in text
        assert f'href="/admin/images/{image.pk}/"' not in text
        assert f'href="/admin/images/{other.pk}/"' in text

        run()
        assert {cut.filter_spec for cut in image.renditions.all()} == set(FILTERS)

    def test_of_all_leaves_nothing(self, desk, broken):
        assert "Làm lại tất cả" in text_of(desk, REPORT)

        desk.post(ALL_AGAIN)

        assert "Không có việc nền nào bị lỗi." in text_of(desk, REPORT)
        ready = DBTaskResult.objects.filter(status="READY")
        assert sorted(result.args_kwargs["args"] for result in ready) == sorted([i.pk] for i in broken[0])

    def test_twice_queues_once(self, desk, broken):
        address = again(broken[0][0])

        assert [desk.post(address).status_code, desk.post(address).status_code] == [302, 404]
        assert DBTaskResult.objects.filter(status="READY").count() == 1

    def test_that_fails_anew_is_told_anew(self, desk, broken):
        desk.post(ALL_AGAIN)
        for hours in HOURS:
            run(timezone.now() + datetime.timedelta(hours=hours))

        assert "2 việc nền bị lỗi." in text_of(desk)


class TestRefusal:
    def test_of_whoever_does_not_run_the_site(self, client, broken, section):
        address = again(broken[0][0])
        person = limited_to(section)
        for refused in (REPORT, f"{REPORT}results/"):
            assert client.get(refused)["Location"].startswith("/admin/login/")
            assert person.get(refused).status_code == 302
        for refused in (address, ALL_AGAIN):
            assert client.post(refused)["Location"].startswith("/admin/login/")
            person.post(refused)
        assert "Việc nền" not in text_of(person)
        assert not DBTaskResult.objects.filter(status="READY").exists()

    def test_of_anything_but_a_post_with_its_token(self, desk, broken):
        address = again(broken[0][0])
        careful = Client(enforce_csrf_checks=True)
        careful.force_login(UserFactory(is_superuser=True))

        assert desk.get(address).status_code == 405
        assert desk.get(ALL_AGAIN).status_code == 405
        assert careful.post(address).status_code == 403
        assert careful.get(REPORT).content.decode().count("csrfmiddlewaretoken") >= 3

    def test_of_a_task_that_is_none(self, desk, broken):
        assert desk.post(f"{REPORT}00000000-0000-4000-8000-000000000000/again/").status_code == 404
        assert desk.post(ALL_AGAIN).status_code == 302
        assert desk.post(ALL_AGAIN).status_code == 302  # nothing is left
