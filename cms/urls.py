"""The CMS's addresses: the admin, the API, files, and redirects of everything else to the readers' site."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from .files import cut_picture, document

urlpatterns = [
    path("api/v2/", include("cms.api")),
    path("admin/idle/", include("cms.idle.urls")),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", document),
    path("documents/", include(wagtaildocs_urls)),
    path("preview/", include("frontend_contract.preview.urls")),
    path("", RedirectView.as_view(pattern_name="wagtailadmin_home")),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(path(f"{settings.MEDIA_URL.strip('/')}/images/<path:path>", cut_picture))

# Mounted although the site is headless: without it no page has an address.
urlpatterns.append(path("", include(wagtail_urls)))

handler500 = "cms.errors.server_error"
