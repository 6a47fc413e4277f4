import pytest

from .newsroom import recorded

PAGES = ["article-every-block", "event-every-fact", "section-full", "home-full"]


class TestPreview:
    def test_shows_the_draft_under_a_quiet_banner(self, newsroom, read):
        html = read(f"/preview?token={newsroom.draft('article-full', title='Bản nháp')}")

        assert "Bản xem trước – chưa xuất bản" in html
        assert "<h1>Bản nháp</h1>" in html
        assert 'data-cms-origin="http://cms.example.vn"' in html

    @pytest.mark.parametrize("name", PAGES)
    def test_survives_a_draft_in_which_everything_is_missing(self, newsroom, read, name):
        draft = recorded(name)
        token = newsroom.draft(name, **{key: None for key in draft if key != "type"})

        assert read(f"/preview?token={token}").count("<h1") == 1

    @pytest.mark.parametrize("name", PAGES)
    def test_survives_a_draft_whose_innermost_values_are_missing(self, newsroom, read, name):
        newsroom.drafts[name] = without_values(recorded(name)) | {"type": recorded(name)["type"]}

        assert read(f"/preview?token={name}").count("<h1") == 1

    def test_is_never_kept_indexed_or_betrayed_by_a_referrer(self, newsroom, reader):
        headers = reader.get(f"/preview?token={newsroom.draft('article-full')}").headers

        assert headers["cache-control"] == "private, no-store"
        assert headers["x-robots-tag"] == "noindex"
        assert headers["referrer-policy"] == "no-referrer"

    def test_may_be_framed_by_the_cms_alone(self, newsroom, reader):
        policy = reader.get(f"/preview?token={newsroom.draft('article-full')}").headers[
            "content-security-policy"
        ]

        assert policy.endswith("frame-ancestors http://cms.example.vn")

    @pytest.mark.parametrize("query", ["", "?token=", "?token=expired", "?token=%00", f"?token={'a' * 2001}"])
    def test_refuses_any_other_token_and_says_so(self, reader, query):
        response = reader.get(f"/preview{query}")

        assert response.status_code == 404
        assert "Bản xem trước không còn hiệu lực" in response.text
        assert response.headers["cache-control"] == "private, no-store"

    def test_does_not_redirect_to_the_live_page(self, newsroom, reader):
        assert reader.get(f"/preview/?token={newsroom.draft('article-full')}").status_code == 200


def without_values(value):
    """Return the same lists and objects with `None` at every leaf."""
    if isinstance(value, dict):
        return {key: inner if key == "type" else without_values(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_values(inner) for inner in value]
    return None
