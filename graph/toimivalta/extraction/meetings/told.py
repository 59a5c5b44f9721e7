"""What a sentence says of a meeting: whose, when, and whether it was held or is to come.

Each rule has an id, an example that it reads and one that it must not read (RULES; both run as tests).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.coming import (
    assembly,
    coming,
    continues,
    in_body,
    to_be_held,
    to_decide,
    will_handle,
)
from toimivalta.extraction.meetings.held import at_meeting, handled, met, met_on_weekday, minutes_of, today, was_held
from toimivalta.extraction.meetings.lines import Line, Told, line_of
from toimivalta.model import Body

__all__ = ["RULES", "Told", "told_in"]

#: rule id → (a sentence that it reads, one that it must not read)
RULES: dict[str, tuple[str, str]] = {
    "meeting.met": ("Aluehallitus kokoontui tiistaina 4.3.2025 Kotkassa.", "Aluehallitus hyväksyi 4.3.2025 ohjelman."),
    "meeting.held": ("Aluehallituksen 4.3.2025 pidetyn kokouksen asiat", "Yhtiön 4.3.2025 pidetyn kokouksen asiat"),
    "meeting.coming": ("Aluevaltuusto kokoontuu 10.3.2025 klo 16.", "Seurantaryhmä kokoontuu kaksi kertaa vuodessa."),
    "meeting.today": (
        "Aluevaltuusto päätti tänään maanantaina 3. maaliskuuta "
        "talousarviosta.", "Aluevaltuusto päätti 3.3. talousarviosta.",
    ),
    "meeting.to-decide": (
        "Aluehallitus vie suunnitelman aluevaltuuston päätettäväksi "
        "10.6.", "Suunnitelma menee aluevaltuuston päätettäväksi.",
    ),
    "meeting.continues": ("Kokous jatkuu maanantaina 10.3.2025.", "Hanke jatkuu 10.3.2025 asti."),
    "meeting.to-be-held": (
        "Asia jäi pöydälle aluehallituksen 10.3. pidettävään kokoukseen.", "Lausunto annetaan 10.3. mennessä.",
    ),
    "meeting.in-body": (
        "Malli voitaisiin hyväksyä ohjausryhmässä 10. maaliskuuta.", "Malli hyväksyttiin aluehallituksessa.",
    ),
    "meeting.will-handle": (
        "Aluevaltuusto käsittelee asiaa 10.3.2025.", "Aluevaltuusto päättää asiasta maaliskuussa 2025.",
    ),
    "meeting.handled": (
        "Aluevaltuusto käsitteli arviointikertomuksen 10.3.2025 § 61.",
        "Lautakunta käsitteli asian 10.3.2025 § 61 ja esitti, että se hyväksytään.",
    ),
    "meeting.at-meeting": (
        "Muutosta esitettiin aluehallituksen edellisessä kokouksessa 3.2.2025.",
        "Muutosta esitettiin aluehallituksen kokouksessa 3.2.2025 § 12.",
    ),
    "meeting.minutes-of": (
        "Otto-oikeutta ei käytetty palvelulautakunnan 20.2.2025 kokouksen päätöksiin.",
        "Otto-oikeutta ei käytetty palvelulautakunnan 20.2.2025 § 77 päätökseen.",
    ),
    "meeting.assembly": (
        "Edustajaksi HUS-yhtymän yhtymäkokoukseen 10.3.2025 nimettiin jäsen.",
        "Edustajaksi yhtiökokoukseen 10.3.2025 nimettiin jäsen.",
    ),
}  # fmt: skip

#: in order: the first rule that reads a sentence has it
_ORDER: tuple[Callable[[Line], Iterator[Told]], ...] = (
    met, was_held, today, continues, coming, to_be_held, assembly, in_body, to_decide, will_handle, handled, at_meeting,
    minutes_of,
)  # fmt: skip


def told_in(analysis: Analysis, block: int, fallback: Body | None = None) -> Iterator[Told]:
    """The meetings that the sentences of a block tell. ``fallback``: the body where a sentence names none."""
    for sentence in analysis.sentences[block]:
        line = line_of(analysis, block, sentence, fallback)
        if line.dates:
            yield from next((found for rule in _ORDER if (found := list(rule(line)))), [])
        else:
            yield from met_on_weekday(line, analysis.document.published)
