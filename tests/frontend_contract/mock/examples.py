"""A few examples made by hand, in the envelope of the committed ones."""

from typing import Any

HEADERS = {"Content-Type": "application/json", "Contract-Version": "1.0.0"}
PROBLEM = {"Content-Type": "application/problem+json", "Contract-Version": "1.0.0"}
SECTION = {"id": 4, "title": "Tin tức", "slug": "tin-tuc", "path": "/tin-tuc/"}
TOPIC = {"id": 7, "title": "Nước sạch", "slug": "nuoc-sach", "path": "/chu-de/nuoc-sach/"}
CARD = {
    "id": 12,
    "type": "news.ArticlePage",
    "title": "Đường mới về làng Ươm",
    "path": "/tin-tuc/duong-moi/",
    "lead": "Con đường dài hơn một cây số.",
    "image": None,
    "published_at": "2024-03-15T19:50:00+07:00",
    "section": SECTION,
    "byline": "",
    "event_date": None,
}


def example(
    path: str, query: dict[str, str], body: Any, status: int = 200, **envelope: Any
) -> dict[str, Any]:
    return {
        "title": "Made by hand.",
        "request": {"method": "GET", "path": path, "query": query},
        "status": status,
        "headers": HEADERS if status < 400 else PROBLEM,
        "schema": "Teaser",
        "unknown": [],
        "body": body,
        **envelope,
    }


def problem(status: int, title: str) -> dict[str, Any]:
    return {"type": "about:blank", "title": title, "status": status, "detail": title, "errors": []}


EXAMPLES = {
    "gone": example("/resolve/", {"path": "/tin-tuc/da-xoa/"}, problem(410, "Gone"), 410),
    "list-first": example(
        "/pages/",
        {"type": "news.ArticlePage", "limit": "1"},
        {"meta": {"total_count": 9, "total_is_exact": True, "next": "con-tro"}, "items": [CARD]},
    ),
    "method": example(
        "/site/",
        {},
        problem(405, "Method Not Allowed"),
        405,
        request={"method": "POST", "path": "/site/", "query": {}},
    ),
    "page": example(
        "/resolve/",
        {"path": "/tin-tuc/mot-bai/"},
        {
            "kind": "page",
            "page": {
                **CARD,
                "id": 5,
                "path": "/tin-tuc/mot-bai/",
                "title": "Một bài đã ghi",
                "meta": {"type": "news.ArticlePage"},
                "breadcrumbs": [{"href": "/tin-tuc/", "text": "Tin tức", "kind": "page"}],
                "topics": [TOPIC],
                "body": [{"type": "heading", "id": "a", "value": "Mở đầu"}],
                "related": [CARD],
            },
        },
    ),
    "preview": example("/preview/", {"token": "ban-nhap"}, {"kind": "page", "page": {"id": None}}),
    "redirects": example(
        "/redirects/",
        {},
        {
            "meta": {"total_count": 1, "total_is_exact": True, "next": None},
            "items": [
                {
                    "id": 414,
                    "meta": {
                        "type": "wagtailredirects.Redirect",
                        "detail_url": "http://cms.example.vn/api/v2/redirects/414/",
                    },
                    "old_path": "/duong-cu",
                    "location": "/tin-tuc/",
                    "permanent": False,
                }
            ],
        },
    ),
    "site": example(
        "/site/",
        {},
        {
            "name": "Trang đã ghi",
            "navigation": [
                {
                    "text": "Giới thiệu",
                    "link": {"href": "/gioi-thieu/", "text": "Giới thiệu", "kind": "page"},
                    "children": [],
                }
            ],
        },
    ),
}
