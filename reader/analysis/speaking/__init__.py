"""Whose words a quotation is."""
