"""The one sheet that visitors load: whole, in its layers, and the same as what is written."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from core.stylesheets import SHEETS, inline_imports


def read_sheet(path: str) -> str:
    with open(finders.find(path), encoding="utf-8") as file:
        return file.read()


def test_an_imported_sheet_stands_in_its_place_in_its_layer_and_for_its_medium():
    sheets = {"css/a.css": "a { top: 0 }", "css/b/c.css": "b { top: 1px }"}
    text = '@layer x;\n@import url("a.css") layer(x);\n@import url("b/c.css") print;\n'
    inlined = inline_imports(text, read=sheets.__getitem__, folder="css")
    assert "".join(inlined.split()) == "@layerx;@layerx{a{top:0}}@mediaprint{b{top:1px}}"


@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_is_left_to_import(sheet):
    inlined = inline_imports(read_sheet(sheet), read=read_sheet, folder="css")
    assert "@import" not in inlined
    assert inlined.count("{") == inlined.count("}")


def test_every_sheet_is_part_of_the_one_that_visitors_load():
    imported = set(re.findall(r'@import url\("([^"]+)"\)', read_sheet("css/site.css")))
    folder = Path(settings.STATICFILES_DIRS[0]) / "css"
    written = {str(path.relative_to(folder)) for path in folder.rglob("*.css")}
    assert written - imported == {"floor.css", "site.css"}


def test_the_floor_is_small_and_outside_any_layer():
    floor = read_sheet("css/floor.css")
    assert len(floor.encode()) <= 2048
    assert "@layer" not in floor
