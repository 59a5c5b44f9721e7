"""Names → entities: the only room that mints IRIs. Its door is ``identity.resolution.resolve``.

Only the light part is imported here, so that a program that needs no more than names starts at once.
"""

from toimivalta.identity.iris import BASE, ONTOLOGY, Minter

__all__ = ["BASE", "ONTOLOGY", "Minter"]
