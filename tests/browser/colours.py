"""Colours as the browser computes them, whatever notation a sheet uses, and their contrast."""

# Defines toRgba, findColours, findGrounds and findLeastContrast for the scripts that follow it.
COLOUR_FUNCTIONS = """
const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
const known = new Map();
const toRgba = colour => {
    if (!known.has(colour)) {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        known.set(colour, [...paint.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
};
const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map(value => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
};
const notation = /\\b(?:rgba?|hsla?|lab|lch|oklab|oklch|color)\\([^()]*\\)/g;
const findColours = value => (value.match(notation) || []).map(toRgba);
// What an element stands on: one colour, or those that a gradient runs through; none for a picture.
const findGrounds = element => {
    for (let above = element; above; above = above.parentElement) {
        const style = getComputedStyle(above);
        if (style.backgroundImage.includes("url(")) return [];
        const stops = findColours(style.backgroundImage).filter(stop => stop[3] === 255);
        if (stops.length) return stops;
        const colour = toRgba(style.backgroundColor);
        if (colour[3] === 255) return [colour];
    }
    return [[255, 255, 255, 255]];
};
const findLeastContrast = (colour, grounds) =>
    Math.min(21, ...grounds.map(ground => contrast(colour, ground)));
"""
