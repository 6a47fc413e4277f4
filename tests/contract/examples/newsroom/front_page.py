"""The ward's front page: lead, groups, banners, sections."""

import json

from django.utils.dateparse import parse_datetime

from home.models import HomeBanner, HomePage, HomeSection
from news.models import NewsIndexPage

from .articles import Articles
from .library import Library
from .writing import numbered, publish


def fill_front_page(
    home: HomePage, articles: Articles, sections: dict[str, NewsIndexPage], library: Library
) -> None:
    home.title, home.seo_title = "Trang chủ", "Bản Tin phường – Trang chủ"
    home.search_description = "Tin tức cơ sở: nhanh, đúng, dễ đọc."
    home.lead_story, home.events_count = articles.plain, 3
    home.featured = _groups(articles)
    home.banners = numbered(_banners(sections, library))
    shown = ("an-ninh-quoc-phong", "doi-song", "dat-dai-xay-dung")
    home.sections = [
        HomeSection(section=sections[slug], count=3, sort_order=place) for place, slug in enumerate(shown)
    ]
    publish(home, "2024-01-02T07:30:00+07:00")


def _groups(articles: Articles) -> str:
    """Return a group that is filled up, one of a topic, one whose stories are all drafts."""
    topic = articles.registers.topics["Phường xanh"]
    groups = (
        ("Tiêu điểm", "cards", [articles.hidden, articles.plain], {"section": articles.life.pk, "count": 3}),
        ("Phường xanh", "list", [], {"topic": topic.pk, "count": 4}),
        ("Chuyện ngày mai", "cards", [articles.hidden], {"count": 4}),
    )
    return json.dumps(
        [
            {
                "type": "group",
                "id": f"group-{place}",
                "value": {
                    "title": title,
                    "layout": layout,
                    "stories": [
                        {"type": "item", "id": f"story-{number}", "value": story.pk}
                        for number, story in enumerate(stories)
                    ],
                    **fields,
                },
            }
            for place, (title, layout, stories, fields) in enumerate(groups)
        ]
    )


def _banners(sections: dict[str, NewsIndexPage], library: Library) -> list[HomeBanner]:
    """Return three banners of the day of the examples, and one whose time is over."""
    start, end = parse_datetime("2024-03-01T00:00:00+07:00"), parse_datetime("2024-04-01T00:00:00+07:00")
    over = parse_datetime("2024-03-10T00:00:00+07:00")
    return [
        HomeBanner(
            image=library.trees,
            alt="Tết trồng cây: mỗi nhà một cây, mỗi đường một hàng.",
            starts_at=start,
            ends_at=end,
            link_page=sections["doi-song"],
        ),
        HomeBanner(
            image=library.only_jpeg,
            starts_at=start,
            link_url="https://example.vn/dich-vu-cong",
        ),
        HomeBanner(image=library.small, alt="Chào mừng ngày thành lập Đoàn 26/3.", starts_at=start),
        HomeBanner(image=library.trees, alt="Đã hết hạn.", starts_at=start, ends_at=over),
    ]
