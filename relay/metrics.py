"""The figures of one relay process, for `/metrics`."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector

LAG_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 5)


class Metrics:
    """Every figure by name; labels are few and never come from a client."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self.dropped = self._counter("relay_packets_dropped", "Packets that nobody may send or read", "reason")
        self.refused = self._counter("relay_sockets_refused", "Connections that were not let in", "reason")
        self.closed = self._counter("relay_sockets_closed", "Connections that the relay ended", "reason")
        self.requests = self._counter("relay_requests", "Requests handed to a gate", "namespace")
        self.limited = self._counter("relay_requests_limited", "Requests refused for their rate", "namespace")
        self.held = Counter(
            "relay_held", "Orders held for personal data in their words", ["sender", "level"], registry=self.registry
        )
        self.sign_ins = self._counter("relay_sign_ins", "Attempts to sign in", "result")
        self.http = self._counter("relay_http_answers", "Answers over HTTP", "status")
        self.failures = self._counter("relay_failures", "Failures inside, each with a log line", "event")
        self.loop_lag = Histogram(
            "relay_loop_lag_seconds", "How late the event loop is", buckets=LAG_S, registry=self.registry
        )

    def gauge(self, name: str, text: str, value: Callable[[], float]) -> None:
        """A figure that is asked for when it is read."""
        Gauge(name, text, registry=self.registry).set_function(value)

    def exposition(self) -> bytes:
        """All figures in the text format of Prometheus."""
        return generate_latest(self.registry)

    def _counter(self, name: str, text: str, label: str) -> Counter:
        return Counter(name, text, [label], registry=self.registry)
