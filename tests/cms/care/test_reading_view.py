"""What the editor's browser asks about a text, and is answered."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import AdministratorFactory, UserFactory
from tests.seed import SEED_STILLS


@pytest.fixture
def desk(db):
    client = Client()
    client.force_login(AdministratorFactory())
    return client


def passage(text, kind="paragraph", place="body-0-value#a"):
    return {"place": place, "kind": kind, "text": text}


def ask(client, passages):
    body = json.dumps({"passages": passages})
    return client.post(reverse("care_read"), body, content_type="application/json")


class TestReading:
    def test_answers_where_and_how(self, desk):
        (found,) = ask(desk, [passage("ý kiến của của bà con")]).json()["findings"]

        assert (found["start"], found["end"]) == (7, 14)
        assert found["fix"]["text"] == "của"
        assert found["fix"]["before"] == "của của"

    def test_counts_characters_as_the_browser_does(self, desk):
        (found,) = ask(desk, [passage("🌳 của của")]).json()["findings"]

        assert (found["start"], found["end"]) == (3, 10)

    def test_points_out_the_stills_of_one_clip(self, desk):
        passages = [passage(name, "picture", f"body-{n}") for n, name in enumerate(SEED_STILLS)]

        (found,) = ask(desk, passages).json()["findings"]

        assert found["sentence"].startswith("7 ảnh này cắt từ cùng một đoạn phim “DUNG TIN”")

    def test_offers_to_gather_them_in_the_order_of_the_clip(self, desk):
        passages = [passage(name, "picture", f"body-{n}") for n, name in enumerate(SEED_STILLS[:3])]

        (found,) = ask(desk, passages).json()["findings"]

        assert found["gather"] == ["body-0", "body-2", "body-1"]

    def test_points_out_words_of_a_picture_that_are_a_files_name(self, desk):
        passages = [
            passage("IMG_2024", "caption", "a"),
            passage("Bà con", "alt", "b"),
            passage("IMG_2024", "title", "c"),
        ]

        (found,) = ask(desk, passages).json()["findings"]

        assert found["place"] == "a"
        assert "Ai, làm gì, ở đâu?" in found["sentence"]

    def test_asks_the_database_for_the_user_only(self, desk, django_assert_max_num_queries):
        ask(desk, [passage("a")])  # the first request of a session begins its idle time
        with django_assert_max_num_queries(3):
            ask(desk, [passage("ý kiến")])


class TestRefusal:
    @pytest.mark.parametrize(
        "body",
        [
            "",
            "[]",
            "{}",
            "[" * 100_000,
            '{"passages": 1}',
            '{"passages": [1]}',
            '{"passages": [{"place": "a", "kind": "poem", "text": ""}]}',
            '{"passages": [{"place": "a", "kind": "lead", "text": null}]}',
            json.dumps({"passages": [passage("a"), passage("b")]}),
        ],
        ids=lambda body: body[:40],
    )
    def test_of_what_is_no_text_is_a_sentence(self, desk, body):
        answer = desk.post(reverse("care_read"), body, content_type="application/json")

        assert answer.status_code == 400
        assert answer.json()["sentence"]

    def test_of_more_than_a_megabyte_is_a_sentence(self, desk):
        answer = ask(desk, [passage("a" * 1_000_001)])

        assert answer.status_code == 413
        assert "quá dài" in answer.json()["sentence"]

    def test_meets_strangers_readers_and_other_methods(self, db, desk):
        reader = Client()
        reader.force_login(UserFactory())

        assert ask(Client(), []).status_code == 302
        assert ask(reader, []).status_code == 302
        assert desk.get(reverse("care_read")).status_code == 405

    def test_meets_who_has_no_csrf_token(self, db):
        client = Client(enforce_csrf_checks=True)
        client.force_login(AdministratorFactory())

        assert ask(client, []).status_code == 403
