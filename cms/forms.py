"""The editor's form of every page."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets import SlugInput

from .vietnamese.slugs import BROWSER_FORMATTERS

FORMATTERS = "data-w-slug-formatters-value"


class BasePageForm(WagtailAdminPageForm):
    """Proposes, in the browser, the slug the server would make."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].widget.attrs |= {
                FORMATTERS: SlugInput(formatters=BROWSER_FORMATTERS).attrs[FORMATTERS]
            }
