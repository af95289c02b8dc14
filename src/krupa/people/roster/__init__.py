"""The roll as an Excel workbook: brought in row by row with a message per cell, and taken out again."""
