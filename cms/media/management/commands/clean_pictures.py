"""Clean pictures that were stored before every upload was: as if they were uploaded today."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError, CommandParser
from django.db import transaction

from cms.media.cleaning import CleanPicture, clean
from cms.media.models import CustomImage


class Command(BaseCommand):
    help = (
        "Strips, turns upright and scales down every stored picture as an upload would be, and cuts it anew. "
        "What is clean stays as it is. May be stopped and run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")
        parser.add_argument("--start", type=int, default=0, metavar="ID", help="Begin with this picture.")

    def handle(self, *args: Any, dry_run: bool, start: int, verbosity: int, **options: Any) -> None:
        self.verbosity = verbosity
        keys = list(CustomImage.objects.filter(pk__gte=start).order_by("pk").values_list("pk", flat=True))
        cleaned, told_where, broken = 0, 0, []
        for number, pk in enumerate(keys, start=1):
            try:
                found = clean_stored(pk, dry_run=dry_run)
            except KeyboardInterrupt:
                raise CommandError(f"Stopped. Go on with: clean_pictures --start {pk}") from None
            except Exception as error:  # noqa: BLE001  (one bad file must not keep the others waiting)
                broken.append(pk)
                why = error.code if isinstance(error, ValidationError) else error
                self.stderr.write(f"Picture {pk} could not be cleaned: {why}")
                continue
            if found:
                cleaned += 1
                told_where += found.told_where
                place = ", with a location" if found.told_where else ""
                self.say(
                    f"{number} of {len(keys)}: picture {pk} {'is unclean' if dry_run else 'cleaned'}{place}"
                )
            elif number % 100 == 0:
                self.say(f"{number} of {len(keys)}")
        done = "to clean" if dry_run else "cleaned"
        self.say(f"{len(keys)} pictures, {cleaned} {done}, {told_where} of them with a location.")
        if broken:
            raise CommandError(f"{len(broken)} pictures could not be cleaned, and stay as they are.")

    def say(self, line: str) -> None:
        if self.verbosity:
            self.stdout.write(line)


def clean_stored(pk: int, *, dry_run: bool) -> CleanPicture | None:
    """Clean a picture's file and let go of what was cut of it; return the clean one, `None` if there was no need.

    Raises:
        ValidationError: it is no picture that can be used.
        OSError: its file cannot be read.
    """
    with transaction.atomic():
        image = CustomImage.objects.filter(pk=pk).first()
        if image is None:
            return None  # deleted meanwhile
        with image.open_file() as file:
            stored = file.read()
            picture = clean(file, image.filename)
        if picture.read() == stored:
            return None
        if not dry_run:
            before = (image.width, image.height)
            image.file.save(picture.name, picture, save=False)
            keep_focal_point(image, before)
            image.save()
        return picture


def keep_focal_point(image: CustomImage, before: tuple[int, int]) -> None:
    """Let a focal point follow into a smaller picture; in one that was turned nobody knows where it is."""
    if not image.has_focal_point():
        return
    share = image.width / before[0]
    if abs(before[1] * share - image.height) > 1:
        image.set_focal_point(None)
        return
    for name in ("x", "y", "width", "height"):
        value = getattr(image, f"focal_point_{name}")
        setattr(image, f"focal_point_{name}", value and round(value * share))
