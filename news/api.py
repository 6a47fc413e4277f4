"""`pages/` with the filters stories have."""

from functools import cached_property

from wagtail.models import Page

from frontend_contract.api import pages
from frontend_contract.api.problems import BadParameter

from .filters import STORY_FILTERS
from .models import Story

STORY_PARAMETERS = frozenset(backend.parameter for backend in STORY_FILTERS)


class PagesAPIViewSet(pages.PagesAPIViewSet):
    """Pages; a story's parameter without a `type` asks for stories of every type."""

    filter_backends = [*STORY_FILTERS, *pages.PagesAPIViewSet.filter_backends]
    known_query_parameters = pages.PagesAPIViewSet.known_query_parameters | STORY_PARAMETERS

    @cached_property
    def listed_model(self) -> type[Page]:
        model: type[Page] = super().listed_model
        asked = STORY_PARAMETERS & self.request.GET.keys()
        if not asked or issubclass(model, Story):
            return model
        if self.page_types:
            raise BadParameter(dict.fromkeys(asked, "This parameter is for stories only."))
        return Story
