import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';

/** Where a group stands: inside one ring, or on the line between two. */
export type Zone = 'internal' | 'internal-line' | 'local-external' | 'local-line' | 'international';

export interface Ellipse {
  readonly rx: number;
  readonly ry: number;
}

export interface PlacedGroup<G> {
  readonly group: G;
  readonly zone: Zone;
  /** The centre of the circle, in pixels of the map. */
  readonly x: number;
  readonly y: number;
}

export interface RingLayout<G> {
  readonly width: number;
  readonly height: number;
  readonly rings: Readonly<Record<Public, Ellipse>>;
  readonly groups: readonly PlacedGroup<G>[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a group needs around the centre of its circle: the circle, three lines of name, one of what it holds. */
const REACH = { side: 66, above: 26, below: 80 } as const;
const ZONES: readonly Zone[] = ['internal', 'internal-line', 'local-external', 'local-line', 'international'];
const TURNS = 24;
/** Heights tried one after the other until nothing overlaps; beyond the last one the picture no longer helps. */
const STEP = 60;
const TALLEST = 1_500;
/** Below this width the list says it better than the map. */
export const NARROWEST_MAP = 700;

/** The zone of a group: one public is a ring; two or three stand on the line of the innermost one they share. */
export function zoneOf(publics: readonly Public[]): Zone {
  const has = (one: Public): boolean => publics.includes(one);
  if (has('internal')) return publics.length > 1 ? 'internal-line' : 'internal';
  if (has('local-external')) return has('international') ? 'local-line' : 'local-external';
  return 'international';
}

/** The groups in the order of the list: by ring from the city outwards, then by priority; nobody twice. */
export function inListOrder<
  G extends { readonly publics: readonly Public[]; readonly priority: number | null },
>(groups: readonly G[]): G[] {
  const place = ({ publics, priority }: G): number => ZONES.indexOf(zoneOf(publics)) * 10 + (priority ?? 9);
  return [...groups].sort((a, b) => place(a) - place(b));
}

/**
 * Places every group once on three rings of a map that is `width` wide, so that none covers another or a ring's name.
 * Grows in height until that is so; gives undefined when it cannot be, and the list stands instead.
 */
export function layoutRings<G extends { readonly publics: readonly Public[] }>(
  groups: readonly G[],
  width: number,
  least = 580,
): RingLayout<G> | undefined {
  if (width < NARROWEST_MAP) return undefined;
  for (let height = least; height <= TALLEST; height += STEP) {
    const layout = tryHeight(groups, width, height);
    if (layout) return layout;
  }
  return undefined;
}

/** Up to this height no circle may touch a line it does not belong on; beyond it, room matters more. */
const STRICT = 1_000;

function tryHeight<G extends { readonly publics: readonly Public[] }>(
  groups: readonly G[],
  width: number,
  height: number,
): RingLayout<G> | undefined {
  const held = new Map(ZONES.map((zone) => [zone, groups.filter(({ publics }) => zoneOf(publics) === zone)]));
  const centre = (held.get('internal')?.length ?? 0) + (held.get('internal-line')?.length ?? 0) / 2;
  const inner = centre <= 1 ? 0.29 : centre <= 3 ? 0.42 : 0.5;
  const half = { rx: width / 2 - 1, ry: height / 2 - 10 };
  const rings: RingLayout<G>['rings'] = {
    internal: scaled(half, inner),
    'local-external': scaled(half, 0.74),
    international: half,
  };
  const map: MapSize = { width, height, middle: { x: width / 2, y: height / 2 }, rings };
  const taken: Box[] = PUBLICS.map((one) => nameBox(map.middle, rings[one]));
  const placed: PlacedGroup<G>[] = [];
  for (const zone of ZONES) {
    const members = held.get(zone) ?? [];
    if (members.length === 0) continue;
    const points = bestPoints(members.length, zone, map, taken);
    if (!points) return undefined;
    members.forEach((group, index) => {
      const point = points[index];
      if (!point) return;
      placed.push({ group, zone, ...point });
      taken.push(boxAt(point));
    });
  }
  return { width, height, rings, groups: placed };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface MapSize {
  readonly width: number;
  readonly height: number;
  readonly middle: Point;
  readonly rings: Readonly<Record<Public, Ellipse>>;
}

/** Of all arrangements on which nobody covers anybody, the one that crosses the fewest lines. */
function bestPoints(count: number, zone: Zone, map: MapSize, taken: readonly Box[]): Point[] | undefined {
  let best: { readonly points: Point[]; readonly crossings: number } | undefined;
  for (const curves of curvesOf(zone, count, map.rings)) {
    for (const angles of anglesOf(count)) {
      const points = angles.map((angle, index) => {
        const curve = curves[index % curves.length] ?? { rx: 0, ry: 0 };
        return {
          x: map.middle.x + curve.rx * Math.cos(angle),
          y: map.middle.y + curve.ry * Math.sin(angle) - rise(zone),
        };
      });
      if (!areFree(points.map(boxAt), map, taken)) continue;
      const crossings = points.reduce((sum, point) => sum + crossingsAt(point, zone, map), 0);
      if (crossings === 0) return points;
      if (crossings < (best?.crossings ?? Number.POSITIVE_INFINITY)) best = { points, crossings };
    }
  }
  return best && (best.crossings < CIRCLE || map.height >= STRICT) ? best.points : undefined;
}

/** All around in even steps, beginning above; and half at each side, where rings are widest. */
function anglesOf(count: number): number[][] {
  const around = Array.from({ length: TURNS }, (_, turn) =>
    Array.from({ length: count }, (_, index) => ((index + turn / TURNS) / count) * 2 * Math.PI - Math.PI / 2),
  );
  const right = Math.ceil(count / 2);
  const sides = Array.from({ length: 12 }, (_, step) => {
    const spread = (0.15 + step * 0.1) * Math.PI;
    const at = (index: number, of: number): number => (of === 1 ? 0 : index / (of - 1) - 0.5) * spread;
    return Array.from({ length: count }, (_, index) =>
      index < right ? at(index, right) : Math.PI + at(index - right, count - right),
    );
  });
  return [...around, ...sides];
}

/** On a line the circle itself stands on it; in a ring the circle and its name together stand in the middle. */
const rise = (zone: Zone): number => (zone.endsWith('line') ? 0 : (REACH.below - REACH.above) / 2);

/** A circle on a wrong line counts more than any number of names on one. */
const CIRCLE = 1_000;

/** How much of a group at this point lies on lines that it does not belong on. */
function crossingsAt(point: Point, zone: Zone, { middle, rings }: MapSize): number {
  const within = linesOf(zone, rings);
  if (!within) return 0;
  const { inner, outer } = within;
  const strays = (x: number, y: number): boolean =>
    (inner !== undefined && depth({ x, y }, middle, inner) < 1) || depth({ x, y }, middle, outer) > 1;
  const rim = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4);
  const circle = rim.some((angle) =>
    strays(point.x + REACH.above * Math.cos(angle), point.y + REACH.above * Math.sin(angle)),
  );
  const side = REACH.side * 0.8;
  const corners = [-side, side].filter((dx) => strays(point.x + dx, point.y + REACH.below * 0.8)).length;
  return (circle ? CIRCLE : 0) + corners;
}

/** The lines a ring lies between; a group on a line crosses it on purpose. */
function linesOf(
  zone: Zone,
  rings: MapSize['rings'],
): { readonly inner?: Ellipse; readonly outer: Ellipse } | undefined {
  switch (zone) {
    case 'internal':
      return { outer: rings.internal };
    case 'local-external':
      return { inner: rings.internal, outer: rings['local-external'] };
    case 'international':
      return { inner: rings['local-external'], outer: rings.international };
    default:
      return undefined;
  }
}

/** Below 1 inside the ellipse, above 1 outside. */
const depth = ({ x, y }: Point, middle: Point, { rx, ry }: Ellipse): number =>
  ((x - middle.x) / rx) ** 2 + ((y - middle.y) / ry) ** 2;

/** The curves a zone may use, the best looking first; two at once let neighbours stand in turn further in and out. */
function curvesOf(zone: Zone, count: number, rings: Readonly<Record<Public, Ellipse>>): Ellipse[][] {
  switch (zone) {
    case 'internal':
      return count === 1
        ? [[{ rx: 0, ry: 0 }]]
        : [0.55, 0.45, 0.65].map((share) => [scaled(rings.internal, share)]);
    case 'internal-line':
      return [[rings.internal]];
    case 'local-line':
      return [[rings['local-external']]];
    case 'local-external':
      return between(rings.internal, rings['local-external']);
    case 'international':
      return between(rings['local-external'], rings.international);
  }
}

function between(inner: Ellipse, outer: Ellipse): Ellipse[][] {
  const at = (share: number): Ellipse => ({
    rx: inner.rx + (outer.rx - inner.rx) * share,
    ry: inner.ry + (outer.ry - inner.ry) * share,
  });
  return [[at(0.5)], [at(0.58)], [at(0.42)], [at(0.42), at(0.68)], [at(0.34), at(0.6)], [at(0.3), at(0.75)]];
}

function areFree(
  boxes: readonly Box[],
  size: Pick<MapSize, 'width' | 'height'>,
  taken: readonly Box[],
): boolean {
  return boxes.every(
    (box, index) =>
      box.left >= -4 &&
      box.right <= size.width + 4 &&
      box.top >= 0 &&
      box.bottom <= size.height + 4 &&
      !taken.some((other) => overlaps(box, other)) &&
      !boxes.slice(index + 1).some((other) => overlaps(box, other)),
  );
}

/** The space a group at this point covers. */
export function boxAt({ x, y }: Point): Box {
  return { left: x - REACH.side, right: x + REACH.side, top: y - REACH.above, bottom: y + REACH.below };
}

/** The name of a ring stands on the top of its line. */
function nameBox(middle: Point, ring: Ellipse): Box {
  const y = middle.y - ring.ry;
  return { left: middle.x - 52, right: middle.x + 52, top: y - 9, bottom: y + 9 };
}

/** Whether two spaces cover each other. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const scaled = ({ rx, ry }: Ellipse, share: number): Ellipse => ({ rx: rx * share, ry: ry * share });
