"""The desk: one panel, above everything else on the admin's home page."""

from typing import Any

from cms.dashboard.panels import SHOWN, DashboardPanel

from .piles import piles_of


class DeskPanel(DashboardPanel):
    template_name = "desk/desk.html"
    order = 200

    def facts(self, user: Any) -> dict[str, Any]:
        return {"piles": piles_of(user, SHOWN)}
