"""What a story's body may be made of; the names are stored and sent, so they are public."""

from wagtail import blocks

from .callouts import CalloutBlock
from .files import AudioBlock, DocumentBlock
from .galleries import GalleryBlock
from .links import StoryLinkBlock
from .media import ImageBlock
from .tables import TableBlock
from .text import HeadingBlock, ParagraphBlock, QuoteBlock
from .videos import VideoBlock


class StoryBlock(blocks.StreamBlock):
    """The body of an article or an event."""

    heading = HeadingBlock(max_length=200)
    paragraph = ParagraphBlock()
    image = ImageBlock()
    quote = QuoteBlock()
    story_link = StoryLinkBlock()
    gallery = GalleryBlock()
    callout = CalloutBlock()
    table = TableBlock()
    document = DocumentBlock()
    video = VideoBlock()
    audio = AudioBlock()

    class Meta:
        required = False
