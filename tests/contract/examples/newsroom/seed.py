"""The article the project started from and the event it reports, in their own words."""

from typing import Any

from home.demo.loading.bodies import body_json
from home.demo.reading import read_event, read_seed
from home.demo.shapes.events import DemoEvent
from home.demo.shapes.stories import DemoImage, DemoStory
from news.models import (
    Byline,
    ContentPoint,
    Delegate,
    EventMovement,
    RelatedStory,
    SourceQuote,
    Target,
)
from tests.factories import ArticleFactory, EventFactory

from .library import Library
from .registers import Registers
from .writing import draft, publish

ARTICLE, EVENT = 201, 301
MOMENT = "2024-03-15T19:50:00+07:00"


class Seed:
    """The article with everything an article can have; the event with all that was announced of it."""

    def __init__(
        self, section: Any, further: Any, related: Any, library: Library, registers: Registers
    ) -> None:
        self.library, self.registers = library, registers
        article, event = read_seed(), read_event()
        library.add_drawings(
            [
                *filter(None, (article.image, event.image)),
                *(block for block in article.body if isinstance(block, DemoImage)),
            ]
        )
        self.event = self.announced(event, section)
        self.article = draft(
            ArticleFactory,
            ARTICLE,
            section,
            MOMENT,
            **self.story(article),
            event=self.event,
            source_name=article.source_name,
            source_url=article.source_url,
            further_sections=[further],
            related_stories=[RelatedStory(target=related)],
            seo_title="Cụm thi đua số 3 triển khai công tác thi đua khen thưởng năm 2024",
            search_description="Ban CHQS sáu phường ký kết giao ước thi đua năm 2024.",
            show_in_menus=True,
        )
        keys = {article.slug: ARTICLE, event.slug: EVENT}
        for page, row in ((self.event, event), (self.article, article)):
            page.body = body_json(row.slug, row.body, library, keys)
        self.event, self.article = publish(self.event, MOMENT), publish(self.article, MOMENT)
        self.old_path = article.old_path

    def story(self, row: DemoStory | DemoEvent) -> dict[str, Any]:
        image = row.image
        assert image
        return {
            "title": row.title,
            "slug": row.slug,
            "lead": row.lead,
            "image": self.library.images[image.name],
            "image_alt": image.alt,
            "image_caption": image.caption,
            "image_credit": image.credit,
            "topics": [self.registers.topics[title] for title in row.topics],
            "tags": [self.registers.tags[name] for name in row.tags],
            "bylines": [
                Byline(author=self.registers.authors[byline.name], role=byline.role) for byline in row.bylines
            ],
        }

    def announced(self, row: DemoEvent, section: Any) -> Any:
        return draft(
            EventFactory,
            EVENT,
            section,
            MOMENT,
            **self.story(row),
            cluster_year=self.registers.year,
            event_type=row.event_type,
            date=row.date,
            part_of_day=row.part_of_day,
            theme=row.theme,
            guiding_thought=row.guiding_thought,
            pledge_signed=row.pledge.signed,
            pledge_signatories=row.pledge.signatories,
            pledge_text=row.pledge.text,
            content_points=[ContentPoint(**vars(point)) for point in row.content_points],
            targets=[Target(**vars(target)) for target in row.targets],
            event_movements=[
                EventMovement(movement=self.registers.movements[found.name], source_quote=found.source_quote)
                for found in row.movements
            ],
            delegates=[Delegate(**vars(delegate)) for delegate in row.delegates],
            source_quotes=[SourceQuote(**vars(quote)) for quote in row.source_quotes],
        )

    def path(self, page: Any) -> str:
        """Return the path of one of the two on the readers' site."""
        return f"/tin-tuc/an-ninh-quoc-phong/{page.slug}/"
