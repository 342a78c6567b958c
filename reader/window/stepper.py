"""A row of a sheet on which a value is chosen from some steps: less, a slider, more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from reader.language.words import tr
from reader.models.page_look import nearest

_HANDLE = 22
"""Height that the handle needs, in pixels."""

_SIDE, _ARM, _STROKE = 24, 4, 1
"""Of the buttons beside it: their side, and of the sign the arms and the line's width."""


class Stepper(QWidget):
    """Shows the step chosen in words; arrows, Page Up and Down, Home and End choose another."""

    stepped = Signal(int)
    """Another step was chosen; its value."""

    def __init__(self, name: str, steps: Sequence[int], unit: str, parent: QWidget) -> None:
        """`name` is what is read out, `unit` what stands behind the value."""
        super().__init__(parent)
        self._steps = tuple(steps)
        self._unit = unit
        self._name = name
        self._besides = ""
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(self._steps) - 1)
        self.slider.setPageStep(3)
        self.slider.setMinimumHeight(_HANDLE)
        self.told = QLabel()
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        longest = max((f"{step}{unit}" for step in self._steps), key=len)
        self.told.setMinimumWidth(self.told.fontMetrics().horizontalAdvance(longest) + 4)
        less = _Sign(tr("{name}, less").format(name=name), plus=False)
        more = _Sign(tr("{name}, more").format(name=name), plus=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (less, self.slider, more, self.told):
            row.addWidget(part)
        less.clicked.connect(self._less)
        more.clicked.connect(self._more)
        self.slider.valueChanged.connect(self._tell_step)
        self.setFocusProxy(self.slider)
        self.show_value(self._steps[0])

    @property
    def value(self) -> int:
        """The step that is chosen."""
        return self._steps[self.slider.value()]

    def show_value(self, value: int) -> None:
        """Show this as chosen, or the step next to it."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._steps.index(nearest(self._steps, value)))
        self._put_in_words()

    def tell_besides(self, words: str) -> None:
        """Tell this besides the value, below it; nothing more where it is empty."""
        self._besides = words
        self._put_in_words()

    def _tell_step(self) -> None:
        self._put_in_words()
        self.stepped.emit(self.value)

    def _put_in_words(self) -> None:
        words = f"{self.value}{self._unit}"
        told = [words, self._besides] if self._besides else [words]
        self.told.setText("\n".join(told))
        self.slider.setAccessibleName(f"{self._name}, {'; '.join(told)}")

    def _less(self) -> None:
        self.slider.setValue(self.slider.value() - 1)

    def _more(self) -> None:
        self.slider.setValue(self.slider.value() + 1)


class _Sign(QToolButton):
    """A button with a plus or a minus on it, both of one size: those of a font seldom are."""

    def __init__(self, name: str, *, plus: bool) -> None:
        super().__init__()
        self._plus = plus
        self.setAccessibleName(name)
        self.setFixedSize(_SIDE, _SIDE)
        self.setAutoRaise(True)
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the slider has the keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign in the middle."""
        super().paintEvent(event)
        middle = QRect(0, 0, _STROKE, _STROKE)
        middle.moveCenter(self.rect().center())
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        with QPainter(self) as painter:
            painter.fillRect(middle.adjusted(-_ARM, 0, _ARM, 0), ink)
            if self._plus:
                painter.fillRect(middle.adjusted(0, -_ARM, 0, _ARM), ink)
