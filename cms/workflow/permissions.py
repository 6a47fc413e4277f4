"""What a person may do with a page: nothing goes out without approval where there is a workflow."""

from django.conf import settings
from wagtail.models import PagePermissionTester


class ApprovalPermissionTester(PagePermissionTester):
    """Wagtail's rules, except that publishing is what the last approval does.

    Every way of publishing by hand asks here: the editor, bulk actions, copies, aliases, the API.
    """

    def can_publish(self) -> bool:
        return super().can_publish() and not self._needs_approval()

    def can_publish_subpage(self) -> bool:
        return super().can_publish_subpage() and not self._needs_approval()

    # Wagtail asks `can_publish` for these two, which put nothing in front of readers.
    def can_unschedule(self) -> bool:
        return super().can_publish()

    def can_set_view_restrictions(self) -> bool:
        return super().can_publish()

    def _needs_approval(self) -> bool:
        return settings.EDITORIAL_FOUR_EYES and not self.user.is_superuser and self.page.has_workflow
