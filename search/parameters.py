"""What narrows a search: the filters stories have everywhere, asked of the index."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from frontend_contract.api.filters import moment
from frontend_contract.specification.operations import Parameter
from news import filters
from news.models import ArticlePage, EmulationEventPage

from .engines import Question
from .facets import type_term
from .models.entry import STORY_MAX, position_of
from .terms import filter_term

TYPES = {model._meta.label: model for model in (ArticlePage, EmulationEventPage)}
TYPE = Parameter("type", Literal["news.ArticlePage", "news.EmulationEventPage"], "The page type of the hits.")
BY_ROW = [
    filters.SectionFilter,
    filters.TopicFilter,
    filters.TagFilter,
    filters.AuthorFilter,
    filters.UnitFilter,
]
YEAR = filters.YearFilter.parameter
AFTER, BEFORE = filters.PublishedAfterFilter.parameter, filters.PublishedBeforeFilter.parameter

FILTERS = (TYPE, *(backend.parameter for backend in BY_ROW), YEAR, AFTER, BEFORE)


def question(query: Mapping[str, str], view: Any) -> Question:
    """Return what must hold besides the words: the site, and what the parameters say.

    Raises:
        BadParameter: one of them names what is not there.
    """
    asked = site_question(view).and_terms(list(_terms(query, view)))
    if AFTER.name in query:
        asked = replace(asked, first=position_of(moment(query[AFTER.name], AFTER.name)))
    if BEFORE.name in query:
        end = moment(query[BEFORE.name], BEFORE.name, end_of_day=True)
        asked = replace(asked, last=position_of(end, STORY_MAX))
    return asked


def site_question(view: Any) -> Question:
    return Question(frozenset([filter_term("under", view.site.root_page_id)]))


def _terms(query: Mapping[str, str], view: Any) -> Iterator[str]:
    if TYPE.name in query:
        yield type_term(TYPES[query[TYPE.name]])
    if YEAR.name in query:
        yield filter_term("year", int(query[YEAR.name]))
    for backend in BY_ROW:
        name = backend.parameter.name
        if name in query:
            yield filter_term(name, backend().row(query[name], view).pk)
