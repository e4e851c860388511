"""The readers of dlib's files: what they read, and that they refuse everything else."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.errors import PackError
from kiosk_app.packs.dlib_format import AddPrev, Affine, Conv, Dense, Mark, Pool, Relu, read_net
from kiosk_app.packs.dlib_predictor import read_shape_predictor
from kiosk_app.packs.open_pack import DETECTOR, LANDMARKS, RECOGNISER, Conversion, models_folder


def _content(conversion: Conversion) -> bytes:
    return (models_folder() / conversion.source).read_bytes()


def test_the_embedder_has_the_layers_of_a_residual_network_of_29_convolutions() -> None:
    net = read_net(_content(RECOGNISER))
    counts = {kind: sum(isinstance(layer, kind) for layer in net.layers) for kind in (Conv, Affine, Relu, AddPrev)}
    assert counts == {Conv: 29, Affine: 29, Relu: 29, AddPrev: 14}
    assert sum(isinstance(layer, Mark) for layer in net.layers) == 22
    assert sum(isinstance(layer, Pool) for layer in net.layers) == 6
    assert isinstance(net.layers[-1], Dense)
    assert net.layers[-1].weights.shape == (256, 128)
    assert net.mean_rgb == pytest.approx((122.782, 117.001, 104.298), abs=1e-4)


def test_the_detector_has_seven_convolutions_with_their_batch_normalisation() -> None:
    net = read_net(_content(DETECTOR))
    shapes = [layer.filters.shape for layer in net.layers if isinstance(layer, Conv)]
    assert shapes[0] == (16, 3, 5, 5)
    assert shapes[-1] == (1, 45, 9, 9)
    assert len(shapes) == 7
    assert sum(isinstance(layer, Affine) for layer in net.layers) == 6


def test_the_predictor_has_15_cascades_of_500_trees_and_starts_with_a_face() -> None:
    predictor = read_shape_predictor(_content(LANDMARKS))
    assert predictor.threshold.shape == (15, 500, 15)
    assert predictor.leaves.shape == (15, 500, 16, 10)
    assert predictor.deltas.shape == (15, 800, 2)
    right_eye, _, left_eye, _, nose = predictor.initial_shape.reshape(5, 2)
    assert left_eye[0] < nose[0] < right_eye[0]
    assert nose[1] > left_eye[1]
    assert np.isfinite(predictor.leaves).all()


@pytest.mark.parametrize("conversion", [DETECTOR, RECOGNISER], ids=lambda conversion: conversion.target)
def test_a_network_that_is_cut_short_or_too_long_is_refused(conversion: Conversion) -> None:
    data = _content(conversion)
    chance = random.Random(1)
    for length in [0, 1, 2, len(data) - 1, *(chance.randrange(len(data)) for _ in range(20))]:
        with pytest.raises(PackError):
            read_net(data[:length])
    with pytest.raises(PackError, match="end of the file"):
        read_net(data + b"\0")


@pytest.mark.slow
def test_a_predictor_that_is_cut_short_or_too_long_is_refused() -> None:
    data = _content(LANDMARKS)
    for wrong in (b"", data[:1000], data[: len(data) // 2], data[:-1], data + b"\x01\x00", data + b"\0"):
        with pytest.raises(PackError, match="shape predictor"):
            read_shape_predictor(wrong)


def test_one_kind_of_file_is_not_taken_for_the_other() -> None:
    with pytest.raises(PackError):
        read_shape_predictor(_content(DETECTOR))
    with pytest.raises(PackError):
        read_net(_content(LANDMARKS))


def test_damage_anywhere_is_either_refused_or_harmless_to_the_reader() -> None:
    data = _content(DETECTOR)
    chance = random.Random(2)
    refused = 0
    for _ in range(300):
        damaged = bytearray(data)
        damaged[chance.randrange(600)] ^= 1 << chance.randrange(8)
        try:
            read_net(bytes(damaged))
        except PackError:
            refused += 1
    assert refused > 20


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_with_a_pack_error(data: bytes) -> None:
    for read in (read_net, read_shape_predictor):
        with pytest.raises(PackError):
            read(data)


@given(st.binary(max_size=200), st.integers(0, 1500))
def test_a_network_that_goes_wrong_anywhere_is_refused_with_a_pack_error(garbage: bytes, length: int) -> None:
    with pytest.raises(PackError):
        read_net(_content(DETECTOR)[:length] + garbage)
