"""`care/`: reads the text somebody is writing; nothing of it is stored, nothing of the database is told."""

from django.http import HttpRequest, JsonResponse
from django.views.generic import View

from cms.vietnamese.care.reading import read

from . import clips, file_names
from .messages import MOST_BYTES, UnreadableError, as_message, passages_of

MOST_FINDINGS = 100


class ReadingView(View):
    """Answers `{"findings", "total"}` for the passages of one story; who may enter the admin may ask."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest) -> JsonResponse:
        if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
            return _refused("Bài quá dài nên không soát lỗi được; hãy chia thành nhiều bài.", 413)
        try:
            passages = passages_of(request.body)
        except UnreadableError:
            return _refused("Không đọc được nội dung để soát lỗi; hãy tải lại trang.", 400)
        findings = [*clips.find(passages), *file_names.find(passages), *read(passages)]
        texts = {passage.place: passage.text for passage in passages}
        shown = [as_message(finding, texts) for finding in findings[:MOST_FINDINGS]]
        return JsonResponse({"findings": shown, "total": len(findings)})


def _refused(sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"sentence": sentence}, status=status)
