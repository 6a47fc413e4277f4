from .home import HomePage, HomeSection
from .settings import SiteSettings

__all__ = ["HomePage", "HomeSection", "SiteSettings"]
