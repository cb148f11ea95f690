import { isDoc, isNumeric, toNumber } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';

/** Longitude and latitude, or x and y on a plane. */
export type Position = readonly [number, number];

/** A polygon: the outer ring, then holes; each ring is closed. */
export type Rings = readonly (readonly Position[])[];

/** Any geometry, taken apart into points, lines and polygons. */
export interface Geometry {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  readonly polygons: readonly Rings[];
}

function invalid(value: unknown): ServerError {
  return new ServerError('BadValue', `invalid geometry: ${shellText(value)}`);
}

function position(value: unknown): Position {
  if (!Array.isArray(value) || value.length < 2) throw invalid(value);
  const [x, y] = value as unknown[];
  if (!isNumeric(x) || !isNumeric(y))
    throw new ServerError('BadValue', 'Point must only contain numeric elements');
  return [toNumber(x), toNumber(y)];
}

function onEarth(value: unknown): Position {
  const point = position(value);
  if (Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90) {
    throw new ServerError(
      'BadValue',
      `longitude/latitude is out of bounds, lng: ${point[0]} lat: ${point[1]}`,
    );
  }
  return point;
}

function several<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw invalid(value);
  return value.map((item: unknown) => read(item));
}

function line(value: unknown): Position[] {
  const points = several(value, onEarth);
  if (points.length < 2)
    throw new ServerError(
      'BadValue',
      `GeoJSON LineString must have at least 2 vertices: ${shellText(value)}`,
    );
  return points;
}

function polygon(value: unknown): Position[][] {
  const rings = several(value, (ring) => {
    const points = several(ring, onEarth);
    const [first] = points;
    const last = points[points.length - 1];
    if (points.length < 4)
      throw new ServerError('BadValue', `Loop must have at least 3 different vertices: ${shellText(ring)}`);
    if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
      throw new ServerError('BadValue', `GeoJSON polygon loop is not closed: ${shellText(ring)}`);
    }
    return points;
  });
  if (rings.length === 0) throw invalid(value);
  return rings;
}

const nothing: Geometry = { points: [], lines: [], polygons: [] };

/** Reads GeoJSON. */
export function parseGeoJson(value: unknown): Geometry {
  if (!isDoc(value)) throw invalid(value);
  const { type, coordinates } = value;
  switch (type) {
    case 'Point':
      return { ...nothing, points: [onEarth(coordinates)] };
    case 'MultiPoint':
      return { ...nothing, points: several(coordinates, onEarth) };
    case 'LineString':
      return { ...nothing, lines: [line(coordinates)] };
    case 'MultiLineString':
      return { ...nothing, lines: several(coordinates, line) };
    case 'Polygon':
      return { ...nothing, polygons: [polygon(coordinates)] };
    case 'MultiPolygon':
      return { ...nothing, polygons: several(coordinates, polygon) };
    case 'GeometryCollection': {
      const parts = several(value['geometries'], parseGeoJson);
      return {
        points: parts.flatMap((part) => part.points),
        lines: parts.flatMap((part) => part.lines),
        polygons: parts.flatMap((part) => part.polygons),
      };
    }
    default:
      throw new ServerError('BadValue', `unknown GeoJSON type: ${shellText(value)}`);
  }
}

/** Reads a pair: `[x, y]` or a document of two numbers in that order. */
export function parsePair(value: unknown): Position {
  if (isDoc(value)) return position(Object.values(value));
  return position(value);
}

/** Whether the value is written as GeoJSON. */
export function isGeoJson(value: unknown): boolean {
  return (
    isDoc(value) && typeof value['type'] === 'string' && ('coordinates' in value || 'geometries' in value)
  );
}

/** What is stored in a document, GeoJSON or a pair; `undefined` when it is neither. */
export function storedGeometry(value: unknown): Geometry | undefined {
  try {
    return isGeoJson(value) ? parseGeoJson(value) : { ...nothing, points: [parsePair(value)] };
  } catch {
    return undefined;
  }
}
