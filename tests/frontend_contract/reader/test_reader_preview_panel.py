"""A draft framed beside the editor's form, and the other ways it is shown in."""

import re

import pytest

from .newsroom import recorded

EDIT = re.compile(r'data-edit="([^"]*)"')
NAMES = ["article-every-block", "event-every-fact", "section-full", "home-full"]


def paths(html):
    return EDIT.findall(html)


class TestPaths:
    def test_lead_from_each_block_to_its_field(self, newsroom, read):
        token = newsroom.draft("article-every-block")
        shown = paths(read(f"/preview?token={token}&panel=1"))

        wanted = [
            f"body.{block['id']}" for block in recorded("article-every-block")["body"] if block["value"]
        ]
        assert [path for path in shown if path.startswith("body.")] == wanted
        assert {"title", "lead", "published_at", ".caption", "bylines"} <= set(shown)

    def test_lead_from_the_facts_of_an_event_to_theirs(self, newsroom, read):
        shown = paths(read(f"/preview?token={newsroom.draft('event-every-fact')}&panel=1"))

        facts = {"event_type", "date", "venue", "cluster_year", "theme", "guiding_thought", "pledge_text"}
        assert facts | {"content_points.0", "targets.0", "event_movements.0", "delegates.0"} <= set(shown)

    @pytest.mark.parametrize("name", NAMES)
    def test_are_in_the_panel_only(self, newsroom, read, name):
        draft, path = newsroom.draft(name), newsroom.publish(name)

        assert paths(read(f"/preview?token={draft}&panel=1"))
        for public in (path, f"/preview?token={draft}"):
            html = read(public)
            assert "data-edit" not in html
            assert "aria-description" not in html
        assert "preview" not in read(path).replace("Bản xem trước", "")

    @pytest.mark.parametrize("name", NAMES)
    def test_change_nothing_else(self, newsroom, read, name):
        token = newsroom.draft(name)
        framed = re.sub(
            r' data-edit="[^"]*" tabindex="0" aria-description="[^"]*"',
            "",
            read(f"/preview?token={token}&panel=1"),
        )

        assert framed == read(f"/preview?token={token}")

    def test_of_a_hostile_block_id_stay_inside_their_attribute(self, newsroom, read):
        body = [{"type": "heading", "id": '"><script>x</script>', "value": "Mục"}]
        html = read(f"/preview?token={newsroom.draft('article-full', body=body)}&panel=1")

        assert "<script>x" not in html
        assert 'data-edit="body.&#34;&gt;' in html


class TestPolicy:
    def test_lets_the_checks_of_the_cms_into_previews_only(self, newsroom, reader):
        preview = reader.get(f"/preview?token={newsroom.draft('article-full')}")
        public = reader.get(newsroom.publish("article-full"))

        for directive in ("script-src", "style-src", "connect-src"):
            assert f"{directive} 'self' http://cms.example.vn;" in preview.headers["content-security-policy"]
            assert f"{directive} 'self';" in public.headers["content-security-policy"]


class TestModes:
    @pytest.mark.parametrize(
        ("mode", "proof"),
        [
            ("teaser", 'class="preview-cards"'),
            ("listing", "preview-place"),
            ("social", 'class="share-box"'),
            ("print", "print.css?v="),
        ],
    )
    def test_show_the_draft_otherwise(self, newsroom, read, mode, proof):
        html = read(f"/preview?token={newsroom.draft('article-full', title='Bản nháp')}&panel=1&mode={mode}")

        assert proof in html
        assert "Bản nháp" in html
        assert html.count("<h1") == 1
        assert ('media="all"' in html) == (mode == "print")

    @pytest.mark.parametrize("mode", ["", "page", "khong-co", "../base.html", "%00"])
    def test_unknown_are_the_page(self, newsroom, read, mode):
        token = newsroom.draft("article-full")

        assert read(f"/preview?token={token}&mode={mode}") == read(f"/preview?token={token}")

    @pytest.mark.parametrize("mode", ["teaser", "listing"])
    def test_of_stories_are_the_page_for_a_section(self, newsroom, read, mode):
        token = newsroom.draft("section-full")

        assert read(f"/preview?token={token}&mode={mode}") == read(f"/preview?token={token}")

    @pytest.mark.parametrize("mode", ["teaser", "listing", "social", "print"])
    @pytest.mark.parametrize("name", ["article-every-block", "event-every-fact"])
    def test_survive_a_draft_in_which_everything_is_missing(self, newsroom, read, name, mode):
        token = newsroom.draft(name, **{key: None for key in recorded(name) if key != "type"})

        assert read(f"/preview?token={token}&mode={mode}&panel=1").count("<h1") == 1

    def test_share_box_says_what_it_lacks(self, newsroom, read):
        seo = recorded("article-full")["seo"] | {"image": None, "description": "", "title": ""}
        token = newsroom.draft("article-full", title="Dài " * 30, lead="", image=None, seo=seo)
        html = read(f"/preview?token={token}&mode=social")

        assert "Chưa có ảnh" in html
        assert "Chưa có mô tả" in html
        assert "Tiêu đề dài" in html


class TestListing:
    TITLE = re.compile(r'<h2 class="card-title"[^>]*>(?:<a [^>]*>)?([^<]*)')

    @pytest.fixture
    def show(self, newsroom, read):
        """Show a draft dated like one of its section's stories, among them."""

        def show(published_at, **changes):
            section = recorded("section-full")
            dates = ["2024-03-20T08:00:00+07:00", "2024-03-15T08:00:00+07:00", "2024-03-10T08:00:00+07:00"]
            story = section["stories"]["items"][0]
            stories = [
                story | {"id": 900 + n, "title": f"Tin {n}", "published_at": date}
                for n, date in enumerate(dates)
            ]
            newsroom.publish("section-full", stories=section["stories"] | {"items": stories})
            token = newsroom.draft(
                "article-full",
                title="Bản nháp",
                published_at=published_at,
                section={"id": 1, "title": "Mục", "slug": "muc", "path": section["path"]},
                **changes,
            )
            return self.TITLE.findall(read(f"/preview?token={token}&mode=listing&panel=1"))

        return show

    @pytest.mark.parametrize(
        ("published_at", "place"),
        [
            ("2024-03-21T08:00:00+07:00", 0),
            ("2024-03-15T02:00:00+00:00", 1),
            ("2024-03-12T08:00:00+07:00", 2),
            ("2023-01-01T08:00:00+07:00", 3),
            (None, 0),
        ],
    )
    def test_has_the_draft_where_its_date_puts_it(self, show, published_at, place):
        titles = show(published_at)

        assert titles.index("Bản nháp") == place
        assert [title for title in titles if title != "Bản nháp"] == ["Tin 0", "Tin 1", "Tin 2"]

    def test_has_a_published_story_once(self, show):
        assert show("2024-03-15T08:00:00+07:00", id=901) == ["Tin 0", "Bản nháp", "Tin 2"]

    def test_is_the_page_the_draft_stands_on(self, newsroom, show):
        newsroom.newer = 47
        show("2024-03-15T08:00:00+07:00")

        asked = dict(newsroom.asked)
        assert asked["pages"]["published_after"] == "2024-03-15T08:00:00+07:00"
        assert asked["resolve"]["offset"] == "40"

    def test_has_the_draft_alone_where_its_section_cannot_be_read(self, newsroom, read):
        section = {"id": 1, "title": "Mục", "slug": "muc", "path": "/chua-dang/"}
        html = read(f"/preview?token={newsroom.draft('article-full', section=section)}&mode=listing")

        assert len(self.TITLE.findall(html)) == 1
