"""Pictures and documents of the newsroom; plain colours, for their files are not part of an example."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from cms.media.models import CustomDocument
from cms.media.tasks import cut_the_rest
from home.demo.shapes.stories import DemoImage
from tests.contract.examples.running import standing_still
from tests.factories import ImageFactory, picture

CREDIT = "Hình minh hoạ: Bản Tin"


class Library:
    """Files by what they are for.

    Attributes:
        images: those of the seed article and its event, by the name of their drawing.
    """

    def __init__(self) -> None:
        self.private_collection = Collection.get_first_root_node().add_child(name="Nội bộ")
        CollectionViewRestriction.objects.create(
            collection=self.private_collection, restriction_type=CollectionViewRestriction.LOGIN
        )
        self.images: dict[str, Any] = {}
        self.trees = image(
            411,
            title="Trồng cây ở đường ven sông",
            description="Đoàn viên lấp đất, đóng cọc cho hàng cây mới trồng dọc bờ sông.",
            caption="Mỗi cây ba người: một giữ thân, một lấp đất, một đóng cọc.",
            credit="Ban Biên tập",
            focal_point_x=800,
            focal_point_y=240,
            focal_point_width=160,
            focal_point_height=160,
        )
        self.trees.tags.add("cây xanh", "đường ven sông")
        self.pattern = image(412, title="Hoạ tiết trống đồng", description="")
        self.small = image(413, width=200, height=200, title="Huy hiệu", description="Huy hiệu Đoàn")
        self.private = image(
            414, title="Sơ đồ nội bộ", description="Sơ đồ", collection=self.private_collection
        )
        self.only_jpeg = image(415, title="Ảnh đang cắt", description="Cổng chợ Đường Mới", cut=False)
        self.uncut = image(416, title="Ảnh chưa cắt", description="Bến đò cũ")
        self.uncut.renditions.all().delete()
        self.plan = document(951, "Kế hoạch thi đua năm 2024", "ke-hoach-thi-dua-2024.pdf")
        self.plan.tags.add("kế hoạch", "thi đua khen thưởng")
        self.form = document(952, "Mẫu đơn đăng ký hộ kinh doanh", "mau-don-dang-ky.docx")
        self.private_document = document(
            953, "Danh sách nội bộ", "danh-sach.pdf", collection=self.private_collection
        )
        self.audio = document(955, "Bản tin truyền thanh 10/3", "ban-tin-10-3.mp3")
        self.video = document(956, "Tưới cây non", "tuoi-cay.mp4")
        self.lost = document(954, "Biên bản đã thất lạc", "bien-ban.pdf")
        self.lost.file.storage.delete(self.lost.file.name)
        CustomDocument.objects.filter(pk=self.lost.pk).update(file_size=None)

    def add_drawings(self, pictures: list[DemoImage]) -> None:
        """Add the pictures of the demo's stories, those of the same drawing once."""
        for shown in pictures:
            if shown.name not in self.images:
                self.images[shown.name] = image(
                    401 + len(self.images),
                    title=f"Minh hoạ: {shown.name}",
                    description=shown.alt,
                    credit=CREDIT,
                )


def image(pk: int, width: int = 1280, height: int = 720, cut: bool = True, **fields: Any) -> Any:
    file = picture(width, height)
    file.name = (
        f"anh{pk}.jpg"  # no longer: Wagtail shortens the names of its cuts, and gives random ones to equals
    )
    with uploaded(pk):
        stored = ImageFactory(pk=pk, file=file, **fields)
    if cut:
        cut_the_rest.call(pk)
    return stored


def document(pk: int, title: str, name: str, **fields: Any) -> Any:
    with uploaded(pk):
        return CustomDocument.objects.create(
            pk=pk, title=title, file=ContentFile(b"%PDF-1.7 ...", name=name), file_size=245_760, **fields
        )


def uploaded(pk: int) -> Any:
    """Files come a minute after each other, in the order of their keys."""
    return standing_still(f"2024-03-14T{8 + pk % 1000 // 60 % 10:02}:{pk % 60:02}:00+07:00")
