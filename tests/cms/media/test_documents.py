"""Documents: what may be uploaded, and how it is handed out."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from cms.media.models import CustomDocument
from tests.factories import AdministratorFactory

from .photos import upload


@pytest.fixture
def send(client, db):
    """Upload a document the two ways there are; return what people are told."""
    client.force_login(AdministratorFactory())

    def send(name, data=b"%PDF-1.7"):
        page = client.post(
            reverse("wagtaildocs:add"), {"title": "Kế hoạch", "file": upload(data, name)}, follow=True
        )
        many = client.post(
            reverse("wagtaildocs:add_multiple"), {"title": "Kế hoạch", "files[]": upload(data, name)}
        )
        return page.content.decode(), many.json()

    return send


class TestDocument:
    @pytest.mark.parametrize(
        "name", ["ke-hoach.pdf", "mau.DOCX", "bang.ods", "loi.mp3", "tin.m4a", "phim.webm"]
    )
    def test_of_offices_and_recordings_is_stored(self, send, name):
        send(name)

        assert CustomDocument.objects.count() == 2

    @pytest.mark.parametrize(
        "name",
        ["trang.html", "anh.svg", "kich.js", "trang.xhtml", "du.xml", "chay.exe", "macro.docm", "khong"],
    )
    def test_of_other_kinds_is_refused(self, send, name):
        page, many = send(name, b"<script>alert(1)</script>")

        assert "Không nhận tệp" in page
        assert many["success"] is False
        assert "Không nhận tệp" in many["error_message"]
        assert not CustomDocument.objects.exists()

    def test_that_is_empty_is_refused_for_that_alone(self, send):
        page, many = send("ke-hoach.pdf", b"")

        assert many["error_message"] == "Tệp đã gửi không có nội dung."
        assert "Không nhận tệp" not in page

    def test_that_is_too_large_is_refused_with_the_limit(self, send, settings):
        settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024

        page, many = send("ke-hoach.pdf", b"%PDF-1.7" + b"0" * 2000)

        assert "quá lớn" in page
        assert "quá lớn" in many["error_message"]
        assert not CustomDocument.objects.exists()

    @pytest.mark.parametrize(
        ("name", "data"),
        [("lau.html", b"<script>"), ("lau.svg", b"<svg onload='alert(1)'/>"), ("a.mp3", b"ID3")],
    )
    def test_stored_all_the_same_is_a_download_without_scripts(self, client, db, name, data):
        document = CustomDocument.objects.create(title="Lậu", file=ContentFile(data, name))

        response = client.get(document.url)

        assert response["Content-Disposition"].startswith("attachment")
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response["X-Content-Type-Options"] == "nosniff"
