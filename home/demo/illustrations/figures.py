"""People as simple rounded shapes: what they wear, how they stand, and how that is drawn."""

from dataclasses import dataclass, field, replace

from home.demo.illustrations.canvas import Canvas
from home.demo.illustrations.geometry import Point, joint, rounded
from home.demo.illustrations.heads import STYLES, Head
from home.demo.illustrations.palette import DEPTH, INK, SIENNA, Colour, mix, veil

ADULT, TEEN, CHILD, TODDLER = 0.066, 0.074, 0.09, 0.105


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a person looks like; lengths are shares of the body's height."""

    coat: Colour
    legs: Colour = DEPTH
    skin: Colour = SIENNA
    hair: Colour = INK
    style: str = "crop"
    shoes: Colour = INK
    head: float = ADULT
    hem: float = 0.06
    flare: float = 0.01
    girth: float = 1.0
    shawl: Colour | None = None
    pack: Colour | None = None
    panel: Colour | None = None


@dataclass(frozen=True, kw_only=True)
class Pose:
    """How a body stands: places in shares of its height, forwards and up from the feet. Far limb first."""

    hip: Point = (0, 0.48)
    feet: tuple[Point, Point] = ((0.045, 0), (-0.035, 0))
    pitch: tuple[float, float] = (0, 0)
    hands: tuple[Point, Point] = ((0.1, 0.44), (0.0, 0.42))
    elbows: tuple[float, float] = (-1, -1)
    lean: float = 0.0
    nod: float = 0.0
    turned: float = 1.0
    seated: bool = False
    legs: bool = True


STAND = Pose()
WALK = Pose(
    feet=((-0.17, 0.035), (0.16, 0.0)), pitch=(0.55, -0.2), hands=((0.15, 0.5), (-0.14, 0.47)), lean=0.04
)
STRIDE = Pose(
    feet=((0.15, 0.0), (-0.16, 0.04)), pitch=(-0.2, 0.6), hands=((-0.12, 0.47), (0.16, 0.52)), lean=0.04
)
FRONT = Pose(feet=((0.055, 0), (-0.055, 0)), hands=((0.15, 0.43), (-0.15, 0.43)), elbows=(1, -1), turned=0.0)
SIT = Pose(
    hip=(0, 0.27), feet=((0.24, 0), (0.29, 0)), hands=((0.3, 0.5), (0.32, 0.48)), seated=True, lean=0.06
)


