import pytest

from .newsroom import recorded


@pytest.fixture
def article(newsroom, read):
    return read(newsroom.publish("article"))


class TestArticle:
    def test_shows_the_date_as_vietnamese_readers_write_it(self, article):
        assert '<time datetime="2024-03-15T19:50:00+07:00">Thứ sáu - 15/03/2024 19:50</time>' in article

    def test_names_those_who_made_it_at_the_end(self, article):
        assert "Tác giả bài viết: <strong>Anh Đào – Xuân Hoà</strong>" in article
        assert "Ảnh: <strong>Xuân Hoà</strong>" in article
        assert article.index("Tác giả bài viết") > article.index("ký kết giao ước thi đua, với quyết tâm")

    def test_has_one_title_and_the_way_back_up(self, article):
        assert article.count("<h1") == 1
        assert '<nav class="breadcrumbs" aria-label="Đường dẫn">' in article
        assert '<a href="/tin-tuc/an-ninh-quoc-phong/">An ninh – Quốc phòng</a>' in article

    def test_tells_search_engines_and_networks_what_it_is(self, article):
        page = recorded("article")

        assert f'<link rel="canonical" href="https://bantin.example.vn{page["path"]}">' in article
        assert f'<meta name="description" content="{page["seo"]["description"]}">' in article
        assert '<meta property="og:type" content="article">' in article
        assert f'<meta property="og:image" content="{page["image"]["src"]}">' in article

    def test_keeps_json_ld_inside_its_script(self, article):
        data = article.split('<script type="application/ld+json">')[1].split("</script>")[0]

        assert "\\u003c/script\\u003e" in data
        assert "alert(1)</script>" not in article

    def test_shows_source_event_topics_tags_and_related_stories(self, article):
        assert 'Nguồn: <a href="https://example.vn/" rel="noopener">Đài Phát thanh' in article
        assert "Bài viết về sự kiện" in article
        assert '<a href="/tim-kiem/?q=thi%20%C4%91ua">thi đua</a>' in article
        assert "Tin liên quan" in article

    def test_links_to_nothing_that_could_run_code(self, newsroom, read):
        html = read(newsroom.publish("article", source={"name": "Nguồn lạ", "url": "javascript:alert(1)"}))

        assert "Nguồn: Nguồn lạ" in html
        assert "javascript:" not in html

    def test_escapes_what_is_plain_text(self, newsroom, read):
        html = read(newsroom.publish("article", title="<script>alert(1)</script>"))

        assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in html

    def test_shows_the_lead_image_first_and_large(self, article):
        assert 'fetchpriority="high"' in article
        assert article.index("lead-figure") < article.index("story-body")

    def test_leaves_the_lead_image_out_when_the_body_has_it(self, newsroom, read):
        image = recorded("article")["image"]
        html = read(newsroom.publish("article", body=[{"type": "image", "id": "b1", "value": image}]))

        assert "lead-figure" not in html
        assert html.count(f'src="{image["src"]}"') == 1


class TestBlocks:
    def test_are_shown_by_their_type(self, article):
        assert '<h2 class="body-heading">Năm nội dung cơ bản của phong trào</h2>' in article
        assert "<b>100%</b> chỉ tiêu" in article
        assert '<a href="/tin-tuc/">tin liên quan</a>' in article
        assert "<blockquote><p>Giữ vững đoàn kết" in article
        assert "<figcaption>Tư tưởng chỉ đạo của Cụm thi đua số 3</figcaption>" in article
        assert 'aria-label="Xem thêm"' in article

    def test_show_pictures_in_every_format_with_caption_and_credit(self, article):
        assert '<source type="image/webp" sizes="' in article
        assert 'srcset="https://cms.example.vn/media/1-600x337.jpg 600w, ' in article
        assert 'width="1200" height="675" decoding="async" loading="lazy"' in article
        assert (
            'thi đua khen thưởng năm 2024. <span class="credit">Ảnh: Xuân Hoà</span></figcaption>' in article
        )

    def test_of_an_unknown_type_are_nothing(self, newsroom, read):
        block = {"type": "hologram", "id": "b1", "value": {"secret": "không hiện"}}

        assert "không hiện" not in read(newsroom.publish("article", body=[block]))

    @pytest.mark.parametrize("type_", ["heading", "paragraph", "image", "quote", "story_link"])
    def test_without_a_value_are_nothing(self, newsroom, read, type_):
        html = read(newsroom.publish("article", body=[{"type": type_, "id": "b1", "value": None}]))

        assert '<div class="story-body"> </div>' in html

    def test_carry_no_style_attribute_which_the_policy_forbids(self, article):
        assert " style=" not in article
        assert 'fill="#8a6f5c"' in article

    @pytest.mark.parametrize("colour", ['#fff"onload="x', "url(http://evil.vn/)", "", None])
    def test_leave_out_a_placeholder_that_is_no_colour(self, newsroom, read, colour):
        image = recorded("article")["image"] | {"placeholder": colour}
        html = read(newsroom.publish("article", body=[], image=image, related=[]))

        assert "picture-placeholder" not in html
