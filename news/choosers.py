"""Choosers of what is neither a page nor a snippet."""

from typing import Any

from django import forms
from django.urls.resolvers import URLPattern
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from cms.vietnamese.slugs import slugify


class TagFilterForm(BaseFilterForm):
    """Finds tags by their slugs: with or without marks."""

    q = forms.CharField(
        label="Tìm thẻ", required=False, widget=forms.TextInput(attrs={"placeholder": "Tên thẻ"})
    )

    def filter(self, objects: Any) -> Any:
        objects = super().filter(objects)
        if asked := self.cleaned_data.get("q"):
            self.search_query = asked
            self.is_searching = True
            return objects.filter(slug__contains=slugify(asked))
        return objects


class TagChooseView(ChooseView):
    ordering = ["name", "pk"]
    filter_form_class = TagFilterForm


class TagChooseResultsView(ChooseResultsView):
    ordering = ["name", "pk"]
    filter_form_class = TagFilterForm


class TagChooserViewSet(ChooserViewSet):
    """Picks one tag that stories carry; tags are made where stories are written."""

    model = "news.Tag"
    icon = "tag"
    choose_one_text = page_title = "Chọn thẻ"
    choose_another_text = "Chọn thẻ khác"
    search_tab_label = "Tìm"
    choose_view_class = TagChooseView
    choose_results_view_class = TagChooseResultsView
    register_widget = False

    def get_urlpatterns(self) -> list[URLPattern]:
        # Without a form to create with, Wagtail's view fails whoever posts to it.
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]


tag_chooser_viewset = TagChooserViewSet("tag_chooser", url_prefix="chooser/tags")
TagChooserBlock = tag_chooser_viewset.get_block_class(name="TagChooserBlock", module_path="news.choosers")
