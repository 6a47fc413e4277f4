"""What a story's body may be made of; the names are stored and sent, so they are public."""

from wagtail import blocks

from .links import StoryLinkBlock
from .media import ImageBlock
from .text import HeadingBlock, ParagraphBlock, QuoteBlock


class StoryBlock(blocks.StreamBlock):
    """The body of an article or an event."""

    heading = HeadingBlock(max_length=200)
    paragraph = ParagraphBlock()
    image = ImageBlock()
    quote = QuoteBlock()
    story_link = StoryLinkBlock()

    class Meta:
        required = False
