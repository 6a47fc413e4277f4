"""What nobody types by mistake: never a failure, and what has no word in it finds nothing."""

import pytest

from tests.factories import AuthorFactory, ImageFactory

WORDLESS = [
    '"',
    '""',
    "'",
    "''",
    '"""',
    '" "',
    "“”",
    "*",
    "%",
    "()",
    ":",
    "^",
    "\\",
    "-",
    "–",
    "\u00ad",
    "𝕤"[:0] + "!",
]
HOSTILE = [
    *WORDLESS,
    '"thi',
    'thi"',
    "'thi",
    "thi' OR '1'='1",
    "thi:*",
    "thi*",
    "thi & !dua | (",
    "title: thi",
    "{title}: thi",
    "NEAR(thi dua, 2)",
    "thi AND",
    "OR",
    "NOT thi",
    "-thi",
    "%s %(x)s %",
    "\\' \\\"",
    " ".join(f"chữ{number}" for number in range(500)),
    " ".join(f'"chữ {number}"' for number in range(300)),
    "thi " * 500,
    "đ" * 5000,
    "😀 ﷽ \u202e \ufffd",
    "٣ ½ ² Ⅷ",
]
BOXES = [
    "pages/search/",
    "choose-page/search/",
    "images/",
    "images/chooser/results/",
    "documents/",
    "snippets/news/author/",
    "snippets/news/topic/",
    "users/",
]


@pytest.mark.parametrize("q", [*HOSTILE, "\0", "thi\0dua", ""])
def test_every_search_box_of_the_admin_answers(shown, write, q):
    write("Thi đua")
    ImageFactory()
    AuthorFactory()

    for path in BOXES:
        shown(path, q)


@pytest.mark.parametrize("q", [q for q in WORDLESS if "'" not in q and '"' not in q])
def test_what_has_no_word_finds_no_page(shown, write, q):
    write("Thi đua")

    assert "Thi đua" not in shown("pages/search/", q)


@pytest.mark.parametrize("q", WORDLESS)
def test_what_has_no_word_finds_no_picture(shown, db, q):
    ImageFactory(title="Hàng cây")

    assert "Hàng cây" not in shown("images/", q)


@pytest.mark.parametrize("path", ["pages/", "images/", "documents/"])
@pytest.mark.parametrize("q", HOSTILE)
def test_the_api_answers(client, write, path, q):
    write("Thi đua")

    assert client.get(f"/api/v2/{path}", {"search": q}).status_code in {200, 400}
