"""Named queries, here or on a remote endpoint."""

from toimivalta.questions.ask import ask, ask_question
from toimivalta.questions.catalogue import question, questions
from toimivalta.questions.engines import Engine, LocalEngine, open_store
from toimivalta.questions.model import Parameter, Question
from toimivalta.questions.remote import RemoteEngine
from toimivalta.questions.result import SEPARATOR, Answer, Cell, Table, text_of

__all__ = [
    "SEPARATOR",
    "Answer",
    "Cell",
    "Engine",
    "LocalEngine",
    "Parameter",
    "Question",
    "RemoteEngine",
    "Table",
    "ask",
    "ask_question",
    "open_store",
    "question",
    "questions",
    "text_of",
]
