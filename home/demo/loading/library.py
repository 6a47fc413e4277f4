"""The pictures of the demo, drawn once."""

from collections.abc import Iterable
from io import BytesIO

from django.core.files.images import ImageFile

from cms.media.models import CustomImage
from home.demo.drawings import draw
from home.demo.shapes.stories import DemoImage


class Library:
    """Pictures by the name of their drawing; one is drawn and stored when it is first asked for."""

    def __init__(self) -> None:
        self.images: dict[str, CustomImage] = {}

    def draw_all(self, pictures: Iterable[DemoImage]) -> int:
        """Draw what the library lacks; return how many that were."""
        drawn = 0
        for picture in pictures:
            title = f"Minh hoạ: {picture.name}"
            if picture.name in self.images:
                continue
            image = CustomImage.objects.filter(title=title).first()
            if image is None:
                file = ImageFile(BytesIO(draw(picture.name)), name=f"minh-hoa-{picture.name}.jpg")
                image = CustomImage.objects.create(
                    title=title, description=picture.alt, credit=picture.credit, file=file
                )
                drawn += 1
            self.images[picture.name] = image
        return drawn
