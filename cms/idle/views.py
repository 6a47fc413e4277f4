"""What the browser asks and tells about idleness; for people signed in and for those who no longer are."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, resolve_url
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views import View
from django.views.decorators.cache import never_cache

from .sessions import renew, seconds_left

WHY = {
    "idle": "Bạn đã được đăng xuất vì không hoạt động",
    "elsewhere": "Phiên làm việc đã kết thúc ở một cửa sổ khác",
}
KEPT = {
    "": ".",
    "saved": "; bài đang viết đã được lưu.",
    "browser": ". Phần đang viết chưa lưu được còn giữ trong cửa sổ này: đăng nhập lại để khôi phục.",
}


class StatusView(View):
    """`{"user": id, "remaining": seconds, "token": text}`; asking renews nothing.

    User and seconds are null without a session. The token is for the next POST: a login makes those of pages
    already open invalid.
    """

    @method_decorator(never_cache)
    def get(self, request: HttpRequest) -> JsonResponse:
        known = request.user.is_authenticated
        return JsonResponse(
            {
                "user": request.user.pk,
                "remaining": round(seconds_left(request.session), 1) if known else None,
                "token": get_token(request),
            }
        )


class KeepView(StatusView):
    """Somebody was active: the idle time counts from now; answers like the status."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        if request.user.is_authenticated:
            renew(request.session)
        return self.get(request)


class EndView(View):
    """Ends a session that is idle, says what became of the writing, and leads back to it after login."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest) -> HttpResponse:
        back = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
            back = resolve_url("wagtailadmin_home")
        if request.user.is_authenticated:
            if seconds_left(request.session) > 1:  # another window was quicker
                return redirect(back)
            logout(request)
        why, kept = request.POST.get("why", ""), request.POST.get("kept", "")
        messages.info(request, WHY.get(why, WHY["idle"]) + KEPT.get(kept, KEPT[""]))
        return redirect(f"{resolve_url('wagtailadmin_login')}?{urlencode({'next': back})}")
