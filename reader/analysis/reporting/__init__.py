"""What is reported in other words than the speaker's."""
