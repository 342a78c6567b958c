"""What stands between quotation marks, and whether it is speech."""
