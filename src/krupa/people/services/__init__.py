"""The only writers of people's records: each use case is one function."""

from krupa.people.services.people import (
    PersonData,
    add_person,
    change_person,
    note_reading,
    person_left,
    read_national_id,
)
from krupa.people.services.posts import PostData, add_post, change_post, end_post
from krupa.people.services.records import record_degree, record_licence, record_round

__all__ = [
    "PersonData",
    "PostData",
    "add_person",
    "add_post",
    "change_person",
    "change_post",
    "end_post",
    "note_reading",
    "person_left",
    "read_national_id",
    "record_degree",
    "record_licence",
    "record_round",
]
