"""Names of people and places, abbreviations and numbers: the tokens that are no common words."""

from random import Random

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh"
FAMILY = _FAMILY.split()
_MIDDLE = "Văn Thị Đức Minh Xuân Quang Hữu Thanh Ngọc Công Thu Kim"
MIDDLE = _MIDDLE.split()
_GIVEN = """
    An Anh Ánh Bình Chi Cường Dũng Đào Đức Giang Hà Hải Hạnh Hoà Hồng Hùng Hương Khánh Lan Liên Linh Long Mai Minh
    Nam Nga Nhung Phúc Phương Quân Sơn Tâm Thắng Thảo Thuỷ Trang Tuấn Vân Việt Yến
"""
GIVEN = _GIVEN.split()
PLACES = [
    "Phủ Lý", "Lam Hạ", "Quang Trung", "Minh Khai", "Hai Bà Trưng", "Trần Hưng Đạo", "Lương Khánh Thiện",
    "Ninh Bình", "Hà Nam", "Thanh Liêm", "Kim Bảng", "Duy Tiên", "Lý Nhân", "Bình Lục", "Liêm Chính", "Châu Sơn",
]  # fmt: skip
_SHORT = "UBND HĐND CHQS MTTQ CAND QĐND THCS THPT BHYT BHXH CCHC TP.HCM VNeID HTX NTM TDTT"
SHORT = _SHORT.split()


def person(random: Random) -> str:
    """Return a full name, family name first."""
    return f"{random.choice(FAMILY)} {random.choice(MIDDLE)} {random.choice(GIVEN)}"


def odd_tokens(random: Random, number: int) -> list[str]:
    """Return numbers, dates, abbreviations and numbers of documents, the frequent ones many times."""
    makers = (
        lambda: random.choice(SHORT),
        lambda: str(min(int(random.paretovariate(0.7)), 999)),
        lambda: f"{random.randint(1, 28)}/{random.randint(1, 12)}",
        lambda: f"{random.randint(1, 28)}/{random.randint(1, 12)}/{random.randint(2010, 2024)}",
        lambda: f"{random.randint(1, 99)}.{random.randint(0, 999):03}",
        lambda: (
            f"{random.randint(1, 400):02}/{random.choice(['KH', 'QĐ', 'NQ', 'CT'])}-{random.choice(SHORT)}"
        ),
        lambda: f"{random.randint(1, 100)}%",
    )
    return [random.choices(makers, (40, 30, 10, 8, 5, 4, 3))[0]() for _ in range(number)]
