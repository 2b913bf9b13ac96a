"""Images, documents and video."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.renditions import attach_renditions

from .previews import get_sample


class SizedImageChooserBlock(ImageChooserBlock):
    """Chooses an image and brings its renditions along: twenty images cost as many queries as two."""

    #: To the database this is Wagtail's own block, so that migrations need not follow.
    canonical_module_path = "wagtail.images.blocks.ImageChooserBlock"

    def bulk_to_python(self, values):
        """The chosen images, each with the renditions that a text shows."""
        images = super().bulk_to_python(values)
        attach_renditions([image for image in images if image], "body", "poster")
        return images


class ImageBlock(blocks.StructBlock):
    """An image with the words that stand in for it."""

    image = SizedImageChooserBlock(label=_("Image"))
    alt_text = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=250,
        help_text=_("What the image shows, for those who cannot see it."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)

    class Meta:
        icon = "image"
        label = _("Image")
        label_format = "{alt_text}"
        template = "components/image.html"
        description = _("An image with the words that stand in for it.")

    def get_preview_value(self):
        """An image of the site."""
        image = get_sample("core.SiteImage")
        return self.normalize({"image": image, "alt_text": str(image or ""), "caption": ""})


class DocumentsBlock(blocks.StructBlock):
    """Files to download."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    documents = blocks.ListBlock(DocumentChooserBlock(label=_("Document")), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "components/documents.html"
        description = _("Files to download, with their kind, size and language.")

    def get_preview_value(self):
        """A document of the site."""
        document = get_sample("core.SiteDocument")
        return self.normalize({"title": "", "documents": [document] if document else []})


class VideoBlock(blocks.StructBlock):
    """A film of our own with captions, or a still that links to a film elsewhere; never a foreign frame."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    poster = SizedImageChooserBlock(label=_("Still"))
    video = DocumentChooserBlock(label=_("Video file"), required=False, help_text=_("MP4 or WebM."))
    captions = DocumentChooserBlock(label=_("Captions"), required=False, help_text=_("A WebVTT file (.vtt)."))
    transcript = blocks.RichTextBlock(label=_("Transcript"), required=False, features=["bold", "italic"])
    external_url = blocks.URLBlock(
        label=_("Address elsewhere"), required=False, help_text=_("The still links to this address.")
    )

    class Meta:
        icon = "media"
        label = _("Video")
        label_format = "{title}"
        template = "components/video.html"
        description = _(
            "A film of our own with captions and transcript, or a still that links to a film elsewhere."
        )

    def get_preview_value(self):
        """A still of the site that links elsewhere."""
        poster = get_sample("core.SiteImage")
        value = {"title": str(poster or ""), "poster": poster, "external_url": "https://www.example.org/"}
        return self.normalize({**value, "video": None, "captions": None, "transcript": ""})

    def clean(self, value):
        """One of the two forms, with captions and a transcript of an own file; a draft may lack them."""
        value = super().clean(value)
        if self.is_deferred_validation and not (value["video"] and value["external_url"]):
            return value
        if bool(value["video"]) == bool(value["external_url"]):
            message = _("Choose a video file or give an address elsewhere, one of the two.")
            raise blocks.StructBlockValidationError(non_block_errors=[ValidationError(message)])
        errors = {}
        if value["video"]:
            for field in ("captions", "transcript"):
                if not value[field]:
                    errors[field] = ValidationError(_("A video of our own needs captions and a transcript."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return value
