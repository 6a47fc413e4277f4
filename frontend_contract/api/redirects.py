"""Paths that have moved, as `redirects/` lists them and `resolve/` follows them."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat
from rest_framework.request import Request
from wagtail.contrib.redirects.api.v2 import RedirectsAPIViewSet as WagtailRedirectsAPIViewSet
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from frontend_contract.shapes.redirects import RedirectDetail, RedirectList
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import PAGING, SITE, Words

from .objects import ObjectsAPIViewSet
from .problems import NothingThere
from .views import ContractAPIView

HTML_PATH = Parameter(
    "html_path",
    Words,
    "A path on the readers' site, with or without its last slash and its query.",
    required=True,
    example="/cu.html",
)


def followed(view: ContractAPIView) -> QuerySet:
    """Return the redirects of a site that lead readers somewhere else.

    One to a page nobody can reach leads nowhere, and may tell where it will be.
    """
    page = Exists(view.public(Page).filter(pk=OuterRef("redirect_page")))
    reachable = Q(page) | Q(redirect_page=None) & ~Q(redirect_link="")
    found = Redirect.get_for_site(view.site).filter(reachable).exclude(_to_itself(view.site))
    of_the_site = found.filter(site=view.site, old_path=OuterRef("old_path"))
    return found.exclude(Exists(of_the_site), site=None).select_related("redirect_page")


def _to_itself(site: Any) -> Q:
    """What a page leaves behind that moves away and back."""
    addresses: list[Any] = ["old_path", Concat("old_path", Value("/"))]
    absolute = [Concat(Value(site.root_url), address) for address in addresses]
    page = Concat(Value(site.root_page.url_path.rstrip("/")), "old_path", Value("/"))
    return Q(redirect_link__in=[F("old_path"), addresses[1], *absolute]) | Q(redirect_page__url_path=page)


def redirect_at(asked: str, view: ContractAPIView) -> Redirect | None:
    """Return the redirect of a path; one that knows the path's query goes before one that does not."""
    try:
        candidates = {Redirect.normalise_path(asked), Redirect.normalise_path(urlsplit(asked).path)}
    except ValueError:  # what only looks like an address: "//[x"
        return None
    found = followed(view).filter(old_path__in=candidates)
    return max(found, key=lambda redirect: len(redirect.old_path), default=None)


def location(redirect: Redirect, view: ContractAPIView) -> str:
    """Return where a followed redirect leads."""
    page = redirect.redirect_page
    return view.wire.path(page) if page else redirect.redirect_link


class RedirectsAPIViewSet(ObjectsAPIViewSet, WagtailRedirectsAPIViewSet):
    """`redirects/`, `redirects/<id>/` and `redirects/find/`."""

    ordering = ["old_path"]
    find_query_parameters = frozenset({HTML_PATH.name})
    operations: Mapping[str, Operation] = {
        "listing_view": Operation(
            "listRedirects",
            "Paths that have moved, by path.",
            RedirectList,
            (*PAGING, SITE),
            description="Those that lead somewhere readers can go.",
        ),
        "detail_view": Operation(
            "getRedirect", "One path that has moved.", RedirectDetail, (SITE,), problems=(400, 404)
        ),
        "find_view": Operation(
            "findRedirect",
            "Where the redirect of a path is.",
            None,
            (HTML_PATH, SITE),
            problems=(400, 404),
            headers={"Location": "The address of the redirect in `redirects/`."},
            description="Readers are better served by `resolve/`, which follows it.",
        ),
    }

    def get_queryset(self) -> QuerySet:
        return followed(self)

    def find_object(self, queryset: QuerySet, request: Request) -> Redirect:
        found = redirect_at(request.GET[HTML_PATH.name], self)
        if found is None:
            raise NothingThere({HTML_PATH.name: "This path has not moved."})
        return found

    def represent(self, found: Sequence[Redirect]) -> list[RedirectDetail]:
        return [self.shape(redirect) for redirect in found]

    def shape(self, redirect: Redirect) -> RedirectDetail:
        return {
            "id": redirect.pk,
            "meta": {"type": "wagtailredirects.Redirect", "detail_url": self.detail_url(redirect)},
            "old_path": redirect.old_path,
            "location": location(redirect, self),
            "permanent": redirect.is_permanent,
        }
