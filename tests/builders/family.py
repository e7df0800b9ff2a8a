"""People one stands for."""

from datetime import date

from client.domain.family import MandateId, Relation, Represented, Scope, Standing
from tests.builders.institutions import a_text


def a_represented(
    ident: str = "m-1",
    name: str = "Məmmədova Aysel Rauf qızı",
    *,
    given_name: str = "Aysel",
    relation: Relation = Relation.CHILD,
    scope: frozenset[Scope] = frozenset(Scope),
    until: date = date(2034, 5, 1),
    standing: Standing = Standing.IN_FORCE,
) -> Represented:
    return Represented(
        id=MandateId(ident),
        name=name,
        given_name=given_name,
        relation=relation,
        basis=a_text("Parental rights"),
        scope=scope,
        since=date(2016, 5, 1),
        until=until,
        standing=standing,
    )
