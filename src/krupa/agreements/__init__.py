"""Step 1: performance agreements (PA 1) from draft to approval."""
