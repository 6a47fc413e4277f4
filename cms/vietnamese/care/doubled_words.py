"""Words typed twice: "của của", "tiến tiến", "đồng chí đồng chí"."""

import re
from collections.abc import Iterator, Sequence

from .passages import PROSE, Finding, Passage, of_kinds, replacing

TWICE = re.compile(r"(?<![\w-])([^\W\d_]+)[ \u00a0]+(\1)(?![\w-])", re.IGNORECASE)
PAIR_TWICE = re.compile(r"(?<![\w-])([^\W\d_]+ [^\W\d_]+) (\1)(?![\w-])", re.IGNORECASE)

MEANT = {"tiến tiến": "tiên tiến", "tiên tiên": "tiên tiến"}
"""What is never said twice and has a neighbour on the keyboard."""

_REDUPLICATIONS = """
    ai anh ào ầm âm ấm ba bà bé biếc bình bồng bừng càng cao cào cay chan chang chán chậm chiều chim chơm chôm
    chuồn chung con cô cuồn cực dài dần dằng dẻo dịu dưng đa đăm đằm đắng đầy đậm đâu đêm đen đều điều đinh đo
    đò đời đông đùng đưa đứng ê gà gai giờ gần gật gờn ha hai hàng hanh hao hằng hâm hây héo hì hiu hin ho hoài
    hòa hoe hồng hơi hơn im ka khang khăng khắp khẽ kháu khít kìn kịt la lai lam lăm lăng lẳng lâng lâu lấp leo
    lem lia lim linh lo long loang lòng lông lớp lơ lờ lơi luôn lừ lừng ma mang mau màn mãi may mằn mặn mênh
    mịn mơ mờ mới mũm mùa muôn na nao năm năng nắng ngai ngang ngay ngày ngăm ngấm ngầm nghèo nghiêng ngon
    ngoan ngời ngút người nhà nhan nhàn nhanh nhè nhẹ nhỏ nhòe nhong nhơn nho nho no nón nơi nồng oang oe ong phăng
    phây phất phe phới phơ quanh quay quen ra rào rành rạch rì riêng rõ rôm rồi run rưng rừng sang sành sè sáng
    sâu sền sòng sóng song sớm suông suốt sừng tà tả tay tầng tấp thao than thanh thăm thấp thẳng thế thi thin
    thênh thường thon thoang thơm tí tím tinh tít to toang tòng tối tơ trăng trắng trơ trùng trùng trừng trưa
    tuần tuốt từ từng tươi tưng ù ung ùn vàng vành vặt vân văng vèo vi vo vòi vòng vợi vui vừa xa xám xanh xao
    xăm xấp xinh xoe xôn xột xuân ừ ỳ ầu ti chót rần rầm rập thình thoăn phừng bong bập chầm bâng chao chập hầm
    hâm tròn đỏ tuyệt nhất rất xin xem đi mẹ bố cha chú bác dì cụ ông tôm tụi kha khá rau canh chè bánh boong
"""
REDUPLICATIONS = frozenset(_REDUPLICATIONS.split())
"""Syllables that Vietnamese doubles: "từ từ", "người người", "năm năm"."""


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, PROSE):
        for pair in PAIR_TWICE.finditer(passage.text):
            if pair[1] == pair[2]:
                yield replacing(
                    "doubled-word", passage, pair.start(), pair.end(), _sentence(pair[0]), pair[1]
                )
        for twice in TWICE.finditer(passage.text):
            if (meant := _meant(twice)) is not None:
                yield replacing(
                    "doubled-word", passage, twice.start(), twice.end(), _sentence(twice[0], meant), meant
                )


def _meant(twice: re.Match[str]) -> str | None:
    first, second = twice.groups()
    if meant := MEANT.get(f"{first} {second}".lower()):
        return meant[0].upper() + meant[1:] if first[0].isupper() else meant
    # "Hà Hà" may be somebody's name; one capital in the middle begins another thing: "xã Xã".
    if second[0].isupper() or first.lower() in REDUPLICATIONS:
        return None
    return first


def _sentence(found: str, meant: str = "") -> str:
    if meant and " " in meant:
        return f"“{found}” có phải là “{meant}”?"
    return f"“{found}” lặp chữ."
