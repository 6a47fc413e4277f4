"""What a picture tells besides itself: nothing, whatever way it came."""

from io import BytesIO

import pytest
from PIL import Image

from cms.media.models import CustomImage
from cms.media.tasks import cut_the_rest
from tests.factories import AdministratorFactory

from . import photos, uploading

PHOTOS = {"IMG_0001.jpg": photos.jpeg, "IMG_0002.png": photos.png, "IMG_0003.HEIC": photos.heic}


@pytest.fixture
def admin(client, db):
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def enter(admin):
    """Return the picture that is stored when a file enters one way."""

    def enter(data, name, way=uploading.add):
        way(admin, data, name)
        return CustomImage.objects.latest("pk")

    return enter


def stored(image):
    with image.open_file() as file:
        return file.read()


def opened(image):
    return Image.open(BytesIO(stored(image)))


class TestPhoto:
    @pytest.mark.parametrize("name", PHOTOS)
    def test_tells_much_before(self, name):
        assert len(photos.tells(PHOTOS[name]())) >= 6

    @pytest.mark.parametrize("way", uploading.WAYS, ids=lambda way: way.__name__)
    @pytest.mark.parametrize("name", PHOTOS)
    def test_tells_nothing_in_any_byte_stored(self, enter, name, way, settings):
        enter(PHOTOS[name](), name, way)

        files = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
        assert len(files) >= 4  # the picture and what was cut of it
        assert {str(path): photos.tells(path.read_bytes()) for path in files} == {
            str(path): [] for path in files
        }

    @pytest.mark.parametrize("name", PHOTOS)
    def test_tells_nothing_in_any_byte_served(self, client, enter, name):
        image = enter(PHOTOS[name](), name)
        cut_the_rest.call(image.pk)

        served = [
            b"".join(client.get(cut.url).streaming_content)
            for cut in image.renditions.filter(filter_spec__contains="format")
        ]

        assert len(served) >= 15
        assert [photos.tells(data) for data in served] == [[]] * len(served)

    @pytest.mark.parametrize("kind", ["webp", "avif", "gif", "mpo"])
    def test_of_another_kind_tells_nothing_either(self, enter, kind):
        data = getattr(photos, kind)()
        assert photos.tells(data)

        assert photos.tells(stored(enter(data, f"anh.{kind}"))) == []

    def test_keeps_its_pixels_and_colour_profile(self, enter):
        """A JPEG is not compressed a second time: its scan is the same, byte for byte."""
        before = photos.jpeg()

        image = enter(before, "a.jpg")

        after = stored(image)
        assert after[after.index(b"\xff\xda") :] in before
        assert opened(image).info["icc_profile"] == photos.PROFILE

    @pytest.mark.parametrize("kind", ["png", "heic", "webp"])
    def test_of_another_kind_keeps_its_colour_profile(self, enter, kind):
        assert opened(enter(getattr(photos, kind)(), f"anh.{kind}")).info["icc_profile"] == photos.PROFILE

    @pytest.mark.parametrize(
        ("orientation", "red"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1)), (5, (0, 0))]
    )
    @pytest.mark.parametrize("kind", ["jpeg", "heic"])
    def test_stands_upright(self, enter, kind, orientation, red):
        """The corner that was red in the sensor is where the camera said it is."""
        image = enter(getattr(photos, kind)(orientation=orientation), f"anh.{kind[:4]}")

        assert (image.width > image.height) == (orientation < 5)
        place = (red[0] * (image.width - 9) + 4, red[1] * (image.height - 9) + 4)
        shown = opened(image).getpixel(place)
        assert shown[0] > 180 > 90 > shown[2]

    @pytest.mark.parametrize("kind", ["GIF", "WEBP"])
    def test_that_moves_keeps_its_frames(self, enter, kind):
        image = enter(photos.film(kind), f"anh.{kind.lower()}")

        after = opened(image)
        after.load()
        assert (after.n_frames, after.info["duration"]) == (3, 80)

    def test_looks_the_same_when_it_is_cleaned_again(self, enter):
        once = enter(photos.jpeg(orientation=6), "a.jpg")
        with once.open_file() as file:
            twice = enter(file.read(), "a.jpg")

        assert once.file_hash == twice.file_hash


class TestWarning:
    SENTENCE = "Ảnh có toạ độ nơi chụp; đã xoá khỏi tệp."

    @pytest.mark.parametrize("way", [uploading.add, uploading.replace])
    @pytest.mark.parametrize("name", PHOTOS)
    def test_is_shown_after_the_form_was_saved(self, admin, way, name):
        assert self.SENTENCE in str(uploading.sentences(way(admin, PHOTOS[name](), name)))

    @pytest.mark.parametrize("name", PHOTOS)
    def test_stands_beside_the_picture_among_many(self, admin, name):
        answer = uploading.add_many(admin, PHOTOS[name](), name)

        assert answer["warning"] == self.SENTENCE
        assert self.SENTENCE in answer["form"]

    @pytest.mark.parametrize("name", PHOTOS)
    def test_reaches_the_choosers_page(self, admin, name):
        assert uploading.choose(admin, PHOTOS[name](), name)["Picture-Told-Where"] == "yes"

    def test_is_for_places_only(self, admin):
        plain = photos.saved(photos.scene(), "JPEG")

        assert self.SENTENCE not in str(uploading.sentences(uploading.add(admin, plain)))
        assert uploading.add_many(admin, photos.png(exif=None, pnginfo=None))["warning"] is None
        assert "Picture-Told-Where" not in uploading.choose(admin, photos.saved(photos.scene(99), "JPEG"))
