"""`images/` and `documents/`: what a page readers can see mentions, and nothing else."""

import datetime

import pytest
from django.utils import timezone
from pydantic import TypeAdapter
from wagtail.models import CollectionViewRestriction, PageViewRestriction, Site

from frontend_contract.shapes.documents import DocumentList
from frontend_contract.shapes.images import ImageList
from tests.factories import (
    FIRST,
    AdministratorFactory,
    ArticleFactory,
    ImageFactory,
    SectionFactory,
    get_home,
    picture,
)
from tests.news.bodies import body

from .library import FACTORIES, MENTIONS, DocumentFactory, mention

SHAPES = {"images": ImageList, "documents": DocumentList}
COSTS = {"images": 7, "documents": 6}  # queries; a picture has its cuts besides


@pytest.fixture(params=["images", "documents"])
def kind(request):
    return request.param


@pytest.fixture
def file(kind, db):
    return FACTORIES[kind](title="Lễ trồng cây")


@pytest.fixture
def shown(api, kind):
    """Return the keys that are listed."""

    def shown(**query):
        return [item["id"] for item in api.get(f"{kind}/", **query)["items"]]

    return shown


def hidden(api, kind, file):
    assert api.get(f"{kind}/")["meta"]["total_count"] == 0
    assert api.get(f"{kind}/", search="trồng")["meta"]["total_count"] == 0
    assert api.get(f"{kind}/", search="trồng")["items"] == []
    api.problem(f"{kind}/{file.pk}/", status=404)
    return True


class TestFile:
    def test_that_a_public_page_mentions_is_shown(self, api, kind, file, section):
        mention(kind, file, parent=section)

        listing = api.get(f"{kind}/")

        assert listing["meta"] == {"total_count": 1, "total_is_exact": True, "next": None}
        assert listing["items"] == [api.get(f"{kind}/{file.pk}/")]
        assert listing["items"][0]["title"] == "Lễ trồng cây"

    def test_is_the_shape_the_contract_says(self, api, kind, file, section):
        file.tags.add("cây xanh", "Đảng uỷ")
        mention(kind, file, parent=section)

        listing = api.get(f"{kind}/")

        TypeAdapter(SHAPES[kind]).validate_python(listing, strict=True, extra="forbid")
        meta = listing["items"][0]["meta"]
        assert meta["tags"] == ["cây xanh", "Đảng uỷ"]
        assert meta["detail_url"] == f"http://cms.example.vn/api/v2/{kind}/{file.pk}/"

    def test_that_several_pages_mention_is_listed_once(self, kind, file, section, shown):
        mention(kind, file, file, parent=section)
        mention(kind, file, parent=section)

        assert shown() == [file.pk]

    def test_that_nothing_mentions_is_hidden(self, api, kind, file, section):
        assert hidden(api, kind, file)

    def test_for_tomorrows_story_is_hidden_until_tomorrow(self, api, kind, file, section, shown):
        story = mention(kind, file, parent=section, live=False)
        story.save_revision(approved_go_live_at=timezone.now() + datetime.timedelta(days=1))
        assert hidden(api, kind, file)

        story.save_revision().publish()

        assert shown() == [file.pk]

    def test_that_only_the_draft_of_a_public_page_mentions_is_hidden(self, api, kind, file, section):
        story = ArticleFactory(parent=section)
        story.body = body(MENTIONS[kind](file))
        story.save_revision()
        assert hidden(api, kind, file)

        story.save_revision().publish()

        api.get(f"{kind}/{file.pk}/")

    def test_is_hidden_again_once_its_page_is_taken_down(self, api, kind, file, section):
        mention(kind, file, parent=section).unpublish()

        assert hidden(api, kind, file)

    def test_is_hidden_again_once_its_page_no_longer_mentions_it(self, api, kind, file, section):
        story = mention(kind, file, parent=section)
        story.body = []
        story.save()

        assert hidden(api, kind, file)

    @pytest.mark.parametrize("restriction", ["login", "password", "groups"])
    def test_that_only_a_restricted_page_mentions_is_hidden_from_everybody(
        self, api, client, kind, file, section, restriction
    ):
        mention(kind, file, parent=section)
        PageViewRestriction.objects.create(page=section, restriction_type=restriction, password="x")
        client.force_login(AdministratorFactory())

        assert hidden(api, kind, file)

    @pytest.mark.parametrize("restriction", ["login", "password", "groups"])
    def test_in_a_private_collection_is_hidden_from_everybody(
        self, api, client, kind, file, section, private_collection, restriction
    ):
        CollectionViewRestriction.objects.update(restriction_type=restriction, password="x")
        key = CollectionViewRestriction.passed_view_restrictions_session_key
        file.collection = private_collection.add_child(name="Bên trong")
        file.save()
        mention(kind, file, parent=section)
        client.force_login(AdministratorFactory())
        session = client.session
        session[key] = [CollectionViewRestriction.objects.get().pk]
        session.save()

        assert hidden(api, kind, file)
        assert "Cookie" not in client.get(f"/api/v2/{kind}/").get("Vary", "")

    def test_of_another_site_is_shown_there_only(self, api, kind, file, section, shown):
        elsewhere = (
            get_home().get_parent().add_child(instance=type(get_home())(title="Xã bên", slug="xa-ben"))
        )
        Site.objects.create(hostname="xa-ben.example.vn", root_page=elsewhere)
        mention(kind, file, parent=SectionFactory(parent=elsewhere))

        assert hidden(api, kind, file)
        assert shown(site="xa-ben.example.vn") == [file.pk]
        assert api.get(f"{kind}/{file.pk}/", site="xa-ben.example.vn")["id"] == file.pk

    @pytest.mark.parametrize("key", ["999999", "9223372036854775807", "9223372036854775808", "9" * 400])
    def test_that_is_not_there_is_not_found(self, api, kind, section, key):
        assert api.problem(f"{kind}/{key}/", status=404) == []

    def test_is_found_by_its_words(self, kind, file, section, shown):
        other = FACTORIES[kind](title="Hội thao")
        mention(kind, file, other, parent=section)

        assert shown(search="trồng cây") == [file.pk]
        assert set(shown(search="trồng thao", search_operator="or")) == {file.pk, other.pk}
        assert shown(search="trồng thao") == []
        assert len(shown(search="trồng thao", search_operator="or", limit=1, offset=1)) == 1


