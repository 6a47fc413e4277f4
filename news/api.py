"""`pages/` with the filters stories have, and `resolve/` with topics, tags and authors."""

from dataclasses import replace
from functools import cached_property

from wagtail.models import Page

from frontend_contract.api import pages, resolve
from frontend_contract.api.lists import story_list
from frontend_contract.api.problems import BadParameter
from frontend_contract.shapes.answers import CollectionAnswer

from . import collections
from .filters import STORY_FILTERS
from .models import Story

STORY_PARAMETERS = {backend.parameter.name: backend.parameter for backend in STORY_FILTERS}


class PagesAPIViewSet(pages.PagesAPIViewSet):
    """Pages; a story's parameter without a `type` asks for stories of every type."""

    filter_backends = [*STORY_FILTERS, *pages.PagesAPIViewSet.filter_backends]
    operations = {
        **pages.PagesAPIViewSet.operations,
        "listing_view": replace(
            pages.LISTING, parameters=(*pages.LISTING.parameters, *STORY_PARAMETERS.values())
        ),
    }

    @cached_property
    def listed_model(self) -> type[Page]:
        model: type[Page] = super().listed_model
        asked = STORY_PARAMETERS.keys() & self.request.GET.keys()
        if not asked or issubclass(model, Story):
            return model
        if self.page_types:
            raise BadParameter(dict.fromkeys(asked, "This parameter is for stories only."))
        return Story


class ResolveAPIViewSet(resolve.ResolveAPIViewSet):
    """Topics, tags and authors have addresses too, while a public story stands under them."""

    def collection_at(self, path: str) -> CollectionAnswer | None:
        found = collections.find(path, self.public(Story))
        if found is None:
            return None
        collection, stories = found
        page = story_list(stories, self.wire)
        if not page["meta"]["total_count"]:
            return None  # its name may tell what is to be published tomorrow
        return {"kind": "collection", "collection": collection, **page}
