"""Names that devices, programs and messengers give."""

import pytest

from cms.media.naming import is_technical, stills

FILE_NAMES = """
DUNG TIN 00 00 11 14 Still1256
dung tin 00 00 30 02 still1259.jpg
Dựng tin 00 00 11 14 Still1256
IMG_2024
IMG_20240315_195012_HDR
img 0042 (1)
IMG-20240315-WA0007
Zalo_1710500000000
zalo_2024_03_15
image(3)
image
DSC_0001
DSC00412.ARW
z5123456789_abcdef0123456789abcdef0123456789
Screenshot 2024-03-15 195012
Screenshot 2024-03-15 at 19.50.12
Ảnh chụp màn hình 2024-03-15 lúc 19.50.12
Anh chup man hinh 2024-03-15 195012
PXL_20240315_125012345
viber_image_2024-03-15_19-50-12-123
received_1234567890123456
FB_IMG_1710500000000
photo_2024-03-15_19-50-12
untitled
Untitled (2)
3f2504e0-4f89-11d3-9a0c-0305e82c3301
d41d8cd98f00b204e9800998ecf8427e
20240315_195012
P1010023
_MG_1234
IMG_2024 - Copy (2)
IMG_2024 bản sao
DSC_0001 copy
DJI_0012
WhatsApp Image 2024-03-15 at 19.50.12
hoi-nghi-tong-ket-2024
hội nghị.jpg
Ảnh 3
Hình 12
Tải xuống (1)
vlcsnap-2024-03-15-19h50m12s123
448812345_1234567890_n
""".strip().splitlines()

CAPTIONS = """
Ảnh 1: Đồng chí Nguyễn Văn A phát biểu khai mạc
IMG là tên tệp ảnh của máy ảnh
Hội nghị triển khai công tác thi đua năm 2024
Zalo OA của phường giúp người dân gửi phản ánh
Video 5 phút giới thiệu di tích đền Trúc
Đại biểu 6 phường ký kết giao ước thi đua
Ảnh chụp màn hình cổng dịch vụ công của phường
Dân quân phường Lam Hạ
15 đại biểu dự hội nghị
Tổ 3 ra quân
Ngày 15/3/2024 tại hội trường UBND thành phố
Anh Đào
Still Life, tranh của hoạ sĩ phường
Bộ ảnh 2 năm xây dựng nông thôn mới
Lễ hội Phát lương Đền Trần 2024
Photo: Ban Biên tập
COVID-19
Đường Lê Lợi-Trần Phú-Minh Khai
Nhà văn hoá tổ 7
Xe 29A-123.45 của đội thu gom rác
Hình ảnh hội nghị
Ảnh minh hoạ
""".strip().splitlines()


class TestFileName:
    @pytest.mark.parametrize("name", FILE_NAMES)
    def test_says_nothing_of_a_picture(self, name):
        assert is_technical(name)

    @pytest.mark.parametrize("caption", CAPTIONS)
    def test_is_no_caption_somebody_wrote(self, caption):
        assert not is_technical(caption)

    def test_of_any_length_is_judged_at_once(self):
        assert not is_technical("a b 1 " * 20_000 + "ảnh đẹp")


class TestStillsOfOneClip:
    NAMES = (
        "DUNG TIN 00 00 11 14 Still1256",
        "DUNG TIN 00 00 30 02 Still1259",
        "Dung tin 00 00 24 26 Still1260.jpg",
        "Hàng cây trước trụ sở",
        "PHONG SU 01 00 02 28 Still7",
        "DUNG TIN 00 00 02 28 Still1264",
    )

    def test_stand_together_in_the_order_of_time(self):
        found = stills(self.NAMES)

        assert list(found) == ["DUNG TIN", "PHONG SU"]
        assert [still.timecode for still in found["DUNG TIN"]] == [
            "00:00:02:28",
            "00:00:11:14",
            "00:00:24:26",
            "00:00:30:02",
        ]

    def test_keep_their_names_and_numbers(self):
        found = stills(self.NAMES)["DUNG TIN"]

        assert [still.number for still in found] == [1264, 1256, 1260, 1259]
        assert found[2].name == "Dung tin 00 00 24 26 Still1260.jpg"
