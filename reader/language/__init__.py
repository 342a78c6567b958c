"""What the program says, in the reader's language. The lowest folder: all others may speak."""
