import pytest

from frontend_contract.reader import views
from frontend_contract.reader.settings import Settings

from .client import ReaderClient
from .newsroom import recorded

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "img-src 'self' data: http://cms.example.vn; media-src http://cms.example.vn; "
    "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


class TestMissingPages:
    def test_are_404_with_a_search_form(self, read):
        assert "Không tìm thấy trang" in read("/khong-co/", status=404)

    def test_that_were_taken_down_are_410(self, newsroom, read):
        newsroom.problems["/da-go/"] = 410

        assert "Nội dung đã được gỡ" in read("/da-go/", status=410)

    def test_of_an_unknown_type_are_404_and_logged(self, newsroom, read, caplog):
        newsroom.publish("article-full", type="polls.PollPage", path="/binh-chon/")
        read("/binh-chon/", status=404)

        assert "polls.PollPage" in caplog.text

    def test_of_an_unknown_kind_are_404(self, newsroom, read):
        newsroom.resolved["/binh-chon/"] = {"kind": "poll", "poll": {}}

        read("/binh-chon/", status=404)

    def test_that_the_cms_refuses_are_404(self, newsroom, read):
        newsroom.problems["/la/"] = 400

        read("/la/", status=404)

    @pytest.mark.parametrize(
        "path",
        ["/%00", "/%0d%0aSet-Cookie:x", "/%ff%fe/", f"/{'a' * 3000}/", "/static/%00", "/static/..%2Fapp.py"],
    )
    def test_with_odd_addresses_are_404_and_not_asked_for(self, newsroom, read, path):
        read(path, status=404)

        assert "resolve" not in [endpoint for endpoint, _ in newsroom.asked]


class TestRedirects:
    @pytest.mark.parametrize(("permanent", "status"), [(True, 301), (False, 302)])
    def test_are_followed_without_the_query(self, newsroom, reader, permanent, status):
        newsroom.resolved["/cu/"] = {"kind": "redirect", "location": "/moi/", "permanent": permanent}
        response = reader.get("/cu/?next=//evil.vn")

        assert (response.status_code, response.headers["location"]) == (status, "/moi/")

    @pytest.mark.parametrize(
        "location",
        [
            "//evil.vn/",
            "/\\evil.vn/",
            "javascript:alert(1)",
            "mailto:a@b.vn",
            "/a\r\nSet-Cookie: x",
            "",
            None,
        ],
    )
    def test_never_lead_astray(self, newsroom, reader, location):
        newsroom.resolved["/cu/"] = {"kind": "redirect", "location": location, "permanent": True}
        response = reader.get("/cu/")

        assert response.status_code == 503
        assert "location" not in response.headers

    def test_lead_to_the_pages_own_path(self, newsroom, reader):
        path = newsroom.publish("article-full")
        response = reader.get(f"{path.rstrip('/')}?trang=2&x=1")

        assert (response.status_code, response.headers["location"]) == (301, path)


class TestOutage:
    @pytest.fixture
    def lonely_reader(self):
        with ReaderClient(Settings("http://127.0.0.1:9/api/v2", "http://cms.example.vn")) as client:
            yield client

    def test_is_a_503_in_vietnamese_that_asks_to_come_back(self, lonely_reader):
        response = lonely_reader.get("/")

        assert response.status_code == 503
        assert response.headers["retry-after"] == "30"
        assert response.headers["content-security-policy"] == POLICY
        assert "Trang tin tạm thời gián đoạn" in response.text
        assert "Traceback" not in response.text

    def test_does_not_make_the_process_unhealthy(self, newsroom, reader, lonely_reader):
        assert reader.get("/healthz").json() == {"status": "ok", "cms": "up"}
        assert lonely_reader.get("/healthz").json() == {"status": "ok", "cms": "down"}

    def test_of_a_cms_that_answers_nonsense_is_a_503_with_the_last_known_navigation(self, newsroom, read):
        path = newsroom.publish("article-full")
        read(path)
        newsroom.is_broken = True

        assert "Dân quân tự vệ" in read(path, status=503)

    def test_of_our_own_is_a_500_without_a_trace(self, newsroom, reader, monkeypatch):
        monkeypatch.setattr(views, "safe_redirect", None)
        newsroom.resolved["/cu/"] = {"kind": "redirect", "location": "/moi/", "permanent": True}
        response = reader.get("/cu/")

        assert response.status_code == 500
        assert "Đã có lỗi xảy ra" in response.text
        assert "TypeError" not in response.text
        assert response.headers["content-security-policy"] == POLICY


class TestHeaders:
    @pytest.mark.parametrize(
        "path", ["/", "/khong-co/", "/tim-kiem/", "/static/site.css", "/healthz", "/robots.txt"]
    )
    def test_protect_every_answer(self, newsroom, reader, path):
        newsroom.publish("home-full")
        headers = reader.get(path).headers

        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "permissions-policy" in headers
        assert "set-cookie" not in headers

    def test_let_a_browser_keep_a_page_that_did_not_change(self, newsroom, reader):
        path = newsroom.publish("article-full")
        etag = reader.get(path).headers["etag"]

        assert reader.get(path, headers={"If-None-Match": etag}).status_code == 304
        newsroom.publish("article-full", title="Đính chính")
        assert reader.get(path, headers={"If-None-Match": etag}).status_code == 200

    def test_let_a_browser_keep_fonts_and_fingerprinted_files(self, newsroom, reader, read):
        html = read(newsroom.publish("home-full"))
        stylesheet = html.split('<link rel="stylesheet" href="')[1].split('"')[0]

        assert "immutable" in reader.get(stylesheet).headers["cache-control"]
        font = reader.get("/static/fonts/literata/literata-vietnamese-wght-normal.woff2")
        assert font.headers["content-type"] == "font/woff2"
        assert "immutable" in font.headers["cache-control"]

    def test_answer_head_like_get(self, newsroom, reader):
        path = newsroom.publish("article-full")

        assert reader.request("HEAD", path).headers["etag"] == reader.get(path).headers["etag"]

    def test_refuse_other_methods(self, reader):
        response = reader.request("POST", "/")

        assert response.status_code == 405
        assert "chỉ dùng để đọc" in response.text


class TestSite:
    def test_is_asked_for_once_in_a_while(self, newsroom):
        newsroom.publish("home-full")
        with ReaderClient(Settings(newsroom.url, "http://cms.example.vn")) as reader:
            for _ in range(3):
                reader.get("/")

        assert [endpoint for endpoint, _ in newsroom.asked].count("site") == 1

    def test_shows_name_footer_and_contacts(self, newsroom, read):
        html = read(newsroom.publish("home-full"))

        assert recorded("site-full")["name"] in html
        assert "<p><b>Cơ quan chủ quản:</b>" in html
        assert '<a href="tel:0000000000">0000 000 000</a>' in html
