"""Formats that follow in the background: a real queue, a real worker."""

import datetime
import logging
import signal
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from PIL import Image
from wagtail.images.rect import Rect

from cms.media import recipes
from cms.media.cutting import cut, outdated
from cms.media.models import CustomImage
from cms.media.recipes import AT_ONCE, FILTERS
from tests.factories import AdministratorFactory, ImageFactory, picture

from . import photos


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def stored(db, commit):
    with commit():
        return ImageFactory(file=picture(600, 400))


def work():
    """Run the worker until nothing is left."""
    out = StringIO()
    call_command("work", batch=True, stdout=out, stderr=out)
    return out.getvalue()


def specs(image):
    return {cut.filter_spec for cut in image.renditions.all()}


def move_focal_point(image):
    image.focal_point_x, image.focal_point_y = 100, 100
    image.focal_point_width = image.focal_point_height = 60
    image.save()


@pytest.fixture(autouse=True)
def _process(monkeypatch):
    """The worker takes its process for its own: connections, levels of logging, and what Ctrl-C does."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)  # ours is in the test's transaction
    loggers = [logging.getLogger(name) for name in ("django_tasks", "django_tasks_db")]
    levels = [logger.level for logger in loggers]
    handlers = {
        number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)
    }
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    for number, handler in handlers.items():
        signal.signal(number, handler)


class TestWorker:
    def test_cuts_the_other_formats(self, stored):
        assert specs(stored) == set(AT_ONCE)

        work()

        assert specs(stored) == set(FILTERS)
        assert {cut.file.name.rpartition(".")[2] for cut in stored.renditions.all()} == {
            "jpg",
            "webp",
            "avif",
        }

    def test_makes_the_formats_it_says(self, stored):
        work()

        first_bytes = {
            "jpg": lambda head: head[:2] == b"\xff\xd8",
            "webp": lambda head: head[8:12] == b"WEBP",
            "avif": lambda head: head[4:12] == b"ftypavif",
        }
        for made in stored.renditions.all():
            with made.open_file() as file:
                assert first_bytes[made.file.name.rpartition(".")[2]](file.read(12)), made.file.name

    def test_has_nothing_to_do_where_the_picture_was_not_stored_after_all(self, db, commit):
        with commit(), transaction.atomic():
            ImageFactory()
            transaction.set_rollback(True)

        assert not DBTaskResult.objects.exists()

    def test_forgives_that_a_picture_is_gone(self, stored):
        stored.delete()

        work()

        assert DBTaskResult.objects.get().status == "SUCCESSFUL"

    def test_tries_again_later_what_failed_and_keeps_why(self, stored, caplog):
        file = stored.file.path
        with open(file, "rb") as whole:
            kept = whole.read()
        with open(file, "wb") as broken:
            broken.write(b"broken")

        work()

        assert f"Picture {stored.pk} could not be cut (attempt 1 of 4)." in caplog.text
        failed, again = DBTaskResult.objects.order_by("enqueued_at")
        assert failed.status == "FAILED"
        assert "UnrecognisedImageFormatError" in failed.traceback
        assert again.run_after - timezone.now() > datetime.timedelta(seconds=50)
        with open(file, "wb") as repaired:
            repaired.write(kept)
        with time_machine.travel(timezone.now() + datetime.timedelta(minutes=2)):
            work()
        assert specs(stored) == set(FILTERS)

    def test_gives_up_after_four_attempts(self, stored):
        with open(stored.file.path, "wb") as broken:
            broken.write(b"broken")

        for hours in range(0, 10, 2):
            with time_machine.travel(timezone.now() + datetime.timedelta(hours=hours)):
                # The sweep at the worker's start would begin anew.
                call_command(
                    "db_worker", "--backend", "background", "--no-startup-delay", batch=True, verbosity=0
                )

        assert DBTaskResult.objects.filter(status="FAILED").count() == 4
        assert not DBTaskResult.objects.filter(status="READY").exists()

    def test_takes_up_what_another_was_killed_over(self, stored):
        an_hour_ago = timezone.now() - datetime.timedelta(hours=1)
        DBTaskResult.objects.update(status="RUNNING", started_at=an_hour_ago)

        work()

        assert DBTaskResult.objects.get().status == "SUCCESSFUL"
        assert specs(stored) == set(FILTERS)

    def test_leaves_alone_what_another_is_doing(self, stored):
        DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())
        work()

        assert DBTaskResult.objects.filter(status="RUNNING").count() == 1

    def test_begins_with_what_was_never_queued(self, db):
        forgotten = ImageFactory()  # no commit, no task

        work()

        assert specs(forgotten) == set(FILTERS)

    def test_leaves_wagtails_own_tasks_alone(self, settings):
        assert settings.TASKS["default"]["BACKEND"].endswith("ImmediateBackend")


class TestFocalPoint:
    def test_that_moved_is_followed_in_jpeg_at_once_in_the_others_later(self, stored, commit):
        work()
        with commit():
            move_focal_point(stored)

        card = recipes.RECIPES["card"]
        assert stored.renditions.filter(filter_spec=card.src).count() == 2
        assert stored.renditions.filter(filter_spec__in=card.sources["image/avif"]).count() == 2

        work()
        assert stored.renditions.filter(filter_spec__in=card.sources["image/avif"]).count() == 4

    def test_leaves_former_cuts_for_an_hour_then_their_files_go(self, stored, commit):
        work()
        former = stored.renditions.get(filter_spec=recipes.RECIPES["card"].src)
        with commit():
            move_focal_point(stored)
        work()
        assert former.file.storage.exists(former.file.name)

        with commit(), time_machine.travel(timezone.now() + datetime.timedelta(minutes=61)):
            work()

        assert stored.renditions.count() == len(FILTERS)
        assert not former.file.storage.exists(former.file.name)

    def test_decides_what_is_left_of_a_picture(self, db):
        """The red corner of a tall picture is in every cut that crops, once the focal point is there."""
        tall = ImageFactory(file=photos.upload(photos.saved(photos.scene(800, 2000), "JPEG")))
        tall.set_focal_point(Rect(100, 100, 200, 200))
        tall.save()
        crops = [spec for spec in FILTERS if spec.startswith("fill")]
        cut(tall, crops)

        for crop in tall.renditions.filter(filter_spec__in=crops).exclude(pk__in=outdated(tall)):
            with crop.open_file() as file:
                red, _, blue = Image.open(file).convert("RGB").getpixel((40, 20))
            assert red > 180 > 90 > blue, crop.filter_spec
        assert {"card"} <= {name for name, recipe in recipes.RECIPES.items() if recipe.src in crops}

    def test_goes_with_the_file_it_was_in(self, stored, client):
        move_focal_point(stored)
        client.force_login(AdministratorFactory())

        client.post(
            reverse("wagtailimages:edit", args=[stored.pk]),
            {
                "title": "Ảnh khác",
                "file": photos.upload(photos.jpeg()),
                "focal_point_x": 100,
                "focal_point_y": 100,
            }
            | {"focal_point_width": 60, "focal_point_height": 60},
        )

        stored.refresh_from_db()
        assert (stored.width, stored.has_focal_point()) == (320, False)


class TestReplacedFile:
    def test_leaves_no_cut_and_no_file_of_the_former(self, stored, commit, settings):
        work()
        former = {cut.file.name for cut in stored.renditions.all()} | {stored.file.name}

        with commit():
            stored.file = picture(900, 900, "#113355")
            stored.save()
        work()

        assert specs(stored) == set(FILTERS)
        kept = {str(path.relative_to(settings.MEDIA_ROOT)) for path in settings.MEDIA_ROOT.rglob("*.*")}
        assert kept == {cut.file.name for cut in stored.renditions.all()} | {stored.file.name}
        assert (former & kept) <= {stored.file.name}
        assert (stored.width, stored.height) == (900, 900)

    def test_is_known_by_its_new_bytes(self, stored):
        before = stored.file_hash

        stored.file.save("khac.jpg", picture(500, 500), save=True)

        stored.refresh_from_db()
        assert stored.file_hash != before
        assert stored.file_size == stored.file.size


class TestCommand:
    def test_cuts_whatever_is_missing_and_says_how_far_it_is(self, db):
        images = [ImageFactory(), ImageFactory()]
        out = StringIO()

        call_command("cut_pictures", stdout=out)

        assert all(specs(image) == set(FILTERS) for image in images)
        first, second, last = out.getvalue().splitlines()
        missing = len(FILTERS) - len(AT_ONCE)
        assert first == f"1 of 2: {missing} cuts of picture {images[0].pk}"
        assert second.startswith("2 of 2")
        assert last == f"2 pictures, {2 * missing} cuts made."

    def test_makes_nothing_twice(self, db):
        ImageFactory()
        call_command("cut_pictures", stdout=StringIO())
        out = StringIO()

        call_command("cut_pictures", stdout=out)

        assert out.getvalue() == "1 pictures, 0 cuts made.\n"

    def test_goes_on_after_a_broken_file(self, db):
        broken, whole = ImageFactory(), ImageFactory()
        broken.file.storage.delete(broken.file.name)
        err = StringIO()

        with pytest.raises(CommandError, match="1 pictures could not be cut"):
            call_command("cut_pictures", stdout=StringIO(), stderr=err)

        assert specs(whole) == set(FILTERS)
        assert f"Picture {broken.pk} could not be cut" in err.getvalue()

    def test_can_leave_it_to_the_background_once(self, db):
        ImageFactory()

        call_command("cut_pictures", later=True, stdout=StringIO())
        call_command("cut_pictures", later=True, stdout=StringIO())

        assert DBTaskResult.objects.filter(status="READY").count() == 1
        assert CustomImage.objects.get().renditions.count() == len(AT_ONCE)
