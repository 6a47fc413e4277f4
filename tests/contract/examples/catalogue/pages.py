"""Front pages, sections and events."""

from tests.contract.examples.asking import Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import resolve

SECURITY = "/tin-tuc/an-ninh-quoc-phong/"


def home(newsroom: Newsroom) -> Questions:
    yield resolve(
        "home-full",
        "The front page of a busy site: a lead story, groups (one of drafts only), banners, sections, events.",
        "/",
    )
    yield resolve(
        "home-minimal",
        "A front page where nothing was chosen: the latest story leads.",
        "/",
        site="xa-nho.example.vn",
    )
    yield resolve(
        "home-empty", "The front page of a site without a single story.", "/", site="xa-moi.example.vn"
    )
    yield resolve(
        "home-lead-chosen",
        "A front page whose lead was chosen by hand and is not the latest story.",
        "/",
        site="phuong-nho.example.vn",
    )


def section(newsroom: Newsroom) -> Questions:
    yield resolve(
        "section-full",
        "A section with an introduction, a subsection and stories of its own and of others.",
        SECURITY,
    )
    yield resolve(
        "section-minimal",
        "A section without an introduction, with one story that has only a title.",
        "/uom-mam/",
    )
    yield resolve("section-empty", "A section without stories.", "/dat-dai-xay-dung/")
    yield resolve(
        "section-subsections-only",
        "A section that has subsections and no story, in none of them.",
        "/van-ban/",
    )
    yield resolve(
        "section-deep",
        "A subsection of a section of a section: its breadcrumbs.",
        f"{SECURITY}dan-quan-tu-ve/",
    )
    yield from section_pages()


def section_pages() -> Questions:
    first = yield resolve(
        "section-first-page",
        "The first three stories of a section; there is more.",
        "/tin-tuc/doi-song/",
        limit="3",
    )
    second = yield resolve(
        "section-next-page",
        "The next three stories, by the cursor of the first page.",
        "/tin-tuc/doi-song/",
        limit="3",
        after=first["page"]["stories"]["meta"]["next"],
    )
    yield resolve(
        "section-last-page",
        "The last page of a section's stories: no cursor leads on.",
        "/tin-tuc/doi-song/",
        limit="3",
        after=second["page"]["stories"]["meta"]["next"],
    )


def event(newsroom: Newsroom) -> Questions:
    yield resolve(
        "event-full",
        "The event of the seed article: all that was announced, nothing that was not.",
        newsroom.seed.path(newsroom.seed.event),
    )
    yield resolve(
        "event-minimal", "An event of which only its type and its date are known.", f"{SECURITY}ra-quan/"
    )
    yield resolve(
        "event-every-fact", "An event with every fact there can be.", f"{SECURITY}tong-ket-thi-dua-nam-2023/"
    )
    yield resolve(
        "event-cluster-without-lead",
        "An event of a cluster whose lead, deputy, members and decision are not known.",
        f"{SECURITY}so-ket-dot-cao-diem/",
    )
