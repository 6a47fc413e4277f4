"""Articles whose bodies a template is surprised by."""

from typing import Any

from news.models import Attachment
from tests.contract.examples.asking import newer_cms

from .articles import Articles
from .library import Library
from .writing import body, document_link, gallery, link, paragraph, picture_block, signed, table

LINKED = (
    'Bà con xem {form}, {nowhere}, <a href="https://example.vn/thu-tuc?id=1&amp;muc=2">hướng dẫn của thành phố</a> '
    'hoặc gọi <a href="tel:0000000000">tổ một cửa</a>.'
)

LONG_CAPTION = (
    "Sáng 10/3, đoàn viên, dân quân, học sinh và bà con tổ dân phố số 3 và số 4 trồng bốn mươi hai cây sao đen dọc "
    "đường ven sông; mỗi cây có ba người chăm: một giữ thân, một lấp đất, một đóng cọc chống, rồi ghi tên vào sổ."
)


def add_bodies(articles: Articles, library: Library, image: Any) -> None:
    """Add an article for every odd body.

    Args:
        image: of the one that links to documents.
    """
    _every_block(articles, library)
    _holes(articles, library)
    _newer_block(articles)
    _unreachable(articles, library)
    _uncut(articles, library)
    _documents(articles, library, image)


def _every_block(articles: Articles, library: Library) -> None:
    blocks = [
        ("heading", "Ươm cây, giữ đường"),
        paragraph("<b>Đoàn viên</b> và <i>dân quân</i> cùng làm.<br/>Xong trước Tết."),
        (
            "paragraph",
            "<ul><li>Đào hố, bón lót</li><li>Đóng cọc, tưới nước</li></ul>"
            "<ol><li>Nhận cây</li><li>Ký sổ chăm sóc</li></ol>",
        ),
        paragraph(
            LINKED.format(
                form=document_link(library.form, "mẫu đơn"), nowhere=link(articles.plain, "bài trước")
            )
        ),
        picture_block(
            library.trees,
            "Hàng cây non có cọc chống dọc bờ sông.",
            "Đường ven sông sáng 10/3.",
            "Ảnh: Ban Biên tập",
        ),
        picture_block(library.pattern, decorative=True),
        (
            "quote",
            {
                "text": "Năm nào cũng chụp lại từng gốc, cây nào chưa lên thì trồng dặm.",
                "attribution": "Đại diện tổ dân phố",
            },
        ),
        ("quote", {"text": "Trồng đã khó, giữ cho cây sống còn khó hơn.", "attribution": ""}),
        ("story_link", articles.plain.pk),
        gallery(
            "moi-doan",
            "Một buổi sáng bên sông",
            picture_block(library.trees, caption="Đường ven sông sáng 10/3.", credit="Ban Biên tập"),
            picture_block(library.small, "Huy hiệu trên áo đoàn viên"),
        ),
        ("callout", {"kind": "info", "title": "", "text": "<p>Cây giống phát miễn phí.</p>"}),
        (
            "callout",
            {
                "kind": "warning",
                "title": "Trước khi đào hố",
                "text": f"<p>Hỏi tổ dân phố về đường ống nước; xem {document_link(library.form, 'mẫu đơn')}.</p>",
            },
        ),
        ("callout", {"kind": "important", "title": "Hạn cuối", "text": "<p>Đăng ký trước <b>20/3</b>.</p>"}),
        table(
            "Số cây đã trồng theo tổ dân phố",
            ["Tổ dân phố", "Loài cây", "Số cây"],
            [["Tổ 3", "Sao đen", "42"], ["Tổ 4", "Bằng lăng\nLộc vừng", "36"]],
            header_column=True,
        ),
        ("document", {"document": library.form.pk, "title": ""}),
        (
            "video",
            {
                "title": "Trồng cây bên sông: một phút nhìn lại",
                "address": "https://youtu.be/vi-du-00001?t=1m30s",
                "file": None,
                "poster": library.trees.pk,
                "transcript": "",
            },
        ),
        (
            "video",
            {
                "title": "Cách đóng cọc chống",
                "address": "https://vimeo.com/00000001",
                "file": None,
                "poster": None,
                "transcript": "<p>Cọc đóng nghiêng, buộc hình số tám.</p>",
            },
        ),
        (
            "video",
            {
                "title": "Tưới cây non",
                "address": "",
                "file": library.video.pk,
                "poster": None,
                "transcript": "",
            },
        ),
        (
            "audio",
            {
                "title": "Bản tin truyền thanh sáng 10/3",
                "file": library.audio.pk,
                "transcript": "<p>Sáng nay, bà con cùng ra đường ven sông trồng cây.</p>",
            },
        ),
    ]
    articles.add(
        209,
        "08",
        "Mỗi đoạn đường một hàng cây",
        "moi-doan-duong",
        signed("Ban Biên tập"),
        body=body("moi-doan", *blocks),
    )


