"""Fills the marked blocks of a named query with terms, each written by the RDF library and never pasted as text.

A block is one line, ``VALUES (?region) { (UNDEF) } # param region``. A parameter may stand in several blocks; all are
filled the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from toimivalta.errors import StopWork
from toimivalta.questions.model import Question
from toimivalta.questions.parameters import Terms

__all__ = ["BLOCK", "bind"]

#: a marked block: variable, terms, name of the parameter
BLOCK = re.compile(r"VALUES \(\?(\w+)\) \{([^{}]*)\} # param ([a-z-]+)$", re.MULTILINE)


def bind(question: Question, terms: Mapping[str, Terms]) -> str:
    """The query of ``question`` with the blocks of the parameters in ``terms`` filled; the others keep their default.

    Raises StopWork if the query has no such parameter.
    """
    unknown = [name for name in terms if question.parameter(name) is None]
    if unknown:
        raise StopWork(f"{question.name}: no parameter {', '.join(unknown)}")

    def fill(block: re.Match[str]) -> str:
        variable, _, name = block.groups()
        if name not in terms:
            return block[0]
        rows = " ".join(f"({term})" for term in terms[name]) or "(UNDEF)"
        return f"VALUES (?{variable}) {{ {rows} }} # param {name}"

    return BLOCK.sub(fill, question.text)
