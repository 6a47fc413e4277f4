"""All of one pile, for whom the desk's first few are not enough."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from wagtail.admin.views.generic.base import BaseListingView

from frontend_contract.page_people import PagePeople

from .groups import groups_of
from .piles import rows_of


class PileView(PagePeople, BaseListingView):
    """What is one person's to do of one kind, page by page."""

    results_template_name = "desk/pile.html"
    header_icon = "user"
    paginate_by = 20

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        groups = {group.name: group for group in groups_of(request.user)}
        if kwargs["pile"] not in groups:
            raise Http404("The desk has no such pile.")
        self.group = groups[kwargs["pile"]]
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return self.group.heading

    def get_base_queryset(self) -> QuerySet[Any]:
        return self.group.found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        (rows,) = rows_of([[self.group.tell(found) for found in context["object_list"]]])
        # The table of what was found would say less, and "1 bài" is what the paginator counts.
        context["paginator"].verbose_name = context["paginator"].verbose_name_plural = "bài"
        return context | {"group": self.group, "rows": rows}
