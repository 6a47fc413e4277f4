from typing import Any

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .choosers import tag_chooser_viewset
from .models import Author, Topic


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
