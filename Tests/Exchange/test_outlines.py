"""The outlines of areas as GeoJSON: RFC 7946 on the direction of rings, and the area that they enclose."""

import json

import pytest


def signed(ring: list[list[float]]) -> float:
    return sum(x * b - a * y for (x, y), (a, b) in zip(ring, ring[1:])) / 2


def test_rings_run_as_the_standard_says(directory):
    path = directory / "areas.geojson"
    if not path.exists():
        pytest.skip("this site has tiles")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert [feature["properties"]["name"] for feature in features] == ["A, B; C", "Ĳsselmonde"]
    sizes = {}
    for feature in features:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for outer, *holes in polygons:
            assert all(ring[0] == ring[-1] for ring in [outer, *holes])
            assert signed(outer) > 0
            assert all(signed(hole) < 0 for hole in holes)
        sizes[feature["properties"]["name"]] = sum(signed(ring) for polygon in polygons for ring in polygon)
    # By hand: 0.1 by 0.05 less a hole of 0.02 by 0.02; 0.1 by 0.05 and half of 0.01 by 0.01.
    assert sizes == pytest.approx({"Ĳsselmonde": 0.0046, "A, B; C": 0.00505}, abs=1e-9)
    assert {feature["properties"].get("code") for feature in features} == {None, "WK059912"}
    assert [feature["properties"]["contacts"] for feature in features] == [1, 1]
