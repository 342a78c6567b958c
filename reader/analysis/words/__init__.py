"""What is known of words: names of places, titles, verbs, spellings, and where sentences end."""
