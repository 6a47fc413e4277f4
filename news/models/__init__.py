from .article import ArticlePage
from .event import EmulationEventPage
from .event_facts import ContentPoint, Delegate, EventMovement, SourceQuote, Target
from .index import NewsIndexPage
from .story import Byline, RelatedStory, Story
from .taxonomy import Author, StoryTag, Tag, Topic

__all__ = [
    "ArticlePage",
    "Author",
    "Byline",
    "ContentPoint",
    "Delegate",
    "EmulationEventPage",
    "EventMovement",
    "NewsIndexPage",
    "RelatedStory",
    "SourceQuote",
    "Story",
    "StoryTag",
    "Tag",
    "Target",
    "Topic",
]
