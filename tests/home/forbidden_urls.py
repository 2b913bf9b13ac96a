"""The site's addresses and one that refuses everybody."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied
from django.urls import path

from config.urls import urlpatterns as site_urlpatterns


def refuse(request):
    """Raises what a protected view raises."""
    raise PermissionDenied


urlpatterns = [*i18n_patterns(path("verboden/", refuse)), *site_urlpatterns]
