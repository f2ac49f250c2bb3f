"""Areas as the tests of maps make them, how they are written as a site, and what a page draws of them."""

import html
import json
import math
import random
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from shapely import make_valid
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.ops import unary_union

Ring = list[tuple[float, float]]

# What is drawn smaller than this has no surface worth measuring, in squared px.
SMALLEST = 9


@dataclass(frozen=True)
class Area:
    """A name with polygons, each an outer ring and holes, in degrees."""

    name: str
    polygons: list[list[Ring]]

    @property
    def outline(self):
        return unary_union([make_valid(Polygon(rings[0], rings[1:])) for rings in self.polygons])

    def written(self, convert=lambda x, y: (x, y)) -> dict:
        closed = [[[list(convert(*point)) for point in [*ring, ring[0]]] for ring in rings] for rings in self.polygons]
        geometry = {"type": "MultiPolygon", "coordinates": closed} if len(closed) > 1 else {"type": "Polygon", "coordinates": closed[0]}
        return {"type": "Feature", "properties": {"name": self.name}, "geometry": geometry}


def read(file: Path) -> list[Area]:
    features = json.loads(file.read_text("utf-8"))["features"]
    return [Area(feature["properties"]["name"], polygons_of(shape(feature["geometry"]))) for feature in features]


def polygons_of(outline) -> list[list[Ring]]:
    parts = outline.geoms if isinstance(outline, MultiPolygon) else [outline]
    return [[list(ring.coords)[:-1] for ring in (part.exterior, *part.interiors)] for part in parts]


def winding_line(start, end, steps: int, wildness: float, chance: random.Random) -> Ring:
    """Points from `start` up to `end`, which is left out, along a line that winds like a river or a railway."""
    (x0, y0), (x1, y1) = start, end
    drift, points = 0.0, []
    for step in range(steps):
        share = step / steps
        drift = (drift + chance.uniform(-1, 1) * wildness) * (0.9 if share < 0.8 else 0.5)
        offset = drift * math.sin(math.pi * share)
        points.append((x0 + (x1 - x0) * share - (y1 - y0) * offset, y0 + (y1 - y0) * share + (x1 - x0) * offset))
    return points


def patchwork(columns: int, rows: int, steps: int, seed: int = 1, step: float = 0.02, origin=(4.4, 51.9)) -> list[Area]:
    """Areas side by side with winding borders of `steps` points, the same for both neighbours; wound either way."""
    chance = random.Random(seed)
    corners = {
        (column, row): (origin[0] + (column + chance.uniform(-0.3, 0.3)) * step * 1.6, origin[1] + (row + chance.uniform(-0.3, 0.3)) * step)
        for column in range(columns + 1) for row in range(rows + 1)}
    borders = {}
    for (column, row), corner in corners.items():
        for other in ((column + 1, row), (column, row + 1)):
            if other in corners:
                line = winding_line(corner, corners[other], steps, 0.05, chance)
                borders[(column, row), other] = line
                borders[other, (column, row)] = [corners[other], *reversed(line[1:])]
    areas = []
    for row in range(rows):
        for column in range(columns):
            walk = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            ring = [point for start, end in zip(walk, walk[1:] + walk[:1]) for point in borders[start, end]]
            areas.append(Area(f"Gebied {row * columns + column + 1:03}", [[ring if chance.random() < 0.5 else ring[::-1]]]))
    return areas


def disturbed(areas: list[Area], seed: int = 2) -> list[Area]:
    """The same borders as different hands wrote them: other roundings, points left out, points added on straight stretches."""
    chance = random.Random(seed)

    def rewritten(ring: Ring, decimals: int) -> Ring:
        result = []
        for (x, y), (next_x, next_y) in zip(ring, ring[1:] + ring[:1]):
            if chance.random() < 0.3:
                share = chance.uniform(0.2, 0.8)
                result += [(x, y), (x + (next_x - x) * share, y + (next_y - y) * share)]
            else:
                result.append((x, y))
        return [(round(x, decimals), round(y, decimals)) for x, y in result]

    return [Area(area.name, [[rewritten(ring, 5 + place % 3) for ring in rings] for rings in area.polygons]) for place, area in enumerate(areas)]


def circle(x: float, y: float, radius: float, points: int, clockwise=False) -> Ring:
    turn = -1 if clockwise else 1
    return [(x + 1.6 * radius * math.cos(turn * 2 * math.pi * one / points), y + radius * math.sin(turn * 2 * math.pi * one / points)) for one in range(points)]


