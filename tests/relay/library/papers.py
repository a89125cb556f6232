"""Office documents made of their parts, whole and damaged."""

import io
import zipfile


def office(parts: dict[str, str], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packed) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return target.getvalue()


def damaged(content: bytes) -> bytes:
    """The same archive, in whose first member no byte is right."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first = archive.infolist()[0]
    start = 30 + len(first.filename.encode())
    return content[:start] + b"\xff" * first.compress_size + content[start + first.compress_size :]
