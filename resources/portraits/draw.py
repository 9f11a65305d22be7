#!/usr/bin/env python3
"""Draws the invented people of resources/portraits as SVG, 480x600; rsvg-convert turns them into PNG.

usage: resources/portraits/draw.py            writes drawn-*.svg beside itself and, with rsvg-convert, drawn-*.png
"""
import pathlib
import shutil
import subprocess

PEOPLE = {
    "adult-woman": dict(skin="#f2cba8", hair="#2b211c", cloth="#3f6b7d", collar="#ffffff", style="bob", jaw=0.96,
                        brow="#3a2c24", lip="#c4625c", backdrop="#dbe6ec"),
    "adult-man": dict(skin="#e9be98", hair="#1f1b1a", cloth="#38465c", collar="#eef1f5", style="short", jaw=1.06,
                      brow="#231d1a", lip="#b5705f", backdrop="#d9e2e6", glasses="#333a44"),
    "young-woman": dict(skin="#f6d3b3", hair="#4a3226", cloth="#b8734f", collar="#fff7ef", style="long", jaw=0.93,
                        brow="#5a4032", lip="#cf6a68", backdrop="#e6e4dc"),
    "elderly-woman": dict(skin="#efcfb0", hair="#c9c7c4", cloth="#7a5d86", collar="#f4eef6", style="curls", jaw=0.97,
                          brow="#9a948e", lip="#bd6f69", backdrop="#e3e7df", lines=True, glasses="#8a5a3c"),
    "elderly-man": dict(skin="#e6bd97", hair="#d8d6d2", cloth="#5c6650", collar="#f5f5ee", style="bald", jaw=1.04,
                        brow="#a8a39b", lip="#b0756a", backdrop="#dfe5e8", lines=True),
    "child": dict(skin="#f8d8b8", hair="#2a2220", cloth="#e0a63c", collar="#fffaf0", style="fringe", jaw=1.0,
                  brow="#3b2f2a", lip="#d0716b", backdrop="#dcebe6", young=True),
}


def shade(colour, factor):
    parts = [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{max(0, min(255, round(p * factor))):02x}" for p in parts)


def ellipse(x, y, rx, ry, fill, more=""):
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}" {more}/>'


def path(d, fill="none", stroke=None, width=0, more=""):
    line = f'stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    return f'<path d="{d}" fill="{fill}" {line} {more}/>'


def hair_behind(p, top):
    hair = p["hair"]
    return {
        "bob": path(f"M118 300 C96 {top - 20} 180 {top - 50} 240 {top - 50} C300 {top - 50} 384 {top - 20} 362 300 "
                    "C372 360 368 410 348 430 L132 430 C112 410 108 360 118 300 Z", hair),
        "long": path(f"M116 300 C90 {top - 24} 180 {top - 54} 240 {top - 54} C300 {top - 54} 390 {top - 24} 364 300 "
                     "C380 400 392 480 372 540 L108 540 C88 480 100 400 116 300 Z", hair),
        "curls": "".join(ellipse(x, y, 46, 46, shade(hair, f)) for x, y, f in
                         ((140, 250, .96), (128, 310, .93), (352, 310, .93), (340, 250, .96), (165, 195, 1),
                          (315, 195, 1), (205, 160, .98), (240, 150, 1.02), (277, 160, .98), (150, 350, .9),
                          (330, 350, .9))),
        "fringe": path(f"M126 320 C104 {top - 10} 180 {top - 44} 240 {top - 44} C300 {top - 44} 376 {top - 10} 354 320 "
                       "C352 350 340 362 328 366 L152 366 C140 362 128 350 126 320 Z", hair),
        "short": path(f"M132 290 C112 {top - 14} 180 {top - 46} 240 {top - 46} C300 {top - 46} 368 {top - 14} 348 290 "
                      "Z", hair),
        "bald": "",
    }[p["style"]]


