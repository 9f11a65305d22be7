#!/usr/bin/env python3
"""Make clips of presentation attacks, and of living people in the same surroundings.

Usage: make_attacks.py KIND OUT_FOLDER PICTURE [--seed N] [--frames N] [--width N]
       make_attacks.py committed CLIPS_FOLDER
KIND: live, print, print-plain, tablet, replay. Needs numpy and OpenCV for Python. The same seed makes the same clip.
PICTURE is one picture, or for replay a folder of pictures. `committed` makes the clips that the tests use.

live    the person cut out by a soft ellipse before a still room: sways, turns a little (near points move further than
        far ones), mouth and lids move, sensor noise
print   the whole picture on paper with a white border, halftone dots, lost gamut, held by a hand that shakes, bent
print-plain  the same without dots: a photo laboratory's print
tablet  the still picture on a screen: pixel stripes, the camera's moire with them, a dark bezel, glare
replay  the moving person on such a screen
These are drawings of attacks, not attacks: see docs/security.md.
"""
import argparse
import hashlib
import math
import pathlib

import cv2
import numpy as np

W, H = 640, 480


def room(rng):
    """A waiting room out of plain shapes: wall, door frame, notice board, chairs."""
    base = rng.integers(120, 200, 3).astype(np.float32)
    y, x = np.mgrid[0:H, 0:W].astype(np.float32)
    light = 1 + 0.18 * np.cos((x - rng.uniform(0, W)) / 300) - 0.12 * (y / H)
    picture = light[..., None] * base
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    left = int(rng.integers(10, 60))
    cv2.rectangle(picture, (left, 40), (left + 90, H), tuple(int(c * 0.7) for c in base), cv2.FILLED)
    board = int(rng.integers(470, 530))
    cv2.rectangle(picture, (board, 60), (board + 90, 170), tuple(int(min(255, c * 1.25)) for c in base), cv2.FILLED)
    cv2.line(picture, (0, 400), (W, 395), tuple(int(c * 0.6) for c in base), 5)
    return cv2.GaussianBlur(picture, (0, 0), 1.6)


def camera(rng, picture):
    picture = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 0.55)
    return np.clip(picture + rng.normal(0, 1.8, picture.shape), 0, 255).astype(np.uint8)


def sway(rng, index, frames, size):
    """Shift, scale and turn of frame `index`, smooth and never the same twice."""
    phase = 2 * math.pi * index / frames
    a, b, c = sway.phases = getattr(sway, "phases", None) or tuple(rng.uniform(0, 6, 3))
    return (size * math.sin(phase + a), 0.7 * size * math.cos(1.7 * phase + b), 1 + 0.03 * math.sin(phase + c),
            2.5 * math.sin(1.3 * phase + a))


def bend_face(picture, centre, radius, index, frames, strength):
    """Non-rigid motion: depth parallax over an ellipsoid, the mouth and the lids opening and closing."""
    y, x = np.mgrid[0:picture.shape[0], 0:picture.shape[1]].astype(np.float32)
    dx, dy = (x - centre[0]) / radius, (y - centre[1]) / (1.3 * radius)
    depth = np.sqrt(np.clip(1 - dx * dx - dy * dy, 0, 1))
    phase = 2 * math.pi * index / frames
    turn = strength * radius * math.sin(phase)
    nod = 0.5 * strength * radius * math.cos(1.4 * phase)
    mouth = 0.5 * strength * radius * math.sin(2.2 * phase)
    near_mouth = np.exp(-(dx / 0.45) ** 2 - ((dy - 0.42) / 0.22) ** 2)
    map_x = x - turn * depth
    map_y = y - nod * depth - mouth * near_mouth * np.sign(dy - 0.42) * np.minimum(1, np.abs(dy - 0.42) / 0.1)
    return cv2.remap(picture, map_x.astype(np.float32), map_y.astype(np.float32), cv2.INTER_LINEAR,
                     borderMode=cv2.BORDER_REPLICATE)


def warp_onto(background, layer, mask, matrix):
    warped = cv2.warpPerspective(layer, matrix, (W, H), flags=cv2.INTER_LINEAR)
    cover = cv2.warpPerspective(mask, matrix, (W, H), flags=cv2.INTER_LINEAR)[..., None]
    return warped * cover + background * (1 - cover)


def placed(size, scale, centre, shift, turn, tilt):
    """The homography that puts a sheet of `size` pixels at `centre`, moved by `shift`, turned and tilted a little."""
    height, width = size
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    angle = math.radians(turn)
    points = []
    for px, py in corners:
        u, v = (px - width / 2) * scale, (py - height / 2) * scale
        w = 1 + tilt * v / 400
        points.append((centre[0] + shift[0] + (u * math.cos(angle) - v * math.sin(angle)) / w,
                       centre[1] + shift[1] + (u * math.sin(angle) + v * math.cos(angle)) / w))
    return cv2.getPerspectiveTransform(corners, np.float32(points))


def halftone(picture, pitch):
    y, x = np.mgrid[0:picture.shape[0], 0:picture.shape[1]].astype(np.float32)
    result = picture.astype(np.float32)
    for channel, degrees in enumerate((15, 45, 75)):
        a = math.radians(degrees)
        u, v = x * math.cos(a) + y * math.sin(a), -x * math.sin(a) + y * math.cos(a)
        dots = (np.cos(2 * math.pi * u / pitch) + np.cos(2 * math.pi * v / pitch)) * 0.25
        ink = 1 - result[..., channel] / 255
        result[..., channel] = 255 * (1 - np.clip(ink + dots * 0.9 * np.sqrt(np.clip(ink * (1 - ink), 0, 1)), 0, 1))
    return result


