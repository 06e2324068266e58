"""Feeds of the newest additions."""
