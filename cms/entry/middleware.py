"""Tells editors, after saving, what was repaired in their texts and what they should look at."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.admin import messages

from .findings import KINDS, Finding, noting
from .offers import offers_for

SHOWN_MAX = 5  # messages


class EntryMiddleware:
    """Turns what was noticed while a form was saved into messages.

    A form answered otherwise than by a redirect was refused, or it is the editor saving by itself: both are
    sent again, and told then.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method != "POST":
            return self.get_response(request)
        with noting() as findings:
            response = self.get_response(request)
        if 300 <= response.status_code < 400:
            tell(request, list(findings.values()), getattr(request, "entry_page", None))
        return response


def tell(request: HttpRequest, findings: list[Finding], page: Any) -> None:
    """Add the messages; those on old encodings in a page are one, which leads to the offer."""
    offers = offers_for(page) if page and any(finding.suspicion for finding in findings) else []
    if offers:
        messages.warning(
            request,
            f"Trang có {len(offers)} đoạn chữ không phải Unicode (phông cũ hoặc sai bảng mã), được giữ nguyên.",
            buttons=[messages.button(reverse("entry_recode", args=[page.pk]), "Xem và chuyển mã")],
        )
    sentences = [
        sentence for finding in findings for sentence in _sentences(finding, with_proposal=not offers)
    ]
    for sentence in sentences[:SHOWN_MAX]:
        messages.warning(request, sentence)
    if (more := len(sentences) - SHOWN_MAX) > 0:
        messages.warning(request, f"Còn {more} chỗ khác cần xem lại.")


def _short(text: str) -> str:
    return Truncator(strip_tags(text)).chars(200)


def _sentences(finding: Finding, with_proposal: bool) -> list[str]:
    sentences = [f"{finding.label}: {warning}" for warning in finding.warnings]
    if finding.suspicion and with_proposal:
        sentences.append(
            f"{finding.label}: chữ không phải Unicode ({KINDS[finding.suspicion.kind]}), được giữ nguyên. "
            f"Đề nghị sửa thành: “{_short(finding.suspicion.proposal)}”."
        )
    return sentences