def holes_and_islands() -> list[Area]:
    """A ring around an enclave with a lake in it, an archipelago, and an area whose parts lie in another's holes."""
    sea = [circle(4.9 + 0.045 * (one % 4), 52 + 0.028 * (one // 4), 0.004 + 0.0008 * one, 90, clockwise=one % 2 == 0) for one in range(12)]
    return [
        Area("Ring", [[circle(4.4, 52, 0.06, 900), circle(4.4, 52, 0.03, 500)]]),
        Area("Enclave", [[circle(4.4, 52, 0.03, 500, clockwise=True), circle(4.41, 52.005, 0.006, 80)]]),
        Area("Archipel", [[ring] for ring in sea]),
        Area("Kaas", [[circle(4.68, 52, 0.07, 900, clockwise=True), circle(4.65, 52.01, 0.012, 120), circle(4.71, 51.98, 0.015, 150), circle(4.7, 52.03, 0.005, 40)]]),
        Area("Gaten", [[circle(4.65, 52.01, 0.012, 120)], [circle(4.71, 51.98, 0.015, 150, clockwise=True)]]),
        Area("Stip", [[circle(5.2, 51.98, 0.0002, 30)]]),
    ]


# From RD New to WGS84: the published polynomial, with its terms as (p, q, k).
LATITUDE = [(0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -.2475), (2, 1, -.84978), (0, 3, -.0655), (2, 2, -.01709), (1, 0, -.00738),
            (4, 0, .0053), (2, 3, -.00039), (4, 1, .00033), (1, 1, -.00012)]
LONGITUDE = [(1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -.81885), (1, 3, .05594), (3, 1, -.05607), (0, 1, .01199),
             (3, 2, -.00256), (1, 4, .00128), (0, 2, .00022), (2, 0, -.00022), (5, 0, .00026)]


def degrees(x: float, y: float) -> tuple[float, float]:
    dx, dy = (x - 155000) * 1e-5, (y - 463000) * 1e-5
    return (5.38720621 + sum(k * dx ** p * dy ** q for p, q, k in LONGITUDE) / 3600,
            52.15517440 + sum(k * dx ** p * dy ** q for p, q, k in LATITUDE) / 3600)


def metres(longitude: float, latitude: float) -> tuple[float, float]:
    """The way back, by Newton's method with a fixed slope, to a tenth of a millimetre."""
    x, y = 155000 + (longitude - 5.38720621) * 68000, 463000 + (latitude - 52.15517440) * 111000
    for _ in range(12):
        found = degrees(x, y)
        x, y = x + (longitude - found[0]) * 68400, y + (latitude - found[1]) * 111260
    return round(x, 4), round(y, 4)


def build(program: Path, root: Path, areas: list[Area], convert=lambda x, y: (x, y)) -> Path:
    """Builds a site with these areas and one contact; returns the page with the map of them all."""
    directory = root / "Content" / "directory"
    directory.mkdir(parents=True)
    (root / "Content" / "site.yaml").write_text("title: Kaart\nlanguage: nl\ndate: 2022-06-15\n", "utf-8")
    (directory / "organisations.csv").write_text("naam;domein\nWijkteam;zorg\nPolitie;veilig\n", "utf-8")
    first = re.sub(r"[^a-z0-9]+", "-", areas[0].name.lower())
    (directory / "contacts.csv").write_text(f"naam;organisatie;gebieden\nNoor Bakker;wijkteam;{first}\n", "utf-8")
    collection = {"type": "FeatureCollection", "features": [area.written(convert) for area in areas]}
    (directory / "areas.geojson").write_text(json.dumps(collection), "utf-8")
    done = subprocess.run([program, "build", root, "--output", root / "Output"], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "Output" / "directory" / "index.html"


class DrawnMap:
    """The outlines on a page, in px."""

    def __init__(self, page: Path):
        text = page.read_text("utf-8")
        drawing = re.search(r'<svg class="kr-figure kr-map kr-map-outlines.*?</svg>', text, re.S)
        assert drawing, "the page has no map with outlines"
        self.svg = drawing[0]
        self.paths = {(int(part), int(place)): data for part, place, data in re.findall(r'<path id="[\w-]+?-(\d+)-(\d+)" d="([^"]*)"', self.svg)}
        self.names = {}
        self.linked = {}
        for link in re.findall(r"<a class=.*?</a>", self.svg, re.S):
            label = html.unescape((re.search(r'aria-label="([^"]*)"', link) or re.search(r"<title>([^<]*)", link))[1])
            part, place = map(int, re.search(r'href="#[\w-]+?-(\d+)-(\d+)"', link).groups())
            self.names[place] = label.rsplit(": ", 1)[0]
            self.linked[self.names[place]] = (part, place)
        self.places = {name: place for place, name in self.names.items()}

    @property
    def bytes(self) -> int:
        return sum(len(data.encode()) for data in self.paths.values())

    def outline(self, name: str, part: int = 0):
        return drawn(self.paths[part, self.places[name]])

    @property
    def labels(self) -> list[tuple[str, float, float]]:
        """The lines of text that stand inside areas, with where they are anchored."""
        inside = re.sub(r'<g class="kr-map-outside">.*?</g>', "", self.svg, flags=re.S)
        groups = re.findall(r'<g class="kr-map-label[^"]*">(.*?)</g>', inside, re.S)
        texts = [text for group in groups for text in re.findall(r'<text class="kr-map-name" x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)', group)]
        return [(html.unescape(words), float(x), float(y)) for x, y, words in texts]


def drawn(data: str):
    """The surface that a path fills by the even-odd rule."""
    surface = Polygon()
    for ring in data.split("z"):
        if not ring:
            continue
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.\d+|\.\d+|\d+)", ring)]
        x, y = numbers[:2]
        points = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2]):
            x, y = x + dx, y + dy
            points.append((x, y))
        assert len(points) > 2, f"a ring without an inside: {ring}"
        surface = surface.symmetric_difference(make_valid(Polygon(points)))
    return surface
