"""The living style guide: every component in every variant, in development settings only.

Components are rendered from their own templates with sample texts; nothing here repeats their markup.
"""
