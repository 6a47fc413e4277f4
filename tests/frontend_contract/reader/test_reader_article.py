import pytest

from .newsroom import recorded

TYPES = sorted({block["type"] for block in recorded("article-every-block")["body"]})


@pytest.fixture
def article(newsroom, read):
    return read(newsroom.publish("article-full"))


@pytest.fixture
def every_block(newsroom, read):
    return read(newsroom.publish("article-every-block"))


class TestArticle:
    def test_shows_the_date_as_vietnamese_readers_write_it(self, article):
        assert '<time datetime="2024-03-15T19:50:00+07:00">Thứ sáu - 15/03/2024 19:50</time>' in article

    def test_names_those_who_made_it_at_the_end(self, article):
        names = '<a href="/tac-gia/anh-dao/">Anh Đào</a> – <a href="/tac-gia/xuan-hoa/">Xuân Hoà</a>'
        assert f"Tác giả bài viết: <strong>{names}</strong>" in article
        assert article.index("Tác giả bài viết") > article.index("ký kết giao ước thi đua, với quyết tâm")

    def test_names_each_role_in_a_line_of_its_own(self, newsroom, read):
        html = read(newsroom.publish("article-house-authors"))

        assert 'Tác giả bài viết: <strong><a href="/tac-gia/xuan-hoa/">Xuân Hoà</a></strong>' in html
        assert 'Ảnh: <strong><a href="/tac-gia/anh-dao/">Anh Đào</a></strong>' in html
        assert 'Biên tập: <strong><a href="/tac-gia/ban-bien-tap/">Ban Biên tập</a></strong>' in html

    def test_names_without_a_link_those_who_are_not_of_the_house(self, newsroom, read):
        html = read(newsroom.publish("article-free-bylines"))

        assert "<strong><span>Cộng tác viên tổ 4</span> – <span>Đỗ Ơn (ví dụ)</span></strong>" in html

    def test_has_one_title_and_the_way_back_up(self, article):
        assert article.count("<h1") == 1
        assert '<nav class="breadcrumbs" aria-label="Đường dẫn">' in article
        assert '<a href="/tin-tuc/an-ninh-quoc-phong/">An ninh – Quốc phòng</a>' in article

    def test_tells_search_engines_and_networks_what_it_is(self, article):
        page = recorded("article-full")

        assert f'<link rel="canonical" href="http://tin.example.vn{page["path"]}">' in article
        assert f'<meta name="description" content="{page["seo"]["description"]}">' in article
        assert '<meta property="og:type" content="article">' in article
        assert f'<meta property="og:image" content="{page["seo"]["image"]["src"]}">' in article

    def test_keeps_json_ld_inside_its_script(self, newsroom, read):
        json_ld = recorded("article-full")["json_ld"] | {"headline": "</script><script>alert(1)</script>"}
        article = read(newsroom.publish("article-full", json_ld=json_ld))
        data = article.split('<script type="application/ld+json">')[1].split("</script>")[0]

        assert "\\u003c/script\\u003e" in data
        assert "alert(1)</script>" not in article

    def test_shows_source_event_topics_tags_and_related_stories(self, article):
        source = recorded("article-full")["source"]

        assert f'Nguồn: <a href="{source["url"]}" rel="noopener">{source["name"]}</a>' in article
        assert "Bài viết về sự kiện" in article
        assert (
            '<a href="/chu-de/phong-trao-thi-dua-quyet-thang/">Phong trào thi đua Quyết thắng</a>' in article
        )
        assert '<a href="/the/thi-dua-khen-thuong/">thi đua khen thưởng</a>' in article
        assert "Tin liên quan" in article

    def test_links_to_nothing_that_could_run_code(self, newsroom, read):
        script = "javascript:alert(1)"
        changes = {
            "source": {"name": "Nguồn lạ", "url": script},
            "tags": [{"id": 1, "name": "thẻ lạ", "slug": "la", "path": script}],
            "bylines": [
                {"name": "Tên lạ", "role": "write", "role_label": "Viết", "author": {"path": script}}
            ],
        }
        html = read(newsroom.publish("article-full", **changes))

        assert "Nguồn: Nguồn lạ" in html
        assert "<li><span>thẻ lạ</span></li>" in html
        assert "<strong><span>Tên lạ</span></strong>" in html
        assert "javascript:" not in html

    def test_escapes_what_is_plain_text(self, newsroom, read):
        html = read(newsroom.publish("article-full", title="<script>alert(1)</script>"))

        assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in html

    def test_shows_the_lead_image_first_and_large(self, newsroom, read):
        html = read(newsroom.publish("article-full", body=[]))

        assert 'fetchpriority="high"' in html
        assert html.index("lead-figure") < html.index("story-body")

    def test_leaves_the_lead_image_out_when_the_body_has_it(self, article):
        assert "lead-figure" not in article
        assert article.count(f'alt="{recorded("article-full")["image"]["alt"]}"') == 1


class TestBlocks:
    def test_are_shown_by_their_type(self, every_block):
        assert '<h2 class="body-heading">Ươm cây, giữ đường</h2>' in every_block
        assert "<b>Đoàn viên</b> và <i>dân quân</i>" in every_block
        assert '<a href="/tin-tuc/doi-song/tet-trong-cay/" rel="noopener">bài trước</a>' in every_block
        assert "<blockquote><p>Năm nào cũng chụp lại từng gốc" in every_block
        assert "<figcaption>Đại diện tổ dân phố</figcaption>" in every_block
        assert 'aria-label="Xem thêm"' in every_block

    def test_show_pictures_in_every_format_with_caption_and_credit(self, every_block):
        assert '<source type="image/webp" sizes="' in every_block
        assert "format-webp.webpquality-75.webp 640w, " in every_block
        assert 'width="1200" height="675" decoding="async" loading="lazy"' in every_block
        assert (
            'Đường ven sông sáng 10/3. <span class="credit">Ảnh: Ban Biên tập</span></figcaption>'
            in every_block
        )

    def test_of_an_unknown_type_are_nothing(self, newsroom, read):
        block = {"type": "hologram", "id": "b1", "value": {"secret": "không hiện"}}

        assert "không hiện" not in read(newsroom.publish("article-full", body=[block]))

    @pytest.mark.parametrize("type_", TYPES)
    def test_without_a_value_are_nothing(self, newsroom, read, type_):
        html = read(newsroom.publish("article-full", body=[{"type": type_, "id": "b1", "value": None}]))

        assert '<div class="story-body"> </div>' in html

    def test_carry_no_style_attribute_which_the_policy_forbids(self, article):
        assert " style=" not in article
        assert 'fill="#e7e2d8"' in article

    @pytest.mark.parametrize("colour", ['#fff"onload="x', "url(http://evil.vn/)", "", None])
    def test_leave_out_a_placeholder_that_is_no_colour(self, newsroom, read, colour):
        image = recorded("article-full")["image"] | {"placeholder": colour}
        html = read(newsroom.publish("article-full", body=[], image=image, related=[]))

        assert "picture-placeholder" not in html
