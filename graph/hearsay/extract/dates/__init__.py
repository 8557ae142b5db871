"""Dates and times as texts write them: English expressions in, EDTF values (ISO 8601-2) out; no tree."""
