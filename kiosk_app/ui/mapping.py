"""Where a point of the camera's picture lies in the mirrored preview. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass

BoxXyxy = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture scaled to cover a view, cut where it is longer, and mirrored as people know themselves.

    view x = offset_x + scale * (frame width - x), view y = offset_y + scale * y.
    """

    scale: float
    offset_x: float
    offset_y: float
    frame_width: float

    def box(self, box_xyxy: BoxXyxy) -> BoxXyxy:
        """A box of the picture in pixels of the view: left stays left of right."""
        left, top, right, bottom = box_xyxy
        return self.x(right), self.y(top), self.x(left), self.y(bottom)

    def x(self, frame_x: float) -> float:
        return self.offset_x + self.scale * (self.frame_width - frame_x)

    def y(self, frame_y: float) -> float:
        return self.offset_y + self.scale * frame_y


def cover(frame_wh: tuple[float, float], view_wh: tuple[float, float], focus_y: float | None = None) -> Cover:
    """The mapping for a picture and a view of these sizes, both in pixels and positive.

    focus_y: the row of the picture that shall be in the middle as far as the picture reaches; else its own middle.
    """
    (frame_w, frame_h), (view_w, view_h) = frame_wh, view_wh
    scale = max(view_w / frame_w, view_h / frame_h)
    top = view_h / 2 - scale * (frame_h / 2 if focus_y is None else focus_y)
    return Cover(scale, (view_w - scale * frame_w) / 2, min(0.0, max(view_h - scale * frame_h, top)), frame_w)
