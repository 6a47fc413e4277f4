"""What a reader asks for, and the addresses of questions that differ a little."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from ..links import has_odd_characters

SEARCH_PATH = "/tim-kiem/"
MAX_LENGTH = 200

TOO_LONG = "Từ khoá quá dài. Mời quý vị rút gọn còn vài từ chính rồi tìm lại."
NOT_UNDERSTOOD = (
    "Hệ thống chưa hiểu từ khoá này. Mời quý vị nhập lại vài từ chính, bằng chữ và số thông thường."
)


class Filter(NamedTuple):
    """One way to narrow a search.

    Attributes:
        parameter: the API's name for it.
        name: in addresses of this site.
        label: on the page.
        refusal: what readers are told when the API refuses the value.
    """

    parameter: str
    name: str
    label: str
    refusal: str


_UNKNOWN = "{} đã chọn không có trên trang tin. Mời quý vị bỏ bộ lọc này rồi tìm lại."
_NO_DAY = "{} chưa đúng. Mời quý vị chọn lại theo dạng ngày/tháng/năm."
FILTERS = (
    Filter("type", "loai", "Loại tin", _UNKNOWN.format("Loại tin")),
    Filter("section", "chuyen-muc", "Chuyên mục", _UNKNOWN.format("Chuyên mục")),
    Filter("topic", "dong-su-kien", "Dòng sự kiện", _UNKNOWN.format("Dòng sự kiện")),
    Filter("unit", "don-vi", "Đơn vị", _UNKNOWN.format("Đơn vị")),
    Filter("year", "nam", "Năm", "Năm đã chọn chưa đúng. Mời quý vị bỏ bộ lọc này rồi tìm lại."),
    Filter("published_after", "tu-ngay", "Từ ngày", _NO_DAY.format("Ngày bắt đầu")),
    Filter("published_before", "den-ngay", "Đến ngày", _NO_DAY.format("Ngày kết thúc")),
)
REFUSALS = {one.parameter: one.refusal for one in FILTERS}
DAYS = ("published_after", "published_before")


@dataclass(frozen=True)
class Asked:
    """A question.

    Attributes:
        query: the words; empty where nothing is asked yet.
        chosen: the filters' values by the API's names, in the order of `FILTERS`.
    """

    query: str
    chosen: Mapping[str, str]

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "Asked":
        chosen = {one.parameter: query.get(one.name, "").strip() for one in FILTERS}
        words = " ".join(query.get("q", "").split())
        return cls(words, {name: value for name, value in chosen.items() if value})

    def refusals(self) -> dict[str, str]:
        """Return sentences about what the API need not be asked, by parameter."""
        found = {name: REFUSALS[name] for name, value in self.chosen.items() if not _can_be_asked(value)}
        if has_odd_characters(self.query):
            found["q"] = NOT_UNDERSTOOD
        elif len(self.query) > MAX_LENGTH:
            found["q"] = TOO_LONG
        return found

    def printable(self) -> "Asked":
        """Return the question without what cannot be typed, for the form to keep."""
        query = "" if has_odd_characters(self.query) else self.query[:MAX_LENGTH]
        chosen = {name: value for name, value in self.chosen.items() if _can_be_asked(value)}
        return Asked(query, chosen)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return what stands in the page's address."""
        named = ((one.name, self.chosen[one.parameter]) for one in FILTERS if one.parameter in self.chosen)
        return (("q", self.query), *named)

    def hidden(self) -> list[tuple[str, str]]:
        """Return the filters that the form has no field for."""
        days = [one.name for one in FILTERS if one.parameter in DAYS]
        return [(name, value) for name, value in self.pairs() if name not in ("q", *days)]

    def href(self) -> str:
        return f"{SEARCH_PATH}?{urlencode(self.pairs())}"

    def about(self, query: str) -> "Asked":
        """Return another query's question, without filters."""
        return Asked(query, {})

    def narrowed(self, parameter: str, value: str) -> "Asked":
        return Asked(self.query, {**self.chosen, parameter: value})

    def without(self, parameter: str) -> "Asked":
        return Asked(self.query, {key: value for key, value in self.chosen.items() if key != parameter})


def _can_be_asked(value: str) -> bool:
    return len(value) <= MAX_LENGTH and not has_odd_characters(value)
