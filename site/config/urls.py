"""The site's addresses: those without a language first, then those below one."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.sitemaps import serve_sitemap
from config.style_guide.views import style_guide
from core.resolver import build_urls as build_resolver_urls
from home.views import favicon, redirect_to_language, robots

handler500 = "home.views.server_error"

urlpatterns = [
    path("", redirect_to_language, name="root"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", serve_sitemap, name="sitemap"),
    path("sitemap-<section>.xml", serve_sitemap, name="sitemap-section"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *build_resolver_urls(),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}))

if settings.STYLE_GUIDE:
    urlpatterns.append(path("<str:language>/style-guide/", style_guide, name="style-guide"))

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("", include("publications.case_law.urls")),
    path("", include(wagtail_urls)),
)
