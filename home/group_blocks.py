"""Featured groups of the front page, and how their stored values are read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from frontend_contract.choosers import PreloadedChooserMixin
from frontend_contract.needs import references
from frontend_contract.shapes.pages import GroupLayout
from news.choosers import TagChooserBlock

MAX_GROUPS = 8
MAX_STORIES = 12
COUNT = 4
LAYOUTS: Mapping[GroupLayout, str] = {"cards": "Lưới", "list": "Danh sách"}
SOURCES = ("section", "topic", "tag")


class StoryChooserBlock(PreloadedChooserMixin, blocks.PageChooserBlock):
    """A story."""


class SectionChooserBlock(PreloadedChooserMixin, blocks.PageChooserBlock):
    """A section."""


class GroupBlock(blocks.StructBlock):
    """Stories picked by hand and, after them, the latest of one source."""

    title = blocks.CharBlock(label="Tên nhóm", max_length=120)
    layout = blocks.ChoiceBlock(label="Bố cục", choices=list(LAYOUTS.items()), default="cards")
    count = blocks.IntegerBlock(
        label="Số tin nhiều nhất",
        default=COUNT,
        min_value=1,
        max_value=MAX_STORIES,
        help_text="Chọn dư thì tin sau lên thay khi một tin bị gỡ.",
    )
    stories = blocks.ListBlock(
        StoryChooserBlock(page_type="news.Story", label="Tin, bài"),
        label="Tin chọn tay, theo thứ tự",
        default=[],
        max_num=MAX_STORIES * 2,
    )
    section = SectionChooserBlock(
        page_type="news.NewsIndexPage",
        label="Bổ sung tin mới nhất của chuyên mục",
        required=False,
        help_text="Chỉ chọn một trong ba nguồn; để trống thì không tự bổ sung.",
    )
    topic = SnippetChooserBlock("news.Topic", label="hoặc của dòng sự kiện", required=False)
    tag = TagChooserBlock(label="hoặc của thẻ", required=False)

    class Meta:
        label = "Nhóm"
        icon = "list-ul"

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors: dict[str, ValidationError] = {}
        chosen = [name for name in SOURCES if value[name]]
        for name in chosen[1:]:
            errors[name] = ValidationError("Đã chọn một nguồn khác ở trên: bỏ bớt một nguồn.")
        if repeated := _repeated(value["stories"]):
            errors["stories"] = ListBlockValidationError(block_errors=repeated)
        elif not chosen and not len(value["stories"]):
            errors["title"] = ValidationError("Nhóm này cần ít nhất một tin hoặc một nguồn tự bổ sung.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value


def _repeated(stories: Any) -> dict[int, ValidationError]:
    """Return an error for each story that stands further up already, by its place."""
    seen: Counter[int] = Counter()
    errors = {}
    for place, story in enumerate(stories):
        if seen[story.pk]:
            errors[place] = ValidationError(f"“{story.title}” đã có trong nhóm này.")
        seen[story.pk] += 1
    return errors


class GroupsBlock(blocks.StreamBlock):
    """The groups, in order."""

    group = GroupBlock()

    class Meta:
        required = False
        max_num = MAX_GROUPS


@dataclass(frozen=True)
class Group:
    """A group as stored; in a preview, most of it may still be missing.

    Attributes:
        stories: keys of what was picked by hand, in order.
        section: a key, like `topic` and `tag`: of what fills the group up; one of them at most.
    """

    title: str
    layout: GroupLayout
    count: int
    stories: list[int]
    section: int | None
    topic: int | None
    tag: int | None


def read_groups(stream: blocks.StreamValue) -> list[Group]:
    """Return the groups without touching the database, as `Needs` reads other streams."""
    picked = GroupBlock.base_blocks["stories"]
    found = []
    for raw in stream.raw_data:
        value = raw["value"]
        found.append(
            Group(
                title=value.get("title") or "",
                layout=value["layout"] if value.get("layout") in LAYOUTS else "cards",
                count=value.get("count") or COUNT,
                stories=[pk for _, pk in references(picked, value.get("stories"))],
                section=value.get("section"),
                topic=value.get("topic"),
                tag=value.get("tag"),
            )
        )
    return found
