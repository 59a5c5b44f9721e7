"""Meetings that a page reports, announces or lists, and the items of their agendas."""

from __future__ import annotations

from toimivalta.extraction.meetings.context import PageMeeting, meeting_of, page_meeting
from toimivalta.extraction.meetings.statements import meetings

__all__ = ["PageMeeting", "meeting_of", "meetings", "page_meeting"]
