"""The file of one salary round, JSON or a workbook, and the result that is written for it."""

from krupa.roundfile.load import load_round
from krupa.roundfile.model import RoundInput
from krupa.roundfile.result import result_document
from krupa.roundfile.template import write_template

__all__ = ["RoundInput", "load_round", "result_document", "write_template"]
