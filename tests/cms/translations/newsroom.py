"""A newsroom with something to show on every screen of the admin; all that people wrote in it is Vietnamese."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.log_actions import log, registry
from wagtail.models import (
    Collection,
    Comment,
    CommentReply,
    GroupApprovalTask,
    PageViewRestriction,
    Site,
    Task,
    Workflow,
)

from cms.accounts.models import User
from cms.media.models import CustomDocument, CustomImage
from home.models import HomePage
from news.models import ArticlePage, Author, NewsIndexPage, Topic
from tests.factories import (
    AdministratorFactory,
    ArticleFactory,
    AuthorFactory,
    EventFactory,
    ImageFactory,
    SectionFactory,
    TopicFactory,
    UserFactory,
    get_home,
)

TREE = "Trồng cây đầu xuân"


@dataclass(frozen=True)
class Newsroom:
    """What the addresses of the admin need."""

    administrator: User
    editor: User
    home: HomePage
    section: NewsIndexPage
    article: ArticlePage  # two revisions, comments, a log of everything
    submitted: ArticlePage
    locked: ArticlePage
    scheduled: ArticlePage
    alias: ArticlePage
    image: CustomImage
    document: CustomDocument
    author: Author
    topic: Topic
    group: Group
    collection: Collection
    redirect: Redirect
    query: Query
    workflow: Workflow
    task: Task
    site: Site


def build() -> Newsroom:
    """Make the newsroom."""
    group = Group.objects.get(name="Biên tập")
    administrator = AdministratorFactory(
        username="hoa", first_name="Hoà", last_name="Xuân", email="hoa@xuan.vn"
    )
    editor = UserFactory(username="dao", first_name="Đào", last_name="Anh")
    editor.groups.add(group)
    home = get_home()
    section = SectionFactory(parent=home, title="Đời sống", slug="doi-song")
    image = ImageFactory(title="Hàng cây")
    article = _article(section, administrator, image)
    submitted = _draft(section, "Bài chờ duyệt", editor)
    workflow = Workflow.objects.get(active=True)
    workflow.start(submitted, editor)
    locked = _draft(section, "Bài đang khoá", editor)
    locked.locked, locked.locked_by, locked.locked_at = True, editor, timezone.now()
    locked.save()
    document = CustomDocument(title="Quyết định", uploaded_by_user=editor)
    document.file.save("quyet-dinh.pdf", ContentFile(b"%PDF-1.4"))
    PageViewRestriction.objects.create(
        page=SectionFactory(parent=home, title="Chỗ riêng", slug="rieng"), restriction_type="login"
    )
    EventFactory(parent=section, title="Ký giao ước", slug="ky-giao-uoc")
    query = Query.get("trồng cây")
    query.add_hit()
    SearchPromotion.objects.create(query=query, page=article, description="Tin chính")
    return Newsroom(
        administrator=administrator,
        editor=editor,
        home=home,
        section=section,
        article=article,
        submitted=submitted,
        locked=locked,
        scheduled=_scheduled(section, administrator),
        alias=article.create_alias(parent=section, update_slug="trong-cay-o-day", user=administrator),
        image=image,
        document=document,
        author=AuthorFactory(name="Xuân Hoà"),
        topic=TopicFactory(title="Tết"),
        group=group,
        collection=Collection.get_first_root_node().add_child(name="Ảnh tư liệu"),
        redirect=Redirect.objects.create(old_path="/tin-cu", redirect_page=article),
        query=query,
        workflow=workflow,
        task=GroupApprovalTask.objects.get(),
        site=Site.objects.get(),
    )


def _article(section: NewsIndexPage, user: User, image: CustomImage) -> ArticlePage:
    article = ArticleFactory(parent=section, title=TREE, slug="trong-cay", image=image, owner=user)
    article.body = [
        ("heading", "Sáng nay"),
        ("paragraph", "<p>Bà con trồng cây.</p>"),
        ("quote", {"text": "Vui", "attribution": "Bà"}),
    ]
    article.save_revision(user=user, log_action=True).publish(user=user)
    article.refresh_from_db()
    article.title = f"{TREE}, chiều nay"
    article.save_revision(user=user, log_action=True)
    comment = Comment.objects.create(page=article, user=user, text="Sửa lại", contentpath="title")
    CommentReply.objects.create(comment=comment, user=user, text="Đã sửa")
    for action in sorted(key for key, _ in registry.get_choices()):
        log(article, action, user=user, data=_log_data(action, article))
    return ArticlePage.objects.get(pk=article.pk)


def _log_data(action: str, article: ArticlePage) -> dict[str, Any]:
    """Return what the log's sentence about an action is filled with."""
    page = {"id": article.pk, "title": TREE}
    moment = "2024-03-15T12:50:00Z"
    revision = {
        "id": article.latest_revision_id,
        "created": moment,
        "go_live_at": moment,
        "has_live_version": True,
    }
    return {
        "page": page, "source": page, "destination": page, "title": {"old": TREE, "new": TREE}, "revision": revision,
        "restriction": {"type": "password", "title": "Mật khẩu"},
        "comment": "Sửa lại" if "workflow" in action else {"contentpath": "title", "text": "Sửa lại"},
        "reply": {"text": "Đã sửa"},
        "workflow": {"title": "Duyệt bài", "id": 1, "status": "in_progress", "next": {"title": "Người duyệt"},
                     "task": {"title": "Người duyệt"}},
        "destination_locale": "vi", "field": "title",
    } if action.startswith("wagtail.") else {}  # fmt: skip


def _draft(section: NewsIndexPage, title: str, user: User) -> ArticlePage:
    page = ArticleFactory(parent=section, title=title, live=False, owner=user)
    page.save_revision(user=user)
    return page


def _scheduled(section: NewsIndexPage, user: User) -> ArticlePage:
    page = _draft(section, "Bài hẹn giờ", user)
    page.go_live_at = timezone.now() + datetime.timedelta(days=7)
    page.expire_at = page.go_live_at + datetime.timedelta(days=7)
    page.save_revision(user=user).publish(user=user)
    return page
