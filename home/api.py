"""`site/`: what every template needs besides its page."""

from django.conf import settings
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.blocks import StreamValue

from frontend_contract.api.views import ContractAPIView
from frontend_contract.needs import Needs
from frontend_contract.rich_text import to_wire
from frontend_contract.shapes import answers as shapes
from frontend_contract.specification.operations import Operation
from frontend_contract.specification.parameters import SITE
from frontend_contract.version import CONTRACT_VERSION
from frontend_contract.wire import Wire

from .models import Notice, SiteSettings
from .shapes import linked
from .shapes.notices import in_order, notice


class SiteView(ContractAPIView):
    """Name, navigation, footer, contacts and notices of a site."""

    operations = {
        "get": Operation("getSite", "What every template needs besides its page.", shapes.Site, (SITE,))
    }

    def get(self, request: Request) -> Response:
        found = SiteSettings.objects.filter(site=self.site).first() or SiteSettings(site=self.site)
        return Response(site_shape(found, self.wire))


def site_shape(found: SiteSettings, wire: Wire) -> shapes.Site:
    needs = Needs()
    needs.add_stream(found.navigation)
    needs.add_stream(found.footer_navigation)
    needs.add_rich_text(found.footer_text)
    notices = in_order(list(Notice.objects.for_site(wire.site.pk).current()))
    for row in notices:
        linked.add_needs(row, needs)
    wire.load(needs)
    with wire.active():
        return {
            "name": found.name,
            "tagline": found.tagline,
            "root_url": wire.site.root_url,
            "language": settings.LANGUAGE_CODE,
            "timezone": settings.TIME_ZONE,
            "navigation": _tree(found.navigation),
            "footer": {"text": to_wire(found.footer_text), "navigation": _tree(found.footer_navigation)},
            "contacts": [child.block.get_api_representation(child.value) for child in found.contacts],
            "notices": [notice(row, wire) for row in notices],
            "contract_version": CONTRACT_VERSION,
        }


def _tree(stream: StreamValue) -> list[shapes.NavigationItem]:
    found = (child.block.get_api_representation(child.value) for child in stream)
    return [item for item in found if item]
