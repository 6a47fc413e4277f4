import logging
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from wagtail.models import Site

from home.demo import reading
from home.demo.loading import registers, stories, surroundings
from home.demo.loading.library import Library
from home.demo.shapes.events import DemoEvent
from home.demo.shapes.stories import DemoImage, DemoStory
from home.models import HomePage
from news.models import NewsIndexPage, Story


class Command(BaseCommand):
    help = "Add the demo's content: what is missing is added, what is there is left as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there is a section already"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and NewsIndexPage.objects.exists():
            return
        logging.getLogger("wagtail").setLevel(logging.WARNING)  # not two lines for every page
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        home = site and site.root_page.specific
        if not isinstance(home, HomePage):
            raise CommandError(
                "The default site's root is not a front page; there is nowhere to put the demo."
            )
        seed, event, others = reading.read_seed(), reading.read_event(), reading.read_stories()
        library = Library()
        rows: list[DemoStory | DemoEvent] = [seed, event, *others]
        wanted = chain.from_iterable([row.image, *row.body] for row in rows)
        self.stdout.write("Drawing the pictures of the demo …")
        drawn = library.draw_all(picture for picture in wanted if isinstance(picture, DemoImage))
        with transaction.atomic():
            sections = stories.load_sections(home, reading.read_sections())
            units = registers.load_units(reading.read_units())
            added = stories.load_stories(
                [seed, *others],
                event,
                sections,
                library,
                registers.load_cluster_year(event, units),
                registers.load_movements(event),
            )
            demo = reading.read_site()
            surroundings.load_front_page(home, Story.objects.get(slug=seed.slug), sections, demo.featured)
            surroundings.load_site(site, demo)
        self.stdout.write(f"Demo: {drawn} pictures drawn, {added} stories added.")
