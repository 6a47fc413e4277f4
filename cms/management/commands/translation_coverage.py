from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    """Reports how much of the admin is Vietnamese in effect; fails under 100 % of Wagtail."""

    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--missing",
            action="store_true",
            help="print what is missing, as entries to fill in and to give to make messages",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            from cms.translations import coverage, reports
        except ModuleNotFoundError as error:  # polib is for developers only
            raise CommandError(f"{error}: install requirements-dev.txt") from error
        measured = []
        sources = coverage.sources()
        for number, source in enumerate(sources, start=1):
            self._tell(f"Catalogue {number} of {len(sources)}: {source.package} …")
            measured.append(coverage.measure(source))
        self._tell("")
        if options["missing"]:
            for entry in coverage.entries_to_fill(measured):
                self.stdout.write(f"{entry}\n")
        else:
            for line in reports.table(measured):
                self.stdout.write(line)
        for line in reports.faults(measured):
            self.stderr.write(line)
        if not all(found.is_complete for found in measured if found.source.is_wagtail):
            raise SystemExit(1)

    def _tell(self, line: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r{line}\033[K", ending="")
            self.stderr.flush()
