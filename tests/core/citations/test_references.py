"""References to copy and for reference managers, against published forms (docs/citations.md names them)."""

from datetime import date

from core.citations.references import Reference, WorkKind, build_bibtex, build_line, build_ris

JAWO = Reference(
    kind=WorkKind.CASE,
    key="hvj-c-163-17",
    title="Jawo",
    publisher="Hof van Justitie",
    number="C-163/17",
    ecli="ECLI:EU:C:2019:218",
    date=date(2019, 3, 19),
    language="de",
    url="https://example.org/nl/rechtspraak/hvj/c-163-17/",
)
SECTION = Reference(
    kind=WorkKind.SECTION,
    key="dublin-termijnen",
    title="Overdrachtstermijn",
    container="Dublin-leidraad",
    number="7.2",
    publisher="Vluchtelingenwerk Vlaanderen",
    as_of=date(2026, 11, 22),
    language="nl",
    url="https://example.org/nl/gidsen/dublin/overdracht/",
)


def test_a_section_is_named_in_dutch():
    assert build_line(SECTION, "nl") == (
        "Vluchtelingenwerk Vlaanderen, “Overdrachtstermijn” in Dublin-leidraad, nr.\u00a07.2, "
        "stand van het recht op 22 november 2026, https://example.org/nl/gidsen/dublin/overdracht/."
    )


def test_a_section_is_named_in_french():
    assert build_line(SECTION, "fr") == (
        "Vluchtelingenwerk Vlaanderen, «\u00a0Overdrachtstermijn\u00a0», Dublin-leidraad, n°\u00a07.2, "
        "état du droit au 22 novembre 2026, "
        "disponible sur https://example.org/nl/gidsen/dublin/overdracht/."
    )


def test_a_section_is_named_in_english():
    assert build_line(SECTION, "en") == (
        "Vluchtelingenwerk Vlaanderen, ‘Overdrachtstermijn’, Dublin-leidraad, section\u00a07.2, "
        "law as of 22 November 2026, <https://example.org/nl/gidsen/dublin/overdracht/>."
    )


def test_an_author_goes_before_the_organisation():
    named = Reference(kind=WorkKind.PAGE, key="x", title="T", url="", author="A. Jurist", publisher="VWV")
    assert build_line(named, "nl") == "A. Jurist, T."


def test_ris_has_the_tags_that_reference_managers_read_for_a_case():
    assert build_ris(JAWO).split("\r\n") == [
        "TY  - CASE",
        "ID  - hvj-c-163-17",
        "TI  - Jawo",
        "PB  - Hof van Justitie",
        "PY  - 2019",
        "DA  - 2019/03/19/",
        "CN  - C-163/17",
        "LA  - de",
        "N1  - ECLI:EU:C:2019:218",
        "UR  - https://example.org/nl/rechtspraak/hvj/c-163-17/",
        "ER  - ",
        "",
    ]


def test_ris_names_the_guide_of_a_section():
    lines = build_ris(SECTION).split("\r\n")
    assert {"TY  - CHAP", "T2  - Dublin-leidraad", "SE  - 7.2"} <= set(lines)


def test_bibtex_keeps_capitals_and_names_whole():
    assert build_bibtex(JAWO) == (
        "@misc{hvj-c-163-17,\n"
        "  author = {{Hof van Justitie}},\n"
        "  title = {{Jawo}},\n"
        "  year = {2019},\n"
        "  date = {2019-03-19},\n"
        "  number = {C-163/17},\n"
        "  note = {ECLI:EU:C:2019:218},\n"
        "  langid = {de},\n"
        "  url = {https://example.org/nl/rechtspraak/hvj/c-163-17/}\n"
        "}\n"
    )


def test_signs_of_tex_and_line_breaks_break_nothing():
    odd = Reference(kind=WorkKind.PAGE, key="50% & {x}", title="A_b {c}\nER  - ", url="")
    assert "A\\_b \\{c\\} ER -" in build_bibtex(odd)
    assert build_bibtex(odd).startswith("@misc{50-x,")
    assert build_ris(odd).count("\r\nER  - ") == 1