class TestListing:
    @pytest.mark.parametrize("query", [{}, {"search": "số"}])
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_items(
        self, client, kind, section, count, query, django_assert_num_queries
    ):
        files = [FACTORIES[kind](title=f"Tệp số {n}") for n in range(count)]
        for file in files:
            file.tags.add("cây xanh")
        mention(kind, *files, parent=section)
        client.get(f"/api/v2/{kind}/")

        with django_assert_num_queries(COSTS[kind]):
            items = client.get(f"/api/v2/{kind}/", query).json()["items"]

        assert len(items) == count

    def test_is_latest_first_and_cut_into_pages_without_repeats(self, api, kind, section):
        files = [FACTORIES[kind]() for _ in range(7)]
        for number, file in enumerate(files):
            # pairs share a moment; the key breaks the tie
            type(file).objects.filter(pk=file.pk).update(
                created_at=FIRST + datetime.timedelta(hours=number // 2, microseconds=1)
            )
        mention(kind, *files, parent=section)

        found, cursor = [], {}
        while cursor is not None:
            page = api.get(f"{kind}/", limit=2, **cursor)
            assert page["meta"]["total_count"] == 7
            found += [item["id"] for item in page["items"]]
            cursor = page["meta"]["next"] and {"after": page["meta"]["next"]}

        assert found == [file.pk for file in reversed(files)]
        assert [item["id"] for item in api.get(f"{kind}/", limit=3, offset=2)["items"]] == found[2:5]

    def test_holds_twenty_items_unless_told(self, kind, section, shown):
        mention(kind, *(FACTORIES[kind]() for _ in range(22)), parent=section)

        assert len(shown()) == 20
        assert len(shown(limit=100)) == 22

    @pytest.mark.parametrize(
        ("parameter", "value"),
        [
            *(("limit", value) for value in ["0", "101", "-1", "banana", "1e3", "٣", "9" * 400]),
            *(("offset", value) for value in ["-1", "10001", "9" * 400, "x"]),
            *(("after", value) for value in ["banana", "e30", "", "====", "\0", "x" * 3000]),
            *(("search", value) for value in ["", '"', "\0", "từ " * 500, "!!!"]),
            *(("site", value) for value in ["nope.example", "tin.example.vn:abc", "x:y:z", "\0"]),
            *(
                (name, "1")
                for name in ["fields", "order", "id", "title", "tags", "width", "format", "_", "x"]
            ),
        ],
    )
    def test_names_the_parameter_that_means_nothing(self, api, kind, section, parameter, value):
        assert api.problem(f"{kind}/", **{parameter: value}) == [parameter]

    @pytest.mark.parametrize(
        ("query", "named"),
        [
            ({"search": "a", "search_operator": "xor"}, "search_operator"),
            ({"search": "a", "after": "x"}, "after"),
            ({"offset": "1", "after": "x"}, "after"),
        ],
    )
    def test_names_the_parameter_that_does_not_fit(self, api, kind, section, query, named):
        assert api.problem(f"{kind}/", **query) == [named]

    @pytest.mark.parametrize("query", ["search=%ff%fe", "%00=1", "limit=1&limit=2", "search=%ed%a0%80"])
    def test_takes_broken_text_for_a_problem(self, client, kind, section, query):
        assert client.get(f"/api/v2/{kind}/?{query}").status_code in {200, 400}

    @pytest.mark.parametrize("path", ["find/", "find/?id=1", "banana/", "-1/"])
    def test_has_no_other_address(self, api, kind, section, path):
        api.problem(f"{kind}/{path}", status=404)

    @pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
    def test_is_for_reading_only(self, client, kind, section, method):
        assert getattr(client, method)(f"/api/v2/{kind}/").status_code == 405


class TestDetail:
    @pytest.mark.parametrize("parameter", ["fields", "limit", "banana"])
    def test_refuses_unknown_parameters(self, api, kind, file, section, parameter):
        mention(kind, file, parent=section)

        assert api.problem(f"{kind}/{file.pk}/", **{parameter: 1}) == [parameter]


class TestPicture:
    def test_comes_in_every_recipe_and_never_as_it_was_uploaded(self, api, client, section):
        stored = ImageFactory(
            file=picture(1800, 1200), caption="Trồng cây ở tổ dân phố", focal_point_x=900, focal_point_y=300
        )
        stored.focal_point_width = stored.focal_point_height = 200
        stored.save()
        ArticleFactory(parent=section, image=stored)

        shown = api.get(f"images/{stored.pk}/")

        assert (shown["width"], shown["height"]) == (1800, 1200)
        assert shown["focal_point"] == {"x": 0.5, "y": 0.25}
        assert [shown["recipes"][name]["width"] for name in ("card", "hero", "inline")] == [800, 1600, 1200]
        assert shown["recipes"]["card"]["caption"] == shown["caption"] == "Trồng cây ở tổ dân phố"
        assert "original_images" not in client.get("/api/v2/images/").content.decode()

    def test_that_is_not_cut_yet_has_no_recipe(self, api, section):
        stored = ImageFactory()
        ArticleFactory(parent=section, image=stored)
        stored.renditions.all().delete()

        recipes = api.get(f"images/{stored.pk}/")["recipes"]
        assert recipes == {"card": None, "hero": None, "inline": None, "gallery": None}
        assert not stored.renditions.exists()


class TestDocument:
    def test_is_downloaded_from_the_cms(self, api, client, section):
        document = DocumentFactory(title="Lễ trồng cây")
        mention("documents", document, parent=section)

        shown = api.get(f"documents/{document.pk}/")
        response = client.get(shown["meta"]["download_url"].removeprefix("http://cms.example.vn"))

        assert shown["content_type"] == response["Content-Type"] == "application/pdf"
        assert shown["size"] == len(b"".join(response.streaming_content)) == 8
        assert shown["meta"]["download_url"].endswith(shown["filename"])

    def test_in_a_private_collection_is_not_downloaded(self, client, db, private_collection):
        document = DocumentFactory(collection=private_collection)

        assert client.get(document.url).status_code == 302

    def test_whose_file_is_lost_has_no_size(self, api, section):
        document = DocumentFactory()
        mention("documents", document, parent=section)
        document.file.storage.delete(document.file.name)

        assert api.get(f"documents/{document.pk}/")["size"] is None
