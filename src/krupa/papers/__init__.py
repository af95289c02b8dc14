"""The 48 official papers: facts are poured into wording or a form, giving one content model.

``facts → wording (prose) or builder (forms, accounts) → content model → PDF | DOCX | HTML | XLSX``.
Text that comes from people is data all the way: it is never read as Markdown, Typst, HTML or a formula.
"""
