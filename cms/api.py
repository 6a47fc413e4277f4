"""What the frontend can call."""

from django.urls import path, re_path
from wagtail.api.v2.router import WagtailAPIRouter

from cms.media.api import DocumentsAPIViewSet, ImagesAPIViewSet
from frontend_contract.api.problems import no_such_endpoint
from frontend_contract.api.redirects import RedirectsAPIViewSet
from frontend_contract.api.specification import DocsView, SpecificationView
from frontend_contract.preview.api import PreviewAPIViewSet
from home.api import SiteView
from news.api import PagesAPIViewSet, ResolveAPIViewSet
from search.api import SearchView, SuggestView

# Wagtail's signal handlers rely on this name.
router = WagtailAPIRouter("wagtailapi_v2")
router.register_endpoint("pages", PagesAPIViewSet)
router.register_endpoint("resolve", ResolveAPIViewSet)
router.register_endpoint("preview", PreviewAPIViewSet)
router.register_endpoint("images", ImagesAPIViewSet)
router.register_endpoint("documents", DocumentsAPIViewSet)
router.register_endpoint("redirects", RedirectsAPIViewSet)

urlpatterns = [
    path("", router.urls),
    path("site/", SiteView.as_view()),
    path("search/", SearchView.as_view()),
    path("search/suggest/", SuggestView.as_view()),
    path("openapi.json", SpecificationView.as_view()),
    path("docs/", DocsView.as_view()),
    re_path(r"", no_such_endpoint),
]
