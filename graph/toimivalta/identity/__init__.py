"""Names → entities: the only room that mints IRIs."""

from toimivalta.identity.iris import BASE, ONTOLOGY, Minter
from toimivalta.identity.resolution import Resolution, Told, resolve

__all__ = ["BASE", "ONTOLOGY", "Minter", "Resolution", "Told", "resolve"]
