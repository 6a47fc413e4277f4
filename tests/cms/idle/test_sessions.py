"""Sessions of people who do nothing end, on the server; what they were told and where they come back to."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from tests.factories import AdministratorFactory

NOW = datetime.datetime(2024, 3, 15, 12, 0, tzinfo=datetime.UTC)
IDLE = 1800
OPENED = {"accept": "text/html,*/*", "sec-fetch-dest": "document"}
FETCHED = {"accept": "application/json", "sec-fetch-dest": "empty"}
FRAMED = {"accept": "text/html,*/*", "sec-fetch-dest": "iframe"}


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as travelling:
        yield travelling


@pytest.fixture
def desk(db, clock) -> Client:
    client = Client()
    client.force_login(AdministratorFactory())
    client.get("/admin/", headers=OPENED)
    return client


def is_in(client: Client) -> bool:
    return client.get("/admin/idle/").json()["user"] is not None


class TestSession:
    @pytest.mark.parametrize(
        ("headers", "lives"),
        [(OPENED, True), ({"accept": "text/html"}, True), (FETCHED, False), (FRAMED, False)],
    )
    def test_lives_on_only_while_pages_are_opened(self, desk, clock, headers, lives):
        for _ in range(3):
            clock.shift(IDLE * 0.6)
            desk.get("/admin/reports/", headers=headers)

        assert is_in(desk) is lives

    def test_asks_for_login_again_once_it_is_idle(self, desk, clock):
        clock.shift(IDLE + 30)

        assert desk.get("/admin/pages/", headers=OPENED)["Location"] == "/admin/login/?next=/admin/pages/"

    def test_lives_on_while_the_browser_tells_of_activity(self, desk, clock):
        for _ in range(3):
            clock.shift(IDLE * 0.6)
            assert desk.post("/admin/idle/keep/").json()["remaining"] == pytest.approx(IDLE, abs=1)

        assert is_in(desk)

    def test_is_not_kept_by_asking_how_long_it_lasts(self, desk, clock):
        clock.shift(IDLE * 0.6)
        assert desk.get("/admin/idle/").json()["remaining"] == pytest.approx(IDLE * 0.4, abs=1)
        clock.shift(IDLE * 0.6)

        assert not is_in(desk)

    def test_is_gone_for_whoever_reads_it_without_asking(self, desk, clock):
        clock.shift(IDLE + 30)

        store = desk.session.__class__(session_key=desk.cookies["sessionid"].value)
        assert store.get("_auth_user_id") is None

    def test_of_somebody_who_ticked_remember_me_ends_all_the_same(self, db, clock):
        person, client = AdministratorFactory(), Client()
        client.post(
            "/admin/login/", {"username": person.username, "password": "mat-khau-rat-dai", "remember": "on"}
        )
        clock.shift(IDLE + 30)

        assert not is_in(client)

    def test_has_a_cookie_that_says_nothing_of_time(self, desk):
        assert desk.cookies["sessionid"]["max-age"] == ""

    def test_costs_one_write_when_a_page_is_opened(self, desk, clock):
        clock.shift(60)
        before = Session.objects.get().expire_date
        desk.get("/admin/reports/", headers=OPENED)

        assert Session.objects.get().expire_date - before == datetime.timedelta(seconds=60)


class TestLogin:
    def test_offers_to_remember_nobody(self, db, client):
        page = client.get("/admin/login/").content.decode()

        assert 'name="username"' in page
        assert "Quên mật khẩu?" in page
        assert 'name="remember"' not in page


class TestEnd:
    def test_of_an_idle_session_says_why_and_leads_back_to_the_editor(self, desk, clock):
        clock.shift(IDLE + 1)
        answer = desk.post("/admin/idle/end/", {"next": "/admin/pages/3/edit/", "kept": "saved"}, follow=True)

        address = urlsplit(answer.redirect_chain[-1][0])
        assert address.path == "/admin/login/"
        assert parse_qs(address.query) == {"next": ["/admin/pages/3/edit/"]}
        assert "không hoạt động; bài đang viết đã được lưu." in answer.content.decode()
        assert not is_in(desk)

    @pytest.mark.parametrize(
        ("kept", "said"),
        [("", "không hoạt động."), ("browser", "để khôi phục."), ("<b>", "không hoạt động.")],
    )
    def test_says_what_became_of_the_writing(self, desk, clock, kept, said):
        clock.shift(IDLE + 100)  # the server ended it long ago
        answer = desk.post("/admin/idle/end/", {"next": "/admin/", "kept": kept}, follow=True)

        assert said in answer.content.decode()

    def test_in_another_window_is_not_taken_for_idleness(self, desk):
        desk.post("/admin/logout/")
        answer = desk.post(
            "/admin/idle/end/", {"next": "/admin/", "kept": "saved", "why": "elsewhere"}, follow=True
        )

        said = "Phiên làm việc đã kết thúc ở một cửa sổ khác; bài đang viết đã được lưu."
        assert said in answer.content.decode()

    def test_of_a_session_still_in_use_does_not_happen(self, desk, clock):
        clock.shift(IDLE - 10)

        assert desk.post("/admin/idle/end/", {"next": "/admin/pages/"})["Location"] == "/admin/pages/"
        assert is_in(desk)

    @pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
    def test_never_leads_elsewhere(self, desk, clock, back):
        clock.shift(IDLE + 1)

        assert desk.post("/admin/idle/end/", {"next": back})["Location"].endswith("?next=%2Fadmin%2F")


class TestAddress:
    @pytest.mark.parametrize("address", ["/admin/idle/keep/", "/admin/idle/end/"])
    def test_that_changes_something_wants_a_token_and_a_post(self, desk, address):
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = desk.cookies

        assert strict.post(address).status_code == 403
        assert desk.get(address).status_code == desk.delete(address).status_code == 405

    def test_of_the_status_changes_nothing(self, desk):
        assert desk.post("/admin/idle/").status_code == 405

    def test_tells_strangers_nothing(self, db, client):
        for answer in (client.get("/admin/idle/"), client.post("/admin/idle/keep/")):
            assert {**answer.json(), "token": ""} == {"user": None, "remaining": None, "token": ""}
        assert client.post("/admin/idle/end/").status_code == 302

    def test_brings_a_token_that_counts_after_a_new_login(self, desk):
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = desk.cookies
        opened = strict.get("/admin/idle/").json()["token"]
        person = AdministratorFactory()
        login = {"username": person.username, "password": "mat-khau-rat-dai", "csrfmiddlewaretoken": opened}
        strict.post("/admin/login/", login)

        def keep(token: str) -> int:
            return strict.post("/admin/idle/keep/", headers={"X-CSRFToken": token}).status_code

        assert (keep(opened), keep(strict.get("/admin/idle/").json()["token"])) == (403, 200)

    def test_is_never_cached(self, desk):
        assert "no-store" in desk.get("/admin/idle/")["Cache-Control"]
        assert "no-store" in desk.post("/admin/idle/keep/")["Cache-Control"]
