"""What a page of the frontend asks the CMS for while it is previewed; mounted at `/preview/`."""

from django.urls import path

from .views import content_checks

urlpatterns = [path("checks/", content_checks, name="preview_content_checks")]
