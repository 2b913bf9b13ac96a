"""Table: two people sit at a table with papers and talk to each other."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import SIT, Figure, Look
from home.demo.illustrations.geometry import smooth
from home.demo.illustrations.palette import (
    CHESTNUT,
    CLAY,
    DEPTH,
    INK,
    LAGOON,
    LIGHT,
    MIST,
    OCHRE,
    PAPER,
    SAND,
    SHALLOW,
    SIENNA,
    WATER,
    mix,
    veil,
)
from home.demo.illustrations.scenery import (
    draw_chair,
    draw_lamp,
    draw_leaves,
    draw_mug,
    draw_sheet,
    draw_tree,
)

FLOOR, TABLE = 838, 604


def draw() -> Canvas:
    """A window behind, a lamp above, the two turned to each other."""
    canvas = Canvas(SAND)
    canvas.box(0, FLOOR - 26, 1600, 120, mix(SAND, CLAY, 0.16))
    _draw_window(canvas)
    draw_leaves(canvas, 1440, FLOOR + 10, size=210, leaf=WATER, pot=CLAY)
    canvas.box(96, 250, 170, 12, CHESTNUT, radius=4)
    for x, height, colour in ((108, 96, WATER), (136, 78, CLAY), (160, 104, LAGOON), (192, 86, LIGHT)):
        canvas.box(x, 250 - height, 26, height, colour, radius=3)
    canvas.shape([(800, 200), (1110, TABLE), (490, TABLE)], veil(LIGHT, 0.22))
    draw_lamp(canvas, 800, 206, size=130)
    _draw_people(canvas)
    return canvas


def _draw_window(canvas: Canvas) -> None:
    canvas.box(420, 96, 760, 400, PAPER, radius=6)
    canvas.box(440, 116, 720, 360, MIST)
    frame = [(440, 116), (1160, 116), (1160, 476), (440, 476)]
    for ridge, colour in (
        ([(380, 400), (600, 340), (820, 396), (1000, 350), (1220, 390), (1240, 540), (360, 540)], SHALLOW),
        ([(380, 450), (700, 410), (960, 446), (1220, 410), (1240, 540), (360, 540)], LAGOON),
    ):
        canvas.clip(smooth(ridge), frame, colour)
    draw_tree(canvas, 920, 470, height=210, crown=WATER, trunk=DEPTH)
    canvas.box(794, 116, 12, 360, PAPER)
    canvas.box(400, 488, 800, 18, PAPER, radius=5)


def _draw_people(canvas: Canvas) -> None:
    for x, facing in ((474, 1), (1126, -1)):
        draw_chair(canvas, x, FLOOR + 10, height=640, facing=facing, colour=CHESTNUT)
    visitor = Look(coat=WATER, legs=INK, skin=SIENNA, hair=INK, style="beard", hem=0.03)
    left = Figure(look=visitor, x=474, y=FLOOR + 10, height=650, pose=SIT)
    left = left.reaching(far=(668, TABLE - 74), near=(640, TABLE - 12)).posed(lean=0.03)
    adviser = Look(coat=CLAY, legs=DEPTH, skin=OCHRE, hair=CHESTNUT, style="bob", hem=0.03)
    right = Figure(look=adviser, x=1126, y=FLOOR + 10, height=630, pose=SIT, facing=-1)
    right = right.reaching(far=(960, TABLE - 14), near=(918, TABLE - 8)).posed(lean=0.07, nod=0.08)
    left.draw(canvas)
    right.draw(canvas)
    _draw_table(canvas)
    left.draw_arm(canvas, 1)
    right.draw_arm(canvas, 1)
    canvas.line([(908, TABLE - 6), (886, TABLE - 50)], 6, INK)


def _draw_table(canvas: Canvas) -> None:
    wood = mix(CHESTNUT, CLAY, 0.55)
    for x in (640, 960):
        canvas.limb([(x, TABLE + 30), (x + (x - 800) * 0.14, FLOOR + 14)], [26, 18], mix(wood, INK, 0.3))
    canvas.soft([(600, TABLE - 22), (1000, TABLE - 22), (1060, TABLE + 20), (540, TABLE + 20)], 12, wood)
    canvas.box(538, TABLE + 10, 524, 24, mix(wood, INK, 0.2), radius=10)
    for dx, colour in ((0, PAPER), (92, MIST), (214, PAPER)):
        x = 666 + dx
        sheet = [(x + 8, TABLE - 17), (x + 82, TABLE - 17), (x + 78, TABLE + 10), (x - 8, TABLE + 10)]
        draw_sheet(canvas, sheet, paper=colour, ink=LAGOON, lines=3)
    draw_mug(canvas, 844, TABLE - 2, size=52, colour=LIGHT)
    draw_mug(canvas, 1010, TABLE + 6, size=52, colour=SHALLOW)
