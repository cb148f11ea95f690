import type { Geometry, Position, Rings } from './geometry.js';

/** Metres: the radius MongoDB computes with. */
export const EARTH_RADIUS = 6_378_100;

type Vector = readonly [number, number, number];

function vector([lng, lat]: Position): Vector {
  const l = (lng * Math.PI) / 180;
  const b = (lat * Math.PI) / 180;
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function length(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

function angle(a: Vector, b: Vector): number {
  return Math.atan2(length(cross(a, b)), dot(a, b));
}

/** The angle between two points in radians. */
export function distance(a: Position, b: Position): number {
  return angle(vector(a), vector(b));
}

function edges(points: readonly Position[]): [Position, Position][] {
  return points.slice(1).map((point, i) => [points[i] ?? point, point]);
}

/** The angle from a point to the nearest point of an edge. */
function edgeDistance(point: Position, [from, to]: readonly [Position, Position]): number {
  const p = vector(point);
  const a = vector(from);
  const b = vector(to);
  const normal = cross(a, b);
  const size = length(normal);
  if (size < 1e-15) return angle(p, a);
  // The foot of the perpendicular lies on the edge when it is on the inner side of both ends.
  const foot = cross(cross(normal, p), normal);
  const inside = dot(cross(a, foot), normal) >= 0 && dot(cross(foot, b), normal) >= 0;
  return inside
    ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(p, normal) / size))))
    : Math.min(angle(p, a), angle(p, b));
}

/** How often a ring winds around a point, seen along the sphere; the side of the smaller area is the inside. */
function winds(point: Position, ring: readonly Position[]): boolean {
  const p = vector(point);
  const vertices = ring.map(vector);
  const sum = vertices.reduce<Vector>(
    (total, v) => [total[0] + v[0], total[1] + v[1], total[2] + v[2]],
    [0, 0, 0],
  );
  if (dot(sum, p) < 0) return false;
  let turn = 0;
  for (let i = 1; i < vertices.length; i++) {
    const a = vertices[i - 1];
    const b = vertices[i];
    if (!a || !b) continue;
    const left = cross(p, a);
    const right = cross(p, b);
    turn += Math.atan2(dot(cross(left, right), p), dot(left, right));
  }
  return Math.abs(turn) > Math.PI;
}

const TOUCH = 1e-12;

/** Whether a point lies in a polygon or on its border. */
export function contains(rings: Rings, point: Position): boolean {
  const [outer, ...holes] = rings;
  if (!outer) return false;
  if (rings.some((ring) => edges(ring).some((edge) => edgeDistance(point, edge) < TOUCH))) return true;
  return winds(point, outer) && !holes.some((hole) => winds(point, hole));
}

/** Whether two edges cross or touch. */
function crosses([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  if (edgeDistance(a, [c, d]) < TOUCH || edgeDistance(b, [c, d]) < TOUCH) return true;
  if (edgeDistance(c, [a, b]) < TOUCH || edgeDistance(d, [a, b]) < TOUCH) return true;
  return crossesProperly([a, b], [c, d]);
}

function crossesProperly(
  [a, b]: readonly [Position, Position],
  [c, d]: readonly [Position, Position],
): boolean {
  const [p, q, r, s] = [vector(a), vector(b), vector(c), vector(d)];
  const first = cross(p, q);
  const second = cross(r, s);
  const at = cross(first, second);
  if (length(at) < 1e-15) return false;
  const on = (x: Vector, from: Vector, to: Vector, normal: Vector): boolean =>
    dot(cross(from, x), normal) > TOUCH && dot(cross(x, to), normal) > TOUCH;
  return [at, [-at[0], -at[1], -at[2]] as const].some((x) => on(x, p, q, first) && on(x, r, s, second));
}

function borders(geometry: Geometry): [Position, Position][] {
  return [...geometry.lines, ...geometry.polygons.flat()].flatMap(edges);
}

function corners(geometry: Geometry): Position[] {
  return [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)];
}

/** Whether a geometry lies wholly in an area of polygons. */
export function within(geometry: Geometry, area: Geometry): boolean {
  const fits = (part: Geometry): boolean =>
    area.polygons.some((rings) => {
      if (!corners(part).every((point) => contains(rings, point))) return false;
      const border = rings.flatMap(edges);
      if (borders(part).some((edge) => border.some((other) => crossesProperly(edge, other)))) return false;
      // A hole inside a polygon of the geometry would leave a part of it outside.
      return !part.polygons.some((inner) =>
        rings
          .slice(1)
          .some((hole) => hole.some((point) => contains(inner, point) && !onBorder(inner, point))),
      );
    });
  return pieces(geometry).every(fits);
}

function onBorder(rings: Rings, point: Position): boolean {
  return rings.some((ring) => edges(ring).some((edge) => edgeDistance(point, edge) < TOUCH));
}

function pieces(geometry: Geometry): Geometry[] {
  return [
    ...geometry.points.map((point) => ({ points: [point], lines: [], polygons: [] })),
    ...geometry.lines.map((points) => ({ points: [], lines: [points], polygons: [] })),
    ...geometry.polygons.map((rings) => ({ points: [], lines: [], polygons: [rings] })),
  ];
}

/** Whether two geometries have a point in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (corners(a).some((point) => b.polygons.some((rings) => contains(rings, point)))) return true;
  if (corners(b).some((point) => a.polygons.some((rings) => contains(rings, point)))) return true;
  if (a.points.some((point) => touches(point, b)) || b.points.some((point) => touches(point, a))) return true;
  const other = borders(b);
  return borders(a).some((edge) => other.some((one) => crosses(edge, one)));
}

function touches(point: Position, geometry: Geometry): boolean {
  return (
    geometry.points.some((other) => distance(point, other) < TOUCH) ||
    geometry.lines.some((points) => edges(points).some((edge) => edgeDistance(point, edge) < TOUCH))
  );
}

/** The angle in radians from a point to the nearest part of a geometry. */
export function distanceTo(point: Position, geometry: Geometry): number {
  if (geometry.polygons.some((rings) => contains(rings, point))) return 0;
  return Math.min(
    ...geometry.points.map((other) => distance(point, other)),
    ...borders(geometry).map((edge) => edgeDistance(point, edge)),
  );
}
