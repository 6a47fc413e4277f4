"""Cut what is missing: after a recipe was added, or where the background never came to it."""

from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.db.models import Count, Q

from cms.media.cutting import cut, outdated
from cms.media.models import CustomImage
from cms.media.recipes import FILTERS
from cms.media.tasks import cut_the_rest, waiting


class Command(BaseCommand):
    help = "Cuts every picture by every recipe in every format; what is there stays. May be stopped and run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--later", action="store_true", help="Leave pictures that lack cuts to the background."
        )

    def handle(self, *args: Any, later: bool, verbosity: int, **options: Any) -> None:
        self.verbosity = verbosity
        if later:
            self.leave()
        else:
            self.cut_all()

    def leave(self) -> None:
        made = Count("renditions", filter=Q(renditions__filter_spec__in=FILTERS))
        lacking = CustomImage.objects.alias(made=made).filter(made__lt=len(FILTERS))
        left = set(lacking.values_list("pk", flat=True)) - waiting(cut_the_rest)
        for pk in sorted(left):
            cut_the_rest.enqueue(pk)
        self.say(f"{len(left)} pictures left to the background.")

    def cut_all(self) -> None:
        keys = list(CustomImage.objects.order_by("pk").values_list("pk", flat=True))
        cuts, broken = 0, 0
        for number, pk in enumerate(keys, start=1):
            image = CustomImage.objects.filter(pk=pk).first()
            if image is None:
                continue  # deleted meanwhile
            try:
                made = cut(image, FILTERS)
            except Exception as error:  # noqa: BLE001  (one bad file must not keep the others waiting)
                broken += 1
                self.stderr.write(f"Picture {pk} could not be cut: {error}")
                continue
            outdated(image).delete()
            cuts += made
            if made:
                self.say(f"{number} of {len(keys)}: {made} cuts of picture {pk}")
        self.say(f"{len(keys)} pictures, {cuts} cuts made.")
        if broken:
            raise CommandError(f"{broken} pictures could not be cut.")

    def say(self, line: str) -> None:
        if self.verbosity:
            self.stdout.write(line)
