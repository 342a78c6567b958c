"""The command line: what is asked for, and the verbs that answer without a window."""
