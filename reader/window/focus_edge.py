"""A bar at the start of a part that has the keys and shows nothing of that itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

_WIDE = 3


class FocusEdge(QWidget):
    """Stands over the edge of `of` while that has the focus."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self._of = of
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        of.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus."""
        if event.type() is QEvent.Type.FocusIn:
            self._stand()
            self.show()
            self.raise_()
        elif event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif event.type() is QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))

    def _stand(self) -> None:
        self.setGeometry(0, 0, _WIDE, self._of.height())
