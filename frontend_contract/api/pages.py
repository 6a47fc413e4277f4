"""Pages, as the frontend reads them.

Which pages are visible is Wagtail's decision; how a page type loads itself is its queryset's (`for_teasers`,
`for_api`); what it shows is its `api_fields`. Here they meet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase, QueryDict
from django.utils.functional import SimpleLazyObject
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.filters import AncestorOfFilter, DescendantOfFilter, LocaleFilter
from wagtail.api.v2.utils import page_models_from_string
from wagtail.api.v2.views import PagesAPIViewSet as WagtailPagesAPIViewSet
from wagtail.models import Page

from frontend_contract.needs import Needs
from frontend_contract.preview.drafts import draft_for
from frontend_contract.specification.items import page_list
from frontend_contract.specification.operations import Operation
from frontend_contract.values import KEY_MAX

from . import filters, parameters
from .fields import TEASER_FIELDS, TEASER_KEYS
from .page_operations import DETAIL, FIND, LISTING, TYPE, column_parameters, described_type
from .pagination import ContractPagination
from .problems import BadParameter, NothingThere
from .serializers import ContractPageSerializer
from .views import ContractAPIView, never_cached

NO_COLUMNS = {"body", "path"}  # a stream has no exact value; the wire's path is not the tree's


class PagesAPIViewSet(ContractAPIView, WagtailPagesAPIViewSet):
    """`pages/`, `pages/<id>/` and `pages/find/`."""

    base_serializer_class = ContractPageSerializer
    pagination_class = ContractPagination
    filter_backends: list[Any] = [
        filters.FieldsFilter,
        filters.ChildOfFilter,
        AncestorOfFilter,
        DescendantOfFilter,
        filters.OrderingFilter,
        LocaleFilter,
        filters.SearchFilter,  # last, because search results cannot be filtered further
    ]
    operations: Mapping[str, Operation] = {"listing_view": LISTING, "detail_view": DETAIL, "find_view": FIND}
    body_fields = [*WagtailPagesAPIViewSet.body_fields, *TEASER_FIELDS]
    listing_default_fields = [*WagtailPagesAPIViewSet.listing_default_fields, *TEASER_KEYS]

    action: str
    request: Any  # DRF's, with the router Wagtail's decorator sets

    # --- What is asked for ---

    @property
    def whole_pages(self) -> bool:  # type: ignore[override]  # fixed elsewhere, here it depends on the action
        return self.action != "listing_view"

    def check_parameters(self, query: QueryDict) -> None:
        if self.action == "listing_view":
            # Which columns are known depends on the type that is listed.
            self.check_values(query, self.described_operation(self.action))
            return
        super().check_parameters(query)
        if self.action == "find_view" and len({"id", "html_path"} & query.keys()) != 1:
            raise BadParameter({"html_path": "Give either a path or an id."})

    def check_query_parameters(self, queryset: QuerySet) -> None:
        columns = self.get_available_fields(queryset.model, db_fields_only=True)
        parameters.check_names(self.request.GET, self.operation.parameter_names.union(columns))

    @classmethod
    @cache
    def described_operation(cls, action: str) -> Operation:
        operation = super().described_operation(action)
        if action != "listing_view":
            return operation
        columns = partial(cls.get_available_fields, db_fields_only=True)
        known = (described_type() if parameter is TYPE else parameter for parameter in operation.parameters)
        return replace(operation, answer=page_list(), parameters=(*known, *column_parameters(columns)))

    @classmethod
    def get_available_fields(cls, model: type[Page], db_fields_only: bool = False) -> list[str]:
        """Return the names of a type's keys; of its own filterable columns when `db_fields_only`."""
        names = super().get_available_fields(model, db_fields_only=db_fields_only)
        if not db_fields_only:
            return names
        columns = {
            field.name
            for field in model._meta.concrete_fields
            if not field.is_relation and field.name not in NO_COLUMNS
        }
        return [name for name in names if name in columns]

    @cached_property
    def page_types(self) -> tuple[type[Page], ...]:
        """The page types of `type=`; none means all."""
        names: str | None = self.request.GET.get("type")
        if names is None:
            return ()
        try:
            return tuple(page_models_from_string(names))
        except (LookupError, ValueError) as error:
            raise BadParameter({"type": "There is no such page type."}) from error

    @cached_property
    def listed_model(self) -> type[Page]:
        """The nearest concrete type all that is asked for shares, so that one query lists it."""
        types = self.page_types
        if not types:
            return Page
        ancestry: list[Any] = [model for model in types[0].mro() if issubclass(model, Page)]
        concrete = (model for model in ancestry if not model._meta.abstract)
        return next(model for model in concrete if all(issubclass(other, model) for other in types))

    def previewed_page(self) -> Page | None:
        """The unpublished page whose children a preview asks for, if its token names it."""
        token = self.request.GET.get("token")
        if token is None:
            return None
        draft = draft_for(token)
        if draft is None or str(draft.pk) != self.request.GET.get("child_of"):
            raise BadParameter({"token": "This token does not open the page of child_of."})
        return draft

    # --- What is found ---

    def get_base_queryset(self) -> QuerySet:
        return self.public(Page)

    def get_root_page(self) -> Page:
        return self.site.root_page

    def get_queryset(self) -> QuerySet:
        model = self.listed_model
        queryset = self.public(model)
        if any(other is not model for other in self.page_types):
            queryset = queryset.type(*self.page_types)
        load = getattr(queryset, "for_api" if "fields" in self.request.GET else "for_teasers", None)
        return load() if load else queryset.select_related("content_type", "locale")

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        if self.action != "listing_view":
            return queryset
        for backend in self.filter_backends:
            queryset = filters.apply(backend, self.request, queryset, self)
        return queryset

    def get_object(self) -> Page:
        pk = self.kwargs["pk"]
        page = self.public(Page).filter(pk=pk).first() if pk <= KEY_MAX else None
        if page is None:
            raise Http404
        return specific(page)

    def find_object(self, queryset: QuerySet, request: Request) -> Page:
        if "html_path" in request.GET:
            asked, found = "html_path", page_at(request.GET["html_path"], self)
        else:
            asked, found = "id", self.public(Page).filter(pk=request.GET["id"]).first()
        if found is None:
            raise NothingThere({asked: "There is no such page."})
        return found

    # --- What is shown ---

    def listing_view(self, request: Request) -> HttpResponseBase:
        with self.wire.active():
            response = super().listing_view(request)
        return never_cached(response) if "token" in request.GET else response

    def detail_view(self, request: Request, pk: int) -> Response:
        return Response(self.represent(self.get_object()))

    def represent(self, page: Page) -> dict[str, Any]:
        """Return a whole page.

        Raises:
            Http404: it is the tree's root, which is nobody's page.
        """
        if not hasattr(page, "add_needs"):
            raise Http404
        needs = Needs()
        page.add_needs(needs, self.wire)
        page.add_detail_needs(needs, self.wire)
        self.wire.load(needs)
        serializer_class = self.serializer_class_for(type(page), show_details=True)
        with self.wire.active():
            return serializer_class(page, context=self.get_serializer_context()).data

    def get_serializer(self, *args: Any, **kwargs: Any) -> ContractPageSerializer:
        pages = self.with_teasers(args[0])
        if "fields" in self.request.GET:
            needs = Needs()
            for page in pages:
                if hasattr(page, "add_needs"):  # a bare Page of a listing of every type has none
                    page.add_needs(needs, self.wire)
            self.wire.load(needs)
        return super().get_serializer(pages, **kwargs)

    def with_teasers(self, pages: Sequence[Page]) -> Sequence[Page]:
        """Return the rows of a listing as types that know their teaser, in a fixed number of queries."""
        stories = self.wire.teaser_model
        if not issubclass(self.listed_model, stories):
            keys = [page.pk for page in pages]
            found = stories.objects.filter(pk__in=keys)
            self.wire.add_stories(found.for_api() if "fields" in self.request.GET else found.for_teasers())
            return [self.wire.stories.get(page.pk, page) for page in pages]
        self.wire.add_stories(pages)
        return pages

    def get_serializer_class(self) -> type[ContractPageSerializer]:
        return self.serializer_class_for(self.listed_model, show_details=False)

    def serializer_class_for(self, model: type[Page], *, show_details: bool) -> type[ContractPageSerializer]:
        asked = self.request.GET.get("fields")
        names = [] if asked is None else asked.split(",")
        offered = [
            field.name
            for field in [*self.get_body_fields(model), *self.get_meta_fields(model)]
            if field.name != "locale"  # there is one
            and (
                show_details
                or not (field.name == "parent" or getattr(field.serializer, "detail_only", False))
            )
        ]
        if any(name.startswith(("-", "_")) for name in names):
            raise BadParameter({"fields": "Keys are only ever added: a key of a shape is never left out."})
        if unknown := [name for name in names if name != "*" and name not in offered]:
            raise BadParameter({"fields": f"Not keys of such an item: {', '.join(unknown)}."})
        config = [(name, False, None) for name in (offered if "*" in names else names)]
        return self._get_serializer_class(
            self.request.wagtailapi_router, model, config, show_details=show_details
        )

    def get_serializer_context(self) -> dict[str, Any]:
        return {
            "request": self.request,
            "view": self,
            "router": self.request.wagtailapi_router,
            "base_queryset": SimpleLazyObject(self.get_base_queryset),
        }


def specific(page: Page) -> Page:
    """Return a page as its own type, loaded for its whole answer."""
    queryset = page.specific_class._default_manager.filter(pk=page.pk)
    load = getattr(queryset, "for_api", None)
    return (load() if load else queryset.select_related("content_type")).get()


def page_at(path: str, view: ContractAPIView) -> Page | None:
    """Return the public page at a path of the site, with or without its last slash."""
    root = view.site.root_page.url_path
    trail = path.strip("/")
    return view.public(Page).filter(url_path=f"{root}{trail}/" if trail else root).first()
