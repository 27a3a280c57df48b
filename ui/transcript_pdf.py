"""How does a conversation become a PDF? The transcript's lines in a font that is carried along, and nothing that acts.

The text is drawn character by character: no links, no scripts, nothing that a reader would fetch.
"""

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from ui.transcript import Kind, transcript

if TYPE_CHECKING:
    from advisor.store.turns import OpenThread

FONTS = Path(__file__).parent / "fonts"
FAMILY = "DejaVu"
MISSING = "\u25a1"  # a box stands for a character that the font lacks (an emoji, Chinese…)
LOOKS = {  # bold, size in points, gray, space above in millimeters
    Kind.TITLE: ("B", 16, 20, 0),
    Kind.QUESTION: ("B", 11, 20, 7),
    Kind.HEADING: ("B", 10, 20, 3),
    Kind.TEXT: ("", 10, 20, 2),
    Kind.ITEM: ("", 10, 20, 1.5),
    Kind.NOTE: ("", 8.5, 90, 1),
}
LINE = 0.5  # millimeters of height for each point of size
INDENT = 5  # millimeters

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells every step of cutting a font


def as_pdf(opened: "OpenThread") -> bytes:
    """Return the conversation as a PDF file on US Letter pages."""
    pdf = _Numbered(format="Letter")
    pdf.set_title(_drawable(opened.title))
    pdf.set_lang("en-US")
    for style, name in (("", "DejaVuSans"), ("B", "DejaVuSans-Bold")):
        pdf.add_font(FAMILY, style, FONTS / f"{name}.ttf")
    pdf.set_auto_page_break(True, margin=20)
    pdf.add_page()
    for line in transcript(opened):
        style, size, gray, above = LOOKS[line.kind]
        pdf.set_font(FAMILY, style, size)
        pdf.set_text_color(gray)
        pdf.ln(above)
        if line.kind is Kind.ITEM:
            pdf.set_x(pdf.l_margin + INDENT)
        text = f"\u2022 {line.text}" if line.kind is Kind.ITEM else line.text
        pdf.multi_cell(0, size * LINE, _drawable(text), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    return bytes(pdf.output())


class _Numbered(FPDF):
    """Pages with their number at the foot."""

    def footer(self) -> None:
        """Draw the page's number."""
        self.set_y(-14)
        self.set_font(FAMILY, "", 8)
        self.set_text_color(90)
        self.cell(0, 6, f"{self.page_no()}", align="C")


@cache
def _covered() -> frozenset[int]:
    """Return the characters that both fonts can draw."""
    fonts = [TTFont(FONTS / f"{name}.ttf") for name in ("DejaVuSans", "DejaVuSans-Bold")]
    return frozenset.intersection(*(frozenset(font.getBestCmap()) for font in fonts))


def _drawable(text: str) -> str:
    return "".join(one if ord(one) in _covered() or one == "\n" else MISSING for one in text.replace("\t", " "))
