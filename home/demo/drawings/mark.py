"""The mark every drawing carries: that it is an illustration."""

from PIL import ImageFont

from .canvas import HEIGHT, SCALE, WIDTH, Canvas
from .palette import DEEP

TEXT_SIZE = 19
PADDING = 14


def mark(canvas: Canvas) -> None:
    """Write "MINH HOẠ" in the lower right corner.

    Pillow's own font has no Ạ: the dot below it is drawn.
    """
    font = ImageFont.load_default(size=TEXT_SIZE * SCALE)
    words = "MINH HOA"
    length = font.getlength(words) / SCALE
    width = length + 2 * PADDING
    x, y = WIDTH - width - 24, HEIGHT - 62
    canvas.rectangle(x, y, width, 36, "#ffffffd0", radius=18)
    baseline = y + 24
    canvas.pen.text(((x + PADDING) * SCALE, baseline * SCALE), words, font=font, fill=DEEP, anchor="ls")
    canvas.circle(x + PADDING + length - font.getlength("A") / SCALE / 2, baseline + 5, 1.7, DEEP)
