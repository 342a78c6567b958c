"""What is kept: one SQLite file, written by the shelf and searched by the catalogue."""
