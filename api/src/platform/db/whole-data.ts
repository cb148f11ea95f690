import type { Connection, Model, Schema } from 'mongoose';
import mongoose from 'mongoose';
import type { Scope } from '../caller.js';
import { translateDatabaseError } from './database-error.js';
import type { Session } from './session.js';

const { EJSON } = mongoose.mongo.BSON;

/** A row as it lies in the database. */
export type RawRow = Record<string, unknown> & { readonly _id: string };

/** How a collection takes part when everything leaves. */
export interface CollectionPlan {
  readonly name: string;
  /** Fields with what lets somebody in; they leave empty. */
  readonly blanked: readonly string[];
  /** One column of a table a field; a part with fields of its own gives one for each of them. */
  readonly columns: readonly (readonly string[])[];
}

interface Plans {
  readonly collections: readonly CollectionPlan[];
  /** Collections whose rows are nothing without what lets somebody in. */
  readonly keysOnly: readonly string[];
}

/** What these fields hold opens a door: a password's hash, a link's. */
const OPENS_A_DOOR = /^(passwordHash|tokenHash|nonce|secret|token)$/;

/**
 * What is read at once and gone before memory is next tidied up: larger batches outlive that, and a full copy of a
 * hundred thousand rows then stands 170 MB over idle instead of 20.
 */
const BATCH = 100;

/**
 * All rows of an organization, whichever module they belong to, read and written as they lie there. It asks the models
 * that are registered and no list of names, so that a module that is added tomorrow is in it by itself.
 */
export class WholeData {
  constructor(private readonly connection: Connection) {}

  /** Every collection with rows of organizations. */
  plans(): Plans {
    const collections: CollectionPlan[] = [];
    const keysOnly: string[] = [];
    for (const model of this.ofOrganizations()) {
      const { collectionName } = model.collection;
      const doors = fieldsThatOpenDoors(model.schema);
      if (doors.some(({ required }) => required)) keysOnly.push(collectionName);
      else {
        const blanked = doors.map(({ field }) => field);
        collections.push({ name: collectionName, blanked, columns: columnsOf(model.schema) });
      }
    }
    return { collections: collections.sort(byName), keysOnly: keysOnly.sort() };
  }

  count({ organizationId, session }: Scope, collection: string): Promise<number> {
    return run(() => this.rowsOf(collection).countDocuments({ organizationId }, session ? { session } : {}));
  }

  /** The rows one after another, in the order of their identifiers, never more than some of them at once. */
  async *rows({ organizationId }: Scope, { name, blanked }: CollectionPlan): AsyncGenerator<RawRow> {
    const cursor = this.rowsOf(name).find({ organizationId }, { sort: { _id: 1 }, batchSize: BATCH });
    try {
      for await (const row of cursor) {
        for (const field of blanked) if (field in row) row[field] = null;
        yield row;
      }
    } catch (error) {
      throw translateDatabaseError(error);
    } finally {
      await cursor.close();
    }
  }

  async insert(collection: string, rows: readonly RawRow[], session?: Session): Promise<void> {
    if (rows.length === 0) return;
    const options = { ordered: true, ...(session ? { session } : {}) };
    await run(() => this.rowsOf(collection).insertMany([...rows], options));
  }

  async remove(
    { organizationId, session }: Scope,
    collection: string,
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    const filter = { organizationId, _id: { $in: [...ids] } };
    await run(() => this.rowsOf(collection).deleteMany(filter, session ? { session } : {}));
  }

  async find({ organizationId, session }: Scope, collection: string): Promise<RawRow[]> {
    const options = session ? { session } : {};
    return run(() => this.rowsOf(collection).find({ organizationId }, options).toArray());
  }

  /** What the model has against a row, or null. A field that rows of before do not have is nothing against them. */
  async objectionTo(collection: string, row: RawRow): Promise<string | null> {
    const model = this.ofOrganizations().find((one) => one.collection.collectionName === collection);
    if (!model) return 'nobody knows this collection';
    try {
      await new model(row).validate();
      return null;
    } catch (error) {
      if (error instanceof mongoose.Error.StrictModeError) return `${error.path} is not known`;
      if (!(error instanceof mongoose.Error.ValidationError)) throw error;
      const [first] = Object.values(error.errors).filter(({ kind }) => kind !== 'required');
      return first ? `${first.path} is not as it should be` : null;
    }
  }

  private ofOrganizations(): Model<unknown>[] {
    const models: Readonly<Record<string, Model<unknown>>> = this.connection.models;
    return Object.values(models).filter(({ schema }) => schema.path('organizationId') !== undefined);
  }

  private rowsOf(collection: string) {
    return this.connection.collection<RawRow>(collection);
  }
}

/** One row on one line: dates and what else JSON cannot say are marked (MongoDB's extended JSON). */
export function lineOf(row: RawRow): string {
  return EJSON.stringify(row, { relaxed: true });
}

/** The row of a line; throws SyntaxError for what is none. */
export function rowOf(line: string): RawRow {
  const row: unknown = EJSON.parse(line, { relaxed: true });
  if (!isRow(row)) throw new SyntaxError('The line is not a row with an identifier');
  return row;
}

function isRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && '_id' in value && typeof value._id === 'string';
}

function fieldsThatOpenDoors(schema: Schema): { readonly field: string; readonly required: boolean }[] {
  const found = new Map<string, boolean>();
  schema.eachPath((path, type) => {
    const [field = path] = path.split('.');
    if (opensADoor(path, type.schema))
      found.set(field, (found.get(field) ?? false) || type.isRequired === true);
  });
  return [...found].map(([field, required]) => ({ field, required }));
}

function opensADoor(path: string, parts: Schema | undefined): boolean {
  if (OPENS_A_DOOR.test(path.split('.').at(-1) ?? '')) return true;
  return (
    parts !== undefined && Object.entries(parts.paths).some(([name, type]) => opensADoor(name, type.schema))
  );
}

function columnsOf(schema: Schema): string[][] {
  const columns: string[][] = [];
  schema.eachPath((path, type) => {
    const parts = type.instance === 'Embedded' ? Object.keys(type.schema?.paths ?? {}) : [];
    if (parts.length === 0) columns.push(path.split('.'));
    else for (const part of parts) columns.push([path, ...part.split('.')]);
  });
  const rank = ([first = '']: readonly string[]) => (first === '_id' ? 0 : LAST.has(first) ? 2 : 1);
  return columns.sort((a, b) => rank(a) - rank(b));
}

/** What every row has stands at the end. */
const LAST: ReadonlySet<string> = new Set(['organizationId', 'version', 'createdAt', 'updatedAt']);

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

async function run<R>(call: () => Promise<R>): Promise<R> {
  try {
    return await call();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
