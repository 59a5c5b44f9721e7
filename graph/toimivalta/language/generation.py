"""Other forms of a word form: the nominative of what stands in another case, the action noun of a verb."""

from __future__ import annotations

import re
from functools import lru_cache

from toimivalta.language.analyses import parse_analysis
from toimivalta.language.transducer import generator, parser
from toimivalta.model import Reading

__all__ = ["act_noun", "form_of"]

_CASE = re.compile(r"\+(?:sg|pl)\+(?:nom|gen|par|ine|ela|ill|ade|abl|all|ess|tra|ins|abe|com|acc)(?![a-z])")
_BARE_CASE = re.compile(r"\+(?:nom|gen|par|ine|ela|ill|ade|abl|all|ess|tra|ins|abe|com|acc)(?![a-z])")
#: of several genitives of the plural the usual ones: "tarkennusten", "neuvottelujen" (not "tarkennuksien")
_PREFERRED = ("sten", "ujen", "yjen")
_VOWELS = "aeiouyäö"


@lru_cache(maxsize=20_000)
def form_of(word: str, reading: Reading, number: str, case: str) -> str | None:
    """``word``, read as ``reading``, in another number and case, with its capital; None where that is not known."""
    for analysis, weight in parser().lookup(word):
        candidate = parse_analysis(analysis, weight)
        if candidate is not None and _same(candidate, reading):
            form = _generated(analysis, number, case)
            if form is not None:
                return word[:1] + form[1:] if word[:1].lower() == form[:1].lower() else form
    return reading.lemma if (number, case) == ("sg", "nom") and not reading.verb and not reading.possessive else None


def _same(one: Reading, other: Reading) -> bool:
    alike = (one.lemma, one.pos, one.case, one.number, one.verb) == (
        other.lemma,
        other.pos,
        other.case,
        other.number,
        other.verb,
    )
    return alike and one.possessive == other.possessive and one.clitic == other.clitic


def _generated(analysis: str, number: str, case: str) -> str | None:
    source, rest = analysis.split("\t", 1)
    lemma, pos, homonym, _style, tags = rest.rsplit("\t", 4)
    if pos.endswith("-pl"):
        wanted = _BARE_CASE.sub(f"+{case}", tags, count=1)
    else:
        wanted = _CASE.sub(f"+{number}+{case}", tags, count=1)
    outputs = generator().lookup("^TAB".join((source, lemma, f"^{pos}", homonym, "", wanted)))
    forms = [output[0] for output in outputs]
    return next((form for form in forms if form.endswith(_PREFERRED)), forms[0]) if forms else None


@lru_cache(maxsize=5_000)
def act_noun(verb: str) -> str:
    """The action noun of a verb in its first infinitive: allekirjoittaa → allekirjoittaminen, tehdä → tekeminen."""
    outputs = generator().lookup("^TAB".join(("Lexicon", _separated(verb), "^verb", "", "", "+inf4+sg+nom")))
    return outputs[0][0] if outputs else _by_rule(verb)


def _separated(verb: str) -> str:
    """The lemma with its compound separators, as the transducer lists it (alle|kirjoittaa)."""
    for analysis, _weight in parser().lookup(verb):
        source, lemma, pos, _homonym, _style, tags = analysis.split("\t")
        if source == "Lexicon" and pos == "verb" and tags == "+inf1":
            return lemma
    return verb


def _by_rule(verb: str) -> str:
    """The action noun by the type of the infinitive, for verbs that the dictionary lacks."""
    if len(verb) < 4 or verb[-1] not in "aä":
        return verb
    if verb[-2] == "d":
        return verb[:-2] + "minen"
    if verb[-3:-1] in ("st", "ll", "nn", "rr"):
        return verb[:-2] + "eminen"
    if verb[-2] == "t" and verb[-3] in _VOWELS:
        return verb[:-2] + ("tseminen" if verb[-3] == "i" else verb[-1] + "minen")
    return verb[:-1] + "minen"
