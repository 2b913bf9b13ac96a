"""Addresses of judgments in spellings that pages cannot have: `…/cass/P.20.1057.N/`, `…/ECLI:EU:C:2019:218/`.

Included below the language, before Wagtail's own addresses.
"""

from django.urls import re_path

from .public.views import redirect_citation, redirect_ecli

app_name = "judgments"

# At least one character that Wagtail's routes refuse, or there is nothing to do here.
FOREIGN = r"(?=[^/]*[^\w/-])"

urlpatterns = [
    re_path(rf"^(?P<above>[\w/-]+)/(?P<court>[\w-]+)/{FOREIGN}(?P<citation>[^/]+)/?$", redirect_citation),
    re_path(r"^(?P<above>[\w/-]+)/(?P<ecli>(?:ECLI:|ecli:)?[A-Za-z]{2}:[^/]+)/?$", redirect_ecli),
]
