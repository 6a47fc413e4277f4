from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.rebuilding import is_behind, rebuild


class Command(BaseCommand):
    """Fills the search index again; searching goes on meanwhile, and an interrupted run may be begun again."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-behind", action="store_true", help="do nothing where every public story has its entry"
        )
        parser.add_argument("--chunk", type=int, default=200, help="stories in one transaction (1 to 5000)")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_behind"] and not is_behind():
            return
        chunk = min(max(options["chunk"], 1), 5000)
        done, total = 0, 0
        try:
            for done, total in rebuild(chunk):
                self._tell(f"Search index: {done:,} of {total:,} stories", last=False)
        except KeyboardInterrupt:
            self._tell(
                f"Interrupted after {done:,} of {total:,} stories; the index works, run this again to finish.",
                last=True,
            )
            raise SystemExit(130) from None
        self._tell(f"Search index: {done:,} of {total:,} stories, done.", last=True)

    def _tell(self, line: str, *, last: bool) -> None:
        if self.stdout.isatty():
            self.stdout.write(f"\r{line}\033[K", ending="\n" if last else "")
            self.stdout.flush()
        elif last:
            self.stdout.write(line)
