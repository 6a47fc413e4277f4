"""The people who work in the newsroom."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Someone with an account; Vietnamese names put the family name first."""

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"

    def get_full_name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()
