"""Writes ``queries/legality.rq`` from the legality shapes: one branch a shape, so that any endpoint can answer it.

``python -m toimivalta.questions.legality > queries/legality.rq`` after a change of ``ontology/legality.ttl``.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal

from toimivalta.rdf.validation.constraints import Constraint, constraints

__all__ = ["legality_query"]

_HEADER = """\
#+ summary: What the texts show against the law, or do not show that the law asks for
#+ labels: {fi: Laillisuus, sv: Laglighet, en: Legality}
#+ description: >-
#+   Findings of the legality shapes with act and section, written from ontology/legality.ttl. A violation is something
#+   that the law does not allow; info means that the texts do not show what the law asks for, which is unknown and not
#+   unlawful, for the graph knows only what was read.
#+ parameters:
#+   region: {type: organisation, default: all, example: Kymenlaakso, about: organisation that the finding is about}
#+   severity: {type: "one of violation,info", default: all, example: violation, about: "violation, info or all"}
#+   lang: {type: language, default: fi, example: sv, about: language of labels and messages}
#+ columns:
#+   finding: the shape that found it
#+   severity: violation or info
#+   act: number of the act
#+   section: section of the act
#+   message: what was found
#+   thing: what it is about
#+   thingLabel: its title, matter or name
#+   thingOf: its organisation
#+   chain: "giver, delegations and receiver that it is about, from the top"
#+   documents: the documents that say so
#+   quotes: the sentences that say so
#+ lists: [documents, quotes]
#+ examples:
#+   - toimivalta ask legality --param severity=violation
#+   - toimivalta ask legality --param region=Kymenlaakso --lang sv
"""

_OPENING = """
SELECT ?finding ?severity ?act ?section ?message ?thing ?thingLabel ?thingOf ?chain
  (GROUP_CONCAT(DISTINCT ?documentName; SEPARATOR=" | ") AS ?documents)
  (GROUP_CONCAT(DISTINCT CONCAT("«", ?words, "»"); SEPARATOR=" ") AS ?quotes)
