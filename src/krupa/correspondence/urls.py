"""Addresses of the register, of an office's own papers and of the public check."""

from django.urls import path

from krupa.correspondence.views import drafts, register, verify, wordings

_PAPERS = "o/<slug:slug>/papers/"

urlpatterns = [
    path(_PAPERS, register.register, name="register"),
    path(f"{_PAPERS}drafts/<uuid:key>/", drafts.draft, name="draft"),
    path(f"{_PAPERS}drafts/<uuid:key>/restore/", drafts.restore, name="draft-restore"),
    path(f"{_PAPERS}drafts/<uuid:key>/issue/", drafts.issue, name="draft-issue"),
    path(f"{_PAPERS}drafts/<uuid:key>/discard/", drafts.discard, name="draft-discard"),
    path(f"{_PAPERS}wordings/", wordings.wordings, name="wordings"),
    path(f"{_PAPERS}wordings/<slug:paper>/", wordings.wording, name="wording"),
    path(f"{_PAPERS}wordings/<slug:paper>/restore/", wordings.restore_wording, name="wording-restore"),
    path(f"{_PAPERS}numbering/", wordings.numbering, name="numbering"),
    path(f"{_PAPERS}<uuid:key>/", register.paper, name="paper"),
    path(f"{_PAPERS}<uuid:key>/issued/", drafts.issued, name="issued"),
    path(f"{_PAPERS}<uuid:key>/cancel/", register.cancel, name="paper-cancel"),
    path(f"{_PAPERS}<uuid:key>/correct/", register.correct, name="paper-correct"),
    path(f"{_PAPERS}<uuid:key>/file.<slug:ending>", register.download, name="paper-file"),
    path("verify/", verify.verify_start, name="verify-start"),
    path("verify/paper.css", verify.preview_style, name="paper-style"),
    path("verify/<str:code>", verify.verify, name="verify"),
]
