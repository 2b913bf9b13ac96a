"""What the style guide is made of: groups of components, each in its variants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise

from core.blocks.body import BodyBlock

#: Where links of samples lead: to the beginning of the guide.
NOWHERE = "#main"


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A component's own template with sample values."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""

    def render(self, request: HttpRequest, frame: Any) -> str:
        """The variant's markup, surrounded by the sample frame."""
        return render_to_string(self.template, {"frame": frame, **self.context}, request)


@dataclass(frozen=True, kw_only=True)
class Specimen:
    """A component; `is_wide` lets it take the whole width of the page."""

    name: str
    variants: tuple[Variant, ...]
    is_wide: bool = False

    @property
    def anchor(self) -> str:
        """The fragment that leads to it."""
        return f"component-{self.name.replace('_', '-')}"

    @property
    def title(self) -> str:
        """Its name in words."""
        return self.name.replace("_", " ").capitalize()


@dataclass(frozen=True, kw_only=True)
class Group:
    """Components of one theme."""

    key: str
    title: str | Promise
    specimens: tuple[Specimen, ...]

    @property
    def anchor(self) -> str:
        """The fragment that leads to it."""
        return f"group-{self.key}"


def show_template(
    name: str, *contexts: Mapping[str, Any], template: str = "", is_wide: bool = False
) -> Specimen:
    """A component by its template, once for each context; a context's `variant_label` names the variant."""
    template = template or f"components/{name}.html"
    variants = tuple(
        Variant(template=template, context=context, label=context.get("variant_label", ""))
        for context in contexts or ({},)
    )
    return Specimen(name=name, variants=variants, is_wide=is_wide)


def show_block(name: str, *values: Any, labels: tuple[str, ...] = (), is_wide: bool = False) -> Specimen:
    """A block of page bodies by its name, once for each value as an editor's form would store it."""
    block = BodyBlock().child_blocks[name]
    template = block.get_template()
    contexts = [{"value": block.normalize(block.to_python(value))} for value in values]
    for context, label in zip(contexts, labels, strict=False):
        context["variant_label"] = label
    return show_template(name, *contexts, template=template, is_wide=is_wide)
