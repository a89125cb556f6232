"""The figures for `/metrics`."""

from relay.metrics import Metrics


def test_two_relays_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.dropped.labels("event").inc()
    assert one.registry.get_sample_value("relay_packets_dropped_total", {"reason": "event"}) == 1
    assert other.registry.get_sample_value("relay_packets_dropped_total", {"reason": "event"}) is None


def test_a_gauge_is_asked_when_it_is_read() -> None:
    metrics, values = Metrics(), [1.0]
    metrics.gauge("relay_sockets", "Open connections", lambda: values[-1])
    values.append(7.0)
    assert "relay_sockets 7.0" in metrics.exposition().decode()


def test_memory_and_the_collector_are_watched() -> None:
    text = Metrics().exposition().decode()
    assert "process_resident_memory_bytes" in text
    assert "python_gc_collections_total" in text
