"""One module for each illustration, named after its key, with a `draw` that gives the canvas."""
