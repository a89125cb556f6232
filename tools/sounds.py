"""Writes the desktop's sounds: `python -m tools.sounds` makes resources/sounds/*.wav, always the same bytes."""

import array
import math
import sys
import wave
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sounds"

SOUNDS = {
    "alert": ((0.00, 659.26, 0.5), (0.18, 880.00, 0.8)),
    "message": ((0.00, 783.99, 0.35),),
    "call": ((0.00, 880.00, 0.4), (0.16, 1046.50, 0.4), (0.32, 880.00, 0.6)),
    "knock": ((0.00, 392.00, 0.25), (0.14, 392.00, 0.35)),
    "tick": ((0.00, 523.25, 0.3),),
}
"""Notes of each sound: start in seconds, pitch in hertz, length in seconds."""


def note(at: float, pitch: float, length: float) -> float:
    """One sample of a soft bell, `at` seconds after its start: a tone and its octave, fading."""
    if not 0 <= at < length:
        return 0.0
    swell = min(1.0, at / 0.012)
    fade = (1 - at / length) ** 2
    return swell * fade * (math.sin(math.tau * pitch * at) + 0.3 * math.sin(math.tau * pitch * 2 * at))


def samples(notes: tuple[tuple[float, float, float], ...]) -> bytes:
    """Little-endian 16-bit samples of all notes together."""
    end = max(start + length for start, _, length in notes)
    made = array.array("h")
    for index in range(round(end * RATE)):
        level = sum(note(index / RATE - start, pitch, length) for start, pitch, length in notes)
        made.append(round(11_000 * max(-1.5, min(1.5, level))))
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes))


if __name__ == "__main__":
    main()
