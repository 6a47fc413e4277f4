"""What the workflow asks of a page type."""

from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision

from .fingerprints import fingerprint
from .permissions import ApprovalPermissionTester


class ApprovalMixin:
    """A page that goes out only approved, and whose approvals an edit voids; stands before `Page`."""

    pk: int

    def permissions_for_user(self, user: Any) -> ApprovalPermissionTester:
        return ApprovalPermissionTester(user, self)

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        from .voiding import after_a_change  # models; this module is read while page types are made

        with transaction.atomic():
            list(Page.objects.select_for_update().filter(pk=self.pk).values_list("pk"))  # one save at a time
            stored = Revision.objects.for_instance(self).order_by("-created_at", "-id")
            before = stored.values_list("content", flat=True).first()
            revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]
            if before is None or fingerprint(before) != fingerprint(revision.content):
                after_a_change(self, revision)
        return revision