WHERE {
  {
    SELECT * WHERE {
      VALUES (?region) { (UNDEF) } # param region
      VALUES (?severity) { (UNDEF) } # param severity
      VALUES (?lang) { ("fi") } # param lang
"""

_CLOSING = """
      BIND(?this AS ?thing)
      BIND(IF(?lang = "sv", ?sv, IF(?lang = "en", ?en, ?fi)) AS ?message)
      OPTIONAL { ?thing (tv:decidedBy|tv:delegatedBy|tv:takenUpBy)/(org:unitOf|tv:officeOf) ?actorOf }
      OPTIONAL { ?thing org:unitOf|tv:officeOf ?unitOf }
      OPTIONAL { ?thing a tv:Region . BIND(?thing AS ?itself) }
      FILTER(!BOUND(?region) || ?region IN (?actorOf, ?unitOf, ?itself))
      OPTIONAL { ?thing (tv:decidedBy|tv:delegatedBy|tv:takenUpBy)/(org:unitOf|tv:officeOf)/skos:prefLabel ?actor_lang
        FILTER(LANG(?actor_lang) = ?lang) }
      OPTIONAL { ?thing (tv:decidedBy|tv:delegatedBy|tv:takenUpBy)/(org:unitOf|tv:officeOf)/skos:prefLabel ?actor_fi
        FILTER(LANG(?actor_fi) = "fi") }
      OPTIONAL { ?thing (org:unitOf|tv:officeOf)/skos:prefLabel ?unit_lang FILTER(LANG(?unit_lang) = ?lang) }
      OPTIONAL { ?thing (org:unitOf|tv:officeOf)/skos:prefLabel ?unit_fi FILTER(LANG(?unit_fi) = "fi") }
      BIND(COALESCE(?actor_lang, ?actor_fi, ?unit_lang, ?unit_fi) AS ?thingOf)
      OPTIONAL { ?thing dcterms:title|tv:delegatedMatter ?title }
      OPTIONAL { ?thing skos:prefLabel ?thing_lang FILTER(LANG(?thing_lang) = ?lang) }
      OPTIONAL { ?thing skos:prefLabel ?thing_fi FILTER(LANG(?thing_fi) = "fi") }
      BIND(COALESCE(?title, ?thing_lang, ?thing_fi) AS ?thingLabel)
{chain}      OPTIONAL {
        ?thing tv:evidence ?evidence .
        ?evidence oa:hasSource ?source ; oa:hasSelector ?positionSelector, ?quoteSelector .
        ?source dcterms:identifier ?documentName .
        ?positionSelector oa:start ?start .
        ?quoteSelector oa:exact ?words .
      }
    }
    ORDER BY ?thing ?finding ?documentName ?start
  }
}
GROUP BY ?finding ?severity ?act ?section ?message ?thing ?thingLabel ?thingOf ?chain
ORDER BY DESC(?severity) ?act ?section ?finding ?thingOf ?thingLabel ?message ?thing
"""

#: no finding is about a longer chain
_STEPS = 3

_PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


def legality_query() -> str:
    """The text of the query, from the shapes as they stand."""
    every = constraints("legality.ttl")
    prefixes = dict(every[0].prefixes) | {"foaf": "http://xmlns.com/foaf/0.1/", "oa": "http://www.w3.org/ns/oa#"}
    lines = [f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in sorted(prefixes.items())]
    branches = " UNION ".join(map(_branch, every))
    return f"{_HEADER}\n" + "\n".join(lines) + f"\n{_OPENING}      {branches}{_CLOSING.replace('{chain}', _chain())}"


def _chain() -> str:
    """Reads the IRIs of ``?told``, with a blank between two, as ``?chain`` of their names; a single one is no chain."""
    lines = ['BIND(COALESCE(?told, "") AS ?rest0)']
    for n in range(_STEPS):
        lines += [
            f'BIND(IF(CONTAINS(?rest{n}, " "), STRBEFORE(?rest{n}, " "), ?rest{n}) AS ?iri{n})',
            f'BIND(STRAFTER(?rest{n}, " ") AS ?rest{n + 1})',
            f'BIND(COALESCE(IF(?iri{n} = "", <urn:none>, IRI(?iri{n})), <urn:none>) AS ?step{n})',
            f"OPTIONAL {{ ?step{n} dcterms:title ?step{n}_title }}",
            f"OPTIONAL {{ ?step{n} tv:delegatedMatter ?step{n}_matter }}",
            f"OPTIONAL {{ ?step{n} skos:prefLabel ?step{n}_lang FILTER(LANG(?step{n}_lang) = ?lang) }}",
            f'OPTIONAL {{ ?step{n} skos:prefLabel ?step{n}_fi FILTER(LANG(?step{n}_fi) = "fi") }}',
            f"OPTIONAL {{ ?step{n} foaf:name ?step{n}_name }}",
            f"BIND(COALESCE(STR(?step{n}_title), STR(?step{n}_matter), STR(?step{n}_lang), STR(?step{n}_fi),"
            f" STR(?step{n}_name), ?iri{n}) AS ?shown{n})",
        ]
    rest = ", ".join(f'IF(?iri{n} = "", "", CONCAT(" → ", ?shown{n}))' for n in range(1, _STEPS))
    lines.append(f'BIND(IF(?iri1 = "", "", CONCAT(?shown0, {rest})) AS ?chain)')
    return "".join(f"      {line}\n" for line in lines)


def _branch(constraint: Constraint) -> str:
    """One shape as a group that binds ?this, ?finding, ?severity, ?act, ?section and the message in three languages."""
    head, _, pattern = constraint.select.replace("$this", "?this").replace("?chain", "?told").partition("WHERE")
    lines = [
        "{",
        *_target(constraint),
        "  {",
        *(f"    {line}" for line in _trimmed(f"{head.replace('SELECT ', 'SELECT DISTINCT ', 1)}WHERE{pattern}")),
        "  }",
        f"  BIND({Literal(constraint.shape)} AS ?finding)",
        f"  BIND({Literal(constraint.severity.value)} AS ?severity)",
        *_unless_selected(head, "act", constraint.act),
        *_unless_selected(head, "section", constraint.section),
        *(f"  BIND({_message(constraint.messages[lang])} AS ?{lang})" for lang in ("fi", "sv", "en")),
        "}",
    ]
    return "\n      ".join(lines)


def _target(constraint: Constraint) -> list[str]:
    if len(constraint.targets) == 1:
        return [f"  ?this a <{constraint.targets[0]}> ."]
    classes = " ".join(f"<{target}>" for target in constraint.targets)
    return [f"  VALUES ?target {{ {classes} }}", "  ?this a ?target ."]


def _unless_selected(head: str, name: str, value: str) -> list[str]:
    return [] if re.search(rf"\?{name}\b", head) else [f"  BIND({Literal(value)} AS ?{name})"]


def _message(template: str) -> str:
    """A template as an expression; what is no literal is left out."""
    parts = _PLACEHOLDER.split(template)
    if len(parts) == 1:
        return str(Literal(template))
    texts = [str(Literal(part)) for part in parts[::2]]
    values = [f'IF(ISLITERAL(?{name}), STR(?{name}), "…")' for name in parts[1::2]]
    mixed = [
        each for pair in zip(texts, [f'COALESCE({value}, "…")' for value in values], strict=False) for each in pair
    ]
    return f"CONCAT({', '.join([*mixed, texts[-1]])})"


def _trimmed(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    indent = min((len(line) - len(line.lstrip()) for line in lines[1:]), default=0)
    return [lines[0].strip(), *(line[indent:].rstrip() for line in lines[1:])]


if __name__ == "__main__":
    print(legality_query(), end="")
