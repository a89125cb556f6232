"""The tables of the local store and their version; a store of another version is migrated forward or refused."""

from peewee import BlobField, CharField, CompositeKey, IntegerField, Model, TextField

VERSION = 1


class StoreBroken(RuntimeError):
    """The store cannot be read or written: a full disk, a damaged file, a file of a newer program."""


class PostRow(Model):
    """An order that the relay has not accepted; `body` is the JSON of `model.outbox.Post`."""

    key = CharField(primary_key=True)
    number = IntegerField(index=True)
    body = BlobField()

    class Meta:
        table_name = "post"


class DraftRow(Model):
    """What stands unsent in a dialogue's composer."""

    dialogue = CharField(primary_key=True)
    text = TextField()

    class Meta:
        table_name = "draft"
        without_rowid = True


class EntryRow(Model):
    """One entry of an open dialogue; `body` is the JSON of `protocol.desk.Recorded`."""

    dialogue = CharField()
    seq = IntegerField()
    body = BlobField()

    class Meta:
        table_name = "entry"
        primary_key = CompositeKey("dialogue", "seq")
        without_rowid = True


class OpenRow(Model):
    """An open dialogue, its place among the tabs and how far the specialist has read it."""

    dialogue = CharField(primary_key=True)
    place = IntegerField()
    read = IntegerField(default=0)

    class Meta:
        table_name = "open_dialogue"


class FactRow(Model):
    """A single named thing: the epoch, who one is, the reference data."""

    name = CharField(primary_key=True)
    body = BlobField()

    class Meta:
        table_name = "fact"
        without_rowid = True


TABLES = (PostRow, DraftRow, EntryRow, OpenRow, FactRow)
