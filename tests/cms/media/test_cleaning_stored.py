"""Pictures stored before uploads were cleaned: real files with a location, behind the field's back."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from cms.media import cleaning
from cms.media.models import CustomImage
from cms.media.recipes import AT_ONCE
from tests.factories import ImageFactory, picture

from . import photos


def stain(image, data):
    """Give a stored picture the file, and what was cut of it the metadata, they had in former days."""
    with open(image.file.path, "wb") as file:
        file.write(data)
    with Image.open(image.file.path) as found:
        size = found.size
    for cut in image.renditions.all():
        with open(cut.file.path, "wb") as file:
            file.write(photos.jpeg())
    CustomImage.objects.filter(pk=image.pk).update(width=size[0], height=size[1], file_hash="")


@pytest.fixture
def unclean(db, settings):
    """A JPEG, a PNG, and one that is clean."""
    jpeg, png, clean = ImageFactory.create_batch(3)
    stain(jpeg, photos.jpeg())
    stain(png, photos.png())
    return jpeg, png, clean


@pytest.fixture
def run(django_capture_on_commit_callbacks):
    def run(**options):
        out = StringIO()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("clean_pictures", stdout=out, stderr=out, **options)
        return out.getvalue().splitlines()

    return run


def telling(settings):
    files = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    return [path.name for path in files if photos.tells(path.read_bytes())]


class TestCommand:
    def test_leaves_no_location_in_any_byte_stored(self, unclean, run, settings):
        jpeg, png, _ = unclean
        assert len(telling(settings)) == 2 + 2 * len(AT_ONCE)

        said = run()

        assert said == [
            f"1 of 3: picture {jpeg.pk} cleaned, with a location",
            f"2 of 3: picture {png.pk} cleaned, with a location",
            "3 pictures, 2 cleaned, 2 of them with a location.",
        ]
        assert telling(settings) == []
        kept = {path.name for path in settings.MEDIA_ROOT.rglob("*.*")}
        images = CustomImage.objects.all()
        named = {image.filename for image in images}
        named |= {cut.file.name.rpartition("/")[2] for image in images for cut in image.renditions.all()}
        assert kept == named  # nothing of the former is left
        for image in images:
            assert {cut.filter_spec for cut in image.renditions.all()} == set(AT_ONCE)

    def test_does_nothing_twice(self, unclean, run):
        run()
        before = list(CustomImage.objects.order_by("pk").values_list("file", "file_hash"))

        assert run() == ["3 pictures, 0 cleaned, 0 of them with a location."]
        assert list(CustomImage.objects.order_by("pk").values_list("file", "file_hash")) == before
        assert all(file_hash for _, file_hash in before)

    def test_only_says_what_it_would_do(self, unclean, run, settings):
        before = telling(settings)

        said = run(dry_run=True)

        assert said[0] == f"1 of 3: picture {unclean[0].pk} is unclean, with a location"
        assert said[-1] == "3 pictures, 2 to clean, 2 of them with a location."
        assert telling(settings) == before

    def test_can_be_stopped_and_goes_on_where_it_was(self, unclean, run, monkeypatch):
        png = unclean[1]
        whole = cleaning.tells_where

        def interrupted(*picture):
            monkeypatch.setattr(cleaning, "tells_where", stopped)
            return whole(*picture)

        def stopped(*picture):
            raise KeyboardInterrupt

        monkeypatch.setattr(cleaning, "tells_where", interrupted)
        with pytest.raises(CommandError, match=f"Go on with: clean_pictures --start {png.pk}"):
            run()

        monkeypatch.setattr(cleaning, "tells_where", whole)
        assert run(start=png.pk)[-1] == "2 pictures, 1 cleaned, 1 of them with a location."
        assert run()[-1] == "3 pictures, 0 cleaned, 0 of them with a location."

    def test_goes_on_after_a_broken_file_and_says_which(self, unclean, run):
        jpeg, png, _ = unclean
        with open(jpeg.file.path, "wb") as file:
            file.write(b"<svg/>")
        err = StringIO()

        with pytest.raises(CommandError, match="1 pictures could not be cleaned"):
            call_command("clean_pictures", stdout=StringIO(), stderr=err)

        assert err.getvalue() == f"Picture {jpeg.pk} could not be cleaned: invalid_image\n"
        png.refresh_from_db()
        with png.open_file() as file:
            assert photos.tells(file.read()) == []

    @pytest.mark.parametrize(
        ("photo", "place"),
        [
            (photos.jpeg(photos.scene(8192, 1000)), (300, 200)),  # half as large
            (photos.jpeg(orientation=6), None),  # turned: nobody knows
            (photos.jpeg(orientation=3), (600, 400)),
        ],
        ids=["scaled", "turned", "upside down"],
    )
    def test_lets_the_focal_point_follow(self, db, run, photo, place):
        image = ImageFactory(file=picture(1000, 800))
        stain(image, photo)
        CustomImage.objects.filter(pk=image.pk).update(
            focal_point_x=600, focal_point_y=400, focal_point_width=100, focal_point_height=100
        )

        run()

        image.refresh_from_db()
        assert (image.has_focal_point() and (image.focal_point_x, image.focal_point_y)) == (place or False)
