"""Corrections readers are told of."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset

from news.models import ArticlePage, Correction
from tests.factories import FIRST, AdministratorFactory, ArticleFactory, EventFactory

from .test_editing import save

HOUR = datetime.timedelta(hours=1)


def correct(story, *texts):
    for number, text in enumerate(texts, 1):
        Correction.objects.create(
            story=story, corrected_at=FIRST + number * datetime.timedelta(days=1), text=text
        )


class TestCorrections:
    def test_are_told_latest_first(self, api, section):
        story = ArticleFactory(parent=section)
        correct(story, "Bản đầu ghi 7 giờ; đúng là 7 giờ 30.", "Tổ dân phố số 4, không phải số 5.")

        assert api.get(f"pages/{story.pk}/")["corrections"] == [
            {"at": "2024-03-17T19:50:00+07:00", "text": "Tổ dân phố số 4, không phải số 5."},
            {"at": "2024-03-16T19:50:00+07:00", "text": "Bản đầu ghi 7 giờ; đúng là 7 giờ 30."},
        ]

    def test_of_an_event_are_told_too(self, api, section):
        event = EventFactory(parent=section)
        correct(event, "Sáu đơn vị, không phải năm.")

        assert len(api.get(f"pages/{event.pk}/")["corrections"]) == 1

    def test_are_told_to_search_engines(self, api, section):
        story = ArticleFactory(parent=section)
        correct(story, "Đúng là 7 giờ 30.")

        assert api.get(f"pages/{story.pk}/")["json_ld"]["correction"] == [
            {
                "@type": "CorrectionComment",
                "text": "Đúng là 7 giờ 30.",
                "datePublished": "2024-03-16T19:50:00+07:00",
            }
        ]

    def test_are_added_to_a_list_that_asks_for_them(self, api, section):
        correct(ArticleFactory(parent=section), "Đúng là 7 giờ 30.")

        [item] = api.get("pages/", type="news.ArticlePage", fields="corrections,attachments")["items"]

        assert (len(item["corrections"]), item["attachments"]) == (1, [])


class TestCorrecting:
    @pytest.fixture
    def desk(self, db):
        client = Client()
        client.force_login(AdministratorFactory())
        return client

    def post(self, desk, section, moment, text="Đúng là 7 giờ 30.", publish=True):
        shown = timezone.localtime(moment).strftime("%d/%m/%Y %H:%M")
        return save(
            desk,
            section,
            publish=publish,
            published_at="15/03/2024 19:50",
            corrections=inline_formset([{"corrected_at": shown, "text": text}]),
        )

    def test_after_publication_is_published(self, desk, section):
        self.post(desk, section, FIRST + HOUR)

        assert ArticlePage.objects.get().corrections.get().text == "Đúng là 7 giờ 30."

    @pytest.mark.parametrize(
        ("moment", "text", "sentence"),
        [
            (timezone.now() + HOUR, "Sai.", "Đính chính không thể đề ngày giờ chưa tới."),
            (FIRST - HOUR, "Sai.", "Đính chính phải sau ngày giờ đăng của bài."),
            (FIRST + HOUR, "  ", "bắt buộc"),
        ],
        ids=["of tomorrow", "from before publication", "without words"],
    )
    def test_is_refused_with_a_sentence(self, desk, section, moment, text, sentence):
        answer = self.post(desk, section, moment, text)

        assert sentence in answer.content.decode()
        assert not ArticlePage.objects.filter(live=True).exists()

    def test_is_saved_as_a_draft_whatever_its_date(self, desk, section):
        self.post(desk, section, FIRST - HOUR, publish=False)

        draft = ArticlePage.objects.get().get_latest_revision_as_object()
        assert not draft.live
        assert draft.corrections.count() == 1

    def test_taken_away_again_is_still_in_the_history(self, section):
        story = ArticleFactory(parent=section)
        story.corrections.create(text="Đúng là 7 giờ 30.", corrected_at=FIRST + HOUR)
        told = story.save_revision(log_action=True)
        told.publish()
        story.corrections.clear()
        story.save_revision(log_action=True).publish()

        assert not ArticlePage.objects.get(pk=story.pk).corrections.exists()
        assert told.as_object().corrections.get().text == "Đúng là 7 giờ 30."
