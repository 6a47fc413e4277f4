import pytest


def walk(mock, path, /, **query):
    """Return the ids of a whole list, page by page, and the total it promises."""
    ids, after = [], {}
    while True:
        answer = mock.get(path, **query, **after).json()
        ids += [item["id"] for item in answer["items"]]
        if answer["meta"]["next"] is None:
            return ids, answer["meta"]["total_count"]
        after = {"after": answer["meta"]["next"]}


class TestLists:
    @pytest.mark.parametrize("limit", [1, 7, 100])
    def test_are_walked_by_their_cursors_once(self, start, limit):
        mock = start(stories=45)

        ids, total = walk(mock, "/pages/", type="news.ArticlePage,news.EmulationEventPage", limit=limit)

        assert total == len(ids) == len(set(ids)) == 45

    def test_have_the_latest_first(self, mock):
        moments = [item["published_at"] for item in mock.items("/pages/", type="news.Story", limit=100)]

        assert moments == sorted(moments, reverse=True)
        assert len(set(moments)) == 60

    def test_of_a_type_have_that_type_only(self, mock):
        found = {
            kind: mock.items("/pages/", type=kind, limit=100)
            for kind in ("news.ArticlePage", "news.NewsIndexPage")
        }

        for kind, items in found.items():
            assert {item["type"] for item in items} == {kind}

    def test_are_paged_by_offset(self, mock):
        everything = mock.items("/pages/", limit=30)

        assert mock.items("/pages/", limit=10, offset=20) == everything[20:]
        assert mock.items("/pages/", offset=5000) == []

    def test_of_a_section_and_a_topic_are_walked_too(self, mock):
        section = mock.page("/tin-tuc/", limit=9)
        more = mock.page("/tin-tuc/", limit=9, after=section["stories"]["meta"]["next"])
        assert section["stories"]["meta"]["total_count"] == 60
        assert len(section["stories"]["items"]) == len(more["stories"]["items"]) == 9
        assert section["stories"]["items"][-1]["published_at"] > more["stories"]["items"][0]["published_at"]

        topic = {"path": "/chu-de/xay-dung-phuong-van-minh/", "limit": 2}
        ids, total = walk(mock, "/resolve/", **topic)
        assert total == len(set(ids)) == len(ids)

    @pytest.mark.parametrize("path", ["/images/", "/documents/", "/redirects/"])
    def test_of_the_library_are_walked_too(self, mock, path):
        ids, total = walk(mock, path, limit=4)

        assert total == len(set(ids)) == len(ids) > 4

    def test_can_be_narrowed(self, mock):
        story = next(
            item for item in mock.items("/pages/", fields="topics,tags,bylines") if item.get("topics")
        )
        for query in (
            {"section": story["section"]["slug"]},
            {"topic": story["topics"][0]["id"]},
            {"published_before": story["published_at"][:10]},
            {"published_after": story["published_at"]},
            {"year": 2025},
            {"slug": story["meta"]["slug"]},
            {"child_of": story["section"]["id"]},
            {"descendant_of": "root"},
            {"search": story["title"]},
        ):
            ids, total = walk(mock, "/pages/", **query)
            assert story["id"] in ids, query
            assert 0 < total < 67, query
        assert mock.items("/pages/", year=1999) == []

    def test_can_be_ordered(self, mock):
        titles = [item["title"] for item in mock.items("/pages/", order="-title,id")]

        assert titles == sorted(titles, reverse=True)

    def test_add_the_keys_of_fields_to_those_that_have_them(self, mock):
        plain, added = (
            mock.items("/pages/", limit=100),
            mock.items("/pages/", limit=100, fields="introduction"),
        )

        for before, after in zip(plain, added, strict=True):
            assert after.keys() - before.keys() <= {"introduction"}
        assert any("introduction" in item for item in added)
        assert not any("introduction" in item for item in plain)

    @pytest.mark.parametrize("cursor", ["x", "W10", "WyJhIiwgMV0", "bnVsbA", "é", "[" * 1500])
    def test_refuse_a_cursor_they_did_not_make(self, mock, cursor):
        assert mock.get("/pages/", after=cursor).blamed == ["after"]

    def test_refuse_a_cursor_of_another_list(self, mock):
        cursor = mock.get("/pages/", limit=2).json()["meta"]["next"]

        assert mock.get("/pages/", order="title", after=cursor).blamed == ["after"]
        assert mock.get("/pages/", offset=1, after=cursor).blamed == ["after"]
        assert mock.get("/pages/", limit=5, after=cursor).status == 200
