"""A newsroom with a bit of everything."""

import datetime
import json
from types import SimpleNamespace
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction, Site

from frontend_contract.preview.drafts import keep
from frontend_contract.preview.tokens import token_for
from home.models import HomePage, HomeSection, SiteSettings
from news.models import (
    Byline,
    ContentPoint,
    Delegate,
    EmulationEventPage,
    EventMovement,
    RelatedStory,
    SourceQuote,
    Target,
)
from tests.factories import (
    AdministratorFactory,
    ArticleFactory,
    AuthorFactory,
    ClusterMemberFactory,
    ClusterYearFactory,
    EventFactory,
    ImageFactory,
    MovementFactory,
    SectionFactory,
    TopicFactory,
    UnitFactory,
    get_home,
)

from .stored_blocks import PROSE, Targets, value

TITLE = "Đoàn viên phường Lam Hạ trồng 200 cây xanh: “Sạch – đẹp”, ơn người đi trước"


class Newsroom:
    """Content of every type, shown, hidden, moved and gone.

    Attributes:
        token: opens a preview of `section`.
    """

    def __init__(self) -> None:
        self.home: HomePage = get_home()
        self.images, self.documents = [ImageFactory(), ImageFactory()], [_document(), _document()]
        self.section = SectionFactory(
            parent=self.home, title="An ninh – Quốc phòng", slug="an-ninh-quoc-phong", introduction=PROSE
        )
        self.story = ArticleFactory(parent=self.section, title="Tin đầu tiên", image=self.images[1])
        self.topics = [TopicFactory(title="Trồng cây"), TopicFactory(title="2024", lead=PROSE)]
        self.author = AuthorFactory(name="Anh Đào")
        self.fill_stories()
        self.fill_site()
        self.fill_what_is_hidden()
        self.token = _preview(self.section)

    def fill_stories(self) -> None:
        below = SectionFactory(parent=self.section, title="Quân sự địa phương", slug="quan-su")
        full = ArticleFactory(
            parent=below, title=TITLE, slug="trong-cay", image=self.images[0], image_alt="Cây"
        )
        full.event = self.event(below)
        self.file(full, self.documents[0])
        for number in range(25):
            plain = ArticleFactory(parent=self.section, title=f"{number}. {TITLE}")
            plain.topics = self.topics
            plain.save()
        EventFactory(parent=self.section, title="Sơ kết")
        SectionFactory(parent=self.home, title="Trống", slug="trong")
        full.save_revision().publish()
        full.create_alias(parent=self.section, update_slug="bi-danh")

    def event(self, parent: Page) -> EmulationEventPage:
        """Return an event with every fact an event can have."""
        year = ClusterYearFactory(lead=UnitFactory(official_name="phường Lam Hạ"), decision_no="12/QĐ")
        ward = UnitFactory(official_name="phường Minh Khai")
        for unit in (year.lead, UnitFactory(official_name="Ban CHQS phường Minh Khai", parent=ward)):
            ClusterMemberFactory(cluster_year=year, unit=unit)
        event = EventFactory(
            parent=parent,
            title="Phát động thi đua",
            slug="phat-dong",
            cluster_year=year,
            form="regular",
            part_of_day="afternoon",
            start_time=datetime.time(14),
            venue="Hội trường phường",
            theme="Quyết thắng",
            guiding_thought="Đoàn kết, sáng tạo",
            pledge_signed=True,
            pledge_text=PROSE,
            image=self.images[0],
        )
        event.content_points = [ContentPoint(text=PROSE, source_quote=PROSE), ContentPoint(text="Hai")]
        event.targets = [
            Target(indicator="Quân số", value="98.5", unit_of_measure="%"),
            Target(indicator="Khác"),
        ]
        event.event_movements = [EventMovement(movement=MovementFactory())]
        event.delegates = [
            Delegate(organisation="Ban CHQS", full_name="Đỗ Văn Ơn"),
            Delegate(organisation="Xã"),
        ]
        event.source_quotes = [SourceQuote(fact=fact, quote=PROSE) for fact in SourceQuote.FactName.values]
        self.file(event, self.documents[1])
        return event

    def file(self, story: Any, document: Any) -> None:
        """Give a story every block, and put it under everything a story can be put under."""
        story.body = self.stream(type(story).body, document)
        story.topics = self.topics
        story.tags.add("Thi đua", "Đoàn Thanh niên")
        story.bylines = [Byline(author=self.author, role="write"), Byline(name="Xuân Hoà", role="photo")]
        story.related_stories = [RelatedStory(target=self.story)]
        story.further_sections = [self.section]
        story.source_name, story.source_url = "Báo Hà Nam", "https://example.vn/tin?a=1&b=2"
        story.seo_title, story.search_description = "Trồng cây", PROSE
        story.save()

    def fill_site(self) -> None:
        site = Site.objects.get(is_default_site=True)
        streams = {
            name: self.stream(getattr(SiteSettings, name), self.documents[0])
            for name in ("navigation", "footer_navigation", "contacts")
        }
        SiteSettings.objects.create(
            site=site, tagline="Phường Lam Hạ", footer_text=f"<p>{PROSE}</p>", **streams
        )
        other = self.home.get_parent().add_child(instance=HomePage(title="Ban CHQS", slug="ban-chqs"))
        ArticleFactory(parent=SectionFactory(parent=other, title="Tin quân sự"), title="Tin của trang khác")
        Site.objects.create(hostname="quan-su.example.vn", port=8080, root_page=other)
        self.home.lead_story = self.story
        self.home.sections = [HomeSection(section=self.section, count=4)]
        self.home.save()

    def fill_what_is_hidden(self) -> None:
        ArticleFactory(parent=self.section, title="Bản nháp", live=False)
        ArticleFactory(parent=self.section, title="Đã gỡ", slug="da-go").unpublish()
        hidden = SectionFactory(parent=self.home, title="Nội bộ", slug="noi-bo")
        ArticleFactory(parent=hidden, title="Tin kín", slug="tin-kin")
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")
        Redirect.add_redirect("/vi/news/cu.html", redirect_to=self.story.page_ptr, is_permanent=True)
        Redirect.add_redirect("/cu", redirect_to="https://example.vn/mới/?q=đ", is_permanent=False)
        Redirect.add_redirect("/kin", redirect_to=hidden.page_ptr)

    def stream(self, column: Any, document: Any) -> str:
        targets = Targets(self.story.pk, self.images[0].pk, document.pk)
        return json.dumps(value(column.field.stream_block, targets))


def _document() -> Any:
    file = ContentFile("Kế hoạch".encode(), name="ke-hoach.txt")
    return get_document_model().objects.create(title="Kế hoạch", file=file)


def _preview(page: Page) -> str:
    """Return the token of a preview as an editor's browser would get it."""
    editor, browser = AdministratorFactory(), Client()
    browser.force_login(editor)
    return token_for(keep(page, SimpleNamespace(user=editor, session=browser.session)))
