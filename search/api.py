"""`search/?q=`: readers' search, over Wagtail's plain one for now."""

from rest_framework.request import Request
from rest_framework.response import Response

from frontend_contract.api import parameters
from frontend_contract.api.filters import searchable_words
from frontend_contract.api.views import ContractAPIView
from frontend_contract.shapes.teasers import SearchResults
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import LIMIT, OFFSET, SITE, Words
from news.models import Story

QUERY = Parameter("q", Words, "What to search for; at most 32 words.", required=True, example="thi đua")


class SearchView(ContractAPIView):
    """Stories that hold every word, best first."""

    operations = {
        "get": Operation(
            "search", "Stories that hold every word, best first.", SearchResults, (QUERY, LIMIT, OFFSET, SITE)
        )
    }

    def get(self, request: Request) -> Response:
        words = searchable_words(request.GET["q"], "q")
        limit, offset = parameters.limit(request.GET), parameters.offset(request.GET)
        found = self.public(Story).for_teasers().search(words)
        stories = list(found[offset : offset + limit])
        self.wire.add_stories(stories)
        return Response(
            {
                "meta": {"total_count": found.count(), "total_is_exact": True, "next": None},
                "items": self.wire.teasers(story.pk for story in stories),
            }
        )
