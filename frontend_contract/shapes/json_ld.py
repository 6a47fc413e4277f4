"""Data for search engines, by schema.org."""

from typing import Literal

from typing_extensions import TypedDict

from .values import DateTime, Url

Context = Literal["https://schema.org"]
Language = Literal["vi"]

Person = TypedDict("Person", {"@type": Literal["Person"], "name": str})
"""Whoever is named under a story, the editors as a body too."""
Organization = TypedDict("Organization", {"@type": Literal["Organization"], "name": str})
"""A cluster of units."""
Publisher = TypedDict("Publisher", {"@type": Literal["Organization"], "name": str, "url": Url})
"""The site."""
Place = TypedDict("Place", {"@type": Literal["Place"], "name": str})
"""Where an event takes place."""

WebPageLd = TypedDict(
    "WebPageLd",
    {
        "@context": Context,
        "@type": Literal["WebPage"],
        "name": str,
        "url": Url | None,
        "inLanguage": Language,
    },
)
"""The front page for search engines: print it into a script element, with every `<` escaped."""

CollectionPageLd = TypedDict(
    "CollectionPageLd",
    {
        "@context": Context,
        "@type": Literal["CollectionPage"],
        "name": str,
        "url": Url | None,
        "inLanguage": Language,
        "description": str,
    },
)
"""A section for search engines, like WebPageLd."""

CorrectionLd = TypedDict(
    "CorrectionLd", {"@type": Literal["CorrectionComment"], "text": str, "datePublished": DateTime}
)
"""A correction of an article."""

NewsArticleLd = TypedDict(
    "NewsArticleLd",
    {
        "@context": Context,
        "@type": Literal["NewsArticle"],
        "headline": str,
        "description": str,
        "datePublished": DateTime,
        "dateModified": DateTime | None,
        "inLanguage": Language,
        "mainEntityOfPage": Url | None,
        "articleSection": str | None,
        "author": list[Person],
        "image": list[Url],
        "publisher": Publisher,
        "correction": list[CorrectionLd],
    },
)
"""An article for search engines, like WebPageLd."""

EventLd = TypedDict(
    "EventLd",
    {
        "@context": Context,
        "@type": Literal["Event"],
        "name": str,
        "description": str,
        "startDate": str,
        "location": Place | None,
        "organizer": Organization | None,
        "image": list[Url],
        "url": Url | None,
        "inLanguage": Language,
    },
)
"""An event for search engines, like WebPageLd; `startDate` is a day, or a moment where the time is known."""
