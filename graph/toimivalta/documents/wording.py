"""Pieces of patterns that several rules share: days, and the nouns that end the name of a body."""

from __future__ import annotations

__all__ = ["BODY", "DATE"]

#: a day with its year
DATE = r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"
#: the noun that ends the name of a body, in the cases in which headers and titles have it
BODY = (
    r"(?:hallitu(?:s|ksen|ksessa)|valtuusto(?:n|ssa)?|lautakun(?:ta|nan|nassa)|jaosto(?:n|ssa)?|valiokun(?:ta|nan)"
    r"|toimikun(?:ta|nan)|neuvosto(?:n)?|neuvottelukun(?:ta|nan)|johtokun(?:ta|nan)|ryhmä(?:n)?|yhtymäkokou(?:s|ksen)"
    r"|toimieli(?:n|men)|foorumi(?:n)?|puheenjohtajisto(?:n)?|johtajisto(?:n)?|styrelse(?:ns?)?|fullmäktiges?|nämndens?"
    r"|sektionens?|utskottets?|kommitténs?|rådets?|kommissionens?|stämmans?)"
)
