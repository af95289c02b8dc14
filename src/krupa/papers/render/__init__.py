"""From the content model to files: PDF (the authoritative copy), DOCX, HTML preview, XLSX."""
