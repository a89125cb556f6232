"""What the writer asks of a connection, whichever database stands behind it."""

from typing import Protocol

from relay.store.outcome import Reason
from relay.store.plan import Plan
from relay.store.verdict import Verdict


class Session(Protocol):
    """One writing connection. `attempt` begins a transaction; `commit` or `rollback` must follow."""

    def attempt(self, plan: Plan) -> Verdict:
        """Write the plan; unless the verdict is clean the transaction is only good for a rollback."""

    def commit(self) -> None:
        """Make it durable; on any error nothing may be taken for committed."""

    def rollback(self) -> None:
        """Forget the transaction."""

    def reason(self, error: Exception) -> Reason | None:
        """Why the whole batch failed, or None if one unit's own data is at fault."""

    def conflicts(self, error: Exception) -> bool:
        """Whether the error says that something unique stood already."""

    def settle(self) -> None:
        """Called when nothing waits: the time for housekeeping."""

    def close(self) -> None:
        """Give the connection back; never raises."""
