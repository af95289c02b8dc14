"""The only writers of agreements: one use case in each file."""

from krupa.agreements.services.amend import amend
from krupa.agreements.services.approve import approve
from krupa.agreements.services.close_and_restart import close_and_restart
from krupa.agreements.services.register_paper import register_paper
from krupa.agreements.services.return_with_suggestions import return_with_suggestions
from krupa.agreements.services.save_section import Saved, choose_text, save_section
from krupa.agreements.services.start_agreement import start_agreement
from krupa.agreements.services.submit import NotReadyError, submit
from krupa.agreements.services.withdraw import withdraw

__all__ = [
    "NotReadyError",
    "Saved",
    "amend",
    "approve",
    "choose_text",
    "close_and_restart",
    "register_paper",
    "return_with_suggestions",
    "save_section",
    "start_agreement",
    "submit",
    "withdraw",
]
