import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Collection, Document } from 'mongodb';
import { codeOf, startHarness, type Harness } from '../testing/harness.js';

interface Place extends Document {
  _id: string;
}

let harness: Harness;
let places: Collection<Place>;

const point = (lng: number, lat: number): Document => ({ type: 'Point', coordinates: [lng, lat] });

beforeAll(async () => {
  harness = await startHarness();
  places = harness.db.collection<Place>('places');
  await places.createIndex({ at: '2dsphere' });
  await places.insertMany([
    { _id: 'madrid', at: point(-3.7038, 40.4168) },
    { _id: 'lisbon', at: point(-9.1393, 38.7223) },
    { _id: 'valencia', at: point(-0.3763, 39.4699) },
    { _id: 'suva', at: point(178.4419, -18.1416) },
    {
      _id: 'road',
      at: {
        type: 'LineString',
        coordinates: [
          [-3.7038, 40.4168],
          [-0.3763, 39.4699],
        ],
      },
    },
    { _id: 'nowhere' },
  ]);
});

afterAll(async () => {
  await harness.close();
});

async function ids(filter: Document): Promise<string[]> {
  return (await places.find(filter).toArray()).map((doc) => doc._id);
}

describe('geospatial queries', () => {
  test('$near sorts by distance in metres', async () => {
    const near = (extra: Document): Promise<string[]> =>
      ids({ at: { $near: { $geometry: point(-3.7, 40.4), ...extra } } });
    expect(await near({ $maxDistance: 600_000 })).toEqual(['road', 'madrid', 'valencia', 'lisbon']);
    expect(await near({ $maxDistance: 600_000, $minDistance: 10_000 })).toEqual(['valencia', 'lisbon']);
  });

  test('the distance between two cities is that of the sphere', async () => {
    const between = async (metres: number): Promise<string[]> =>
      ids({
        at: {
          $nearSphere: {
            $geometry: point(-3.7038, 40.4168),
            $minDistance: metres - 1000,
            $maxDistance: metres + 1000,
          },
        },
      });
    expect(await between(503_400)).toEqual(['lisbon']);
  });

  test('$geoWithin and $geoIntersects tell what is inside from what only touches', async () => {
    const area = {
      type: 'Polygon',
      coordinates: [
        [
          [-5, 39],
          [-2, 39],
          [-2, 42],
          [-5, 42],
          [-5, 39],
        ],
      ],
    };
    expect(await ids({ at: { $geoWithin: { $geometry: area } } })).toEqual(['madrid']);
    expect(await ids({ at: { $geoIntersects: { $geometry: area } } })).toEqual(['madrid', 'road']);
    const hole = [
      [-4, 40],
      [-3, 40],
      [-3, 41],
      [-4, 41],
      [-4, 40],
    ];
    expect(
      await ids({ at: { $geoWithin: { $geometry: { ...area, coordinates: [...area.coordinates, hole] } } } }),
    ).toEqual([]);
  });

  test('a polygon may cross the antimeridian', async () => {
    const pacific = {
      type: 'Polygon',
      coordinates: [
        [
          [170, -25],
          [-170, -25],
          [-170, -10],
          [170, -10],
          [170, -25],
        ],
      ],
    };
    expect(await ids({ at: { $geoWithin: { $geometry: pacific } } })).toEqual(['suva']);
  });

  test('planes have boxes, circles and polygons', async () => {
    const grid = harness.db.collection<Place>('grid');
    await grid.createIndex({ xy: '2d' });
    await grid.insertMany([
      { _id: 'a', xy: [1, 1] },
      { _id: 'b', xy: [3, 4] },
      { _id: 'c', xy: { x: 10, y: 0 } },
    ]);
    const found = async (xy: Document): Promise<string[]> =>
      (await grid.find({ xy }).toArray()).map((doc) => doc._id);
    expect(
      await found({
        $geoWithin: {
          $box: [
            [0, 0],
            [3, 4],
          ],
        },
      }),
    ).toEqual(['a', 'b']);
    expect(await found({ $geoWithin: { $center: [[0, 0], 2] } })).toEqual(['a']);
    expect(
      await found({
        $geoWithin: {
          $polygon: [
            [0, 0],
            [12, 0],
            [0, 3],
          ],
        },
      }),
    ).toEqual(['a', 'c']);
    expect(await found({ $near: [9, 0], $maxDistance: 8 })).toEqual(['c', 'b']);
  });

  test('what is no geometry, and $near without an index, are refused', async () => {
    expect(await codeOf(places.insertOne({ _id: 'x', at: { type: 'Point', coordinates: [200, 0] } }))).toBe(
      16755,
    );
    expect(await codeOf(places.insertOne({ _id: 'x', at: 'here' }))).toBe(16755);
    expect(await codeOf(places.find({ other: { $near: [0, 0] } }).toArray())).toBe(291);
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    };
    expect(await codeOf(places.find({ at: { $geoWithin: { $geometry: open } } }).toArray())).toBe(2);
  });
});

describe('$jsonSchema', () => {
  test.each<[Document, Document, boolean]>([
    [{ required: ['a'] }, { a: null }, true],
    [{ required: ['a'] }, {}, false],
    [{ properties: { a: { bsonType: 'int', minimum: 3 } } }, { a: 2 }, false],
    [{ properties: { a: { bsonType: 'int', minimum: 3 } } }, {}, true],
    [{ properties: { a: { type: 'number', minimum: 3, exclusiveMinimum: true } } }, { a: 3 }, false],
    [{ properties: { a: { enum: ['x', null] } } }, { a: null }, true],
    [{ properties: { a: { type: 'string', maxLength: 2, pattern: '^ñ' } } }, { a: 'ñu' }, true],
    [
      { properties: { a: { bsonType: 'array', items: { bsonType: 'string' }, uniqueItems: true } } },
      { a: ['x', 'x'] },
      false,
    ],
    [
      {
        properties: {
          a: { bsonType: 'object', required: ['b'], properties: { b: { not: { bsonType: 'null' } } } },
        },
      },
      { a: { b: null } },
      false,
    ],
    [{ additionalProperties: false, properties: { _id: {}, a: {} } }, { a: 1, b: 2 }, false],
    [{ patternProperties: { '^n': { bsonType: 'int' } } }, { name: 'x' }, false],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, false],
    [{ dependencies: { a: ['b'] } }, { a: 1 }, false],
    [{ properties: { a: { multipleOf: 5 } } }, { a: 15 }, true],
  ])('%j accepts %j: %s', async (schema, doc, expected) => {
    const collection = harness.db.collection('schemas');
    await collection.deleteMany({});
    await collection.insertOne(doc);
    expect((await collection.find({ $jsonSchema: schema }).toArray()).length === 1).toBe(expected);
  });

  test('validates a collection, and refuses keywords it does not know', async () => {
    await harness.db.createCollection('people', { validator: { $jsonSchema: { required: ['name'] } } });
    expect(await codeOf(harness.db.collection('people').insertOne({ nome: 'x' }))).toBe(121);
    expect(
      await codeOf(
        harness.db
          .collection('people')
          .find({ $jsonSchema: { format: 'x' } })
          .toArray(),
      ),
    ).toBe(9);
  });
});
