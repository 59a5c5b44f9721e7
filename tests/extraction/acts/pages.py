"""Invented pages for the tests of the grammar, and what is read from them."""

from __future__ import annotations

from toimivalta import documents
from toimivalta.extraction.acts import page_acts
from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.rules import rule_tasks
from toimivalta.extraction.page import analysis_of
from toimivalta.model import Actor, Office

MINUTES = """Aluehallitus, kokous 5.3.2024

Pöytäkirja on tarkastettu

§ 61 {title}

ABCDno-2024-77

Perustelut

{background}

Ehdotus

Esittelijä
Maija Mallikas, hyvinvointialuejohtaja

{proposal}

Päätös

{decision}
"""

BULLETIN = """Aluehallituksen päätöksiä 5.3.2024

6.3.2024

Kainuun hyvinvointialueen aluehallitus kokoontui tiistaina 5.3.2024.

{heading}

{text}
"""


def minutes(
    proposal: str, decision: str, background: str = "Asia on valmisteltu.", title: str = "Asian otsikko"
) -> str:
    """A minutes item of a board."""
    return MINUTES.format(title=title, background=background, proposal=proposal, decision=decision)


def bulletin(text: str, heading: str = "Muut asiat") -> str:
    """A news page about a board's decisions."""
    return BULLETIN.format(heading=heading, text=text)


def acts_of(page: str) -> list[Act]:
    """All acts of a page."""
    return list(page_acts(analysis_of(documents.parse("page", page))).acts)


def tasks_of(page: str) -> list[tuple[str, Task]]:
    """All delegations of a page with their status."""
    analysis = analysis_of(documents.parse("page", page))
    told = page_acts(analysis)
    found = [(task.status or act.status, task) for act in told.acts for task in act.tasks]
    return [*found, *((task.status, task) for task in (*told.tasks, *rule_tasks(analysis)))]


def name_of(actor: Actor | None) -> str:
    """Label of an actor."""
    if actor is None:
        return ""
    return actor.title if isinstance(actor, Office) else actor.name


def told(page: str) -> list[tuple[str, str, str]]:
    """(status, kind, actor) of each act."""
    return [(act.status, act.kind, name_of(act.by)) for act in acts_of(page)]
