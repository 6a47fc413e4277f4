"""An emulation event, as the API shows it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from pydantic import TypeAdapter

from frontend_contract.shapes.answers import Resolved
from news.emulation.models import Unit
from tests.factories import (
    ArticleFactory,
    ClusterMemberFactory,
    ClusterYearFactory,
    EventFactory,
    ImageFactory,
    MovementFactory,
    TopicFactory,
    UnitFactory,
    sign,
)

from .bodies import body, image, paragraph, story_link

PATH = "/an-ninh-quoc-phong/phat-dong/"


@pytest.fixture
def event(section):
    """Everything an event can hold at once."""
    year = ClusterYearFactory(year=2024)
    for name in ("Lam Hạ", "Minh Khai"):
        ward = UnitFactory(official_name=f"phường {name}")
        command = UnitFactory(
            official_name=f"Ban CHQS phường {name}", kind=Unit.Kind.MILITARY_COMMAND, parent=ward
        )
        ClusterMemberFactory(cluster_year=year, unit=command)
    event = EventFactory(
        parent=section,
        slug="phat-dong",
        cluster_year=year,
        part_of_day="afternoon",
        theme="Đoàn kết, mẫu mực",
        guiding_thought="Giữ vững đoàn kết",
        pledge_signed=True,
        pledge_text="hoàn thành xuất sắc",
        image=ImageFactory(),
        body=body(paragraph("<p>Chiều ngày 15/3/2024.</p>"), image(ImageFactory())),
    )
    event.content_points.create(text="Quán triệt sâu sắc", sort_order=0, source_quote="Quán triệt")
    event.content_points.create(text="Xây dựng cấp uỷ", sort_order=1)
    event.targets.create(indicator="công tác kỹ thuật", value=100, unit_of_measure="%", content_point=1)
    event.event_movements.create(movement=MovementFactory(name="Thi đua Quyết thắng"))
    event.delegates.create(organisation="Ban CHQS thành phố", role="đại diện lãnh đạo")
    event.source_quotes.create(fact="theme", quote="Với chủ đề")
    event.topics = [TopicFactory()]
    event.tags.add("thi đua")
    event.save()
    sign(event, "Anh Đào")
    return event


class TestEvent:
    @pytest.mark.parametrize("count", [1, 40])
    def test_costs_the_same_whatever_it_holds(self, client, section, event, count, django_assert_num_queries):
        event.body = body(*event.body.raw_data[:], *(image(ImageFactory()) for _ in range(count)))
        for number in range(count):
            event.content_points.create(text=f"Nội dung {number}", sort_order=number + 2)
        event.save()
        for _ in range(min(count, 5)):
            ArticleFactory(parent=section, event=event, image=ImageFactory())
        client.get("/api/v2/resolve/", {"path": PATH})

        with django_assert_num_queries(22):
            page = client.get("/api/v2/resolve/", {"path": PATH}).json()["page"]

        assert len(page["content_points"]) == count + 2
        assert len(page["articles"]) == min(count, 5)

    def test_tells_who_when_and_what_was_pledged(self, api, event):
        page = api.get("resolve/", path=PATH)["page"]

        assert page["type"] == "news.EmulationEventPage"
        assert page["cluster_year"]["year"] == 2024
        assert page["cluster_year"]["cluster"]["name"] == "Cụm thi đua số 3"
        members = page["cluster_year"]["members"]
        assert [member["official_name"] for member in members] == [
            "Ban CHQS phường Lam Hạ",
            "Ban CHQS phường Minh Khai",
        ]
        assert members[0]["kind_label"] == "cơ quan quân sự"
        assert members[0]["parent"]["official_name"] == "phường Lam Hạ"
        assert (page["date"], page["part_of_day_label"]) == ("2024-03-15", "chiều")
        assert page["event_type_label"] == "triển khai, ký kết giao ước"
        assert [point["number"] for point in page["content_points"]] == [1, 2]
        assert page["targets"][0]["value"] == 100.0
        assert page["movements"][0]["name"] == "Thi đua Quyết thắng"
        assert page["pledge"] == {"signed": True, "signatories": None, "text": "hoàn thành xuất sắc"}
        assert page["source_quotes"] == [{"fact": "theme", "fact_label": "chủ đề", "quote": "Với chủ đề"}]
        assert page["event_date"] == "2024-03-15"

    def test_invents_nothing_that_was_not_stated(self, api, section):
        EventFactory(parent=section, slug="trong")

        page = api.get("resolve/", path="/an-ninh-quoc-phong/trong/")["page"]

        for fact in (
            "cluster_year",
            "part_of_day",
            "start_time",
            "venue",
            "theme",
            "guiding_thought",
            "pledge",
            "form",
        ):
            assert page[fact] is None
        for facts in ("content_points", "targets", "movements", "delegates", "source_quotes", "articles"):
            assert page[facts] == []

    def test_and_the_article_that_reports_it_know_each_other(self, api, section, event):
        article = ArticleFactory(parent=section, event=event)

        page = api.get(f"pages/{event.pk}/")
        assert [teaser["id"] for teaser in page["articles"]] == [article.pk]
        assert page["related"] == []
        assert api.get(f"pages/{article.pk}/")["event"]["id"] == event.pk

    def test_does_not_name_an_article_nobody_can_read(self, api, section, event):
        ArticleFactory(parent=section, event=event, live=False)

        assert api.get(f"pages/{event.pk}/")["articles"] == []

    def test_is_the_shape_the_contract_says(self, api, event):
        TypeAdapter(Resolved).validate_python(api.get("resolve/", path=PATH), strict=True, extra="forbid")

    def test_gives_search_engines_an_event(self, api, event):
        data = api.get(f"pages/{event.pk}/")["json_ld"]

        assert data["@type"] == "Event"
        assert data["startDate"] == "2024-03-15"
        assert data["location"] is None

    def test_on_a_day_of_another_year_than_its_cluster_is_refused(self, event):
        event.date = datetime.date(2022, 3, 15)

        with pytest.raises(ValidationError) as refusal:
            event.full_clean()

        assert refusal.value.message_dict == {"date": ["Ngày này không thuộc năm thi đua 2024."]}

    def test_can_be_written_about_by_a_story_link(self, api, section, event):
        article = ArticleFactory(parent=section, body=body(story_link(event)))

        assert api.get(f"pages/{article.pk}/")["body"][0]["value"]["event_date"] == "2024-03-15"
