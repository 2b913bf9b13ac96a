"""The addresses of the search page and of what it suggests, in each language's own words."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from .views import search_page, suggestions

app_name = "search"

urlpatterns = [
    path(
        pgettext_lazy("url", "search/"),
        include(
            [
                path("", search_page, name="search"),
                path(pgettext_lazy("url", "suggestions/"), suggestions, name="suggestions"),
            ]
        ),
    ),
]
