import re
import unicodedata

from frontend_contract.reader.static_files import STATIC_DIR

TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | set("đĐ“”–…")


class TestFonts:
    def test_cover_every_vietnamese_letter(self):
        faces = re.findall(
            r'font-family: "(.+?)";\s+font-style: (\w+);\s+font-weight: ([\d ]+);.+?unicode-range:\s+(.+?);',
            (STATIC_DIR / "fonts.css").read_text(encoding="utf-8"),
            re.DOTALL,
        )
        covered: dict[tuple[str, str, str], set[int]] = {}
        for family, style, weight, ranges in faces:
            for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges):
                covered.setdefault((family, style, weight), set()).update(
                    range(int(first, 16), int(last or first, 16) + 1)
                )

        assert len(covered) == 4
        for face, points in covered.items():
            assert {letter for letter in LETTERS if ord(letter) not in points} == set(), face

    def test_are_all_there_with_their_licences_and_small(self):
        stylesheet = (STATIC_DIR / "fonts.css").read_text(encoding="utf-8")
        files = [STATIC_DIR / name for name in re.findall(r'url\("(.+?)"\)', stylesheet)]

        assert sum(file.stat().st_size for file in files) < 350_000
        assert all((file.parent / "OFL.txt").exists() for file in files)
