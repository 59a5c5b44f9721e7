"""The count of a vote in a passage: for, against, blank, and where it stands.

Rules, each with a sentence that it reads and one that it must not read (RULES; both run as tests).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.extraction.votes.numbers import NUMBER, number_of

__all__ = ["RULES", "Count", "counts_in"]

#: rule id → (a sentence that it reads, one that it must not read)
RULES: dict[str, tuple[str, str]] = {
    "vote.ja-nej": ("Annettiin 4 JAA-ääntä ja 7 EI-ääntä.", "Ne, jotka kannattavat ehdotusta, äänestävät JAA."),
    "vote.pair": ("Esitys hylättiin äänin 2–9.", "Palveluntuottajat valittiin luokissa 1–7."),
    "vote.sides": (
        "Esityksen puolesta annettiin viisi ääntä ja vastaan kaksi ääntä.",
        "Vaaleissa annettiin 812 ääntä.",
    ),
    "vote.ballot": ("Maija Malli sai 34 ääntä ja Onni Oiva 22 ääntä.", "Aloite sai 1 200 ääntä kuntalaisilta."),
}

_CONTEXT = re.compile(
    r"äänest|\bään|\bJAA\b|\bröst|omröstning|\bJA\b|pidätty|\b(?:valtuutettua|jäsentä|edustajaa)\b|\bvastusti"
    r"|\b(?:hävisi|voitti|kaatui)\s(?:\w+in\s)?\d",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?P<side>JAA|EI|JA|NEJ)\b(?=[-\s,.:;=()\d]|ää|$)|\b(?P<word>[Jj]aa|[Ee]i|[Jj]a|[Nn]ej)(?=-\s?(?:ään|röst))"
)
_SMALL_SIDE = re.compile(r"\b(?P<side>[Jj]a|[Nn]ej)\b(?!-)(?P<word>)")
_SMALL_SIDE_FI = re.compile(r"\b(?P<side>[Jj]aa|[Ee]i)\b(?!-)(?P<word>)")
_BLANK = re.compile(
    r"\b(?:tyhjä\w*|tyhji\w+|blank\w*|pidätty\w*|pidättäyty\w*|avstod|avstår|äänestämättä|nedlade)\b", re.IGNORECASE
)
_DASH = r"\s?[-–—]\s?"
_PAIR = re.compile(
    r"(?:\bäänin|\bääniluvuin|\bäänimäärin|\blukemin|\bluvuin|\bnumeroin|\berolla|\b(?:hävisi|voitti|kaatui)(?:\säänestyksessä)?|\btuloksella|\btulos(?:\s(?:oli|on))?|\bröste(?:r|rna|talen|tal|siffror|siffrorna)|\bmed)\s?:?\s{0,2}"
    rf"(?P<a>\d{{1,3}}){_DASH}(?P<b>\d{{1,3}})(?:{_DASH}(?P<c>\d{{1,3}}))?(?![\d%]|[.,:]\d)"
)
_LOOSE_PAIR = re.compile(
    rf"(?<![\d.,:§–-])(?<!klo )(?P<a>\d{{1,3}}){_DASH}(?P<b>\d{{1,3}})(?:{_DASH}(?P<c>\d{{1,3}}))?(?![\d%–-]"
    rf"|[.,:]\d|\s?(?:§|vuot|euro|%|klo))"
)
_VOTED = re.compile(r"\b(?:ään(?:est|et\b|i)\w*|omröstning\w*|röst\w*)\b[^.]{0,60}$", re.IGNORECASE)
_AGAINST = re.compile(
    rf"\b(?:äänin|ääntä|röster|rösterna|med)?\s?(?P<a>{NUMBER})(?:\s(?:ääntä|ääni|röster|röst))?(?:\spuolesta|\sför)?\s?(?:ja|,|och|vastaan|mot)\s(?P<b>{NUMBER})"
    r"(?:\s(?:ääntä|ääni|röster|röst))?\s?(?P<word>vastaan|emot)?",
    re.IGNORECASE,
)
_HOLDING = re.compile(rf"(?P<n>{NUMBER})\s?(?:kpl\s)?(?:ääntä|äänellä|ääni\b|äänen|röster\b|röst\b)", re.IGNORECASE)
_GOT_NUMBER = re.compile(
    rf"\b(?:sai(?:\staakseen)?|saivat|keräsi(?:vät)?|fick|kannatti(?:vat)?|puolsi(?:vat)?|tuki(?:vat)?|stöddes av)"
    rf"\s(?P<n>{NUMBER})",
    re.IGNORECASE,
)
_GOT = re.compile(
    r"\b(?:sai|saivat|saaden|saanut|keräsi|keräsivät|annettiin|kannatti|kannattivat|puolsi|puolsivat|tuki|tukivat|fick|gavs|erhöll|äänesti|äänestivät|röstade|puolesta)\b",
    re.IGNORECASE,
)
_SUPPORTED = re.compile(
    rf"(?:röstade\s|äänesti\s)?(?P<a>{NUMBER})\s(?:\w+\s)?(?:för|kannatti|kannattivat|äänesti|äänestivät|röstade|understödde|stödde)\b[^.;\d]{{2,100}}?"
    rf"(?:\bja\b|\bmedan\b|\boch\b|,)\s(?:\w+\s){{0,2}}?(?P<b>{NUMBER})",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:hylättiin|hävisi|hävisivät|kaatui|hylkäsi|raukesi|vähemmistöön|tappiolle|torjuttiin|förkastades"
    r"|förlorade|förslaget föll|yrkandet föll|avslogs|förkastade)\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:hylättiin|hylkäsi|torjuttiin|torjui|förkastades|förkastade|avslogs|avslog)\b", re.IGNORECASE
)
_IN_FAVOUR = re.compile(
    r"\b(?:puolesta|puolsi|puolsivat|taakseen|för|kannatti|kannattivat|tuki|tukivat|stödde|understödde)\b",
    re.IGNORECASE,
)
_VOTERS = r"(?:ääntä|ääni|valtuutettua|jäsentä|edustajaa)"
#: "8 ääntä päätösehdotuksen puolesta ja 5 ääntä vastaan"
_FOR_EACH = re.compile(
    rf"(?P<a>{NUMBER})\s{_VOTERS}\s(?:äänesti\s)?(?P<x>[^\d,.;]{{3,80}}?)\spuolesta[,]?\s(?:ja\s)?"
    rf"(?P<b>{NUMBER})\s(?:{_VOTERS}\s)?(?:äänesti\s)?(?:(?P<y>[^\d,.;]{{3,80}}?)\spuolesta|(?:sitä\s)?vastaan)\b",
    re.IGNORECASE,
)
_OPPOSED = re.compile(r"\b(?:vastaan(?:\s(?:oli|äänesti))?|emot|mot|motsatte|vastusti|vastustivat)\b", re.IGNORECASE)
_SHARED_OUT = re.compile(
    r"\b(?:jakautui\w*|seuraavasti|tulos\b|äänimäärät|äänet|fördelade|följande)\b[^:]{0,60}:", re.IGNORECASE
)
_SHARE = re.compile(rf"[^\d:]{{2,80}}?[\s:–-](?P<n>{NUMBER})(?:\s(?:ääntä|ääni|röster|röst))?\s*[.]?\s*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[\s(:\"”'-]*(?:(?:kpl|ääntä|valtuutettua|jäsentä|edustajaa|äänesti|äänestivät|st|röster|ledamöter|röstade|annettiin)[\s(:\"”'-]+){0,3}"
)
_WON = re.compile(
    r"\b(?:hyväksy(?:ttiin|i)|voitti|voittivat|päätti|päätettiin|päätyi|syntyi|valitsi|valittiin|palautettiin|palautti|asettui|linjasi|puolsi"
    r"|godkän\w+|vann|segrade|beslutade|återremitterade\w*|bordlade\w*|valde\w*)\b",
    re.IGNORECASE,
)
_FAR = 70


@dataclass(frozen=True, slots=True)
class Count:
    """A count at ``start``–``end`` of a passage. ``sides``: it counts JAA and EI, not a winner and a loser."""

    start: int
    end: int
    votes_for: int
    votes_against: int
    blank: int | None
    rule: str
    sides: bool = False
    lost: bool = False  # what was voted on lost
    rejected: bool = False  # those for the rejection stand first: "esitys hylättiin äänin 31–26"
    marks: tuple[tuple[int, int], ...] = ()  # where the two numbers stand
    means: tuple[str, str] = ("", "")  # what the count itself calls its sides, in the genitive


def counts_in(sentence: str, behind: str = "") -> list[Count]:
    """The counts that ``sentence`` gives; ``behind``, the words after it, may add the blank votes."""
    if _CONTEXT.search(sentence) is None or re.search(NUMBER, sentence, re.IGNORECASE) is None:
        return []
    for read in (_by_sides, _by_pair, _by_list, _by_each, _by_stands, _by_holders, _by_supporters):
        found = read(sentence, behind)
        if found:
            return found
    return []


def _by_sides(sentence: str, behind: str) -> list[Count]:
    """Reads "4 JAA-ääntä ja 7 EI-ääntä", "JAA 4, EI 7", "24 (JAA) ja 33 (EI)"."""
    marks = list(_SIDE.finditer(sentence))
    if re.search(r"\bnej\b", sentence, re.IGNORECASE) and re.search(r"röst", sentence, re.IGNORECASE):
        marks.extend(_SMALL_SIDE.finditer(sentence))
    if re.search(r"\bjaa\b(?!-)", sentence, re.IGNORECASE):
        marks.extend(_SMALL_SIDE_FI.finditer(sentence))
    sides = [(m, (m["side"] or m["word"]).upper()) for m in marks]
    yes = [m for m, side in sides if side in {"JAA", "JA"}]
    no = [m for m, side in sides if side in {"EI", "NEJ"}]
    if not yes or not no:
        return []
    numbers = list(re.finditer(NUMBER, sentence, re.IGNORECASE))
    before = _nearest_before(sentence, numbers, yes, no)
    pair = before or _nearest_behind(sentence, numbers, yes, no)
    if pair is None:
        return []
    (a, b) = pair
    blank = _blank(sentence, behind, {a.start(), b.start()})
    end = max(a.end(), b.end(), *(m.end() for m in marks))
    start = min(a.start(), b.start(), *(m.start() for m in marks))
    return [
        Count(start, end, number_of(a.group()), number_of(b.group()), blank, "vote.ja-nej", True,
              marks=((a.start(), a.end()), (b.start(), b.end())))
    ]  # fmt: skip


def _by_each(sentence: str, behind: str) -> list[Count]:
    """Reads "8 ääntä päätösehdotuksen puolesta ja 5 ääntä vastaan"."""
    each = _FOR_EACH.search(sentence)
    if each is None:
        return []
    marks, means = (each.span("a"), each.span("b")), (each["x"].strip(), (each["y"] or "").strip())
    blank = _blank(sentence, behind, {start for start, _ in marks})
    votes_for, votes_against = number_of(each["a"]), number_of(each["b"])
    return [
        Count(each.start(), each.end(), votes_for, votes_against, blank, "vote.sides", marks=marks, means=means)
    ]  # fmt: skip


def _by_stands(sentence: str, behind: str) -> list[Count]:
    """Reads "puolesta äänesti 11 ja vastaan 4", "11 puolesta, 4 vastaan"."""
    yes, no = list(_IN_FAVOUR.finditer(sentence)), list(_OPPOSED.finditer(sentence))
    if len(yes) != 1 or len(no) != 1:
        return []
    numbers = list(re.finditer(NUMBER, sentence, re.IGNORECASE))
    pair = _nearest_before(sentence, numbers, yes, no) or _nearest_behind(sentence, numbers, yes, no)
    if pair is None:
        return []
    (a, b) = pair
    marks = ((a.start(), a.end()), (b.start(), b.end()))
    blank = _blank(sentence, behind, {a.start(), b.start()})
    start, end = min(a.start(), b.start()), max(a.end(), b.end())
    return [
        Count(start, end, number_of(a.group()), number_of(b.group()), blank, "vote.sides", marks=marks)
    ]  # fmt: skip


_Marks = list[re.Match[str]]
_Two = tuple[re.Match[str], re.Match[str]]


def _nearest_before(sentence: str, numbers: _Marks, yes: _Marks, no: _Marks) -> _Two | None:
    """The numbers right before a JAA and an EI: only brackets or "kpl" between."""
    found: list[re.Match[str] | None] = []
    for marks in (yes, no):
        fitting = [
            n for m in marks for n in numbers
            if n.end() <= m.start() and _BETWEEN.fullmatch(sentence[n.end() : m.start()])
        ]  # fmt: skip
        found.append(fitting[-1] if fitting else None)
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _nearest_behind(sentence: str, numbers: _Marks, yes: _Marks, no: _Marks) -> _Two | None:
    """The first numbers behind a JAA and an EI, before the other side is named."""
    found: list[re.Match[str] | None] = []
    for marks, others in ((yes, no), (no, yes)):
        best: re.Match[str] | None = None
        for mark in marks:
            limit = min((o.start() for o in others if o.start() > mark.start()), default=len(sentence))
            limit = min(limit, mark.end() + _FAR)
            best = best or next((n for n in numbers if mark.end() <= n.start() and n.end() <= limit), None)
        found.append(best)
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _by_pair(sentence: str, behind: str) -> list[Count]:
    """Reads "äänin 10-3", "äänestystulos oli 17–53. Tyhjää 4", "äänin 34–22–3", "äänin 7 vastaan 4"."""
    found = [_pair(sentence, match, behind) for match in _PAIR.finditer(sentence)]
    if found:
        return [one for one in found if one is not None]
    for match in _LOOSE_PAIR.finditer(sentence):
        if _VOTED.search(sentence[: match.start()]) or re.match(r"[^.]{0,40}\bääni\w*", sentence[match.end() :]):
            one = _pair(sentence, match, behind)
            return [one] if one else []
    for match in _AGAINST.finditer(sentence):
        if re.search(r"vastaan|mot", match.group(), re.IGNORECASE) and re.search(r"ään|röst", sentence, re.IGNORECASE):
            one = _pair(sentence, match, behind)
            return [one] if one else []
    return []


def _pair(sentence: str, match: re.Match[str], behind: str) -> Count | None:
    first, second = number_of(match["a"]), number_of(match["b"])
    groups = match.groupdict()
    third = groups.get("c")
    blank = int(third) if third else _blank(sentence, behind, {match.start("a"), match.start("b")})
    lost, won = _told_of(_LOST, sentence, match.start()), _told_of(_WON, sentence, match.start())
    rejected = first > second and _told_of(_REJECTED, sentence, match.start())
    lost = lost and not rejected
    high, low = max(first, second), min(first, second)
    votes_for, votes_against = (low, high) if lost else (high, low) if won or rejected else (first, second)
    places = ((match.start("a"), match.end("a")), (match.start("b"), match.end("b")))
    return Count(
        match.start(), match.end(), votes_for, votes_against, blank, "vote.pair", lost=lost, marks=places,
        rejected=rejected,
    )  # fmt: skip


def _told_of(outcome: re.Pattern[str], sentence: str, at: int) -> bool:
    """Whether the clause around a count tells an outcome of what was voted on."""
    start = max(sentence.rfind(";", 0, at), sentence.rfind(", kun ", 0, at), sentence.rfind(". ", 0, at)) + 1
    ends = [e for e in (sentence.find(". ", at), sentence.find(";", at), sentence.find(", kun ", at)) if e > 0]
    return outcome.search(sentence, start, min(ends, default=len(sentence))) is not None


def _by_holders(sentence: str, behind: str) -> list[Count]:
    """Reads "X:n puolesta annettiin kuusi (6) ääntä ja Y:n puolesta kaksi (2) ääntä", "A sai 34 ääntä ja B 22"."""
    if _GOT.search(sentence) is None:
        return []
    holding = [m for m in _HOLDING.finditer(sentence) if not _BLANK.match(sentence, m.end() + 1)]
    holding = [m for m in holding if not _is_blank_number(sentence, m) and not _TOTAL.match(sentence, m.end())]
    places = sorted({(m.start("n"), m.end("n")) for m in (*holding, *_got_numbers(sentence))})
    if len(places) == 1:
        places.extend(_bare_numbers(sentence, places[0]))
    if len(places) < 2:
        return []
    numbers = [number_of(sentence[a:b]) for a, b in places]
    in_turn = len(numbers) == 2 and _SUPPORTING.search(sentence) is not None
    order = sorted(range(len(numbers)), key=lambda i: (0 if in_turn else -numbers[i], i))
    first, second = order[0], order[1]
    blank = _blank(sentence, behind, {a for a, _ in places})
    rule = "vote.sides" if re.search(r"\bpuolesta\b|\bvastaan\b|\bemot\b", sentence, re.IGNORECASE) else "vote.ballot"
    start, end = min(a for a, _ in places), max(b for _, b in places)
    return [
        Count(start, end, numbers[first], numbers[second], blank, rule, marks=(places[first], places[second]))
    ]  # fmt: skip


#: those who back proposals are told in the order of the proposals; votes for persons by their number
_SUPPORTING = re.compile(r"\b(?:kannatti|kannattivat|puolsi|puolsivat|tuki|tukivat)\b", re.IGNORECASE)


def _got_numbers(sentence: str) -> list[re.Match[str]]:
    """Numbers right behind "sai" where the sentence speaks of votes."""
    if not re.search(r"\bään|\bröst|\b(?:valtuutettua|jäsentä|edustajaa)\b", sentence, re.IGNORECASE):
        return []
    return [m for m in _GOT_NUMBER.finditer(sentence) if not _is_blank_number(sentence, m)]


def _by_list(sentence: str, behind: str) -> list[Count]:
    """Reads "Äänet jakautuivat seuraavasti: Malli 34, Oiva 22, tyhjiä 3"."""
    opened = _SHARED_OUT.search(sentence)
    if opened is None:
        return []
    shares: list[tuple[int, int]] = []
    at = opened.end()
    for part in re.split(r"([,;]\s?|\s(?:ja|och)\s)", sentence[at:]):
        match = _SHARE.fullmatch(part)
        if match is not None and not _BLANK.search(part):
            shares.append((at + match.start("n"), at + match.end("n")))
        at += len(part)
    if len(shares) < 2:
        return []
    shares.sort(key=lambda place: (-number_of(sentence[place[0] : place[1]]), place))
    (a, b), (c, d) = shares[0], shares[1]
    blank = _blank(sentence, behind, {start for start, _ in shares})
    return [
        Count(opened.start(), len(sentence), number_of(sentence[a:b]), number_of(sentence[c:d]), blank, "vote.ballot",
              marks=((a, b), (c, d)))
    ]  # fmt: skip


def _by_supporters(sentence: str, behind: str) -> list[Count]:
    """Reads "seitsemän kannatti palauttamista ja kuusi käsittelyn jatkamista" of a ballot or vote."""
    match = _SUPPORTED.search(sentence)
    if (
        match is None
        or _is_blank_number(sentence, match)
        or re.match(r"\s?(?:äänesti\s)?tyhj", sentence[match.end() :])
    ):
        return []
    places = sorted(((match.start("a"), match.end("a")), (match.start("b"), match.end("b"))),
                    key=lambda place: -number_of(sentence[place[0] : place[1]]))  # fmt: skip
    numbers = [number_of(sentence[a:b]) for a, b in places]
    blank = _blank(sentence, behind, {a for a, _ in places})
    return [Count(match.start(), match.end(), numbers[0], numbers[1], blank, "vote.ballot", marks=tuple(places))]


def _bare_numbers(sentence: str, place: tuple[int, int]) -> list[tuple[int, int]]:
    """A number that shares the noun: "Malli sai 34 ja Oiva 22 ääntä", "34 ääntä ja Oiva 22"."""
    for match in re.finditer(NUMBER, sentence, re.IGNORECASE):
        if (
            place[0] <= match.start() < place[1]
            or _is_blank_number(sentence, match)
            or _TOTAL.match(sentence, match.end())
        ):
            continue
        joint = _NAMED_BRACKETS.sub("", sentence[min(match.end(), place[1]) : max(match.start(), place[0])])
        if len(joint) <= 90 and re.search(r"\b(?:ja|och)\b|,", joint):
            return [(match.start(), match.end())]
    return []


_TOTAL = re.compile(r"(?:\s\w+)?,\s(?:joista|av vilka)\b", re.IGNORECASE)  # "59 ääntä, joista Malli sai 31"
_NAMED_BRACKETS = re.compile(r"\([^()]*\)")


def _is_blank_number(sentence: str, match: re.Match[str]) -> bool:
    """Whether a number counts blank votes: the word stands right behind or before it in its own phrase."""
    behind = sentence[match.end() : match.end() + 40]
    before = re.split(r"\bja\b|\boch\b|[.,;]", sentence[max(0, match.start() - 40) : match.start()])[-1]
    ahead = re.match(r"\s?(?:(?!ja\b|och\b|sekä\b)\w+\s){0,2}(?:tyhj|blank|pidätt|avst)", behind, re.IGNORECASE)
    return ahead is not None or re.search(r"tyhj|blank", before, re.IGNORECASE) is not None


def _blank(sentence: str, behind: str, taken: set[int]) -> int | None:
    """The number of blank votes or abstentions in a sentence or right behind it."""
    for text, used in ((sentence, taken), (behind[:160], frozenset[int]())):
        for match in _BLANK.finditer(text):
            numbers = [n for n in re.finditer(NUMBER, text, re.IGNORECASE) if n.start() not in used]
            before = [n for n in numbers if 0 <= match.start() - n.end() <= 40]
            after = [n for n in numbers if 0 <= n.start() - match.end() <= 40]
            near = _nearer(text, match, before[-1:], after[:1])
            if near is not None:
                return number_of(near.group())
    return None


def _nearer(text: str, blank: re.Match[str], before: _Marks, after: _Marks) -> re.Match[str] | None:
    """The number that counts the blank votes: "kaksi äänesti tyhjää", "Tyhjää 4", "tyhjiä ääniä annettiin 2"."""
    if before and not re.search(r"[.;,]|ään(?:tä|in)\b|röster", text[before[0].end() : blank.start()]):
        return before[0]
    if after and not re.search(r"[.;]", text[blank.end() : after[0].start()]):
        return after[0]
    return None
