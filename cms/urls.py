"""The CMS's addresses: the admin, the API, files, and redirects of everything else to the readers' site."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("api/v2/", include("cms.api")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", RedirectView.as_view(pattern_name="wagtailadmin_home")),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(
        re_path(
            rf"^{settings.MEDIA_URL.lstrip('/')}(?P<path>(?!original_images/|documents/).*)$",
            serve,
            {"document_root": settings.MEDIA_ROOT},
        )
    )

# Mounted although the site is headless: without it no page has an address.
urlpatterns.append(path("", include(wagtail_urls)))

handler500 = "cms.errors.server_error"
