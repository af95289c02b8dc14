"""The half-year appraisal (การประเมินผลการปฏิบัติงาน): the form, its points, the five bands.

The algorithm, its named steps and worked tables stand in docs/reference/algorithms/appraisal.md.
"""

from krupa.regulations.appraisal.bands import Band, ListedPerson, RatedPerson, band_of, level_list
from krupa.regulations.appraisal.form import (
    AppraisalForm,
    Component,
    ComponentRule,
    Part,
    appraisal_form,
    conduct_items,
    participation_items,
    participation_level,
)
from krupa.regulations.appraisal.scoring import (
    Appraisal,
    PaFigure,
    appraise,
    pa_into_component_one,
    propose_component_one,
    score_assistant,
    score_component_one,
    score_conduct,
    score_participation,
)

__all__ = [
    "Appraisal",
    "AppraisalForm",
    "Band",
    "Component",
    "ComponentRule",
    "ListedPerson",
    "PaFigure",
    "Part",
    "RatedPerson",
    "appraisal_form",
    "appraise",
    "band_of",
    "conduct_items",
    "level_list",
    "pa_into_component_one",
    "participation_items",
    "participation_level",
    "propose_component_one",
    "score_assistant",
    "score_component_one",
    "score_conduct",
    "score_participation",
]
