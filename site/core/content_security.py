"""Chooses the Content-Security-Policy: strict for visitors, wider for the editing interface."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

EDITING_PREFIXES = ("/admin/",)


def is_editing(request: HttpRequest) -> bool:
    """Whether the answer goes to the editing interface, or to an editor who sees its bar on the site."""
    if request.path.startswith(EDITING_PREFIXES):
        return True
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated


class ContentSecurityMiddleware(CSPMiddleware):
    """Sends visitors the strict policy and editors the one that Wagtail's interface needs."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """The policy for this answer."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and is_editing(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]
        return parts
