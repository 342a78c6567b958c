"""Dresses the application in the colours of a palette: light, sepia or dark."""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.files.folders import shipped
from reader.models.palette import DARK, LIGHT, SEPIA, Palette, Theme

STYLE = ("-style", "fusion")
"""What an application is to be started with. The platforms' styles take only some of a palette's
colours; Fusion takes all, and keeps the system's font. `setStyle` hands the style back, and
PySide loads all that it knows of styles for that: 5 ms."""


def palette_for(theme: Theme, scheme: Qt.ColorScheme) -> Palette:
    """The palette that was chosen, or the one that goes with the system's `scheme`."""
    if theme is Theme.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return {Theme.LIGHT: LIGHT, Theme.SEPIA: SEPIA, Theme.DARK: DARK}[theme]


def dress(window: QWidget, palette: Palette) -> None:
    """Dress `window` and all that opens over it in `palette`.

    Raises OSError where the style sheet that ships with the program can't be read.
    """
    colours = _application_palette(palette)
    # The window at once, what opens over it (menus, dialogs, tool tips) when it does.
    window.setPalette(colours)
    QApplication.setPalette(colours)
    window.setStyleSheet(style_sheet(palette))


def style_sheet(palette: Palette) -> str:
    """`resources/dateline.qss` with the colours of `palette` filled in."""
    sheet = (shipped("resources") / "dateline.qss").read_text(encoding="utf-8")
    values = ((field.name, getattr(palette, field.name)) for field in fields(palette))
    names = {name: value.name() for name, value in values if isinstance(value, QColor)}
    return Template(sheet).substitute(names)


def _application_palette(colours: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for of, colour in {
        role.Window: colours.side,
        role.WindowText: colours.ink,
        role.Base: colours.paper,
        role.AlternateBase: colours.side,
        role.Text: colours.ink,
        role.Button: colours.side,
        role.ButtonText: colours.ink,
        role.BrightText: colours.paper,
        role.ToolTipBase: colours.paper,
        role.ToolTipText: colours.ink,
        role.PlaceholderText: colours.quiet,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.ink,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.paper,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.quiet,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(of, colour)
    for of in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, of, colours.quiet)
    return palette
