from .banners import HomeBanner
from .home import HomePage, HomeSection
from .notices import Notice
from .settings import SiteSettings

__all__ = ["HomeBanner", "HomePage", "HomeSection", "Notice", "SiteSettings"]
