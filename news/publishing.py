"""What is published otherwise than from its editor is asked the same.

The editor's form asks at each picture. Elsewhere a person has only titles before them: they are told which stories
wait for words, and nothing goes out. What readers have seen already (an alias, a takedown put back) and what was
asked when it was scheduled is not asked again.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from .captions import WHO, questions_of
from .forms import StoryForm

MOST_NAMED = 5


class Unanswered:
    """The stories among some pages that show pictures nobody described, and how many pictures; false for none."""

    def __init__(self, pages: Iterable[Page]) -> None:
        asked = ((page, questions_of(page)) for page in pages if asks(page))
        self.stories = [(page, count) for page, count in asked if count]

    def __bool__(self) -> bool:
        return bool(self.stories)

    def __str__(self) -> str:
        """Return a sentence for whoever wanted to publish them."""
        named = ", ".join(f"“{page.title}” ({count} ảnh)" for page, count in self.stories[:MOST_NAMED])
        more = len(self.stories) - MOST_NAMED
        others = f" và {more} bài khác" if more > 0 else ""
        return f"Chưa đăng được, vì còn ảnh chưa có lời: {named}{others}. Hãy sửa bài, viết ở từng ảnh: {WHO}"

    def tell(self, request: Any) -> None:
        ways = [
            messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), f"Sửa “{page.title}”")
            for page, _ in self.stories[:MOST_NAMED]
        ]
        messages.error(request, str(self), buttons=ways)


def asks(page: Page) -> bool:
    return issubclass(page.specific_class.base_form_class, StoryForm)


def drafts(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield what publishing these pages puts in front of readers."""
    return (page.get_latest_revision_as_object() for page in pages if asks(page))


def drafts_below(pages: Iterable[Page], user: Any) -> Iterator[Page]:
    """Yield the pages below that go out with these, as far as this person may publish them."""
    for page in pages:
        for draft in page.get_descendants().not_live():
            if draft.permissions_for_user(user).can_publish():
                yield draft


def live_copies(page: Page, *, with_subpages: bool) -> Iterator[Page]:
    """Yield what a published copy of a page puts in front of readers."""
    copied = page.get_descendants(inclusive=True) if with_subpages else Page.objects.filter(pk=page.pk)
    return (copy.specific for copy in copied.live() if asks(copy))


class AskingCopyForm(CopyForm):
    """Refuses to publish a copy where publishing the story itself would be refused; a draft is copied all the same."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("publish_copies") and not cleaned.get("alias"):
            copies = live_copies(self.page, with_subpages=bool(cleaned.get("copy_subpages")))
            if unanswered := Unanswered(copies):
                self.add_error("publish_copies", str(unanswered))
        return cleaned
