"""Outside the admin's own addresses, which answer strangers with the login page."""

from django.urls import path

from .views import EndView, KeepView, StatusView

urlpatterns = [
    path("", StatusView.as_view(), name="idle_status"),
    path("keep/", KeepView.as_view(), name="idle_keep"),
    path("end/", EndView.as_view(), name="idle_end"),
]
