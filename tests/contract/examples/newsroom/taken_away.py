"""What has moved, and what was public once."""

from typing import Any

from django.core.management import call_command
from django.utils.dateparse import parse_datetime
from wagtail.contrib.redirects.models import Redirect

from news.models import NewsIndexPage
from tests.contract.examples.running import standing_still
from tests.factories import ArticleFactory

from .articles import Articles
from .seed import Seed
from .writing import publish, section, signed, write

PUBLISHED = "2024-03-05T08:00:00+07:00"


def take_away(life: Any, seed: Seed, articles: Articles) -> None:
    def story(pk: int, title: str, slug: str) -> Any:
        return write(
            ArticleFactory, pk, life, PUBLISHED, title=title, slug=slug, bylines=signed("Ban Biên tập")
        )

    story(251, "Đăng nhầm, đã gỡ", "dang-nham").unpublish()
    expiring = story(252, "Thông báo mất nước hết hạn", "thong-bao-mat-nuoc")
    expiring.expire_at = parse_datetime("2024-03-07T00:00:00+07:00")
    publish(expiring, PUBLISHED)
    with standing_still("2024-03-07T00:05:00+07:00"):
        call_command("publish_scheduled")
    closed = section(111, life.get_parent(), "Chuyên mục cũ", "chuyen-muc-cu")
    write(
        ArticleFactory,
        253,
        closed,
        PUBLISHED,
        title="Bài còn lại của chuyên mục cũ",
        slug="bai-con-lai",
        lead="",
    )
    NewsIndexPage.objects.get(pk=closed.pk).unpublish()
    for pk, old_path, to, is_permanent in (
        (981, seed.old_path, seed.article, True),
        (982, "/trong-cay", articles.plain, False),
        (983, "/dich-vu-cong", "https://example.vn/dich-vu-cong?nguồn=bản-tin", True),
    ):
        page = to if not isinstance(to, str) else None
        Redirect.objects.create(
            pk=pk,
            old_path=Redirect.normalise_path(old_path),
            redirect_page=page and page.page_ptr,
            redirect_link=to if page is None else "",
            is_permanent=is_permanent,
        )
