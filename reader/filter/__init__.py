"""What is typed: the filter box's language, from text to what is wanted."""
