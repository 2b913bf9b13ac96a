"""The forms of the import in the editing interface."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from .readers import FileFormat, ImportFileError, guess_format

LARGEST_MEGABYTES = 25


class UploadForm(forms.Form):
    """Takes a file; its format is told by its name unless it is chosen."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV (UTF-8), Excel (.xlsx) or JSON Lines. Nothing is imported before you confirm."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"}),
    )
    file_format = forms.ChoiceField(
        label=_("Format"),
        required=False,
        choices=[("", _("As the name of the file tells")), *FileFormat.choices],
    )

    def clean_file(self):
        """Refuses a file that is too large to be looked at in one request."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_MEGABYTES * 1_000_000:
            message = ngettext(
                "The file is larger than %(most)d megabyte. Split it, or import it with the command.",
                "The file is larger than %(most)d megabytes. Split it, or import it with the command.",
                LARGEST_MEGABYTES,
            )
            raise ValidationError(message % {"most": LARGEST_MEGABYTES})
        return file

    def clean(self) -> dict:
        """Finds the format where none was chosen."""
        super().clean()
        cleaned = self.cleaned_data
        if "file" in cleaned and not cleaned.get("file_format"):
            try:
                cleaned["file_format"] = guess_format(cleaned["file"].name)
            except ImportFileError as error:
                self.add_error("file_format", str(error))
        return cleaned


class ConfirmForm(forms.Form):
    """Confirms a preview."""

    token = forms.CharField(widget=forms.HiddenInput)
    keep_going = forms.BooleanField(required=False)

    def __init__(self, *args, failed: int = 0, **kwargs) -> None:
        """Offers to leave out the rows that failed, where some did."""
        super().__init__(*args, **kwargs)
        self.fields["keep_going"].label = ngettext(
            "Import the other rows and leave out the %(failed)d that has errors",
            "Import the other rows and leave out the %(failed)d that have errors",
            failed,
        ) % {"failed": failed}
        self.fields["keep_going"].help_text = gettext(
            "Otherwise nothing is imported while any row has an error."
        )
        if not failed:
            self.fields["keep_going"].widget = forms.HiddenInput()