def _holes(articles: Articles, library: Library) -> None:
    """Add an article whose blocks lack what a template may have counted on."""
    blocks = [
        gallery(
            "cho-trong",
            "",
            picture_block(library.trees, caption=LONG_CAPTION),
            picture_block(library.private, "Sơ đồ"),
            picture_block(library.uncut),
        ),
        gallery("khong-con-anh", "Ảnh đã gỡ", picture_block(library.private), picture_block(library.uncut)),
        table("Lịch trực, ô trống là chưa phân công", ["", "", ""], [["Thứ hai", "", ""], ["", "Tổ 4", ""]]),
        table("Một hàng, không tiêu đề cột", [""], [["Đang cập nhật"]], header_column=True),
        table("Tiêu đề cột còn thiếu", ["Ngày", ""], [["12/3", "Cả ngày"]]),
        ("document", {"document": library.private_document.pk, "title": "Danh sách"}),
        ("document", {"document": library.lost.pk, "title": "Biên bản họp tổ (tệp đã thất lạc)"}),
        (
            "video",
            {
                "title": "Tệp để riêng",
                "address": "",
                "file": library.private_document.pk,
                "poster": None,
                "transcript": "",
            },
        ),
        ("audio", {"title": "Tệp để riêng", "file": library.private_document.pk, "transcript": ""}),
        ("audio", {"title": "Bản ghi không lời ghi lại", "file": library.audio.pk, "transcript": ""}),
    ]
    shown = [paragraph("Đoạn trước."), *blocks, paragraph("Đoạn sau.")]
    articles.add(
        221,
        "17",
        "Tin có bảng thiếu ô, ảnh và tệp đã gỡ",
        "bang-thieu-o",
        signed("Ban Biên tập"),
        body=body("bang-thieu-o", *shown),
    )


def _newer_block(articles: Articles) -> None:
    chart = {
        "title": "Số hồ sơ trực tuyến theo tháng",
        "bars": [
            {
                "type": "item",
                "id": f"bar-{number}",
                "value": {"label": f"Tháng {number}", "value": 40 * number},
            }
            for number in (1, 2, 3)
        ],
    }
    stored = body(
        "ho-so",
        paragraph("Số hồ sơ nộp trực tuyến tăng đều."),
        ("chart", chart),
        paragraph("Phường phấn đấu đạt 80% vào cuối năm."),
    )
    with newer_cms():
        articles.add(
            210,
            "09",
            "Hồ sơ trực tuyến tăng đều",
            "ho-so-truc-tuyen",
            signed("Ban Biên tập"),
            body=stored,
        )


def _unreachable(articles: Articles, library: Library) -> None:
    nowhere = (
        link(articles.hidden, "bài sắp đăng"),
        document_link(library.private_document, "danh sách"),
        '<a linktype="page" id="999">bài đã xoá</a>',
    )
    for pk, title, slug, blocks in (
        (211, "Tin có thẻ dẫn tới bài đã gỡ", "the-dan-toi-bai-da-go", [("story_link", articles.hidden.pk)]),
        (212, "Tin có ảnh để riêng", "anh-de-rieng", [picture_block(library.private, "Sơ đồ")]),
        (
            213,
            "Tin có liên kết tới bài chưa đăng",
            "lien-ket-chua-dang",
            [paragraph(f"Xem {', '.join(nowhere)}.")],
        ),
    ):
        shown = [paragraph("Đoạn trước."), *blocks, paragraph("Đoạn sau.")]
        articles.add(pk, f"{pk - 201}", title, slug, signed("Ban Biên tập"), body=body(slug, *shown))


def _uncut(articles: Articles, library: Library) -> None:
    blocks = [
        picture_block(library.only_jpeg, caption="Chưa có bản WebP."),
        picture_block(library.uncut, "Bến đò cũ"),
        picture_block(library.small, credit="Ảnh nhỏ hơn khuôn"),
    ]
    articles.add(
        214,
        "13",
        "Ảnh đang được cắt và ảnh nhỏ",
        "anh-dang-cat",
        signed("Ban Biên tập"),
        image=library.uncut,
        body=body("anh-dang-cat", *blocks),
    )


def _documents(articles: Articles, library: Library, image: Any) -> None:
    """Add an article with every document, linked and attached, and the pictures of the seed's event."""
    links = [document_link(library.plan, "kế hoạch"), document_link(library.lost, "biên bản")]
    articles.add(
        220,
        "16",
        "Kế hoạch thi đua năm 2024 đã được đăng tải",
        "ke-hoach-thi-dua",
        signed("Ban Biên tập"),
        image=image,
        body=body("ke-hoach", paragraph(f"Tải {' và '.join(links)}.")),
        attachments=[
            Attachment(document=library.plan, title="Kế hoạch thi đua năm 2024 (đã ký)"),
            Attachment(document=library.private_document),
            Attachment(document=library.form),
            Attachment(document=library.lost),
        ],
    )
