"""`search/?q=` and `search/suggest/?q=`: readers' search."""

from rest_framework.request import Request
from rest_framework.response import Response

from frontend_contract.api import parameters
from frontend_contract.api.problems import BadParameter
from frontend_contract.api.views import ContractAPIView
from frontend_contract.shapes.search import SearchHit, SearchResults, Suggestions
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import LIMIT, OFFSET, SITE, Words
from news.models import Story

from .corrections import correct
from .counting import COUNTS
from .facets import facets
from .finding import Found, Hit
from .highlights import highlights
from .models import Entry
from .parameters import FILTERS, question, site_question
from .promotions import promoted
from .queries import WORDS_MAX, Query, TooManyWords
from .suggestions import suggest

QUERY = Parameter(
    "q",
    Words,
    'Words that must occur, with or without their marks; "a phrase"; -without; tác giả: a name. At most 32 words.',
    required=True,
    example="thi đua",
)
TYPED = Parameter(
    "q",
    Words,
    "What was typed so far; from two letters on there are suggestions.",
    required=True,
    example="cum thi",
)


class SearchView(ContractAPIView):
    """Stories that hold every word, best first."""

    operations = {
        "get": Operation(
            "search",
            "Stories that hold every word, best first, with the words marked.",
            SearchResults,
            (QUERY, *FILTERS, LIMIT, OFFSET, SITE),
        )
    }

    def get(self, request: Request) -> Response:
        query = read(request.GET["q"])
        asked = question(request.GET.dict(), self)
        limit, offset = parameters.limit(request.GET), parameters.offset(request.GET)
        found = Found(query, asked)
        if not (offset or set(request.GET) - {"q", "limit", "site"}):
            COUNTS.add(request.GET["q"], found=bool(found.total))
        return Response(
            {
                "meta": {"total_count": found.total, "total_is_exact": found.is_exact, "next": None},
                "items": self.shown(query, found.hits(offset, limit)),
                "facets": facets(found.facets(), self.wire),
                "promoted": [] if offset else promoted(request.GET["q"], self.wire),
                "did_you_mean": None if found.total else correct(query, asked),
            }
        )

    def shown(self, query: Query, hits: list[Hit]) -> list[SearchHit]:
        keys = [hit.story_id for hit in hits]
        self.wire.add_stories(self.public(Story).filter(pk__in=keys).for_teasers())
        texts = dict(Entry.objects.filter(story_id__in=keys).values_list("story_id", "text"))
        teasers = ((hit, self.wire.teaser(hit.story_id)) for hit in hits)
        return [
            {
                **teaser,
                "score": hit.score,
                "highlights": highlights(query, teaser, texts.get(hit.story_id, "")),
            }
            for hit, teaser in teasers
            if teaser
        ]


class SuggestView(ContractAPIView):
    """What somebody who typed so far may want."""

    operations = {
        "get": Operation(
            "suggest",
            "Stories and topics that go on as what was typed, eight at most.",
            Suggestions,
            (TYPED, SITE),
        )
    }

    def get(self, request: Request) -> Response:
        words(request.GET["q"])
        stories = self.public(Story)
        return Response({"items": suggest(request.GET["q"], site_question(self), stories, self.wire)})


def words(text: str) -> Query:
    """Read a query.

    Raises:
        BadParameter: there are too many words in it.
    """
    try:
        return Query.read(text)
    except TooManyWords as error:
        raise BadParameter({"q": f"Give at most {WORDS_MAX} words."}) from error


def read(text: str) -> Query:
    """Read a query that is to find something.

    Raises:
        BadParameter: there is no word in it, or too many.
    """
    if query := words(text):
        return query
    raise BadParameter({"q": "Give at least one word."})
