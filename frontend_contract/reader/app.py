"""The readers' site as an ASGI application: its routes, and how its parts are put together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from .client import CMSClient, build_http_client
from .errors import HANDLERS
from .previews import show_preview
from .reader import Reader
from .rendering import Renderer
from .search.suggestions import suggest
from .search.views import show_search
from .security import SecurityHeaders
from .settings import Settings
from .site import SiteCache
from .static_files import STATIC_DIR, CachedStaticFiles
from .views import show_page, show_robots, tell_health

ROUTES = [
    Route("/healthz", tell_health),
    Route("/robots.txt", show_robots),
    Route("/preview", show_preview),
    Route("/preview/", show_preview),
    Route("/tim-kiem", show_search),
    Route("/tim-kiem/", show_search),
    Route("/tim-kiem/goi-y", suggest),
    Mount("/static", CachedStaticFiles(directory=STATIC_DIR)),
    Route("/{path:path}", show_page),
]


def create_app(settings: Settings) -> ASGIApp:
    app = Starlette(
        routes=ROUTES,
        middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)],
        exception_handlers=dict(HANDLERS),
        lifespan=_build_lifespan(settings),
    )
    return SecurityHeaders(app, settings.cms_origin)


def _build_lifespan(settings: Settings) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with build_http_client(settings.cms_api_url) as http:
            client = CMSClient(http)
            site = SiteCache(client, settings.site_cache_seconds)
            app.state.reader = Reader(client, site, Renderer(settings.cms_origin))
            yield

    return lifespan
