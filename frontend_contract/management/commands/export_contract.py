from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from frontend_contract.specification import files
from frontend_contract.specification.document import specification


class Command(BaseCommand):
    # What the checks say, `manage.py check` says; the gates over what is written here have their own say.
    requires_system_checks: tuple[str, ...] = ()
    help = "Writes the specification of the API: openapi.json, and schemas/ with one JSON Schema a shape."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="where to, frontend_contract for the committed one")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder.")
        document = specification()
        files.write(document, folder)
        schemas = len(document["components"]["schemas"])
        self.stdout.write(
            f"{len(document['paths'])} paths, {schemas} schemas, version {document['info']['version']}."
        )
