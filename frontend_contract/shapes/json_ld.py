"""Data for search engines, by schema.org; to be printed into a page as it is."""

from typing import Literal

from typing_extensions import TypedDict

from .values import DateTime, Url

Context = Literal["https://schema.org"]
Language = Literal["vi"]

Person = TypedDict("Person", {"@type": Literal["Person"], "name": str})
Organization = TypedDict("Organization", {"@type": Literal["Organization"], "name": str})
Publisher = TypedDict("Publisher", {"@type": Literal["Organization"], "name": str, "url": Url})
Place = TypedDict("Place", {"@type": Literal["Place"], "name": str})

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
    },
)

EventLd = TypedDict(
    "EventLd",
    {
        "@context": Context,
        "@type": Literal["Event"],
        "name": str,
        "description": str,
        "startDate": str,  # a day, or a moment where the time is known
        "location": Place | None,
        "organizer": Organization | None,
        "image": list[Url],
        "url": Url | None,
        "inLanguage": Language,
    },
)
