"""The import in the editing interface: upload, preview, confirm, result."""

import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.models import User

from .forms import ConfirmForm, UploadForm
from .importer import ImportOptions, import_file
from .readers import FileFormat, ImportFileError
from .report import ImportReport
from .uploads import Upload, UploadExpiredError, keep_upload, read_token

PERMISSION = "case_law.import_judgment"
#: What one request can check and write in good time; larger files are for the command.
MOST_ROWS = 5000
ROWS_SHOWN = 200


def get_importer(request: HttpRequest) -> User:
    """The user of a request, who may import; PermissionDenied for everybody else."""
    user = request.user
    if not isinstance(user, User) or not user.has_perm(PERMISSION):
        raise PermissionDenied
    return user


class ImportPermissionMixin:
    """Lets in those who may import."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuses everybody else."""
        get_importer(request)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ImportPageMixin(ImportPermissionMixin, WagtailAdminTemplateMixin):
    """A page of the import with its place in the editing interface."""

    page_title = _("Import judgments")
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way to this page."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("case_law_import"), "label": self.get_page_title()},
        ]


class UploadView(ImportPageMixin, FormView):
    """Takes a file and shows what its import would do; stores nothing but the file."""

    form_class = UploadForm
    template_name = "case_law/admin/import_upload.html"

    def form_valid(self, form: UploadForm) -> HttpResponse:
        """Previews the file, or says why it cannot be read."""
        upload = keep_upload(
            form.cleaned_data["file"],
            file_format=FileFormat(form.cleaned_data["file_format"]),
            user=get_importer(self.request),
        )
        try:
            report = run_import(upload, ImportOptions(dry_run=True, most_rows=MOST_ROWS))
        except ImportFileError as error:
            upload.delete_file()
            form.add_error("file", str(error))
            return self.form_invalid(form)
        return self.render_preview(upload, report)

    def render_preview(self, upload: Upload, report: ImportReport) -> HttpResponse:
        """The report of the dry run, with the form that confirms it."""
        content = json.loads(report.as_json())
        form = ConfirmForm(failed=content["counts"]["failed"], initial={"token": upload.build_token()})
        context = self.get_context_data(
            report=content, confirm_form=form, has_changes=report.has_changes, rows_shown=ROWS_SHOWN
        )
        return render(self.request, "case_law/admin/import_preview.html", context)


class ConfirmView(ImportPermissionMixin, View):
    """Imports a file that was previewed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """Imports, keeps the report and leads to it; on any failure the upload page says what to do."""
        user = get_importer(request)
        form = ConfirmForm(request.POST)
        try:
            upload = read_token(form.data.get("token", ""), user=user)
            report = run_import(
                upload,
                ImportOptions(user=user, keep_going=bool(form.data.get("keep_going")), most_rows=MOST_ROWS),
            )
        except UploadExpiredError:
            messages.error(request, gettext("The file is no longer kept. Upload it again."))
            return redirect("case_law_import")
        except ImportFileError as error:
            messages.error(request, str(error))
            return redirect("case_law_import")
        upload.report_path.write_text(report.as_json(), encoding="utf-8")
        if report.written:
            upload.delete_file()
        return redirect(f"{reverse('case_law_import_result')}?upload={upload.build_token()}")


class ResultView(ImportPageMixin, TemplateView):
    """Shows the report of an import, or gives it as a file."""

    template_name = "case_law/admin/import_result.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The report as a page, or as JSON with `?format=json`."""
        try:
            upload = read_token(request.GET.get("upload", ""), user=get_importer(request))
            content = upload.report_path.read_text(encoding="utf-8")
        except (UploadExpiredError, FileNotFoundError):
            messages.error(request, gettext("This report is no longer kept."))
            return redirect("case_law_import")
        if request.GET.get("format") == "json":
            response = HttpResponse(content, content_type="application/json")
            response["Content-Disposition"] = 'attachment; filename="import-report.json"'
            return response
        context = self.get_context_data(
            report=json.loads(content), token=request.GET["upload"], rows_shown=ROWS_SHOWN
        )
        return self.render_to_response(context)


def run_import(upload: Upload, options: ImportOptions) -> ImportReport:
    """Imports a kept file; UploadExpiredError where it is gone."""
    if not upload.path.exists():
        raise UploadExpiredError
    return import_file(
        upload.path, file_format=upload.file_format, options=options, file_name=upload.file_name
    )
