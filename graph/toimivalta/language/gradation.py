"""Consonant gradation (astevaihtelu) seen from an inflected stem back to the nominative."""

from __future__ import annotations

__all__ = ["strong_stems", "weak_stem"]

VOWELS = frozenset("aeiouyäöåáéíóúü")

# Weak grade → strong grades, in the order of how often surnames and place names have them.
_STRONG: dict[str, tuple[str, ...]] = {
    "k": ("kk",),
    "p": ("pp",),
    "t": ("tt",),
    "d": ("t",),
    "v": ("v", "p"),
    "ng": ("nk",),
    "mm": ("mm", "mp"),
    "nn": ("nt", "nn"),
    "ll": ("ll", "lt"),
    "rr": ("rt", "rr"),
    "lj": ("lj", "lk"),
    "rj": ("rj", "rk"),
    "hj": ("hj", "hk"),
    "lv": ("lv", "lp"),
    "rv": ("rv", "rp"),
    "hd": ("ht",),
    "ld": ("lt",),
    "rd": ("rt",),
    "nk": ("nk", "nkk"),
    "lk": ("lk", "lkk"),
    "rk": ("rkk", "rk"),
    "lt": ("ltt", "lt"),
    "nt": ("ntt", "nt"),
    "rt": ("rtt", "rt"),
    "mp": ("mp", "mpp"),
    "lp": ("lpp", "lp"),
    "rp": ("rpp", "rp"),
    "ps": ("ps",),
    "": ("", "k"),
}
_WEAK: dict[str, str] = {
    "kk": "k",
    "pp": "p",
    "tt": "t",
    "nk": "ng",
    "mp": "mm",
    "nt": "nn",
    "lt": "ll",
    "rt": "rr",
    "ht": "hd",
    "lk": "l",
    "rk": "r",
    "hk": "h",
    "lp": "lv",
    "rp": "rv",
    "t": "d",
    "p": "v",
    "k": "",
}
_LOST_K = frozenset(("ao", "eo", "äö", "ai", "äi", "ea", "eä"))


def strong_stems(stem: str) -> tuple[str, ...]:
    """Strong-grade stems behind ``stem``, which ends in a vowel: Virra → Virta, Virra; likeliest first."""
    head, cluster, vowel = _cut(stem)
    grades = _STRONG.get(cluster.lower(), (cluster,))
    if not cluster and not _may_have_lost_k(head[-1:].lower(), vowel.lower()):
        grades = ("",)
    stems = [head + grade + vowel for grade in grades]
    return tuple(dict.fromkeys([*stems, stem]))


def _may_have_lost_k(before: str, vowel: str) -> bool:
    """joe- comes from joki, rao- from rako; tie-, Kallio- and Botnia- have lost nothing."""
    return (vowel == "e" and before in VOWELS - {"i", "e"}) or before + vowel in _LOST_K


def weak_stem(stem: str) -> str:
    """The weak grade of ``stem``, which ends in a vowel: kanka → kanga; unchanged where nothing alternates."""
    head, cluster, vowel = _cut(stem)
    for length in (2, 1):
        strong = cluster[-length:].lower()
        if len(strong) == length and strong in _WEAK and not (length == 1 and len(cluster) > 1):
            return head + cluster[:-length] + _WEAK[strong] + vowel
    return stem


def _cut(stem: str) -> tuple[str, str, str]:
    """What stands before the last consonants, those consonants, the last vowel."""
    at = len(stem) - 1
    start = at
    while start > 0 and stem[start - 1].lower() not in VOWELS:
        start -= 1
    return stem[:start], stem[start:at], stem[at:]
