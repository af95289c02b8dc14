"""Reading what an office sends in: every problem is found at once, with its place and its remedy."""

from krupa.inputs.problem import InputError, InputProblem

__all__ = ["InputError", "InputProblem"]
