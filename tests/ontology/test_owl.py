"""The ontology in OWL tools: the OWL API, with which Protégé reads files, and the reasoner HermiT."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from toimivalta.rdf.vocabulary import CLASSES

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "ontology"
#: where Debian's package libowlapi-java puts the OWL API and what it needs
JARS = Path("/usr/share/java")

needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="java is not installed: no OWL tool can run")
needs_owl_api = pytest.mark.skipif(
    not (JARS / "owlapi-api.jar").exists(),
    reason="libowlapi-java is not installed: the OWL API does not read the files",
)
needs_hermit = pytest.mark.skipif(
    importlib.util.find_spec("owlready2") is None, reason="owlready2 is not installed: HermiT does not reason"
)


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def loaded(name: str) -> dict[str, str]:
    """What the OWL API says of a file of the ontology: its format and counts."""
    lines = run("java", "-cp", f"{JARS}/*", str(HERE / "Load.java"), str(ONTOLOGY / name)).splitlines()
    return dict(line.split(" ", 1) for line in lines)


@needs_owl_api
@pytest.mark.slow
def test_the_owl_api_reads_every_class_and_finds_it_within_owl_2_dl() -> None:
    found = loaded("toimivalta.ttl")
    assert found["format"] == "Turtle"
    assert int(found["classes"]) > len(CLASSES)
    assert int(found["axioms"]) > 1000
    assert found["violations"] == "0"


@needs_owl_api
@pytest.mark.slow
@pytest.mark.parametrize(("name", "axioms"), [("alignments.ttl", 30), ("codes.ttl", 500)])
def test_the_owl_api_reads_the_other_files(name: str, axioms: int) -> None:
    assert int(loaded(name)["axioms"]) > axioms


def hermit(action: str, path: Path) -> str:
    package = importlib.util.find_spec("owlready2")
    assert package is not None and package.origin is not None
    folder = Path(package.origin).parent / "hermit"
    paths = f"{folder / 'HermiT.jar'}:{folder}"
    return run("java", "-cp", paths, "org.semanticweb.HermiT.cli.CommandLine", action, path.as_uri())


def empty_classes(path: Path) -> set[str]:
    """Classes that can have no member, by HermiT."""
    lines = hermit("--unsatisfiable", path).splitlines()[1:]
    return {line.strip() for line in lines} - {"owl:Nothing", ""}


@needs_java
@needs_hermit
@pytest.mark.slow
def test_hermit_finds_the_ontology_consistent_and_no_class_empty() -> None:
    path = ONTOLOGY / "toimivalta.ttl"
    assert "owl#Thing is satisfiable" in hermit("--consistency", path)
    assert empty_classes(path) == set()


@needs_java
@needs_hermit
@pytest.mark.slow
def test_hermit_sees_a_class_that_can_have_no_member(tmp_path: Path) -> None:
    path = tmp_path / "wrong.ttl"
    text = (ONTOLOGY / "toimivalta.ttl").read_text(encoding="utf-8")
    path.write_text(f"{text}\ntv:Both a owl:Class ; rdfs:subClassOf tv:Meeting, tv:Body .\n", encoding="utf-8")
    assert empty_classes(path) == {"tv:Both"}
