"""Walk: people walk along a path between rolling hills under a yellow sun."""

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.figures import CHILD, STRIDE, TEEN, WALK, Figure, Look
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
    ROSE,
    SAND,
    SHALLOW,
    SIENNA,
    SILVER,
    UMBER,
    WATER,
    mix,
)
from home.demo.illustrations.scenery import draw_bush, draw_cloud, draw_tree

FAR_ROAD = [
    (1030, 500), (1090, 490), (1070, 545), (900, 572), (850, 592), (930, 616), (1250, 650), (1420, 720),
    (1180, 740), (1050, 676), (800, 624), (740, 590), (800, 560), (960, 545),
]  # fmt: skip
NEAR_ROAD = [
    (1100, 640), (1330, 640), (1300, 704), (1040, 768), (740, 810), (540, 870), (420, 990), (-160, 990),
    (20, 820), (420, 750), (860, 724), (1090, 706),
]  # fmt: skip


def draw() -> Canvas:
    """A wide landscape in the morning, with walkers near and far on one path."""
    canvas = Canvas(MIST)
    _draw_landscape(canvas)
    _draw_far_walkers(canvas)
    _draw_near_walkers(canvas)
    return canvas


def _draw_landscape(canvas: Canvas) -> None:
    for radius, share in ((330, 0.16), (240, 0.34)):
        canvas.disc(1130, 300, radius, mix(MIST, mix(LIGHT, PAPER, 0.5), share * 1.6))
    canvas.disc(1130, 300, 150, LIGHT)
    draw_cloud(canvas, 380, 190, size=130, colour=PAPER)
    draw_cloud(canvas, 720, 110, size=80, colour=PAPER)
    draw_cloud(canvas, 1390, 210, size=100, colour=PAPER)
    canvas.hill([(-20, 420), (260, 350), (560, 430), (900, 380), (1250, 430), (1620, 330)], SHALLOW)
    canvas.hill([(-20, 500), (300, 520), (640, 430), (980, 500), (1300, 440), (1620, 470)], LAGOON)
    for x, y, height in (
        (150, 520, 110),
        (205, 524, 150),
        (262, 526, 120),
        (1392, 452, 110),
        (1440, 456, 140),
    ):
        draw_tree(canvas, x, y, height=height, crown=mix(WATER, MIST, 0.18), trunk=DEPTH)
    meadow = canvas.hill(
        [(-20, 600), (360, 560), (760, 590), (1120, 520), (1620, 560)], mix(WATER, MIST, 0.14)
    )
    canvas.clip(smooth(FAR_ROAD), meadow, SAND)
    field = canvas.hill([(-20, 690), (300, 670), (700, 712), (1120, 690), (1620, 640)], WATER)
    canvas.clip(smooth(NEAR_ROAD), field, SAND)
    canvas.hill([(760, 930), (960, 850), (1240, 800), (1620, 760)], DEPTH)
    draw_bush(canvas, 1480, 806, size=80, colour=mix(DEPTH, INK, 0.4))
    draw_tree(canvas, 1540, 800, height=330, crown=mix(WATER, INK, 0.25), trunk=INK)


def _draw_far_walkers(canvas: Canvas) -> None:
    walkers = ((1018, 556, CLAY, INK), (974, 562, SAND, CHESTNUT), (912, 574, LIGHT, INK))
    for x, y, coat, hair in walkers:
        look = Look(coat=coat, hair=hair, legs=INK, skin=SIENNA)
        Figure(look=look, x=x, y=y, height=74, facing=1, pose=STRIDE if coat == SAND else WALK).draw(canvas)


def _draw_near_walkers(canvas: Canvas) -> None:
    pair = Look(coat=MIST, legs=INK, skin=UMBER, hair=INK, style="tail", pack=CLAY)
    Figure(look=pair, x=1090, y=728, height=196, pose=STRIDE).draw(canvas)
    friend = Look(coat=CLAY, legs=INK, skin=OCHRE, hair=CHESTNUT, style="wave", shawl=LIGHT)
    Figure(look=friend, x=1014, y=742, height=206, pose=WALK).draw(canvas)
    elder = Look(coat=LAGOON, legs=DEPTH, skin=OCHRE, hair=SILVER, style="bun", hem=0.13, flare=0.02)
    walker = Figure(look=elder, x=780, y=786, height=268, pose=STRIDE).posed(hands=((0.1, 0.46), (0.19, 0.5)))
    canvas.line([walker.at(0.2, 0.58), walker.at(0.27, 0)], 5, CHESTNUT)
    walker.draw(canvas)
    neighbour = Look(coat=ROSE, legs=INK, skin=UMBER, hair=WATER, style="scarf", hem=0.24, flare=0.03)
    Figure(look=neighbour, x=664, y=800, height=282, pose=WALK).draw(canvas)
    father = Figure(
        look=Look(coat=LIGHT, legs=INK, skin=SIENNA, hair=INK, style="beard", hem=0.05),
        x=430, y=838, height=352, pose=STRIDE,
    ).posed(hands=((0.14, 0.7), (0.14, 0.69)), lean=0.03)  # fmt: skip
    child = Figure(
        look=Look(coat=CLAY, legs=DEPTH, skin=SIENNA, hair=INK, style="curls", head=CHILD, shoes=PAPER),
        x=424, y=592, height=214, pose=WALK,
    ).posed(hip=(0, 0.27), legs=False, hands=((0.17, 0.52), (0.13, 0.5)))  # fmt: skip
    child.draw(canvas, shadow=False)
    father.draw(canvas)
    canvas.limb([(420, 538), (454, 560), (450, 598)], [24, 18, 13], DEPTH)
    canvas.limb([(450, 604), (462, 606)], [13, 11], PAPER)
    father.draw_arm(canvas, 1)
    teen = Look(
        coat=SHALLOW, legs=DEPTH, skin=UMBER, hair=INK, style="afro", head=TEEN, pack=CLAY, shoes=PAPER
    )
    Figure(look=teen, x=226, y=866, height=326, pose=WALK).draw(canvas)
