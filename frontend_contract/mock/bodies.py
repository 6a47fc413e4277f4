"""What is known of the values in a body: a table's rows are of one length, a video's addresses are one video's."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import words
from .facts import Facts
from .seeds import Seed

if TYPE_CHECKING:
    from .writer import Writer

VIDEO = "00000000000"  # eleven letters, as a video has them; there is none of that name


class BodyFacts(Facts):
    """A value within a body."""

    def __init__(self, writer: "Writer", seed: Seed) -> None:
        super().__init__(writer)
        self._seed = seed


class TableFacts(BodyFacts):
    """Three columns; a cell in ten is empty."""

    def header(self) -> list[str]:
        return ["Tổ dân phố", "Thời gian", "Địa điểm"]

    def rows(self) -> list[list[str]]:
        rows = (self._seed / "rows").number(1, 8)
        return [[f"Tổ {row + 1}", *(self._cell(row, column) for column in (1, 2))] for row in range(rows)]

    def _cell(self, row: int, column: int) -> str:
        seed = self._seed / row / column
        return "" if (seed / "empty").chance(0.1) else words.for_key("", seed)


class VideoEmbedFacts(BodyFacts):
    """A video of YouTube that is not there."""

    def provider(self) -> str:
        return "youtube"

    def provider_label(self) -> str:
        return "YouTube"

    def video_id(self) -> str:
        return VIDEO

    def embed_url(self) -> str:
        return f"https://www.youtube-nocookie.com/embed/{VIDEO}"

    def page_url(self) -> str:
        return f"https://www.youtube.com/watch?v={VIDEO}"


class VideoFacts(BodyFacts):
    """A video of another site, or a file."""

    def embed(self) -> Any:
        if self._is_file():
            return None
        return self._writer.fill("VideoEmbed", VideoEmbedFacts(self._writer, self._seed))

    def file(self) -> Any:
        return self._file("video.mp4", "video/mp4") if self._is_file() else None

    def _is_file(self) -> bool:
        return (self._seed / "file").chance(0.5)

    def _file(self, filename: str, content_type: str) -> dict[str, Any]:
        return self._writer.shape(
            "StoredFile",
            {
                "href": self._writer.address(f"/documents/{filename}"),
                "filename": filename,
                "content_type": content_type,
            },
            self._seed / "file",
        )


class RecordingFacts(VideoFacts):
    """A recording."""

    def file(self) -> Any:
        return self._file("ban-tin-truyen-thanh.mp3", "audio/mpeg")


BODY_FACTS: Mapping[str, type[BodyFacts]] = {
    "Recording": RecordingFacts,
    "Table": TableFacts,
    "Video": VideoFacts,
    "VideoEmbed": VideoEmbedFacts,
}
