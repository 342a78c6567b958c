"""How two texts stand to each other, word by word."""
