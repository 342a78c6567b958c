"""The names in a text: of persons, places and bodies."""
