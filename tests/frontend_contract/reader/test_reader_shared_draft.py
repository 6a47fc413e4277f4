import pytest

from .examples import load_example


@pytest.fixture
def shared(newsroom):
    """What the API tells of a shared draft; a test may change it."""
    newsroom.shared = dict(load_example("preview-shared").body["shared"])
    return newsroom.shared


class TestSharedDraft:
    def test_says_what_it_is_until_when_and_from_whom(self, newsroom, read, shared):
        html = read(f"/preview?token={newsroom.draft('article-full')}")

        assert (
            "Bản nháp để duyệt – chưa công bố</strong>, hết hạn 08:00 ngày 23/03/2024, do Ban biên tập chia sẻ."
            in html
        )
        assert "Nội dung lưu lúc 08:00 ngày 20/03/2024." in html
        assert "Sau đó bài đã được sửa" not in html
        assert "Bản xem trước" not in html

    def test_says_that_it_is_not_the_latest(self, newsroom, read, shared):
        shared["is_latest"] = False

        assert "Sau đó bài đã được sửa" in read(f"/preview?token={newsroom.draft('article-full')}")

    def test_says_that_it_is_published_by_now(self, newsroom, read, shared):
        shared["is_published"] = True

        html = read(f"/preview?token={newsroom.draft('article-full')}")

        assert "bài đã công bố" in html
        assert "chưa công bố" not in html

    def test_says_nothing_of_whom_it_does_not_know(self, newsroom, read, shared):
        shared["shared_by"] = ""

        assert (
            "do "
            not in read(f"/preview?token={newsroom.draft('article-full')}")
            .split("hết hạn")[1]
            .split("</p>")[0]
        )

    def test_escapes_a_name(self, newsroom, read, shared):
        shared["shared_by"] = "<b>Ai</b>"

        assert "do &lt;b&gt;Ai&lt;/b&gt; chia sẻ" in read(f"/preview?token={newsroom.draft('article-full')}")

    @pytest.mark.parametrize("facts", [{}, {"expires_at": None, "saved_at": "hôm qua"}])
    def test_survives_a_cms_that_tells_less(self, newsroom, read, facts):
        newsroom.shared = {"later": 1, **facts}

        assert "Bản nháp để duyệt – chưa công bố</strong>." in read(
            f"/preview?token={newsroom.draft('article-full')}"
        )

    def test_brings_nothing_of_the_editors_along(self, newsroom, read, shared):
        html = read(f"/preview?token={newsroom.draft('article-full')}&panel=1")

        assert "preview.js" not in html
        assert "data-cms-origin" not in html
        assert "data-edit" not in html

    def test_that_has_ended_says_whom_to_ask(self, reader):
        response = reader.get("/preview?token=het-han")

        assert response.status_code == 404
        assert "hỏi người gửi một liên kết mới" in response.text
