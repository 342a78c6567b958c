"""Dateline: a desktop reader for dated articles that knows who said what, where and when."""
