"""In which encoding did the file come, and what is its text?

>>> decode("Zürich".encode("utf-16"))
'Zürich'
"""

import codecs

from charset_normalizer import from_bytes

SAMPLE = 65_536  # bytes that are looked at to guess an encoding
MOSTLY_FOREIGN = 0.5  # a Western text has one accented letter in ten; a Cyrillic one beside addresses has one in two

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(data: bytes) -> tuple[str, int]:
    """Return the encoding of a file by its first bytes and how many bytes its mark takes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    head = data[:SAMPLE]
    if head:
        even, odd = head[0::2].count(0) / len(head), head[1::2].count(0) / len(head)
        if odd > 0.2 and even < 0.05:  # every second byte of Western text in UTF-16 is zero
            return "utf-16-le", 0
        if even > 0.2 and odd < 0.05:
            return "utf-16-be", 0
    return ("utf-8", 0) if _is_utf8(data) else (_legacy(head), 0)


def decode(data: bytes) -> str:
    """Return the text of a file; bytes that no encoding explains become replacement characters, never an error."""
    encoding, mark = encoding_of(data)
    return data[mark:].decode(encoding, errors="replace").replace("\0", "")


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _legacy(head: bytes) -> str:
    """The one-byte encoding of a text that is not UTF-8: Windows-1252, unless most of its letters are beyond ASCII."""
    high = sum(byte > 0x7F for byte in head)
    if high < MOSTLY_FOREIGN * sum(65 <= byte & 0xDF <= 90 for byte in head if byte < 0x80):
        return "cp1252"
    best = from_bytes(head, cp_isolation=["cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp932", "gb18030"]).best()
    return best.encoding if best else "cp1252"
