from typing import Any

from django.core.management.base import BaseCommand

from frontend_contract.preview.drafts import purge


class Command(BaseCommand):
    help = "Delete preview drafts whose time is over."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{purge()} expired preview drafts deleted.")
