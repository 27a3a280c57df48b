"""Which texts would a spreadsheet run as a formula, and how are they made harmless and plain again?"""

import polars as pl

# Leading apostrophes count, so that taking one off again gives back exactly what was there.
_LEAD = r"^'*[\s\x00\u{feff}\u{a0}\u{200b}-\u{200f}\u{2060}]*"
_SIGN = r"[=+\-@＝＋－＠﹢﹣﹦﹫−]"
_CONTROL = r"^'*[\t\r\n\x00]|^'+\s"  # a quote before a blank is doubled, so that ours can be told from theirs
DANGEROUS = rf"{_LEAD}{_SIGN}|{_CONTROL}"
HARMLESS = r"^[+-]?[0-9(][0-9 ().\-/]*$"  # a number, a phone number, a date: digits and their punctuation only
_DEFUSED = rf"^'({DANGEROUS.replace('^', '')}|\s)"


def defused(text: pl.Expr) -> pl.Expr:
    """An expression for a text with a single quote before it if a spreadsheet would run it, and as it was if not.

    >>> texts = pl.DataFrame({"text": ["=1+1", " @x", "-12.5", "+1 512 555 0100", "botox - cheap"]})
    >>> texts.select(defused(pl.col("text"))).to_series().to_list()
    ["'=1+1", "' @x", '-12.5', '+1 512 555 0100', 'botox - cheap']
    """
    # A cell of nothing but blanks runs nothing, and a lone quote would be left of it when it is read again.
    dangerous = text.str.contains(DANGEROUS) & ~text.str.contains(HARMLESS) & text.str.contains(r"[^\s\x00]")
    return pl.when(dangerous).then(text.str.replace("^", "'")).otherwise(text)


def plain_again(text: pl.Expr) -> pl.Expr:
    """An expression for a text as it was before `defused`."""
    return text.str.replace(_DEFUSED, "${1}")
