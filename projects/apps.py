"""What the organisation does."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """Registers the project pages."""

    name = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Names this kind of content in the public search."""
        from search.facets import register_type

        register_type("project", _("Project"))