@dataclass(kw_only=True)
class Figure:
    """A person at a place: `x` and `y` are where the feet touch the ground, `height` is in units."""

    look: Look
    x: float
    y: float
    height: float
    facing: int = 1
    pose: Pose = field(default_factory=lambda: STAND)
    gaze: int | None = None

    def at(self, forwards: float, up: float) -> Point:
        """A place in shares of the height as a place on the canvas."""
        return self.x + self.facing * forwards * self.height, self.y - up * self.height

    def posed(self, **changes: object) -> "Figure":
        """The same person in a pose that differs in what is named."""
        return replace(self, pose=replace(self.pose, **changes))  # type: ignore[arg-type]

    def reaching(self, *, far: Point | None = None, near: Point | None = None) -> "Figure":
        """The same person with a hand at a place on the canvas."""
        hands = [
            ((to[0] - self.x) * self.facing / self.height, (self.y - to[1]) / self.height) if to else hand
            for to, hand in zip((far, near), self.pose.hands, strict=True)
        ]
        return self.posed(hands=tuple(hands))

    @property
    def shoulder_height(self) -> float:
        """How high the shoulders are, in shares of the height."""
        return self.pose.hip[1] + 0.505 - 2.3 * self.look.head

    def trunk(self, across: float, along: float) -> Point:
        """A place on the torso: across from back (-1) to front (1), along from hip (0) to shoulder (1)."""
        hip_x, hip_y = self.pose.hip
        up = hip_y + (self.shoulder_height - hip_y) * along
        width = (0.082 + 0.026 * (1 - self.pose.turned)) * self.look.girth
        return hip_x + across * width + self.pose.lean * along, up

    @property
    def hands(self) -> tuple[Point, Point]:
        """Where the far and the near hand are on the canvas."""
        far, near = self.pose.hands
        return self.at(*far), self.at(*near)

    def draw(self, canvas: Canvas, *, shadow: bool = True) -> None:
        """Draw the person from the far arm to the near one."""
        if shadow:
            canvas.oval(*self.at(0.03, -0.005), 0.16 * self.height, 0.022 * self.height, veil(INK, 0.16))
        self.draw_arm(canvas, 0)
        if self.pose.legs:
            self.draw_leg(canvas, 0)
            self.draw_leg(canvas, 1)
        if self.look.pack:
            self._pack(canvas, self.look.pack)
        self._torso(canvas)
        self._head(canvas)
        self.draw_arm(canvas, 1)

    def draw_leg(self, canvas: Canvas, side: int) -> None:
        """Draw the far (0) or the near (1) leg."""
        size, look = self.height, self.look
        spread = (0.036, -0.036)[side] * (1 - self.pose.turned)
        foot, angle = self.pose.feet[side], self.pose.pitch[side]
        hip = (self.pose.hip[0] + spread, self.pose.hip[1])
        ankle = (foot[0], foot[1] + 0.035)
        knee = joint(hip, ankle, length=0.56 if self.pose.seated else 0.452, bend=float(self.pose.turned))
        colour = look.legs if side else mix(look.legs, INK, 0.25)
        widths = [0.092 * size * look.girth, 0.072 * size, 0.05 * size]
        canvas.limb([self.at(*hip), self.at(*knee), self.at(*ankle)], widths, colour)
        turn = 0.45 + 0.55 * self.pose.turned if self.pose.turned else (0.62, -0.62)[side]
        sole = [(-0.03, -0.035), (0.085, -0.035), (0.08, -0.012), (0.022, 0.018), (-0.03, 0.018)]
        turned = [self.at(ankle[0] + x * turn + y * angle, ankle[1] + y - x * turn * angle) for x, y in sole]
        canvas.soft(turned, 0.02 * size, look.shoes)

    def torso(self) -> list[Point]:
        """The outline of the coat."""
        drop = -self.look.hem / (self.shoulder_height - self.pose.hip[1])
        flare = 1 + self.look.flare / 0.08
        spread = self.pose.turned
        corners = [
            (*self.trunk(-0.9 - 0.12 * (1 - spread), 1.0), 0.06),
            (*self.trunk(-0.2, 1.09), 0.03),
            (*self.trunk(0.2, 1.09), 0.03),
            (*self.trunk(0.7 + 0.32 * (1 - spread), 1.0), 0.06),
            (*self.trunk(0.98, 0.6), 0.1),
            (*self.trunk(0.92, 0.1), 0.05),
            (*self.trunk(flare, drop), 0.018),
            (*self.trunk(-flare, drop), 0.018),
            (*self.trunk(-0.92, 0.1), 0.05),
            (*self.trunk(-1.02, 0.6), 0.1),
        ]
        size = self.height
        return rounded([(*self.at(x, y), radius * size) for x, y, radius in corners], 0)

    def _torso(self, canvas: Canvas) -> None:
        outline = self.torso()
        canvas.shape(outline, self.look.coat)
        shade = [self.trunk(*p) for p in ((-2, 1.4), (-0.35, 1.4), (-0.2, 0.5), (-0.5, -1.6), (-2.5, -1.6))]
        canvas.clip([self.at(*p) for p in shade], outline, mix(self.look.coat, INK, 0.14))
        if self.look.panel:
            panel = [self.trunk(*p) for p in ((-0.28, 1.2), (0.28, 1.2), (0.34, -1.6), (-0.34, -1.6))]
            canvas.clip([self.at(*p) for p in panel], outline, self.look.panel)
        if self.look.pack:
            strap = [self.at(*self.trunk(*p)) for p in ((-0.3, 1.0), (0.34, 0.86), (0.3, 0.62), (-0.6, 0.42))]
            canvas.curve(strap, 0.022 * self.height, mix(self.look.pack, INK, 0.25))

    def head_centre(self) -> tuple[float, float, float]:
        """Where the middle of the head is on the canvas, and its radius."""
        x = self.trunk(0.1, 1.0)[0] + (0.024 if self.pose.turned else 0)
        x += self.pose.lean * 0.3 + self.pose.nod * 0.12
        centre = self.at(x, self.shoulder_height + 1.38 * self.look.head)
        return *centre, self.look.head * self.height

    def _head(self, canvas: Canvas) -> None:
        size, look = self.height, self.look
        x, y, radius = self.head_centre()
        lower = [self.at(*self.trunk(0.02, 1.0)), (x, y + 0.4 * radius)]
        canvas.limb(lower, [0.066 * size, 0.056 * size], mix(look.skin, INK, 0.16))
        gaze = self.gaze or self.facing
        head = Head(canvas, (x, y), radius, gaze, self.pose.nod)
        STYLES[look.style](head, look.skin, look.hair)
        if look.shawl:
            wide = 0.55 if self.pose.turned else 0.36
            wrap = [self.trunk(-wide, 1.06), self.trunk(0.04, 1.02), self.trunk(wide, 1.08)]
            canvas.curve([self.at(*p) for p in wrap], 0.05 * size, look.shawl)
            tail = [self.trunk(wide * 0.6, 1.02), self.trunk(wide * 0.8, 0.62)]
            canvas.limb([self.at(*p) for p in tail], [0.04 * size, 0.05 * size], mix(look.shawl, INK, 0.1))

    def draw_arm(self, canvas: Canvas, side: int) -> None:
        """Draw the far (0) or the near (1) arm."""
        size, look = self.height, self.look
        frontal = 1 - self.pose.turned
        shoulder = self.trunk((0.2 + 0.48 * frontal, -0.28 - 0.4 * frontal)[side], 0.9 - 0.05 * frontal)
        hand = self.pose.hands[side]
        elbow = joint(shoulder, hand, length=0.335, bend=self.pose.elbows[side])
        wrist = (hand[0] + (elbow[0] - hand[0]) * 0.16, hand[1] + (elbow[1] - hand[1]) * 0.16)
        canvas.limb([self.at(*wrist), self.at(*hand)], [0.034 * size, 0.044 * size], look.skin)
        shade = (0.24, 0.07)[side] if not frontal else 0.12
        widths = [0.078 * size, 0.064 * size, 0.05 * size]
        canvas.limb([self.at(*p) for p in (shoulder, elbow, wrist)], widths, mix(look.coat, INK, shade))

    def _pack(self, canvas: Canvas, colour: Colour) -> None:
        size = self.height
        corners = [(-0.6, 1.02), (-1.7, 0.98), (-2.15, 0.6), (-2.1, 0.12), (-0.5, 0.08)]
        bag = rounded([self.at(*self.trunk(*p)) for p in corners], 0.055 * size)
        canvas.shape(bag, colour)
        pocket = [(-2.6, 0.42), (-1.35, 0.42), (-1.35, -0.2), (-2.6, -0.2)]
        canvas.clip([self.at(*self.trunk(*p)) for p in pocket], bag, mix(colour, INK, 0.2))
        flap = [self.at(*self.trunk(*p)) for p in ((-1.95, 0.78), (-1.2, 0.8))]
        canvas.line(flap, 0.012 * size, mix(colour, INK, 0.3))
