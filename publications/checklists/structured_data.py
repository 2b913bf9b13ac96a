"""schema.org data of a checklist."""

from core.structured_data import JsonLd, build_web_page


def build_how_to(page, request) -> JsonLd:
    """A HowTo with a section for each group and a step for everything to do, bring, say or ask."""
    data = build_web_page(page, request)
    sections = [build_section(group) for group in page.checklist_groups if group.is_ticked]
    return {**data, "@type": "HowTo", "step": sections}


def build_section(group) -> JsonLd:
    """A group as a HowToSection."""
    steps = [
        {"@type": "HowToStep", "text": row.sides[0].value["title"]} for row in group.rows if row.is_ticked
    ]
    return {
        "@type": "HowToSection",
        "name": group.sides[0].value["title"],
        "itemListElement": steps,
    }
