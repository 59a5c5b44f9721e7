"""Turns the transducer's analysis strings into readings."""

from __future__ import annotations

from toimivalta.language.transducer import parser
from toimivalta.model import Reading

__all__ = ["lookup", "parse_analysis"]

_POS = {
    "noun-pl": "noun",
    "proper-pl": "proper",
    "pronoun-pl": "pronoun",
    "adverb+verb": "adverb",
    "conjunction+verb": "conjunction",
    "interjection": "none",
    "": "none",
}
_CASES = frozenset(
    ("nom", "gen", "par", "ine", "ela", "ill", "ade", "abl", "all", "ess", "tra", "ins", "abe", "com", "acc")
)
_PERSONS = frozenset(("1sg", "2sg", "3sg", "1pl", "2pl", "3pl"))
_VERB_FORMS = {
    "pres": "pres",
    "past": "past",
    "cond": "cond",
    "poten": "pot",
    "imper": "imp",
    "optat": "imp",
    "inf1": "inf1",
    "inf2": "inf2",
    "inf3": "inf3",
    "inf4": "inf4",
    "inf5": "inf5",
    "deriv_action": "inf4",
    "part_pres": "part_pres",
    "part_past": "part_past",
    "part_ma": "part_ma",
    "part_maton": "part_neg",
    "conneg": "conneg",  # after the tense or mood, which it overrides
}
_CLITICS = frozenset(("kin", "kaan", "ko", "han", "pa", "ka", "s"))
_STYLES = frozenset(
    ("arch", "child", "coll", "dated", "dial", "foreign", "jocul", "nstd", "poet", "rare", "slang", "vulg")
)

# What weighs a reading down beside others of the same transducer weight: it is grammatical and hardly ever meant.
_RARE_STYLE = 2.0
_MADE_UP = 1.0  # a compound that the dictionary does not list
_RARE_TAGS = {
    "poss1sg": 3.0,
    "poss2sg": 3.0,
    "poss1pl": 1.0,
    "poss2pl": 3.0,
    "s": 3.0,
    "1sg": 1.0,
    "2sg": 2.0,
    "2pl": 2.0,
    "1pl": 0.5,
    "imper": 0.5,
    "optat": 2.0,
    "poten": 2.0,
    "superlative": 0.3,
    "ins": 1.0,
    "abe": 0.5,
    "com": 0.5,
    "inf5": 2.0,
}
_RARE_POS = {"interjection": 1.0, "none": 0.4, "participle": 0.05}


def lookup(form: str) -> list[Reading]:
    """Readings of ``form`` in the transducer's order, each once, rare grammar weighed down; perhaps none."""
    found: dict[tuple[object, ...], Reading] = {}
    for analysis, weight in parser().lookup(form):
        reading = parse_analysis(analysis, weight)
        if reading is None:
            continue
        key = _identity(reading)
        known = found.get(key)
        if known is None or reading.weight < known.weight:
            found[key] = reading
    return sorted(found.values(), key=lambda reading: reading.weight)


def _identity(reading: Reading) -> tuple[object, ...]:
    grammar = (reading.case, reading.number, reading.verb, reading.passive, reading.person)
    return (reading.lemma, reading.pos, *grammar, reading.possessive, reading.clitic)


def parse_analysis(analysis: str, weight: float) -> Reading | None:
    """The reading that one analysis string writes; None for a derivation, whose result has an entry of its own."""
    source, rest = analysis.split("\t", 1)
    lemma, pos, _homonym, style, tags = rest.rsplit("\t", 4)  # the lemma of an odd form may hold a tab
    names = tags.split("+")[1:]
    if "deriv_agent" in names or "deriv_action" in names:
        return None
    parts = tuple(part for part in _separated(lemma).split("|") if part)
    penalty = _RARE_POS.get(pos, 0.0) + sum(_RARE_TAGS.get(name, 0.0) for name in names)
    if "Pfx" in source:
        penalty += _MADE_UP
    if style or not _STYLES.isdisjoint(names):
        penalty += _RARE_STYLE
    return Reading(
        lemma=_plain(lemma),
        pos=_POS.get(pos, pos),
        case=_last(names, _CASES),
        number=_number(pos, names),
        verb=_verb_form(lemma, pos, names),
        passive="pass" in names,
        person=_last(names, _PERSONS),
        parts=parts if len(parts) > 1 else (),
        possessive=next((name[4:] for name in names if name.startswith("poss")), ""),
        clitic="+".join(name for name in names if name in _CLITICS),
        weight=weight + penalty,
        guessed=source.startswith("Guesser"),
    )


def _separated(lemma: str) -> str:
    return lemma.replace("⁅BOUNDARY⁆", "|").replace("⁅HYPHEN⁆", "|").replace("-", "|")


def _plain(lemma: str) -> str:
    return lemma.replace("|", "").replace("⁅BOUNDARY⁆", "").replace("⁅HYPHEN⁆", "-")


def _last(names: list[str], group: frozenset[str]) -> str:
    return next((name for name in reversed(names) if name in group), "")


def _number(pos: str, names: list[str]) -> str:
    if "pl" in names or pos.endswith("-pl"):
        return "pl"
    return "sg" if "sg" in names else ""


def _verb_form(lemma: str, pos: str, names: list[str]) -> str:
    forms = [_VERB_FORMS[name] for name in names if name in _VERB_FORMS]
    if forms:
        return forms[-1]
    if pos.endswith("verb") and _last(names, _PERSONS):
        return "neg" if lemma.endswith("ei") else "pres"
    return ""
