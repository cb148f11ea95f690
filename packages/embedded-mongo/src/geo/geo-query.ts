import { isDoc, isNumeric, toNumber, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import type { Predicate } from '../query/predicates.js';
import {
  isGeoJson,
  parseGeoJson,
  parsePair,
  storedGeometry,
  type Geometry,
  type Position,
} from './geometry.js';
import { distance, distanceTo, EARTH_RADIUS, intersects, within } from './sphere.js';

/** How far a stored value is from the point that is asked about; `undefined` when it is no geometry or out of reach. */
export interface Nearness {
  readonly distance: (value: unknown) => number | undefined;
}

function pairOf(value: unknown): Position | undefined {
  const geometry = storedGeometry(value);
  const [point] = geometry?.points ?? [];
  return geometry && geometry.points.length === 1 && geometry.lines.length + geometry.polygons.length === 0
    ? point
    : undefined;
}

/** $geoWithin and $within. */
export function geoWithin(operand: unknown): Predicate {
  if (!isDoc(operand)) throw new ServerError('BadValue', `geometry must be an object: ${shellText(operand)}`);
  const [shape, ...others] = Object.keys(operand).filter(
    (key) => key !== '$uniqueDocs' && key !== '$maxDistance',
  );
  if (shape === undefined || others.length > 0)
    throw new ServerError('BadValue', `geometry query must have one shape: ${shellText(operand)}`);
  const value = operand[shape];
  switch (shape) {
    case '$geometry': {
      const area = parseGeoJson(value);
      if (area.polygons.length === 0)
        throw new ServerError(
          'BadValue',
          `$within not supported with provided geometry: ${shellText(operand)}`,
        );
      return (stored) => {
        const geometry = storedGeometry(stored);
        return geometry !== undefined && within(geometry, area);
      };
    }
    case '$box': {
      const [a, b] = twoOf(value, shape).map(parsePair);
      if (!a || !b) throw new ServerError('BadValue', 'Point must be an array or object');
      const inside = (n: number, from: number, to: number): boolean =>
        n >= Math.min(from, to) && n <= Math.max(from, to);
      return (stored) => {
        const point = pairOf(stored);
        return point !== undefined && inside(point[0], a[0], b[0]) && inside(point[1], a[1], b[1]);
      };
    }
    case '$center':
    case '$centerSphere': {
      const [middle, size] = twoOf(value, shape);
      const center = parsePair(middle);
      if (!isNumeric(size) || toNumber(size) < 0)
        throw new ServerError('BadValue', 'radius must be a non-negative number');
      const radius = toNumber(size);
      return (stored) => {
        if (shape === '$center') {
          const point = pairOf(stored);
          return point !== undefined && flat(point, center) <= radius;
        }
        const geometry = storedGeometry(stored);
        return (
          geometry !== undefined &&
          [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)].every(
            (point) => distance(point, center) <= radius,
          )
        );
      };
    }
    case '$polygon': {
      const corners = (
        Array.isArray(value) ? (value as unknown[]) : isDoc(value) ? Object.values(value) : []
      ).map(parsePair);
      if (corners.length < 3) throw new ServerError('BadValue', 'Polygon must have at least 3 points');
      return (stored) => {
        const point = pairOf(stored);
        return point !== undefined && flatContains(corners, point);
      };
    }
    default:
      throw new ServerError('BadValue', `unknown geo specifier: ${shape}`);
  }
}

function twoOf(value: unknown, shape: string): unknown[] {
  const list = Array.isArray(value) ? (value as unknown[]) : isDoc(value) ? Object.values(value) : [];
  if (list.length !== 2)
    throw new ServerError('BadValue', `${shape} must have two elements: ${shellText(value)}`);
  return list;
}

function flat(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function flatContains(corners: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [ax, ay] = corners[i] ?? [0, 0];
    const [bx, by] = corners[j] ?? [0, 0];
    const area = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const between =
      x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    if (area === 0 && between) return true;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** $geoIntersects */
export function geoIntersects(operand: unknown): Predicate {
  const spec = isDoc(operand) ? operand['$geometry'] : undefined;
  if (spec === undefined)
    throw new ServerError('BadValue', `$geoIntersects needs a $geometry: ${shellText(operand)}`);
  const wanted = parseGeoJson(spec);
  return (stored) => {
    const geometry = storedGeometry(stored);
    return geometry !== undefined && intersects(geometry, wanted);
  };
}

/** $near and $nearSphere, with their limits beside or inside them. Distances are metres for GeoJSON, else as stored. */
export function nearness(operator: '$near' | '$nearSphere', operand: unknown, siblings: Doc): Nearness {
  const named = isDoc(operand) && '$geometry' in operand ? operand : undefined;
  const center = named ? named['$geometry'] : operand;
  const limit = (name: string): number | undefined => {
    const value = named?.[name] ?? siblings[name];
    if (value === undefined) return undefined;
    if (!isNumeric(value) || toNumber(value) < 0)
      throw new ServerError('BadValue', `${name} must be non-negative`);
    return toNumber(value);
  };
  const most = limit('$maxDistance') ?? Infinity;
  const least = limit('$minDistance') ?? 0;
  const measure = measureFrom(center, operator === '$nearSphere');
  return {
    distance(value) {
      const geometry = storedGeometry(value);
      if (!geometry) return undefined;
      const found = measure(geometry);
      return found <= most && found >= least ? found : undefined;
    },
  };
}

/** The distance of geometries from a point: in metres from GeoJSON, in radians or plane units from a pair. */
export function measureFrom(center: unknown, spherical: boolean): (geometry: Geometry) => number {
  if (isGeoJson(center)) {
    const [point] = parseGeoJson(center).points;
    if (!point) throw new ServerError('BadValue', `$near requires a point, given ${shellText(center)}`);
    return (geometry) => distanceTo(point, geometry) * EARTH_RADIUS;
  }
  const point = parsePair(Array.isArray(center) ? center.slice(0, 2) : center);
  if (spherical) return (geometry) => distanceTo(point, geometry);
  return (geometry) =>
    Math.min(
      ...geometry.points.map((other) => flat(point, other)),
      ...(geometry.points.length === 0 ? [Infinity] : []),
    );
}

/** Refuses what a geospatial index cannot hold. */
export function checkIndexable(kind: string, value: unknown): void {
  if (value === undefined || value === null) return;
  const values =
    kind === '2d' && Array.isArray(value) && value.some((item) => Array.isArray(item) || isDoc(item))
      ? (value as unknown[])
      : [value];
  for (const item of values) {
    if (kind === '2d' && Array.isArray(item) && item.length === 0) continue;
    try {
      if (kind === '2dsphere' && isGeoJson(item)) parseGeoJson(item);
      else if (kind === '2dsphere' && Array.isArray(value) && value.every((one) => isGeoJson(one)))
        parseGeoJson(item);
      else parsePair(item);
    } catch (error) {
      const reason = error instanceof ServerError ? error.message : String(error);
      throw new ServerError(
        kind === '2d' ? 13068 : 16755,
        `Can't extract geo keys: ${shellText(value)} ${reason}`,
      );
    }
  }
}
