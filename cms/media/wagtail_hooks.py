"""Our views in the place of Wagtail's, at the same addresses."""

import json

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.images.views.chooser import viewset

from .limits import LOCATION_REMOVED
from .views import (
    NAMED_BY_FILE_HEADER,
    TOLD_WHERE_HEADER,
    PictureCreateView,
    PictureEditView,
    PicturesAddView,
    PictureUploadView,
)

CHOSEN_BY_FILE_NAME = (
    "Tên ảnh vừa tải lên là tên tệp. Hãy viết mô tả và chú thích ngay dưới ảnh: ai, làm gì, ở đâu?"
)

viewset.create_view_class = PictureUploadView


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's: the first that fits answers
def picture_urls() -> list[URLPattern]:
    return [
        path("images/add/", PictureCreateView.as_view()),
        path("images/<int:image_id>/", PictureEditView.as_view()),
        path("images/multiple/add/", PicturesAddView.as_view()),
    ]


@hooks.register("insert_global_admin_js")
def chooser_warning_script() -> str:
    said = {TOLD_WHERE_HEADER: LOCATION_REMOVED, NAMED_BY_FILE_HEADER: CHOSEN_BY_FILE_NAME}
    return format_html(
        '<script src="{}" data-warnings="{}"></script>',
        static("media/chooser-warning.js"),
        json.dumps(said),
    )


@hooks.register("insert_global_admin_css")
def library_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("media/library.css"))
