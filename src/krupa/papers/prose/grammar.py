"""What a wording may write between ``{{`` and ``}}``: names of facts, filters, conditions, lists.

The sandbox keeps a wording from reaching Python; this keeps it from calling anything at all (reading the
emblem's file, counting to a milliard), so that a wording typed by anyone in an office is safe to pour.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from jinja2 import TemplateSyntaxError, nodes

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Keyword,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.For,
    nodes.Assign,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Compare,
    nodes.Operand,
)
_WORKING_FILTERS = ("length",)
_DEEPEST_LIST = 2


def check_grammar(template: nodes.Template, filters: Container[str]) -> None:
    """Refuse whatever is not a fact, a known filter, a condition or a list.

    Raises:
        TemplateSyntaxError: with the line and the part that is not allowed.
    """
    for node, depth in _walk(template, 0):
        if not isinstance(node, _ALLOWED):
            raise TemplateSyntaxError(f"{type(node).__name__} is not allowed in a wording", node.lineno)
        if isinstance(node, nodes.Filter) and node.name not in filters and node.name not in _WORKING_FILTERS:
            raise TemplateSyntaxError(f"there is no filter {node.name!r}", node.lineno)
        if depth > _DEEPEST_LIST:
            raise TemplateSyntaxError("too many lists inside one another", node.lineno)


def _walk(node: nodes.Node, depth: int) -> Iterator[tuple[nodes.Node, int]]:
    depth += isinstance(node, nodes.For)
    yield node, depth
    for child in node.iter_child_nodes():
        yield from _walk(child, depth)
