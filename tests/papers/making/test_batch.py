from tests.papers.years import sample_year

from krupa.papers.catalogue import Format
from krupa.papers.making.batch import make_all
from krupa.papers.making.task import make, make_one_file, tasks

SLUGS = ("criteria-memo", "pa1-teacher")


def test_a_pool_of_workers_makes_the_same_bytes_in_the_same_order() -> None:
    year = sample_year()
    todo = list(tasks(year, SLUGS, (Format.PDF, Format.DOCX)))
    alone = [make(year, task) for task in todo]
    together = list(make_all(year, todo * 8, workers=2))
    assert together == alone * 8


def test_html_is_made_only_when_asked_for() -> None:
    year = sample_year()
    assert all(Format.HTML not in task.formats for task in tasks(year, SLUGS))
    asked = next(tasks(year, SLUGS, (Format.HTML,)))
    assert asked.formats == (Format.HTML,)
    assert make(year, asked).files[0].data.startswith(b"<")


def test_one_file_for_everybody_has_all_pages_and_no_blank_form() -> None:
    year = sample_year()
    single = [
        make(year, task) for task in tasks(year, ("pa1-teacher",), (Format.PDF,)) if task.who != "blank"
    ]
    pages = sum(made.files[0].pages or 0 for made in single)
    assert make_one_file(year, "pa1-teacher").files[0].pages == pages
