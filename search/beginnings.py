"""A text that goes on as what was typed: whole words, the last of them perhaps only begun."""

from cms.vietnamese.folding import WORD, fold, fold_word

from .highlights import Run, marked_html


def rank(text: str, words: list[str]) -> int | None:
    """Return 0 where the text begins so, 1 where it goes on so, 2 where it has the words apart, else `None`."""
    folded = fold(text)
    typed = " ".join(words)
    if folded.startswith(typed):
        return 0
    if f" {typed}" in folded:
        return 1
    *whole, last = words
    has_all = all(f" {word} " in f" {folded} " for word in whole) and f" {last}" in f" {folded}"
    return 2 if has_all else None


def marked(text: str, words: list[str]) -> str:
    """Return the text as escaped HTML, with `<mark>` around what was typed."""
    *whole, last = words
    found = list(WORD.finditer(text))
    folded = [fold_word(word.group()) for word in found]
    for first in range(len(found) - len(whole)):
        if folded[first : first + len(whole)] == whole and folded[first + len(whole)].startswith(last):
            end = found[first + len(whole)].start() + len(last)
            return marked_html(text, [Run(found[first].start(), end, len(words))])
    runs = [
        Run(word.start(), word.start() + len(plain if plain in whole else last), 1)
        for word, plain in zip(found, folded, strict=True)
        if plain in whole or plain.startswith(last)
    ]
    return marked_html(text, runs)
