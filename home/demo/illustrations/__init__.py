"""Illustrations for the demo's pages, drawn by code: no file to license, the same picture every time."""

from importlib import import_module

ILLUSTRATIONS: tuple[str, ...] = (
    "home",
    "walk",
    "startpunt",
    "infolijn",
    "library",
    "law",
    "family",
    "volunteers",
    "europe",
    "table",
)


def draw_illustration(key: str) -> bytes:
    """The illustration as a PNG file of 1600 by 900 pixels; a KeyError if nobody drew that key."""
    if key not in ILLUSTRATIONS:
        raise KeyError(key)
    canvas = import_module(f"home.demo.illustrations.scenes.{key}").draw()
    return canvas.png()
