"""What an article says: quotations, speakers, people and places. Pure: text in, spans out."""
