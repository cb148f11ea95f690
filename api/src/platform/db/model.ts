import type { IndexDefinition, IndexOptions, SchemaDefinition } from 'mongoose';
import { Schema } from 'mongoose';

/** What every stored row has beside its own fields. */
export interface StoredRow {
  readonly _id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A row as the modules see it. */
export type Entity<T> = T & {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export type Row<T> = T & StoredRow;

/** A row's own fields, without what the store keeps beside them. */
export function fieldsOf<T>(row: Entity<T>): T {
  const {
    id: _id,
    organizationId: _organization,
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    ...fields
  } = row;
  return fields as T;
}

/** A collection: its name, its schema and, at compile time, the fields of its rows. */
export interface ModelDefinition<T> {
  readonly name: string;
  readonly collection: string;
  readonly schema: Schema;
  /** Only carries the type. */
  readonly row?: T;
}

type Index = readonly [IndexDefinition, IndexOptions?];

const OPTIONS = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  id: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
} as const;

/** A part of a row without an identifier of its own, as strict as the row. */
export function nested(fields: SchemaDefinition): Schema {
  return new Schema(fields, { strict: 'throw', _id: false, id: false, minimize: false });
}

/**
 * Declares a collection of an organization's rows. Identifiers are text (see ids.ts); `version` counts the changes and
 * is compared at every update, so that nobody overwrites what they have not seen.
 */
export function defineModel<T>(
  name: string,
  collection: string,
  fields: SchemaDefinition,
  indexes: readonly Index[] = [],
): ModelDefinition<T> {
  const schema = new Schema(
    {
      ...fields,
      _id: { type: String, required: true },
      organizationId: { type: String, required: true },
      version: { type: Number, required: true },
      createdAt: { type: Date, required: true },
      updatedAt: { type: Date, required: true },
    },
    OPTIONS,
  );
  for (const [keys, options] of indexes) schema.index(keys, options);
  return { name, collection, schema };
}

/** Declares a collection of the platform itself (jobs, locks): only `_id` is given. */
export function definePlatformModel<T>(
  name: string,
  collection: string,
  fields: SchemaDefinition,
  indexes: readonly Index[] = [],
): ModelDefinition<T> {
  const schema = new Schema({ ...fields, _id: { type: String, required: true } }, OPTIONS);
  for (const [keys, options] of indexes) schema.index(keys, options);
  return { name, collection, schema };
}
