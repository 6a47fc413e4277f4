from typing import Any

from django import forms
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .permissions import may_take_down

OTHER = "other"
CAUSES = (
    ("wrong", "Sai thông tin"),
    ("source", "Chưa rõ hoặc sai nguồn"),
    ("personal", "Lộ thông tin cá nhân"),
    ("secret", "Lộ bí mật nhà nước, bí mật công tác"),
    ("rights", "Vi phạm bản quyền"),
    ("early", "Đăng nhầm, chưa được duyệt"),
    ("order", "Theo yêu cầu của cơ quan có thẩm quyền"),
    (OTHER, "Lý do khác"),
)
MANY = 100  # pages in one transaction: a few seconds
MOST_COPIES = 20


class TakedownForm(forms.Form):
    """Why a page goes, and what else goes with it."""

    cause = forms.ChoiceField(
        label="Lý do",
        choices=CAUSES,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Hãy chọn lý do gỡ.",
            "invalid_choice": "Hãy chọn một trong các lý do đã nêu.",
        },
    )
    note = forms.CharField(
        label="Ghi rõ thêm",
        help_text="Bắt buộc với “Lý do khác”. Chỉ hiện trong lịch sử trang ở trang quản trị.",
        widget=forms.Textarea({"rows": 3}),
        max_length=500,
        required=False,
        error_messages={"max_length": "Hãy ghi ngắn lại, không quá 500 ký tự."},
    )
    copies = forms.ModelMultipleChoiceField(
        Page.objects.none(),
        label="Gỡ luôn các trang khác cùng tiêu đề đang đăng",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Có trang không còn đăng; hãy tải lại và chọn lại."},
    )
    children = forms.BooleanField(required=False)

    def __init__(self, *args: Any, page: Page, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.user = page, user
        self.live_children = page.get_descendants().live().filter(alias_of=None)
        self.children_count = self.live_children.count()
        if 0 < self.children_count <= MANY:
            self.fields["children"].label = f"Gỡ cả {self.children_count} trang con đang đăng"
        else:
            del self.fields["children"]
        copies = (
            PagePermissionPolicy()
            .instances_user_has_permission_for(user, "publish")
            .filter(live=True, alias_of=None, title=page.title)
            .exclude(pk=page.pk)
            .order_by("pk")
        )
        keys = list(copies.values_list("pk", flat=True)[:MOST_COPIES])
        if keys:
            field: Any = self.fields["copies"]
            field.queryset = Page.objects.filter(pk__in=keys).order_by("pk")
            field.label_from_instance = lambda copy: f"{copy.title} ({copy.url_path.rstrip('/')}/)"
        else:
            del self.fields["copies"]

    @property
    def has_too_many_children(self) -> bool:
        return self.children_count > MANY

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if (
            self.cleaned_data.get("cause") == OTHER
            and not self.cleaned_data.get("note")
            and "note" not in self.errors
        ):
            self.add_error("note", "Hãy ghi lý do gỡ.")
        return cleaned

    @property
    def reason(self) -> str:
        """What the log keeps."""
        cause, note = self.cleaned_data["cause"], " ".join(self.cleaned_data["note"].split())
        if cause == OTHER:
            return note
        label = dict(CAUSES)[cause]
        return f"{label}: {note}" if note else label

    @property
    def pages(self) -> list[Page]:
        """The page and all that goes with it, each once, as far as this person may."""
        further = [*self.cleaned_data.get("copies", ())]
        if self.cleaned_data.get("children"):
            further += self.live_children
        found = {page.pk: page for page in further if may_take_down(self.user, page)}
        return [self.page, *(page for key, page in found.items() if key != self.page.pk)]
