"""Light, skin and a camera, simulated: what the kiosk sees of a face, a screen or paper while its display flashes.

All light is linear RGB in lux on a surface or cd/m2 from it, Lambertian: L = albedo * E / pi. The display is an area
light, E = L * area / distance^2 (small-source form, less than 15 % too much at 40 cm). Reflectances of skin stand on
the patches "light skin" and "dark skin" of the ColorChecker (sRGB 194 150 130 and 115 82 68), with one lighter, one
between and one half as dark again. Colours of other light are Planck's at 600, 550 and 450 nm, against 6500 K.

The camera: exposure and white balance follow the picture with a lag (grey world, in part), shot and read noise for
each pixel, a movement of hue by pulse (rPPG: half a percent of green) and sway, 8 bits with the curve of sRGB.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import numpy.typing as npt

from kiosk_app.recognition.flash import FlashChallenge, FlashResult
from kiosk_app.recognition.flash_plan import FlashPlan, draw_plan
from kiosk_app.recognition.skin_colour import ColourSample

F64 = npt.NDArray[np.float64]

SKINS = {
    "very light": (0.66, 0.47, 0.39),
    "light": (0.539, 0.305, 0.223),
    "medium": (0.33, 0.17, 0.12),
    "dark": (0.171, 0.084, 0.058),
    "very dark": (0.086, 0.046, 0.035),
}
SPECULAR = 0.02  # of what falls on skin, whatever its colour
PATCH_PX = 200  # of the skin and of the room: an eighth of what a face of 120 px gives, noise and rounding included
FULL_WELL = 6000.0  # electrons at white
READ_NOISE = 4.0  # electrons
LEAD_S = 1.5  # of a camera that settles before the display begins


@dataclass(frozen=True)
class Scene:
    """One place, one face, one camera. Everything random about it comes from `seed`."""

    seed: int
    ambient_lux: float  # on the face
    skin: str
    fps: float
    kelvin: float
    screen_inch: float
    screen_cd_m2: float  # of white
    lit: float  # share of the display that flashes
    distance_m: float
    room_m: float
    room_light: float  # how much of the light on the face falls on the room behind
    room_albedo: tuple[float, float, float]
    drift: float  # relative change of the light over the challenge
    hue_drift: float
    flicker: float  # of the mains, in brightness
    hue_flicker: float
    pulse: float
    sway: float
    hue_sway: float
    white_balance: float  # how much of a cast the camera takes away, 0..1
    white_balance_s: float
    exposure_s: float
    jitter_s: float
    drops: float
    latency_s: float

    @property
    def screen_lux(self) -> float:
        """On the face, of a white display."""
        return self._lux_at(self.distance_m)

    @property
    def room_lux(self) -> float:
        return self._lux_at(self.room_m)

    def _lux_at(self, metres: float) -> float:
        diagonal = self.screen_inch * 0.0254
        area = diagonal**2 * 16 * 10 / (16**2 + 10**2) * self.lit
        return self.screen_cd_m2 * area / metres**2


def draw_scene(seed: int, ambient_lux: float, skin: str | None = None, fps: float | None = None) -> Scene:
    """A kiosk as it may stand somewhere, under so much light."""
    random = Random(seed)
    between = random.uniform
    grey = between(0.15, 0.7)
    tint = [between(0.8, 1.2) for _ in range(3)]
    return Scene(
        seed=seed,
        ambient_lux=ambient_lux,
        skin=skin or random.choice(list(SKINS)),
        fps=fps or random.choice([15.0, 20.0, 25.0, 30.0]),
        kelvin=random.choice([2700.0, 3000.0, 4000.0, 5000.0, 6500.0]),
        screen_inch=between(10, 15),
        screen_cd_m2=250.0,
        lit=between(0.7, 1.0),
        distance_m=between(0.4, 0.8),
        room_m=between(1.5, 4.0),
        room_light=between(0.3, 1.5),
        room_albedo=(grey * tint[0], grey * tint[1], grey * tint[2]),
        drift=between(-0.15, 0.15),
        hue_drift=between(-0.02, 0.02),
        flicker=between(0, 0.15),
        hue_flicker=between(0, 0.005),
        pulse=between(0.001, 0.005),
        sway=between(0, 0.05),
        hue_sway=between(0, 0.004),
        white_balance=between(0, 0.9),
        white_balance_s=between(0.5, 3.0),
        exposure_s=between(0.1, 0.8),
        jitter_s=between(0, 0.006),
        drops=between(0, 0.15),
        latency_s=between(0.03, 0.2),
    )


def frame_times(scene: Scene, length_s: float) -> F64:
    """When pictures come, from LEAD_S before the display begins; some are dropped, never five in a row."""
    rng = np.random.default_rng([scene.seed, 1])
    t_s = np.arange(-LEAD_S, length_s, 1 / scene.fps) + rng.uniform(0, 1 / scene.fps)
    kept = rng.random(len(t_s)) >= scene.drops
    kept[::3] = True
    t_s = t_s + rng.normal(0, scene.jitter_s, len(t_s)).clip(-0.4 / scene.fps, 0.4 / scene.fps)
    return np.asarray(t_s[kept], np.float64)


def ambient(scene: Scene, t_s: F64) -> F64:
    """float64 (n, 3): lux on the face, in a unit in which white of the display has (1, 1, 1) for its colour."""
    rng = np.random.default_rng([scene.seed, 2])
    shape = np.sin(2 * np.pi * rng.uniform(0.05, 0.3) * t_s + rng.uniform(0, 7))
    beat = np.sin(2 * np.pi * rng.uniform(0, scene.fps / 2) * t_s + rng.uniform(0, 7))  # 100 Hz, seen at the frame rate
    warmth = np.array([1.0, 0.0, -1.0])
    level = (1 + scene.drift * shape) * (1 + scene.flicker * beat)
    hue = 1 + np.outer(scene.hue_drift * shape + scene.hue_flicker * beat, warmth)
    light: F64 = scene.ambient_lux * level[:, None] * hue * light_of(scene.kelvin)
    return light


def light_of(kelvin: float) -> F64:
    """float64 (3,): of a black body, against 6500 K, with a luminance of 1."""

    def planck(t: float) -> F64:
        metres = np.array([600e-9, 550e-9, 450e-9])
        return 1 / (metres**5 * np.expm1(0.0143878 / (metres * t)))

    ratio = planck(kelvin) / planck(6500.0)
    light: F64 = ratio / (ratio @ np.array([0.2126, 0.7152, 0.0722]))
    return light


@dataclass(frozen=True)
class Radiances:
    """What reaches the camera: cd/m2 of linear RGB, float64 (n, 3), of the skin and of the room.

    veil: the part of both that lies evenly over them, mirrored by a glass.
    """

    t_s: F64
    skin: F64
    room: F64
    veil: F64 | float = 0.0


def face_before(scene: Scene, plan: FlashPlan | None, albedo: tuple[float, ...] | None = None) -> Radiances:
    """Skin, or something of another albedo that reflects in the same way. Without a plan the display is dark."""
    length_s = (plan.length_s if plan else 2.4) + 0.6
    t_s = frame_times(scene, length_s)
    shown = _shown(scene, plan, t_s)
    other = ambient(scene, t_s)
    own = np.array(albedo or SKINS[scene.skin])
    rng = np.random.default_rng([scene.seed, 3])
    sway = np.sin(2 * np.pi * rng.uniform(0.1, 0.6) * t_s + rng.uniform(0, 7))
    near = (1 + scene.sway * sway)[:, None]  # further from and closer to the display
    hue = 1 + scene.hue_sway * np.outer(sway, [1.0, 0.0, -1.0])
    if albedo is None:
        beat = np.sin(2 * np.pi * rng.uniform(0.9, 1.8) * t_s)
        hue = hue * (1 + scene.pulse * np.outer(beat, [0.3, 1.0, 0.6]))
    on_face = other + scene.screen_lux * near * shown
    skin = (own * hue + SPECULAR) * on_face / math.pi
    on_room = other * scene.room_light + scene.room_lux * shown
    return Radiances(t_s, skin, np.array(scene.room_albedo) * on_room / math.pi)


def _shown(scene: Scene, plan: FlashPlan | None, t_s: F64) -> F64:
    return plan.light_at(t_s - scene.latency_s) if plan else np.zeros((len(t_s), 3))


@dataclass(frozen=True)
class Screen:
    """A phone or a tablet that is held up: cd/m2 of its white, how much it reflects of the display's light as paper
    would (diffuse, albedo) and as a mirror does (glass, share of the display's luminance), whether it covers the room
    beside the face as well, and how far off its start is.
    """

    white_cd_m2: float = 300.0
    diffuse: float = 0.01
    glass: float = 0.0
    covers_room: bool = True
    late_s: float = 0.0


def draw_screen(seed: int) -> Screen:
    """Held as an attacker would: started on the dot, tilted so that it does not mirror the display."""
    random = Random(seed)
    return Screen(
        white_cd_m2=random.uniform(150, 600),
        diffuse=random.uniform(0.002, 0.02),
        glass=random.uniform(0, 0.002),
        covers_room=random.random() < 0.5,
        late_s=random.uniform(-0.1, 0.1),
    )


def screen_before(scene: Scene, plan: FlashPlan, screen: Screen, recording: Recording) -> Radiances:
    """A recording, shown on a screen to the kiosk while it flashes `plan`."""
    truth = face_before(scene, plan)
    t_s = truth.t_s
    shown, other = _shown(scene, plan, t_s), ambient(scene, t_s)
    added = screen.diffuse * (other + scene.screen_lux * shown) / math.pi + screen.glass * scene.screen_cd_m2 * shown
    skin, room = recording.at(t_s - screen.late_s)
    return Radiances(
        t_s,
        screen.white_cd_m2 * skin + added,
        screen.white_cd_m2 * room + added if screen.covers_room else truth.room,
        added,
    )


@dataclass(frozen=True)
class Recording:
    """What a camera saw, this one now or another one earlier: linear 0..1 of the coded picture, float64 (n, 3)."""

    t_s: F64
    skin: F64
    room: F64
    veil: F64 | float = 0.0  # the part of the skin's that lies evenly over it

    def at(self, t_s: F64) -> tuple[F64, F64]:
        """As a player shows it: the latest picture."""
        number = np.clip(np.searchsorted(self.t_s, t_s, side="right") - 1, 0, len(self.t_s) - 1)
        return self.skin[number], self.room[number]


def film(scene: Scene, light: Radiances) -> Recording:
    """The camera: settles before the display begins and goes on settling after it."""
    rng = np.random.default_rng([scene.seed, 4])
    seen = 0.4 * light.skin + 0.6 * light.room
    balance = _balanced(scene, seen[0])
    exposure = 0.2 / float((seen[0] * balance).mean())
    gains, before_s = [], light.t_s[0]
    for i, t_s in enumerate(light.t_s):
        step, before_s = t_s - before_s, t_s
        gains.append(balance * exposure)
        balance = balance * (_balanced(scene, seen[i]) / balance) ** (1 - math.exp(-step / scene.white_balance_s))
        wanted = 0.2 / float((seen[i] * balance).mean())
        exposure *= (wanted / exposure) ** (1 - math.exp(-step / scene.exposure_s))
    kept = light.t_s > -0.1
    skin, room = (_pixels((part * np.array(gains))[kept], rng) for part in (light.skin, light.room))
    veil = light.veil * np.array(gains)
    return Recording(light.t_s[kept], skin, room, veil[kept])


def _balanced(scene: Scene, seen: F64) -> F64:
    """Gains of the channels: those for the lamp, which the camera knows, and grey world for the rest, in part."""
    lamp = light_of(scene.kelvin)
    cast = seen / lamp / np.mean(seen / lamp)
    gains: F64 = (1 / lamp) * cast**-scene.white_balance
    return gains


def _pixels(value: F64, rng: np.random.Generator) -> F64:
    """float64 (n, 3): means of a patch, as they are read back from coded pixels. A patch is not all one shade."""
    shades = np.linspace(0.7, 1.3, PATCH_PX)[:, None]
    electrons = np.minimum(value[:, None] * shades, 4.0) * FULL_WELL
    noise = rng.standard_normal(electrons.shape, dtype=np.float32)
    linear = (electrons + noise * np.sqrt(electrons + READ_NOISE**2)) / FULL_WELL
    mean: F64 = decoded(coded(linear)).mean(axis=1, dtype=np.float64)
    return np.maximum(mean, 1e-5)


def coded(linear: npt.NDArray[np.floating]) -> npt.NDArray[np.uint8]:
    """sRGB of 0..255, from linear light of 0..1; what is more is white."""
    value = np.clip(linear, 0, 1).astype(np.float32)
    curve = np.where(value <= 0.0031308, 12.92 * value, 1.055 * value ** np.float32(1 / 2.4) - 0.055)
    return np.rint(255 * curve).astype(np.uint8)


_LEVELS = np.arange(256) / 255
_DECODED = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4).astype(np.float32)


def decoded(level: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    linear: npt.NDArray[np.float32] = _DECODED[level]
    return linear


def samples(recording: Recording) -> list[ColourSample]:
    """What skin_colour would have measured."""

    def ratios(rgb: F64) -> F64:
        red, green, blue = np.log(rgb)
        return np.array([red - green, blue - green])

    return [
        ColourSample(float(t), ratios(skin), ratios(room))
        for t, skin, room in zip(recording.t_s, recording.skin, recording.room, strict=True)
    ]


ATTACKS = ("replay", "injected", "no flash", "photo")


def bona_fide(scene: Scene, plan: FlashPlan) -> Recording:
    return film(scene, face_before(scene, plan))


def paper(scene: Scene, plan: FlashPlan) -> Recording:
    """A print reflects as skin does."""
    own = SKINS[scene.skin]
    return film(scene, face_before(scene, plan, tuple(0.05 + 0.75 * part for part in own)))


def attack(name: str, scene: Scene, plan: FlashPlan, screen: Screen, earlier_lux: float = 150.0) -> Recording:
    """What the camera gives of one of ATTACKS. earlier_lux: the light in which the recording was made."""
    random = Random(scene.seed + 1_000_003)
    then = draw_scene(scene.seed + 1_000_003, earlier_lux, scene.skin)
    earlier = draw_plan(random) if name in ("replay", "injected") else None
    recording = film(then, face_before(then, earlier))
    if name == "photo":
        recording = replace(recording, skin=recording.skin[:1], room=recording.room[:1], t_s=recording.t_s[:1])
    if name == "injected":
        return replace(recording, t_s=recording.t_s + screen.late_s)
    return film(scene, screen_before(scene, plan, screen, recording))


def judged(plan: FlashPlan, recording: Recording) -> FlashResult:
    """What the challenge would have said of it, by colour alone."""
    challenge = FlashChallenge(plan, 0.0)
    for sample in samples(recording):
        challenge.add_sample(sample)
    result = challenge.verdict(challenge.ends_at_s)
    assert result is not None
    return result
