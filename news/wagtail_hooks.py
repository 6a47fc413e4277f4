from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .choosers import tag_chooser_viewset
from .models import Author, Topic
from .publishing import Unanswered, drafts, drafts_below
from .publishing_views import AskingCopyAction, AskingPublishAction, StoryViewSet

PagesAdminAPIViewSet.actions = PagesAdminAPIViewSet.actions | {
    "copy": AskingCopyAction,
    "publish": AskingPublishAction,
}


class AuthorViewSet(SnippetViewSet):
    model = Author
    icon = "user"
    list_display = ("name", "note")
    search_fields = ("name",)


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "folder-open-1"
    list_display = ("title",)
    search_fields = ("title",)


@register_snippet
class FilingViewSetGroup(SnippetViewSetGroup):
    items = (AuthorViewSet, TopicViewSet)
    menu_label = "Danh mục"
    menu_icon = "tag"
    menu_order = 250


@hooks.register("register_admin_viewset")
def register_tag_chooser() -> Any:
    return tag_chooser_viewset


@hooks.register("before_bulk_action")
def ask_before_publishing_many(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> HttpResponse | None:
    """Publish none of the chosen pages while there are questions about one."""
    if action_type != "publish" or action.model is not Page:
        return None
    further = (
        drafts_below(objects, request.user) if action.cleaned_form.cleaned_data["include_descendants"] else ()
    )
    unanswered = Unanswered(drafts(chain(objects, further)))
    if not unanswered:
        return None
    unanswered.tell(request)
    return redirect(action.next_url)


@hooks.register("register_admin_viewset")
def story_views() -> StoryViewSet:
    return StoryViewSet()
