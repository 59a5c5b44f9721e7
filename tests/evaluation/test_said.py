from __future__ import annotations

import pytest

from tests.made import KYMI, decision, page
from toimivalta.evaluation.said import said_by_document
from toimivalta.model import Body
from toimivalta.pipeline import graph_of


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (Body("kaupunginhallitus", "municipal-board", KYMI), "kaupunginhallitus"),
        (Body("aluehallitus", "regional-board", KYMI), "aluehallitus"),
        (Body("kirjastotyöryhmä", "working-group", KYMI), "kirjastotyöryhmä"),
    ],
)
def test_a_body_is_shown_by_its_finnish_name_before_a_shorter_swedish_one(body: Body, shown: str) -> None:
    said = said_by_document(graph_of([page("a", [decision("uusi malli", by=body)])])[1])
    (told,) = [item.told() for item in said["a"] if item.category == "decisions"]
    assert told.split(" | ")[0] == shown
