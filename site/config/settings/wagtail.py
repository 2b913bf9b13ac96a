"""What this site asks of Wagtail and wagtail-localize."""

from django.utils.translation import gettext_lazy as _

from .environment import env

WAGTAIL_SITE_NAME = "Vluchtelingenwerk Vlaanderen"
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="https://www.vluchtelingenwerk.be")
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", _("Dutch")), ("fr", _("French")), ("en", _("English"))]

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.SiteImageForm"
# SVG can carry scripts and GIF can flash; neither is needed.
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# The largest photograph of a good camera; opened, it takes 150 MB of memory.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_AVIF_QUALITY = 55
WAGTAILIMAGES_WEBP_QUALITY = 75
WAGTAILIMAGES_JPEG_QUALITY = 78
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = [
    "pdf",
    "epub",
    "docx",
    "xlsx",
    "csv",
    "txt",
    "odt",
    "ods",
    "vtt",
    "srt",
    "mp4",
    "webm",
]
WAGTAILDOCS_CONTENT_TYPES = {"pdf": "application/pdf"}

WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "core.rich_text.CitingRichTextArea"}}

# Nothing is asked of or sent to a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# The public search has its own engine; Wagtail's serves the editing interface only. Its full-text
# backend for SQLite fails on a quotation mark, so the plain backend is used throughout.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database.fallback", "AUTO_UPDATE": False}
}

# A translation goes live when an editor publishes it, never because its source is live.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "simple"
