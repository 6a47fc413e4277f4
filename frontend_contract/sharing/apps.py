from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "frontend_contract.sharing"
    verbose_name = "Bản nháp chia sẻ"
