#!/usr/bin/env python3
"""Make the sample portrait and camera clips out of the source pictures.

Usage: make_clips.py FOLDER_WITH_SOURCE_PICTURES RESOURCES_FOLDER
       make_clips.py --two-faces RESOURCES_FOLDER    only that clip, out of the clips that are there
       make_clips.py --covered RESOURCES_FOLDER      only that clip, which needs no source
Needs numpy and OpenCV for Python. The results are committed; run this only to make them anew. The source pictures
and their origin are listed in README.md beside this file.

A frame is the source picture seen by a still camera at 640x480 while the person sways a little: shifted, scaled and
turned by a few per cent, never the same twice.
"""
import math
import pathlib
import sys

import cv2
import numpy as np

# Where the eyes' centres are in each source picture (pixels; the left one in the picture first).
EYES = {
    "obama.jpg": ((446, 213), (547, 211)),
    "obama2.jpg": ((253, 371), (365, 378)),
    "obama3.jpg": ((737, 385), (858, 398)),
    "biden.jpg": ((534, 323), (655, 348)),
}
FRAME = (640, 480)
PORTRAIT = (360, 450)


def place(picture, eyes, size, centre, distance, turn, noise):
    """The picture warped so that the eyes lie around `centre`, `distance` apart, turned by `turn` degrees."""
    (ax, ay), (bx, by) = eyes
    angle = math.degrees(math.atan2(by - ay, bx - ax))
    scale = distance / math.hypot(bx - ax, by - ay)
    middle = ((ax + bx) / 2, (ay + by) / 2)
    matrix = cv2.getRotationMatrix2D(middle, angle - turn, scale)
    matrix[0, 2] += centre[0] - middle[0]
    matrix[1, 2] += centre[1] - middle[1]
    if scale < 1:  # a camera's lens and sensor average; bilinear sampling alone would alias
        picture = cv2.GaussianBlur(picture, (0, 0), 0.45 / scale)
    warped = cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if noise is not None:
        warped = np.clip(warped + noise.normal(0, 1.5, warped.shape), 0, 255).astype(np.uint8)
    return warped


def clip(folder, sources, pictures, frames, seed):
    noise = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(frames):
        # Half of the clip is one picture, the other half the next: the person moves, then looks elsewhere.
        name = sources[index * len(sources) // frames]
        phase = 2 * math.pi * index / frames
        frame = place(pictures[name], EYES[name], FRAME,
                      (322 + 26 * math.sin(phase), 206 + 11 * math.cos(2 * phase)),
                      84 * (1 + 0.06 * math.sin(phase + 0.8)), 3.5 * math.sin(phase * 2 + 0.4), noise)
        cv2.imwrite(str(folder / f"frame-{index:02}.jpg"), frame, [cv2.IMWRITE_JPEG_QUALITY, 88])


def two_faces(clips):
    """Person A steady in the middle; person B, the helper, a little farther away at the side."""
    (clips / "two-faces").mkdir(parents=True, exist_ok=True)
    helpers = sorted((clips / "person-b").glob("*.jpg"))
    # The helper's part covers the right-hand side, with a soft seam.
    cover = np.clip((np.arange(FRAME[0], dtype=np.float32) - 470) / 16, 0, 1)[None, :, None]
    for index, path in enumerate(sorted((clips / "person-a").glob("*.jpg"))):
        patient = cv2.imread(str(path))
        helper = cv2.imread(str(helpers[index % len(helpers)]))
        smaller = np.float32([[0.7, 0, 560 - 0.7 * 322], [0, 0.7, 160 - 0.7 * 206]])
        beside = cv2.warpAffine(helper, smaller, FRAME, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
        frame = (patient * (1 - cover) + beside * cover).astype(np.uint8)
        cv2.imwrite(str(clips / "two-faces" / path.name), frame, [cv2.IMWRITE_JPEG_QUALITY, 88])


def covered(clips):
    """A lens behind tape: the sensor's noise and a little light that comes through on one side."""
    noise = np.random.default_rng(3)
    (clips / "covered").mkdir(parents=True, exist_ok=True)
    light = np.linspace(4, 16, FRAME[0])[None, :, None] * np.array([0.5, 0.6, 1.0])[None, None, :]
    for index in range(3):
        frame = np.clip(light + noise.normal(0, 1.5, (FRAME[1], FRAME[0], 3)), 0, 255).astype(np.uint8)
        cv2.imwrite(str(clips / "covered" / f"frame-{index:02}.jpg"), frame, [cv2.IMWRITE_JPEG_QUALITY, 60])


def main():
    if sys.argv[1] == "--covered":
        covered(pathlib.Path(sys.argv[2]) / "clips")
        return
    if sys.argv[1] == "--two-faces":
        two_faces(pathlib.Path(sys.argv[2]) / "clips")
        return
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pictures = {name: cv2.imread(str(source / name)) for name in EYES}
    portrait = place(pictures["obama.jpg"], EYES["obama.jpg"], PORTRAIT, (180, 205), 92, 0, None)
    (target / "portraits").mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(target / "portraits" / "person-a.jpg"), portrait, [cv2.IMWRITE_JPEG_QUALITY, 90])
    clip(target / "clips" / "person-a", ["obama3.jpg", "obama2.jpg"], pictures, 12, 1)
    clip(target / "clips" / "person-b", ["biden.jpg"], pictures, 10, 2)
    two_faces(target / "clips")
    covered(target / "clips")


if __name__ == "__main__":
    main()
