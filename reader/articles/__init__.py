"""What a dated article is: its day, headline, dateline, captions and body."""
