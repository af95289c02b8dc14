"""วิทยฐานะ: who may apply and when, how the dossier is scored and judged, and what an appointment brings."""
