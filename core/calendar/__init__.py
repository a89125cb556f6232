"""The working calendar: several intervals a day, holidays, moved and shortened days, an administrator's edits (R2)."""

from core.calendar.data import ROUND_THE_CLOCK, CalendarData, DatedHours, Interval, Year
from core.calendar.working import NeverOpens, WorkingCalendar

__all__ = ["ROUND_THE_CLOCK", "CalendarData", "DatedHours", "Interval", "NeverOpens", "WorkingCalendar", "Year"]
