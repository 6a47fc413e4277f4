"""Stories without a lead."""

from collections.abc import Iterator, Sequence

from .passages import SENTENCE, Finding, Fix, Kind, Passage, of_kinds

ENOUGH = 20  # words; with fewer the next sentence is taken too
LONGEST = 400  # characters


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for lead in of_kinds(passages, {Kind.LEAD}):
        written = next((p for p in of_kinds(passages, {Kind.PARAGRAPH}) if p.text.strip()), None)
        if lead.text.strip() or written is None:
            continue
        proposal = _first_sentences(written.text)
        fix = Fix(lead.place, 0, len(lead.text), proposal, "Lấy câu đầu làm sa-pô") if proposal else None
        yield Finding(
            "missing-lead", lead.place, 0, 0, "Bài chưa có sa-pô: một, hai câu nói điều quan trọng nhất.", fix
        )


def _first_sentences(text: str) -> str:
    taken = ""
    for sentence in SENTENCE.finditer(text.strip()):
        longer = f"{taken} {sentence[0]}".strip()
        if len(longer) > LONGEST:
            break
        taken = longer
        if len(taken.split()) >= ENOUGH:
            break
    return taken
