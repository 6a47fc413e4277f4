from .article import ArticlePage
from .attachments import Attachment
from .corrections import Correction
from .event import EmulationEventPage
from .event_facts import ContentPoint, Delegate, EventMovement, SourceQuote, Target
from .index import NewsIndexPage
from .story import Byline, RelatedStory, Story
from .taxonomy import Author, StoryTag, Tag, Topic

__all__ = [
    "ArticlePage",
    "Attachment",
    "Author",
    "Byline",
    "ContentPoint",
    "Correction",
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
