"""The address of the search page, in each language's own word."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import search_page

app_name = "search"

urlpatterns = [
    path(pgettext_lazy("url", "search/"), search_page, name="search"),
]
