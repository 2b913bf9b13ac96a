"""The pages for what goes wrong, as the demonstration itself would send them."""

import json

from tests.browser.addresses import Address
from tests.demo_site import DemoSite

# Each is rendered by the code that answers the fault: Django's own views for 403, the project's for others.
RENDER = """
import json, sys
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.utils import translation
from django.views.csrf import csrf_failure
from django.views.defaults import permission_denied
from core.offprints.errors import PdfUnavailable
from core.offprints.formats import PDF
from core.offprints.views import explain
from home.views import server_error
from publications.guides.models import GuidePage

def render_missing_file(request, language):
    guide = GuidePage.objects.filter(locale__language_code=language).first()
    return explain(guide, request, PDF, PdfUnavailable("no Pango")).render()

def render(kind, path, language):
    request = RequestFactory().get(path, headers={"host": "localhost"})
    request.user = AnonymousUser()
    with translation.override(language):
        if kind == "fault-file":
            return render_missing_file(request, language)
        if kind == "fault-403":
            return permission_denied(request, PermissionDenied())
        return csrf_failure(request) if kind == "fault-csrf" else server_error(request)

wanted = json.loads(%r)
answers = [(path, render(kind, path, language)) for kind, path, language in wanted]
print(json.dumps({path: [answer.status_code, answer.content.decode()] for path, answer in answers}))
"""


def render_fault_pages(site: DemoSite, addresses: list[Address]) -> dict[str, str]:
    """Their HTML by path."""
    wanted = [(address.kind, address.path, address.language) for address in addresses if address.is_fault]
    ran = site.manage("shell", "-v0", "-c", RENDER % json.dumps(wanted))
    assert ran.returncode == 0, ran.stderr
    answers = json.loads(ran.stdout.splitlines()[-1])
    statuses = {address.path: address.status for address in addresses}
    assert {path: status for path, (status, _html) in answers.items() if statuses[path] != status} == {}
    return {path: html for path, (_status, html) in answers.items()}
