"""Documents in parts, as players ask for them."""

import pytest
from django.core.files.base import ContentFile

from cms.media.models import CustomDocument

BYTES = bytes(range(256)) * 1000


@pytest.fixture
def recording(db):
    return CustomDocument.objects.create(
        title="Bản tin", file=ContentFile(BYTES, name="ban-tin.m4a"), file_hash="a" * 40
    )


@pytest.fixture
def ask(client, recording):
    def ask(asked, **headers):
        return client.get(recording.url, headers={"range": asked} | headers)

    return ask


def content(response):
    return b"".join(response.streaming_content)


class TestPart:
    @pytest.mark.parametrize(
        ("asked", "first", "last"),
        [
            ("bytes=0-", 0, 255_999),
            ("bytes=0-0", 0, 0),
            ("bytes=1000-1099", 1000, 1099),
            ("bytes=255990-999999999", 255_990, 255_999),
            ("bytes=-500", 255_500, 255_999),
            ("bytes=-999999999", 0, 255_999),
        ],
    )
    def test_is_sent_alone(self, ask, asked, first, last):
        response = ask(asked)

        assert response.status_code == 206
        assert content(response) == BYTES[first : last + 1]
        assert response["Content-Range"] == f"bytes {first}-{last}/256000"
        assert response["Content-Length"] == str(last - first + 1)
        assert response["Content-Type"] == "audio/mp4"

    @pytest.mark.parametrize("asked", ["bytes=256000-", "bytes=9-3", "bytes=-0"])
    def test_that_is_not_there_is_refused_with_the_size(self, ask, asked):
        response = ask(asked)

        assert response.status_code == 416
        assert response["Content-Range"] == "bytes */256000"

    @pytest.mark.parametrize(
        "asked", ["", "bytes=", "bytes=-", "bytes=0-1,5-9", "lines=0-1", "bytes=a-b", "bytes=²-", "9" * 5000]
    )
    def test_asked_for_otherwise_is_the_whole(self, ask, asked):
        response = ask(asked)

        assert response.status_code == 200
        assert response["Accept-Ranges"] == "bytes"
        assert content(response) == BYTES

    def test_of_a_file_that_changed_meanwhile_is_the_whole(self, ask):
        tag = ask("bytes=0-9")["ETag"]

        assert ask("bytes=10-19", **{"if-range": tag}).status_code == 206
        assert ask("bytes=10-19", **{"if-range": '"another"'}).status_code == 200

    def test_of_a_private_file_is_for_nobody(self, ask, recording, private_collection):
        recording.collection = private_collection
        recording.save()

        response = ask("bytes=0-9")

        assert response.status_code == 302
        assert not response.content


class TestWhole:
    def test_says_nothing_untrue_about_its_encoding_or_its_version(self, client, recording):
        CustomDocument.objects.update(file_hash="")

        response = client.get(recording.url)

        assert "Content-Encoding" not in response
        assert response.get("ETag") != '""'

    def test_is_asked_about_without_being_sent(self, client, recording):
        response = client.head(recording.url, headers={"range": "bytes=0-9"})

        assert (response.status_code, response["Accept-Ranges"]) == (200, "bytes")
