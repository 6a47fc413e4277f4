"""That the other tests would notice English, wherever it hid."""

import pytest

from . import english, texts


def noticed(page: str) -> list[str]:
    return [word for text in texts.of_html(page) for word in english.words_of(text)]


class TestEnglish:
    @pytest.mark.parametrize(
        "page",
        [
            "<p>Publish</p>",
            '<img alt="Publish">',
            '<a title="Publish"></a>',
            '<input placeholder="Publish">',
            '<nav aria-label="Publish"></nav>',
            '<input type="submit" value="Publish">',
            "<template><button>Publish</button></template>",
            '<div data-w-dialog-title-value="Publish"></div>',
            """<div data-block='{"_args": ["body", {"label": "Publish"}]}'></div>""",
            """<div data-html="&lt;p&gt;Publish&lt;/p&gt;"></div>""",
            '<script type="application/json">{"strings": {"A": "Publish this page"}}</script>',
        ],
    )
    def test_is_noticed_wherever_it_stands(self, page: str):
        assert "Publish" in noticed(page)

    @pytest.mark.parametrize("text", ["Sort the pages", "to the", "Mật khẩu is wrong", "frobnicate"])
    def test_is_noticed_in_any_sentence(self, text: str):
        assert list(english.words_of(text))

    @pytest.mark.parametrize(
        "page",
        [
            "<p>Đăng bài trên Wagtail, xuất CSV</p>",
            "<script>publish()</script><style>.publish{}</style>",
            '<a href="/admin/pages/publish/" class="w-publish" data-action="click->w-publish#open"></a>',
            "<p>hoa@phuong.vn, https://example.vn/publish, bao-cao.pdf, #w-publish</p>",
            """<div data-block='{"icon": "Publish", "name": "publish"}'></div>""",
        ],
    )
    def test_is_not_seen_in_names_addresses_and_code(self, page: str):
        assert noticed(page) == []
