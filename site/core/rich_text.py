"""What editors of rich text get from us: a button that keeps a passage from becoming a link."""

from typing import Any

import wagtail.admin.rich_text.editors.draftail.features as draftail_features
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from .citations.markup import NO_CITATION

FEATURE = "no-citation"
STYLE = "NO_CITATION"


class CitingRichTextArea(DraftailRichTextArea):
    """Wagtail's editor; where it offers links, it also offers to keep a citation from becoming one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        features = kwargs.get("features")
        if features is not None and "link" in features and FEATURE not in features:
            kwargs["features"] = [*features, FEATURE]
        super().__init__(*args, **kwargs)


def register_no_citation(features: FeatureRegistry) -> None:
    """The button, and how the passage is stored: in an element that has no attributes."""
    features.register_editor_plugin(
        "draftail",
        FEATURE,
        draftail_features.InlineStyleFeature(
            {
                "type": STYLE,
                "label": _("No citation link"),
                "description": _("Keep these words from becoming a link to what they cite"),
                "style": {"textDecoration": "line-through dotted", "textDecorationThickness": "1px"},
            }
        ),
    )
    features.register_converter_rule(
        "contentstate",
        FEATURE,
        {
            "from_database_format": {NO_CITATION: InlineStyleElementHandler(STYLE)},
            "to_database_format": {"style_map": {STYLE: NO_CITATION}},
        },
    )
    features.default_features.append(FEATURE)
