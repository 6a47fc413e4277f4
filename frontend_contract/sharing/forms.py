from django import forms

from .models import DraftLink


class DraftLinkForm(forms.Form):
    """How long a link opens, and who it is for."""

    lifetime = forms.TypedChoiceField(
        label="Liên kết mở được trong",
        choices=DraftLink.Lifetime.choices,
        coerce=lambda value: DraftLink.Lifetime(int(value)),
        initial=DraftLink.Lifetime.THREE_DAYS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Hãy chọn thời hạn của liên kết.",
            "invalid_choice": "Hãy chọn một trong các thời hạn sẵn có.",
        },
    )
    recipient = forms.CharField(
        label="Gửi cho ai",
        help_text="Không bắt buộc; chỉ hiện ở trang quản trị, để biết liên kết nào của ai. Ví dụ: Phó Chủ tịch.",
        max_length=100,
        required=False,
        error_messages={"max_length": "Hãy ghi ngắn lại, không quá 100 ký tự."},
    )
