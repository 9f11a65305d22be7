#!/usr/bin/env python3
"""Makes the kiosk's four sounds: soft bell tones, so that nobody is startled. Run it to change them."""
import math
import struct
import wave
from pathlib import Path

RATE = 44100
SOUNDS = {  # (start s, frequency Hz, length s)
    "card-seen": [(0.0, 880.0, 0.18)],
    "success": [(0.0, 783.99, 0.25), (0.14, 1046.5, 0.45)],
    "take-your-card": [(0.0, 659.26, 0.3), (0.35, 659.26, 0.3), (0.7, 783.99, 0.5)],
    "staff-called": [(0.0, 1046.5, 0.3), (0.25, 783.99, 0.5)],
}

for name, tones in SOUNDS.items():
    total = max(start + length for start, _, length in tones) + 0.05
    samples = [0.0] * int(total * RATE)
    for start, frequency, length in tones:
        first = int(start * RATE)
        for i in range(int(length * RATE)):
            t = i / RATE
            attack = min(1.0, t / 0.01)
            decay = math.exp(-5.0 * t / length)
            tone = math.sin(2 * math.pi * frequency * t) + 0.25 * math.sin(4 * math.pi * frequency * t)
            samples[first + i] += 0.35 * attack * decay * tone
    with wave.open(str(Path(__file__).parent / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", int(max(-1.0, min(1.0, s)) * 32767)) for s in samples))