def hair_before(p, top):
    hair = p["hair"]
    light = shade(hair, 1.25)
    return {
        "bob": path(f"M134 306 C128 {top + 40} 170 {top - 18} 240 {top - 20} C318 {top - 18} 352 {top + 40} 346 306 "
                    f"C340 270 322 236 296 216 C262 246 190 262 150 262 C142 276 138 290 134 306 Z", hair) +
        path(f"M196 {top + 2} C176 {top + 16} 162 {top + 36} 156 {top + 58}", stroke=light, width=5),
        "long": path(f"M134 320 C124 {top + 36} 176 {top - 20} 240 {top - 20} C304 {top - 20} 356 {top + 36} 346 320 "
                     "C338 282 306 230 244 206 C180 232 142 284 134 320 Z", hair) +
        path(f"M212 {top + 4} C184 {top + 20} 164 {top + 50} 156 {top + 84}", stroke=light, width=5),
        "curls": "".join(ellipse(x, y, 30, 26, shade(hair, f)) for x, y, f in
                         ((166, 222, 1.03), (200, 196, 1.06), (240, 188, 1.08), (280, 196, 1.06), (314, 222, 1.03))),
        "fringe": path(f"M130 306 C106 {top - 10} 180 {top - 44} 240 {top - 44} C300 {top - 44} 374 {top - 10} 350 306 "
                       "C340 280 336 266 330 256 L312 268 L296 254 L276 270 L256 254 L236 270 L214 254 L194 270 "
                       "L174 254 L152 264 C144 276 140 288 136 300 Z", hair),
        "short": path(f"M133 290 C112 {top - 14} 180 {top - 46} 240 {top - 46} C300 {top - 46} 368 {top - 14} 347 290 "
                      "C336 262 330 244 318 230 C290 236 232 232 196 214 C176 230 150 250 138 290 Z", hair) +
        path(f"M214 {top - 2} C250 {top - 10} 284 {top - 2} 306 {top + 18}", stroke=light, width=5),
        "bald": ellipse(135, 262, 14, 36, hair) + ellipse(345, 262, 14, 36, hair) +
        path(f"M176 {top + 22} C204 {top + 4} 250 {top} 282 {top + 12}", stroke=shade(p["skin"], 1.06), width=9),
    }[p["style"]]


def eye(x, y, p, size):
    return (ellipse(x, y, 19 * size, 11.5 * size, "#fdfdfb") + ellipse(x, y, 9.6 * size, 10.4 * size, "#4a352a") +
            ellipse(x, y, 4.8 * size, 5.2 * size, "#17110e") + ellipse(x + 3.4, y - 3.6, 2.6, 2.6, "#ffffff") +
            path(f"M{x - 20 * size} {y + 1} C{x - 10 * size} {y - 14 * size} {x + 10 * size} {y - 14 * size} "
                 f"{x + 20 * size} {y + 1}", stroke="#2a201b", width=3.6) +
            path(f"M{x - 15 * size} {y + 9 * size} C{x - 6} {y + 13 * size} {x + 6} {y + 13 * size} {x + 15 * size} "
                 f"{y + 9 * size}", stroke=shade(p["skin"], .78), width=1.8))


