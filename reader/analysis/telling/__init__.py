"""A text as its narrator tells it: clauses, subjects, and whom a word stands for."""
