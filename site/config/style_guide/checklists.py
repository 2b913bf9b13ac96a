"""Specimens of a checklist."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from publications.checklists.blocks import GroupBlock
from publications.checklists.pairing import build_groups

from .specimens import Group, show_template

#: What a contact, a right and a word have beside their words.
MORE: dict[str, dict[str, str]] = {
    "contact": {"phone": "+32 2 000 00 00", "website": "https://www.example.org/", "source": "example.org"},
    "right": {"source": "Justel", "url": "https://www.example.org/"},
    "word": {"french": "revenu d’intégration"},
    "note": {"kind": "warning"},
}
KINDS = ("note", "step", "document", "phrase", "question", "right", "contact", "word")


def build_checklists(texts: dict[str, Any], language: str, samples: Mapping[str, dict[str, Any]]) -> Group:
    """One checklist with an item of each kind, beside the same in the other language of the samples."""
    other = next(code for code in samples if code != language)
    # The other language lacks an item, as a translation in the making does.
    forms = [
        (language, build_form(texts["checklist"], KINDS)),
        (other, build_form(samples[other]["checklist"], KINDS[:2] + KINDS[3:])),
    ]
    beside = SimpleNamespace(
        locale=SimpleNamespace(language_code=other),
        title=samples[other]["checklist"]["title"],
        intro="",
        url="",
        is_unreviewed_machine_text=True,
        is_translation=True,
    )
    context = {
        "key": "style-guide",
        "groups": build_groups(forms),
        "beside": beside,
        "other_languages": [other, "uk"],
    }
    return Group(
        key="checklists",
        title=_("Checklists"),
        specimens=(show_template("checklist", context, is_wide=True),),
    )


def build_form(texts: dict[str, Any], kinds: tuple[str, ...]) -> blocks.StreamValue:
    """The groups in one language, as an editor's form would store them."""
    title, text = texts["group"]
    items = [
        {"type": kind, "id": f"sample-{kind}", "value": build_item(kind, *texts[kind])} for kind in kinds
    ]
    group = {"title": title, "text": text, "items": items}
    stream = blocks.StreamBlock([("group", GroupBlock())])
    return stream.to_python([{"type": "group", "id": "sample", "value": group}])


def build_item(kind: str, title: str, text: str) -> dict[str, str]:
    """The fields of an item; a right has its legal basis for a text."""
    words = {"title": title, "legal_basis" if kind == "right" else "text": text}
    return {**words, **MORE.get(kind, {})}
