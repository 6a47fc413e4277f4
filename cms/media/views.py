"""Wagtail's views of pictures, which also tell editors what was found in a file."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from wagtail.admin import messages
from wagtail.images.utils import find_image_duplicates
from wagtail.images.views.chooser import ImageChosenResponseMixin, ImageUploadView
from wagtail.images.views.images import CreateView, EditView
from wagtail.images.views.multiple import AddView

from .limits import LOCATION_REMOVED
from .naming import is_technical

NAMED_BY_FILE = "“{title}” là tên tệp, chưa nói điều gì. Hãy viết mô tả ảnh: ai, làm gì, ở đâu?"

# Say to the chooser's script what its JSON has no room for.
TOLD_WHERE_HEADER = "Picture-Told-Where"
NAMED_BY_FILE_HEADER = "Picture-Named-By-File"


def wants_words(image: Any) -> bool:
    """Tell whether all the library knows of a picture is a file's name."""
    return is_technical(image.title) and not image.description.strip()


class WarningMixin:
    """Says after saving that a location was found."""

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # the view it is mixed into
        if form.told_where:
            messages.warning(self.request, LOCATION_REMOVED)  # type: ignore[attr-defined]
        return response


class PictureCreateView(WarningMixin, CreateView):
    """One picture; the library may have it already."""

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        if wants_words(self.object):
            way = messages.button(reverse("wagtailimages:edit", args=[self.object.pk]), "Viết mô tả")
            messages.warning(self.request, NAMED_BY_FILE.format(title=self.object.title), buttons=[way])
        found = find_image_duplicates(self.object, self.request.user, self.permission_policy).first()
        if found:
            buttons = [
                messages.button(reverse("wagtailimages:edit", args=[found.pk]), "Dùng ảnh đã có"),
                messages.button(reverse("wagtailimages:delete", args=[self.object.pk]), "Xoá ảnh vừa tải"),
            ]
            messages.warning(self.request, f"Kho đã có ảnh này: “{found.title}”.", buttons=buttons)
        return response


class PictureEditView(WarningMixin, EditView):
    """One picture, perhaps with another file."""


class PictureUploadView(ImageUploadView):
    """The upload in a chooser's dialogue."""

    def post(self, request: Any) -> HttpResponse:
        response: HttpResponse = super().post(request)
        if self.form.is_valid():
            if self.form.told_where:
                response[TOLD_WHERE_HEADER] = "yes"
            if wants_words(self.form.instance):
                response[NAMED_BY_FILE_HEADER] = "yes"
        return response


class PicturesAddView(ImageChosenResponseMixin, AddView):
    """Several pictures, one request each.

    Its answer to a picture that was stored also has `warning`, a sentence or `None`, `named_by_file`, whether nobody
    has described it yet, and `result`, what a chooser gives for the picture; to a `duplicate`, `existing`, the same for
    the picture the library has.
    """

    edit_form_template_name = "media/uploaded.html"

    def save_object(self, form: Any) -> Any:
        self.told_where = form.told_where
        return super().save_object(form)

    def get_edit_object_form_context_data(self) -> dict[str, Any]:
        told = [
            self.warning,
            NAMED_BY_FILE.format(title=self.object.title) if wants_words(self.object) else None,
        ]
        return super().get_edit_object_form_context_data() | {"warnings": list(filter(None, told))}

    def get_edit_object_response_data(self) -> dict[str, Any]:
        data: dict[str, Any] = super().get_edit_object_response_data()
        data |= {
            "warning": self.warning,
            "named_by_file": wants_words(self.object),
            "result": self.get_chosen_response_data(self.object),
            "existing": None,
        }
        if data["duplicate"]:
            found = find_image_duplicates(self.object, self.request.user, self.permission_policy)
            data["existing"] = self.get_chosen_response_data(found.first())
        return data

    @property
    def warning(self) -> str | None:
        return LOCATION_REMOVED if self.told_where else None
