from django.urls import path
from django.urls.resolvers import URLPattern
from wagtail import hooks

from .adapters import URL_NAME
from .views import UploadPictureView


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern]:
    return [path("bulk-upload/picture/", UploadPictureView.as_view(), name=URL_NAME)]
