"""Articles."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import resolve

DIGITAL = "/tin-tuc/chuyen-doi-so/"
SECURITY = "/tin-tuc/an-ninh-quoc-phong/"


def article(newsroom: Newsroom) -> Questions:
    seed = newsroom.seed
    yield resolve(
        "article-full",
        "The seed article in its own words, with everything an article can have.",
        seed.path(seed.article),
    )
    yield resolve("article-minimal", "An article that has only a title.", f"{SECURITY}thong-bao/")
    yield from ugly()
    yield from bodies()
    yield from filed()


def ugly() -> Questions:
    yield resolve("article-without-image", "An article without a picture.", f"{SECURITY}tuan-tra-dem/")
    yield resolve(
        "article-long-headline",
        "An article whose headline has 255 characters, the most there can be.",
        f"{SECURITY}ra-quan-trong-cay-sua-duong/",
    )
    yield resolve("article-without-bylines", "An article nobody signed.", f"{DIGITAL}lich-tiep-cong-dan/")
    yield resolve(
        "article-free-bylines",
        "An article signed with names typed freely: no author to link to.",
        f"{DIGITAL}ngay-hoi-doc-sach/",
    )
    yield resolve(
        "article-house-authors",
        "An article by authors of the house, for words, pictures and editing.",
        f"{DIGITAL}loa-truyen-thanh/",
    )
    yield resolve(
        "article-corrected",
        "An article corrected twice, as its readers are told: the latest correction first.",
        f"{DIGITAL}lich-cat-dien/",
    )


def bodies() -> Questions:
    yield resolve(
        "article-every-block",
        "An article with every block there is, and every tag of rich text.",
        f"{DIGITAL}moi-doan-duong/",
    )
    yield resolve(
        "article-blocks-with-holes",
        "Galleries with pictures left out, tables with empty cells, files readers may not have: null, or nothing left.",
        f"{DIGITAL}bang-thieu-o/",
    )
    yield Question(
        "article-unknown-block",
        "An article with a block of a newer CMS between two paragraphs: it is to be rendered as nothing.",
        "/resolve/",
        {"path": f"{DIGITAL}ho-so-truc-tuyen/"},
        unknown=("/page/body/1",),
    )
    yield resolve(
        "article-story-link-unreachable",
        "A card of a story readers cannot reach: its value is null.",
        f"{DIGITAL}the-dan-toi-bai-da-go/",
    )
    yield resolve(
        "article-private-picture",
        "A picture of a private collection between paragraphs: its value is null.",
        f"{DIGITAL}anh-de-rieng/",
    )
    yield resolve(
        "article-links-unreachable",
        "Links in rich text to what readers cannot reach have no address.",
        f"{DIGITAL}lien-ket-chua-dang/",
    )
    yield resolve(
        "article-pictures-uncut",
        "Pictures not cut yet are null or without better formats; a small one has one width.",
        f"{DIGITAL}anh-dang-cat/",
    )


def filed() -> Questions:
    yield resolve(
        "article-further-sections",
        "An article filed under further sections, from a source without an address.",
        f"{DIGITAL}dan-quan-hoc-ban-do-so/",
    )
    yield resolve(
        "article-deep",
        "An article of a subsection: a deeper path, more breadcrumbs.",
        f"{SECURITY}dan-quan-tu-ve/hoi-thao/",
    )
    yield resolve(
        "article-section-unpublished",
        "An article whose section was taken down: it has no section.",
        "/tin-tuc/chuyen-muc-cu/bai-con-lai/",
    )
    yield resolve(
        "article-alias",
        "An alias: the same article at a second place, naming the first.",
        "/tin-tuc/doi-song/hoi-thao/",
    )
    yield resolve(
        "article-documents",
        "An article that links to documents and has files under it; one that became private is left out.",
        f"{DIGITAL}ke-hoach-thi-dua/",
    )
