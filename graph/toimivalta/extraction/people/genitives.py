"""The genitive of a body's name, for roles: "aluehallituksen jäsen"."""

from __future__ import annotations

__all__ = ["genitive"]

_ENDINGS = (
    ("kunta", "kunnan"), ("hallitus", "hallituksen"), ("kokous", "kokouksen"), ("elin", "elimen"), ("raati", "raadin"),
    ("nämnden", "nämndens"), ("styrelsen", "styrelsens"), ("gruppen", "gruppens"), ("sektionen", "sektionens"),
    ("fullmäktige", "fullmäktiges"), ("rådet", "rådets"), ("kommittén", "kommitténs"), ("utskottet", "utskottets"),
)  # fmt: skip


def genitive(name: str) -> str:
    """The genitive of ``name``.

    >>> genitive("osallisuus- ja asiakkuuslautakunta"), genitive("johtoryhmä")
    ('osallisuus- ja asiakkuuslautakunnan', 'johtoryhmän')
    """
    for ending, full in _ENDINGS:
        if name.endswith(ending):
            return name[: len(name) - len(ending)] + full
    return f"{name}n"
