from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm


class LoginForm(WagtailLoginForm):
    """Remembers nobody: sessions end with idleness, whatever was ticked."""

    remember = None