def portrait(p):
    skin, dark = p["skin"], shade(p["skin"], .84)
    young = p.get("young", False)
    top, chin, wide = (176, 404, 102) if young else (168, 418, 102 * p["jaw"])
    eyes_y, mouth_y = (312, 372) if young else (296, 368)
    size = 1.12 if young else 1.0
    brow_y = eyes_y - (34 if young else 30)
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="480" height="600" viewBox="0 0 480 600">',
           '<defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1">'
           f'<stop offset="0" stop-color="{shade(p["backdrop"], 1.06)}"/>'
           f'<stop offset="1" stop-color="{shade(p["backdrop"], .93)}"/></linearGradient>'
           f'<radialGradient id="f" cx="0.42" cy="0.38" r="0.75"><stop offset="0" stop-color="{shade(skin, 1.05)}"/>'
           f'<stop offset="0.7" stop-color="{skin}"/><stop offset="1" stop-color="{shade(skin, .9)}"/></radialGradient>'
           '</defs>', '<rect width="480" height="600" fill="url(#b)"/>', hair_behind(p, top)]
    shoulder = 470 if young else 488
    out.append(path(f"M40 600 C48 {shoulder + 22} 120 {shoulder} 196 {shoulder - 22} L284 {shoulder - 22} "
                    f"C360 {shoulder} 432 {shoulder + 22} 440 600 Z", p["cloth"]))
    out.append(path(f"M196 {chin - 36} L196 {shoulder - 12} C214 {shoulder + 22} 266 {shoulder + 22} 284 "
                    f"{shoulder - 12} L284 {chin - 36} Z", dark))
    out.append(path(f"M190 {shoulder - 22} L240 {shoulder + 44} L222 {shoulder + 66} L170 {shoulder - 12} Z",
                    p["collar"]) + path(f"M290 {shoulder - 22} L240 {shoulder + 44} L258 {shoulder + 66} L310 "
                                        f"{shoulder - 12} Z", p["collar"]))
    for side in (-1, 1):
        out.append(ellipse(240 + side * (wide + 2), eyes_y + 14, 15, 27, dark))
    out.append(path(f"M{240 - wide} 270 C{240 - wide} {top + 6} 184 {top - 14} 240 {top - 14} "
                    f"C296 {top - 14} {240 + wide} {top + 6} {240 + wide} 270 "
                    f"C{240 + wide} {chin - 70} {240 + 62 * p['jaw']} {chin} 240 {chin} "
                    f"C{240 - 62 * p['jaw']} {chin} {240 - wide} {chin - 70} {240 - wide} 270 Z", "url(#f)"))
    for side in (-1, 1):
        out.append(ellipse(240 + side * 58, eyes_y + 46, 24, 15, "#e58f80", 'opacity="0.28"'))
    for side in (-1, 1):
        x = 240 + side * 46
        out.append(eye(x, eyes_y, p, size))
        out.append(path(f"M{x - side * 24} {brow_y + 3} C{x - side * 8} {brow_y - 8} {x + side * 12} {brow_y - 8} "
                        f"{x + side * 26} {brow_y + 3}", stroke=p["brow"], width=7 if p["jaw"] > 1 else 5.4))
    out.append(path(f"M240 {eyes_y + 6} C236 {eyes_y + 24} 230 {eyes_y + 38} 233 {eyes_y + 43} "
                    f"C238 {eyes_y + 48} 246 {eyes_y + 48} 250 {eyes_y + 43}", stroke=dark, width=3.6))
    out.append(path(f"M208 {mouth_y} C224 {mouth_y + 6} 256 {mouth_y + 6} 272 {mouth_y} C262 {mouth_y + 18} 218 "
                    f"{mouth_y + 18} 208 {mouth_y} Z", p["lip"]))
    out.append(path(f"M206 {mouth_y - 1} C224 {mouth_y + 6} 256 {mouth_y + 6} 274 {mouth_y - 1}",
                    stroke=shade(p["lip"], .72), width=2.6))
    if p.get("lines"):
        for side in (-1, 1):
            out.append(path(f"M{240 + side * 36} {eyes_y + 44} C{240 + side * 48} {eyes_y + 56} {240 + side * 48} "
                            f"{mouth_y - 8} {240 + side * 44} {mouth_y + 4}", stroke=dark, width=2.4))
            out.append(path(f"M{240 + side * 70} {eyes_y + 6} l{side * 12} 5 M{240 + side * 70} {eyes_y - 2} "
                            f"l{side * 13} -2", stroke=dark, width=2))
        out.append(path("M204 236 C224 230 256 230 276 236 M210 222 C228 217 252 217 270 222", stroke=dark, width=1.8))
    out.append(hair_before(p, top))
    if p.get("glasses"):
        for side in (-1, 1):
            out.append(f'<rect x="{240 + side * 46 - 34}" y="{eyes_y - 22}" width="68" height="46" rx="19" '
                       f'fill="#ffffff" fill-opacity="0.12" stroke="{p["glasses"]}" stroke-width="4"/>')
        out.append(path(f"M228 {eyes_y - 4} C234 {eyes_y - 10} 246 {eyes_y - 10} 252 {eyes_y - 4}",
                        stroke=p["glasses"], width=4))
    out.append("</svg>\n")
    return "\n".join(out)


def main():
    folder = pathlib.Path(__file__).resolve().parent
    converter = shutil.which("rsvg-convert")
    for name, person in PEOPLE.items():
        svg = folder / f"drawn-{name}.svg"
        svg.write_text(portrait(person), encoding="utf-8")
        if converter:
            subprocess.run([converter, "-o", str(svg.with_suffix(".png")), str(svg)], check=True)


if __name__ == "__main__":
    main()
