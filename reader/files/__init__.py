"""What lies on disk: folders, files, bytes and the text decoded from them."""
