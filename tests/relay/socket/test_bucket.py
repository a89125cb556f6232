"""Token buckets."""

from relay.socket.bucket import Bucket, Buckets
from relay.socket.limits import Rate


def test_a_bucket_gives_its_burst_and_then_its_rate() -> None:
    bucket = Bucket(Rate(per_s=2, burst=3), clock=10.0)
    assert [bucket.take(10.0) for _ in range(4)] == [True, True, True, False]
    assert [bucket.take(10.5), bucket.take(10.5)] == [True, False]


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    bucket = Bucket(Rate(per_s=100, burst=2), clock=0.0)
    assert [bucket.take(1_000.0) for _ in range(3)] == [True, True, False]


def test_an_empty_bucket_says_when_to_come_back() -> None:
    bucket = Bucket(Rate(per_s=4, burst=1), clock=0.0)
    bucket.take(0.0)
    assert bucket.wait_ms(0.0) == 250
    assert bucket.wait_ms(0.2) == 50


def test_a_clock_that_went_back_gives_nothing() -> None:
    bucket = Bucket(Rate(per_s=1, burst=1), clock=100.0)
    bucket.take(100.0)
    assert not bucket.take(50.0)


def test_the_key_that_was_quiet_longest_is_forgotten_first() -> None:
    buckets = Buckets(Rate(per_s=1, burst=1), keys=2)
    for key in ("a", "b", "a", "c"):
        buckets.of(key, 0.0).take(0.0)
    assert not buckets.of("a", 0.0).take(0.0)
    assert buckets.of("b", 0.0).take(0.0)
