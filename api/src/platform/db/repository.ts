import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import { AppError } from '../app-error.js';
import type { Scope } from '../caller.js';
import type { Clock } from '../clock.js';
import type { Ids } from '../ids.js';
import { translateDatabaseError } from './database-error.js';
import type { Entity, ModelDefinition, Row } from './model.js';
import type { Page, PageRequest, Sort } from './page.js';
import type { Session } from './session.js';
import { afterCursor, encodeCursor, sortOf } from './page.js';

export type Where<T> = QueryFilter<Row<T>>;

/** Fields to change; one that is absent or undefined stays as it is. */
export type Changes<T> = { [K in keyof T]?: T[K] | undefined };

interface Store {
  readonly clock: Clock;
  readonly ids: Ids;
  model<T>(definition: ModelDefinition<T>): Model<Row<T>>;
}

/**
 * The rows of one collection. Every call is bound to an organization and joins the transaction of its scope; every
 * change compares the version. A module extends it with the questions of its own.
 */
export class Repository<T> {
  protected readonly model: Model<Row<T>>;
  protected readonly clock: Clock;
  private readonly ids: Ids;

  constructor(store: Store, definition: ModelDefinition<T>) {
    this.model = store.model(definition);
    this.clock = store.clock;
    this.ids = store.ids;
  }

  async insert(scope: Scope, fields: T, id: string = this.ids.next()): Promise<Entity<T>> {
    // Alone, because only then the server names the field of a duplicate.
    const document = new this.model(this.newRow(scope, fields, id));
    return this.run(async () => {
      await document.save(inSession(scope));
      return entity<T>(document.toObject<Row<T>>());
    });
  }

  async insertMany(scope: Scope, list: readonly T[]): Promise<Entity<T>[]> {
    const rows = list.map((fields) => this.newRow(scope, fields, this.ids.next()));
    return this.run(async () => {
      const saved = await this.model.insertMany(rows, { ...inSession(scope), ordered: true, lean: false });
      return saved.map((document) => entity<T>(document.toObject<Row<T>>()));
    });
  }

  /** `omit` leaves out heavy fields that a list does not show. */
  async find(
    scope: Scope,
    where: Where<T> = {},
    sort: Sort = [],
    limit = 0,
    omit: readonly (keyof T & string)[] = [],
  ): Promise<Entity<T>[]> {
    const filter = this.within(scope, where);
    return this.run(async () => {
      const rows = await this.model
        .find(filter, Object.fromEntries(omit.map((field) => [field, 0])), {
          ...inSession(scope),
          sort: sortOf(sort),
          limit,
        })
        .lean<Row<T>[]>();
      return rows.map((row) => entity<T>(row));
    });
  }

  async findOne(scope: Scope, where: Where<T>): Promise<Entity<T> | null> {
    const filter = this.within(scope, where);
    return this.run(async () => {
      const row = await this.model.findOne(filter, null, { ...inSession(scope) }).lean<Row<T> | null>();
      return row && entity<T>(row);
    });
  }

  /** One row, or `not-found`; `where` narrows it, for example to its campaign. */
  async get(scope: Scope, id: string, where: Where<T> = {}): Promise<Entity<T>> {
    const found = await this.findOne(scope, { ...where, _id: id });
    if (!found) throw new AppError('not-found');
    return found;
  }

  async count(scope: Scope, where: Where<T> = {}): Promise<number> {
    const filter = this.within(scope, where);
    return this.run(() => this.model.countDocuments(filter, { ...inSession(scope) }));
  }

  /** One page in a declared order; see page.ts. */
  async page(
    scope: Scope,
    where: Where<T>,
    sort: Sort,
    request: PageRequest,
    omit: readonly (keyof T & string)[] = [],
  ): Promise<Page<Entity<T>>> {
    const filter = request.cursor ? { $and: [where, afterCursor(sort, request.cursor)] } : where;
    const found = await this.find(scope, filter, sort, request.limit + 1, omit);
    const items = found.slice(0, request.limit);
    const last = items.at(-1);
    const nextCursor =
      found.length > request.limit && last ? encodeCursor(sort, { ...last, _id: last.id }) : null;
    return { items, nextCursor };
  }

  /** Changes a row if it still has this version; else `stale-version` with what is stored, or `not-found`. */
  async update(scope: Scope, id: string, version: number, changes: Changes<T>): Promise<Entity<T>> {
    const set = { ...defined(changes), updatedAt: this.clock.now() };
    return this.compareAndSet(scope, id, version, { $set: set });
  }

  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const filter = this.within(scope, { _id: id, version });
    const done = await this.run(() => this.model.deleteOne(filter, { ...inSession(scope) }));
    if (done.deletedCount === 0) throw await this.missed(scope, id);
  }

  /** For changes that `$set` cannot say; the version is compared and counted all the same. */
  protected async compareAndSet(
    scope: Scope,
    id: string,
    version: number,
    change: { $set?: object; $unset?: object; $push?: object; $pull?: object; $inc?: object },
  ): Promise<Entity<T>> {
    const filter = this.within(scope, { _id: id, version });
    const update = { ...change, $inc: { ...change.$inc, version: 1 } } as UpdateQuery<Row<T>>;
    const row = await this.run(() =>
      this.model
        .findOneAndUpdate(filter, update, {
          ...inSession(scope),
          returnDocument: 'after',
          runValidators: true,
        })
        .lean<Row<T> | null>(),
    );
    if (!row) throw await this.missed(scope, id);
    return entity<T>(row);
  }

  /** The organization's share of a filter. */
  protected within(scope: Scope, where: Where<T>): Where<T> {
    return { ...where, organizationId: scope.organizationId };
  }

  private newRow(scope: Scope, fields: T, id: string): Row<T> {
    const now = this.clock.now();
    const { organizationId } = scope;
    return { ...fields, _id: id, organizationId, version: 1, createdAt: now, updatedAt: now };
  }

  /** Runs a call to the database; its errors come out in the words of the registry. */
  protected async run<R>(call: () => PromiseLike<R>): Promise<R> {
    try {
      return await call();
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async missed(scope: Scope, id: string): Promise<AppError> {
    const found = await this.findOne(scope, { _id: id });
    if (!found) return new AppError('not-found');
    const { version, updatedAt } = found;
    return new AppError('stale-version', { current: { id, version, updatedAt: updatedAt.toISOString() } });
  }
}

/** A row as the modules see it: `id` instead of `_id`. */
export function entity<T>(row: Row<T>): Entity<T> {
  const { _id, ...rest } = row;
  return { ...rest, id: _id } as Entity<T>;
}

function inSession(scope: Scope): { session?: Session } {
  return scope.session ? { session: scope.session } : {};
}

function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
