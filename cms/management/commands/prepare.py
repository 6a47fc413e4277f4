"""Bring the database up to date: one Django process, so that a second start stays quick."""

import os
import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command

from cms.runner.passwords import read_password
from cms.runner.refusals import Refusal

USERNAME = "admin"


class Command(BaseCommand):
    help = "Migrates, loads the demo, and makes the administrator (ADMIN_PASSWORD sets the password)."
    requires_system_checks = []  # `make check` runs them; here they would only cost time

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            password = read_password(os.environ)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_demo", if_empty=True, stdout=self.stdout, stderr=self.stderr)
        call_command("rebuild_search", if_behind=True, stdout=self.stdout, stderr=self.stderr)
        self.stdout.write(self.ensure_administrator(password))

    def ensure_administrator(self, password: str | None) -> str:
        """Make the administrator, or change the password, and return how to log in."""
        users = get_user_model()._default_manager
        administrator = users.filter(username=USERNAME).first()
        if administrator is None:
            users.create_superuser(USERNAME, password=(chosen := password or secrets.token_urlsafe(12)))
            shown = "the one in ADMIN_PASSWORD" if password else f"{chosen}   (shown only now: keep it)"
            return f"Administrator made: user name {USERNAME}, password {shown}"
        if password is None:
            return f"Administrator: user name {USERNAME}, password as set before (another: ADMIN_PASSWORD=… make run)"
        if not administrator.check_password(password):
            administrator.set_password(password)
            administrator.save(update_fields=["password"])
        return f"Administrator: user name {USERNAME}, password the one in ADMIN_PASSWORD"
