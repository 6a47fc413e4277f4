"""Sections, small sites, and what surrounds every page."""

import json
from typing import Any

from wagtail.models import Page, Site

from home.models import HomePage, SiteSettings
from news.models import NewsIndexPage
from tests.factories import ArticleFactory

from .articles import Articles
from .writing import link, publish, section, signed, write

Sections = dict[str, NewsIndexPage]


def add_sections(home: HomePage) -> Sections:
    """Return the sections by slug."""
    found: Sections = {}
    for pk, parent, title, slug, introduction in (
        (
            101,
            "",
            "Tin tức",
            "tin-tuc",
            "Tin, bài về đời sống, an ninh – quốc phòng và chuyển đổi số ở cơ sở.",
        ),
        (
            102,
            "tin-tuc",
            "An ninh – Quốc phòng",
            "an-ninh-quoc-phong",
            "Công tác quân sự địa phương, thi đua khen thưởng.",
        ),
        (103, "tin-tuc", "Đời sống phường", "doi-song", "Chuyện hằng ngày ở tổ dân phố."),
        (104, "tin-tuc", "Chuyển đổi số", "chuyen-doi-so", "Dịch vụ công trực tuyến, kỹ năng số."),
        (105, "an-ninh-quoc-phong", "Dân quân tự vệ", "dan-quan-tu-ve", ""),
        (106, "", "Văn bản", "van-ban", "Văn bản của phường, xếp theo loại."),
        (107, "van-ban", "Chỉ đạo, điều hành", "chi-dao-dieu-hanh", ""),
        (108, "van-ban", "Hướng dẫn thủ tục", "huong-dan-thu-tuc", ""),
        (109, "", "Đất đai – Xây dựng", "dat-dai-xay-dung", "Chuyên mục mới mở, chưa có bài."),
        (110, "", "Ươm mầm", "uom-mam", ""),
    ):
        found[slug] = section(pk, found.get(parent, home), title, slug, introduction=introduction)
    write(
        ArticleFactory,
        219,
        found["uom-mam"],
        "2024-02-20T08:00:00+07:00",
        title="Vườn ươm của các em nhỏ",
        slug="vuon-uom",
        lead="",
    )
    return found


def fill_site(sections: Sections, articles: Articles) -> None:
    ways = [
        {
            "label": "Ban Biên tập (ví dụ)",
            "address": "Số 00, đường Ví Dụ, phường Ví Dụ",
            "phone": "0000 000 000",
            "email": "ban-bien-tap@example.vn",
        },
        {"label": "Tiếp nhận phản ánh (ví dụ)", "phone": "0000 000 001"},
    ]
    below = [
        _entry(sections["doi-song"]),
        _entry(text="Cổng dịch vụ công", url="https://example.vn/dich-vu-cong"),
    ]
    navigation = [
        _entry(sections["tin-tuc"], children=[]),
        _entry(sections["an-ninh-quoc-phong"], "Quân sự", children=[_entry(sections["dan-quan-tu-ve"])]),
        _entry(text="Vì người dân", children=below),
        _entry(articles.hidden, "Sắp đăng", children=[]),
    ]
    SiteSettings.objects.create(
        site=Site.objects.get(is_default_site=True),
        name="Bản Tin phường",
        tagline="Tin tức cơ sở: nhanh, đúng, dễ đọc",
        navigation=_stream("item", navigation),
        footer_text=f"<p><b>Cơ quan chủ quản:</b> UBND phường Ví Dụ. Xem {link(sections['van-ban'], 'văn bản')}.</p>",
        footer_navigation=_stream("item", [_entry(sections["van-ban"], children=[])]),
        contacts=_stream("contact", ways),
    )


def add_small_sites() -> None:
    """Add three sites beside the ward's: an empty one, one with a story, one that chose its lead."""
    _site(121, "Xã Mới", "xa-moi")
    small = section(132, _site(131, "Xã Nhỏ", "xa-nho"), "Tin xã", "tin-xa")
    write(
        ArticleFactory,
        231,
        small,
        "2024-03-01T08:00:00+07:00",
        title="Xã ra mắt bản tin điện tử",
        slug="ra-mat",
        lead="",
    )
    chosen = _site(141, "Phường Nhỏ", "phuong-nho")
    news = section(142, chosen, "Tin phường", "tin-phuong")
    older = write(
        ArticleFactory,
        232,
        news,
        "2024-03-01T08:00:00+07:00",
        title="Đón đọc bản tin số đầu",
        slug="so-dau",
        lead="Tin được chọn đứng đầu, dù không mới nhất.",
        bylines=signed("Ban Biên tập"),
    )
    write(
        ArticleFactory,
        233,
        news,
        "2024-03-10T08:00:00+07:00",
        title="Tin mới hơn",
        slug="tin-moi-hon",
        lead="",
    )
    chosen.lead_story = older
    publish(chosen, "2024-03-10T09:00:00+07:00")


def _site(pk: int, title: str, slug: str) -> Any:
    root = Page.get_first_root_node()
    front = publish(
        root.add_child(instance=HomePage(pk=pk, title=title, slug=slug, live=False)),
        "2024-01-02T08:00:00+07:00",
    )
    Site.objects.create(hostname=f"{slug}.example.vn", site_name=title, root_page=front)
    return front


def _entry(
    page: Any = None, text: str = "", url: str = "", children: list[Any] | None = None
) -> dict[str, Any]:
    value = {"page": page and page.pk, "text": text, "url": url}
    return value if children is None else value | {"children": _items("item", children)}


def _items(kind: str, values: list[Any]) -> list[dict[str, Any]]:
    return [{"type": kind, "id": f"{kind}-{place}", "value": value} for place, value in enumerate(values)]


def _stream(kind: str, values: list[Any]) -> str:
    return json.dumps(_items(kind, values))
