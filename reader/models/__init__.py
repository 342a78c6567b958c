"""What is shown: the window's state and answers, in Qt but without a widget."""
