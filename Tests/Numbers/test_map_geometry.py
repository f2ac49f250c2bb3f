"""The outlines on a page against the outlines that went in: surfaces, gaps, overlaps, labels, bytes."""

import re
import time
from pathlib import Path

import pytest
from shapely.affinity import affine_transform
from shapely.geometry import Point
from shapely.ops import unary_union

from geometry import SMALLEST, DrawnMap, build, disturbed, drawn, holes_and_islands, metres, patchwork, read

REPOSITORY = Path(__file__).resolve().parents[2]
ROTTERDAM = REPOSITORY.parent / "shared" / "data" / "geo" / "rotterdam.geojson"
AS_IS = (lambda x, y: (x, y))

GEOMETRIES = {
    "rotterdam": lambda: read(ROTTERDAM),
    "patchwork": lambda: patchwork(6, 4, 120),
    "disturbed": lambda: disturbed(patchwork(6, 4, 120)),
    "coarse": lambda: disturbed(patchwork(5, 4, 8, seed=5)),
    "holes": holes_and_islands,
    "rijksdriehoek": lambda: patchwork(6, 4, 60, seed=3),
    "two": lambda: patchwork(2, 1, 300, seed=4),
    "municipalities": lambda: patchwork(19, 18, 150, seed=6, step=0.11, origin=(3.4, 50.8)),
}


class Compared:
    """A drawing beside the areas it was made of, with the raw outlines moved to where they should be drawn."""

    def __init__(self, areas, page: Path):
        self.page = page
        self.map = DrawnMap(page)
        raw = {area.name: area.outline for area in areas}
        whole = unary_union(list(raw.values()))
        shown = [self.map.outline(name) for name in raw]
        boxes = [one.bounds for one in shown]
        left, top, right, bottom = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        west, south, east, north = whole.bounds
        across, down = (right - left) / (east - west), -(bottom - top) / (north - south)
        place = [across, 0, 0, down, left - west * across, top - north * down]
        self.raw = {name: affine_transform(outline, place) for name, outline in raw.items()}
        self.drawn = dict(zip(raw, shown))


@pytest.fixture(scope="module", params=GEOMETRIES)
def compared(request, program, tmp_path_factory):
    if request.param == "rotterdam" and not ROTTERDAM.exists():
        pytest.skip(f"the geometry {ROTTERDAM.name} is not beside the repository")
    areas = GEOMETRIES[request.param]()
    points = sum(len(ring) for area in areas for rings in area.polygons for ring in rings)
    started = time.monotonic()
    page = build(program, tmp_path_factory.mktemp(request.param), areas, metres if request.param == "rijksdriehoek" else AS_IS)
    result = Compared(areas, page)
    worst = max(abs(result.drawn[name].area / raw.area - 1) for name, raw in result.raw.items() if raw.area >= SMALLEST)
    print(f"\n{request.param}: {len(areas)} areas, {points} points in, {result.map.bytes} bytes of path, page {page.stat().st_size} bytes,"
          f" surfaces within {worst:.2%}, built in {time.monotonic() - started:.1f} s")
    return result


def test_keeps_every_surface_within_one_per_cent(compared):
    wrong = {name: (round(raw.area, 2), round(compared.drawn[name].area, 2)) for name, raw in compared.raw.items()
             if raw.area >= SMALLEST and abs(compared.drawn[name].area / raw.area - 1) > 0.01}
    assert not wrong


def test_keeps_every_area_where_it_was(compared):
    """No border moves by more than a px and a half, but for islands too small to see."""
    far = {name: round(compared.drawn[name].hausdorff_distance(raw), 2) for name, raw in compared.raw.items()
           if raw.geom_type == "Polygon" and raw.area >= SMALLEST and compared.drawn[name].difference(raw.buffer(1.5)).area > 0.05}
    assert not far


def test_leaves_no_gaps_and_no_slivers(compared):
    """What lies between areas is what lay between them before; slivers of a tenth of a px wide count."""
    raw, shown = unary_union(list(compared.raw.values())), unary_union(list(compared.drawn.values()))
    gaps = raw.buffer(-1.5).difference(shown)
    length = sum(outline.length for outline in compared.drawn.values())
    assert gaps.area < 0.002 * length, f"gaps of {gaps.area:.2f} squared px along {length:.0f} px of border"


def test_draws_no_area_over_another(compared):
    before = sum(one.area for one in compared.raw.values()) - unary_union(list(compared.raw.values())).area
    after = sum(one.area for one in compared.drawn.values()) - unary_union(list(compared.drawn.values())).area
    length = sum(outline.length for outline in compared.drawn.values())
    assert after - before < 0.002 * length, f"{after - before:.2f} squared px twice, along {length:.0f} px of border"


def test_draws_and_links_every_area_once(compared):
    assert sorted(compared.map.linked) == sorted(compared.raw)
    assert all(outline.area > 0 for outline in compared.drawn.values())
    assert len(re.findall("<a ", compared.map.svg)) == len(compared.raw)


def test_keeps_the_largest_part_of_every_area(compared):
    """Where an area's label stands there is an island to stand on."""
    for name, raw in compared.raw.items():
        largest = max(getattr(raw, "geoms", [raw]), key=lambda part: part.area)
        assert compared.drawn[name].distance(largest.centroid) < max(1, largest.area ** 0.5), name


def test_stands_labels_inside_their_areas(compared):
    names = {name: name.split() for name in compared.raw}
    for words, x, y in compared.map.labels:
        owners = [name for name, own in names.items() if set(words.split()) <= set(own)]
        assert owners, f"“{words}” is no area's name"
        inside = [name for name in owners for part, place in [compared.map.linked[name]]
                  if drawn(compared.map.paths[part, place]).contains(Point(x, y - 4))]
        assert inside, f"“{words}” stands outside its area"


def test_writes_less_than_sixty_kilobytes_of_path(compared):
    assert compared.map.bytes < 60_000


def test_gives_small_areas_a_place_to_hit(compared):
    """On a phone 358 px wide: an area has a circle of 24 px within it, is drawn so in an inset, or has a circle for the pointer of its own."""
    if len(compared.raw) > 60:
        return
    width = float(re.search(r'viewBox="0 [\d.-]+ ([\d.]+)', compared.map.svg)[1])
    needed = 12 * width / 358
    small = []
    for name, (part, place) in compared.map.linked.items():
        link = re.search(rf'<use class="kr-area-shape" href="#[\w-]+-{part}-{place}"/>\s*(?:<circle class="kr-target"[^>]* r="([\d.]+)")?', compared.map.svg)
        hit = max(float(link[1] or 0), max((one.area for one in [drawn(compared.map.paths[part, place]).buffer(-needed)]), default=0) and needed)
        if hit < needed * 0.6:
            small.append((name, round(hit, 1)))
    assert not small, f"narrower than {2 * needed:.0f} px: {small}"


def test_measures_what_it_says():
    """The measure itself: a square with a square hole, and the same with its corner cut off."""
    whole = drawn("M0 0l10 0 0 10-10 0zM2 2l4 0 0 4-4 0z")
    assert whole.area == 84
    assert drawn("M0 0l10 0 0 10-5 0-5-5z").area == 87.5
    assert drawn("M.5.5l.25-.25.25.25z").area == pytest.approx(0.0625)
