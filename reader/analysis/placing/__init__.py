"""Which place a name means, and which countries an article concerns."""
