"""What every endpoint has in common: anonymous, JSON, problems, no cookie."""

from collections.abc import Mapping
from copy import copy
from functools import cached_property
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponseBase, QueryDict
from rest_framework.exceptions import APIException, MethodNotAllowed
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView
from wagtail.api.querysets import get_public_pages_queryset
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.validators import SiteFilterValidator
from wagtail.models import Page, PageQuerySet, Site

from frontend_contract.specification.operations import Operation
from frontend_contract.version import CONTRACT_VERSION
from frontend_contract.wire import Wire

from . import keyset, parameters
from .problems import BadParameter, problem_response


class JSONAlways(BaseContentNegotiation):
    """There is one format; whoever asks for another gets it all the same."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type


class ContractAPIView(APIView):
    """An endpoint of the contract.

    Attributes:
        operations: what it takes and answers, by action; "get" where there are none.
    """

    operations: Mapping[str, Operation] = {}

    authentication_classes = ()  # no session is read, so no cookie varies an answer
    permission_classes = (AllowAny,)
    renderer_classes = (JSONRenderer,)
    content_negotiation_class = JSONAlways
    http_method_names = ("get", "head")
    whole_pages = True  # not `detail`: DRF resets that name on every viewset

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if request.method not in self.allowed_methods:
            raise MethodNotAllowed(str(request.method))
        parameters.check_text(request.GET)
        super().initial(request, *args, **kwargs)
        self.check_parameters(request.GET)

    @classmethod
    def described_operation(cls, action: str) -> Operation:
        """Return an operation with all that only the specification needs to know."""
        return cls.operations[action]

    @property
    def operation(self) -> Operation:
        return self.operations[getattr(self, "action", "get")]

    def check_parameters(self, query: QueryDict) -> None:
        """Refuse what the operation does not describe: unknown, repeated, missing and ill-formed parameters."""
        parameters.check_names(query, self.operation.parameter_names)
        self.check_values(query, self.operation)

    def check_values(self, query: QueryDict, operation: Operation) -> None:
        """Refuse values that mean nothing, here or for any page: who asks cannot know what is at a path."""
        parameters.check_values(query, operation.parameters)
        if "after" in query and "offset" in query:
            raise BadParameter({"after": "Give either an offset or a cursor."})
        if "after" in query:
            keyset.decode(str(query["after"]))

    def get_renderer_context(self) -> dict[str, Any]:
        return super().get_renderer_context() | {"indent": None}  # Wagtail indents

    def handle_exception(self, exc: Exception) -> Any:
        match exc:
            case BadParameter():
                return problem_response(exc.status, errors=exc.errors)
            case BadRequestError() | RequestDataTooBig() | TooManyFieldsSent():
                return problem_response(400, str(exc))
            case Http404():
                return problem_response(404, "There is nothing here.")
            case MethodNotAllowed():
                allowed = ", ".join(self.allowed_methods)
                return problem_response(405, f"Allowed are {allowed}.", headers={"Allow": allowed})
            case APIException():
                return problem_response(exc.status_code, str(exc.detail))
        raise exc

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Contract-Version"] = CONTRACT_VERSION
        return response

    @cached_property
    def anonymous(self) -> HttpRequest:
        """The request without its cookies: no session opens a restricted page, none varies an answer."""
        request: Any = copy(self.request._request)
        request.session, request.user = {}, AnonymousUser()
        return request

    @cached_property
    def site(self) -> Site:
        """The site asked for by `site=`, else the default."""
        try:
            site = SiteFilterValidator(site=self.request.GET.get("site"), request=self.anonymous).site_obj
        except (ValueError, OverflowError) as error:
            raise BadParameter(
                {"site": "Give a host name, with its port where two sites share it."}
            ) from error
        except Http404 as error:
            raise BadParameter({"site": "There is no such site."}) from error
        if site is None:
            raise Http404
        return site

    @cached_property
    def wire(self) -> Wire:
        return Wire(self.anonymous, self.site, self.public, detail=self.whole_pages)

    def public(self, model: type[Page]) -> PageQuerySet:
        """Return the pages of a type readers of this site may see, as Wagtail says it."""
        key = (self.site.pk, model)  # the site first: a wrong `site=` names itself before Wagtail reads it
        if key not in self._public:
            self._public[key] = get_public_pages_queryset(self.anonymous, model=model)
        return self._public[key]

    @cached_property
    def _public(self) -> dict[tuple[int, type[Page]], PageQuerySet]:
        return {}


def never_cached(response: HttpResponseBase) -> HttpResponseBase:
    """Mark an answer that is for one person only."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