def sheet(picture, kind, rng):
    """The picture as print or as screen, with its border."""
    picture = picture.astype(np.float32)
    if kind in ("print", "print-plain"):
        grey = picture.mean(axis=2, keepdims=True)
        picture = 40 + 0.72 * (0.65 * picture + 0.35 * grey)
        if kind == "print":
            picture = halftone(picture, float(rng.uniform(4.0, 6.0)))
        border, colour = 0.06, (236, 240, 242)
    else:
        y, x = np.mgrid[0:picture.shape[0], 0:picture.shape[1]].astype(np.float32)
        pitch = float(rng.uniform(2.6, 3.4))  # a screen's pixel, in pixels of the sheet
        row = 1 - 0.30 * (0.5 + 0.5 * np.cos(2 * math.pi * y / pitch))
        picture = picture * row[..., None]
        for channel in range(3):  # the three stripes of a pixel
            picture[..., channel] *= 1 + 0.35 * np.cos(2 * math.pi * (x / pitch + channel / 3))
        border, colour = 0.05, (18, 18, 20)
    edge = int(border * max(picture.shape))
    return cv2.copyMakeBorder(np.clip(picture, 0, 255), edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=colour)


def face_middle(picture):
    """Source pictures hold the face around their middle, a little above; good enough for an ellipse."""
    return picture.shape[1] * 0.5, picture.shape[0] * 0.48


def clip(kind, sources, seed, frames, width, centre):
    rng = np.random.default_rng(seed)
    sway.phases = None
    background = room(rng)
    pitch_seed = int(rng.integers(1 << 30))
    result = []
    for index in range(frames):
        source = sources[index * len(sources) // frames] if kind != "replay" else sources[index % len(sources)]
        middle = face_middle(source)
        radius = 0.34 * source.shape[1]
        shift_x, shift_y, zoom, turn = sway(rng, index, frames, 13 if kind == "live" else 15)
        scale = width / source.shape[1] * zoom
        if kind == "live":
            moved = bend_face(source, middle, radius, index, frames, 0.07)
            yy, xx = np.mgrid[0:source.shape[0], 0:source.shape[1]].astype(np.float32)
            r = np.hypot((xx - middle[0]) / (0.47 * source.shape[1]), (yy - middle[1]) / (0.50 * source.shape[0]))
            mask = np.clip((1 - r) / 0.12, 0, 1).astype(np.float32)
            matrix = placed(source.shape[:2], scale, centre, (shift_x, shift_y), turn, 0)
            canvas = background.astype(np.float32)
            body = canvas.copy()
            cv2.ellipse(body, (int(centre[0] + 0.4 * shift_x), 520), (230, 190), 0, 0, 360, (92, 80, 70), cv2.FILLED)
            canvas = cv2.GaussianBlur(body, (0, 0), 1.2)
            frame = warp_onto(canvas, moved.astype(np.float32), mask, matrix)
        else:
            if kind == "replay":
                source = bend_face(source, middle, radius, index, frames, 0.07)
            shown = cv2.resize(source, None, fx=width / source.shape[1], fy=width / source.shape[1],
                               interpolation=cv2.INTER_AREA if width < source.shape[1] else cv2.INTER_CUBIC)
            page = sheet(shown, kind, np.random.default_rng(pitch_seed))
            mask = np.ones(page.shape[:2], np.float32)
            tilt = 0.04 * math.sin(2 * math.pi * index / frames)
            matrix = placed(page.shape[:2], zoom, centre, (shift_x, shift_y), turn, tilt)
            frame = warp_onto(background.astype(np.float32), page, mask, matrix)
            if kind in ("tablet", "replay"):
                glare = np.zeros((H, W), np.float32)
                cv2.ellipse(glare, (int(centre[0] + 110), int(centre[1] - 90)), (38, 12), 35, 0, 360, 1, cv2.FILLED)
                frame = frame + 110 * cv2.GaussianBlur(glare, (0, 0), 9)[..., None]
            else:  # bent paper shades off to a side
                x = np.arange(W, dtype=np.float32)[None, :, None]
                frame = frame * (1 - 0.06 * np.cos((x - centre[0]) / 130))
        result.append(camera(rng, frame))
    return result


def write(folder, frames, quality=85):
    folder.mkdir(parents=True, exist_ok=True)
    for index, frame in enumerate(frames):
        cv2.imwrite(str(folder / f"frame-{index:02}.jpg"), frame, [cv2.IMWRITE_JPEG_QUALITY, quality])


def pictures_of(path):
    path = pathlib.Path(path)
    files = sorted(path.glob("*.jpg")) if path.is_dir() else [path]
    return [cv2.imread(str(file)) for file in files]


def committed(clips):
    """The person of the sample card in every kind, out of the clip person-a (what a thief would print or film)."""
    crops = [picture[40:420, 162:482] for picture in pictures_of(clips / "person-a")]
    for kind, sources, folder in (("live", crops[6:7], "live-room"), ("print", crops[6:7], "print-attack"),
                                  ("tablet", crops[6:7], "tablet-attack"), ("replay", crops[6:12], "replay-attack")):
        write(clips / folder, clip(kind, sources, 7, 8, 320, (320, 235)))
    lines = []
    for file in sorted(clips.glob("*/*.jpg")):
        lines.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(clips)}\n")
    (clips / "SHA256SUMS").write_text("".join(lines))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("picture", nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--frames", type=int, default=8)
    parser.add_argument("--width", type=int, default=300)
    options = parser.parse_args()
    if options.kind == "committed":
        committed(options.folder)
        return
    write(options.folder, clip(options.kind, pictures_of(options.picture), options.seed, options.frames,
                               options.width, (320, 240)))


if __name__ == "__main__":
    main()
