"""Who may take a page off the site at once, and put it back."""

from typing import Any

from wagtail.models import Page, Site
from wagtail.permission_policies.pages import PagePermissionPolicy


def original(page: Page) -> Page:
    """Return what an alias mirrors, or the page itself: aliases go and come with it."""
    return page.alias_of or page


def may_take_down(user: Any, page: Page) -> bool:
    """Tell whether somebody may publish a page by the tree's rules.

    Locks, schedules and steps of approval are passed over: an emergency does not wait for whoever holds the page,
    and what is put back is what was on the site before. The front page is not taken away: without it there is no site.
    """
    fronts = {root.root_path for root in Site.get_site_root_paths()}
    if page.is_root() or page.url_path in fronts:
        return False
    return bool(PagePermissionPolicy().user_has_permission_for_instance(user, "publish", page))
