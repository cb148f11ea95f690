import { ServerError } from '../errors.js';
import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { compileFilter } from '../query/filter.js';
import { parseCollation, foldText, isSimpleCollation, type Collation } from '../query/collation.js';

/** An index as the client asked for it. */
export interface IndexSpec {
  readonly name: string;
  readonly key: Doc;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly hidden: boolean;
  readonly partialFilterExpression?: Doc;
  readonly expireAfterSeconds?: number;
  readonly collation?: Doc;
  /** Options kept only to be listed again. */
  readonly rest: Doc;
}

/** One field of an index. */
export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly descending: boolean;
}

/** An index of a collection, ready to use. */
export interface Index {
  readonly id: number;
  spec: IndexSpec;
  readonly fields: readonly IndexField[];
  multikey: boolean;
  truncated: boolean;
  readonly partialMatch: ((doc: Doc) => boolean) | undefined;
  readonly collation: Collation | undefined;
  /** Fields that hold geometries. Such an index checks them and allows `$near`; it has no entries. */
  readonly geo: readonly {
    readonly path: string;
    readonly parts: readonly string[];
    readonly kind: string;
  }[];
  /** Makes texts that the index's collation calls equal the same bytes. */
  readonly fold: ((value: unknown) => unknown) | undefined;
}

const knownOptions = new Set([
  'v',
  'key',
  'name',
  'ns',
  'unique',
  'sparse',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
  'collation',
  'background',
  'dropDups',
  'storageEngine',
  'comment',
  'prepareUnique',
  'clustered',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
]);

/** Reads one member of `createIndexes`, refusing what is not supported. */
export function parseIndexSpec(spec: Doc): IndexSpec {
  const { key } = spec;
  if (!isDoc(key))
    throw new ServerError(
      'FailedToParse',
      "The 'key' field is a required property of an index specification",
    );
  const fields = Object.entries(key);
  if (fields.length === 0) throw new ServerError('CannotCreateIndex', 'Index keys cannot be an empty object');
  if (fields.length > 32) throw new ServerError(13103, 'too many compound keys');
  for (const [path, direction] of fields) checkField(path, direction, fields.length, spec);
  for (const option of Object.keys(spec)) {
    if (!knownOptions.has(option)) {
      throw new ServerError(
        'InvalidIndexSpecificationOption',
        `The field '${option}' is not valid for an index specification. Specification: ${JSON.stringify(spec)}`,
      );
    }
  }
  const name = spec['name'] ?? fields.map(([path, direction]) => `${path}_${String(direction)}`).join('_');
  if (typeof name !== 'string') throw new ServerError('TypeMismatch', "The field 'name' must be a string");
  const partial = spec['partialFilterExpression'];
  if (partial !== undefined && !isDoc(partial)) {
    throw new ServerError('TypeMismatch', "The field 'partialFilterExpression' must be an object");
  }
  if (partial && isTruthy(spec['sparse'])) {
    throw new ServerError('CannotCreateIndex', "cannot mix 'partialFilterExpression' and 'sparse' options");
  }
  const expiry = parseExpiry(spec['expireAfterSeconds'], fields);
  const collation = spec['collation'];
  if (collation !== undefined && !isDoc(collation))
    throw new ServerError('TypeMismatch', "The field 'collation' must be an object");
  const isId = fields.length === 1 && fields[0]?.[0] === '_id';
  return {
    name: isId ? '_id_' : name,
    key,
    unique: isId || isTruthy(spec['unique']),
    sparse: isTruthy(spec['sparse']),
    hidden: isTruthy(spec['hidden']),
    ...(partial ? { partialFilterExpression: partial } : {}),
    ...(expiry === undefined ? {} : { expireAfterSeconds: expiry }),
    ...(collation && !isSimpleCollation(collation) ? { collation } : {}),
    rest: restOf(spec, fields),
  };
}

function restOf(spec: Doc, fields: readonly [string, unknown][]): Doc {
  const kept = Object.entries(spec).filter(([name]) => ['background', 'bits', 'min', 'max'].includes(name));
  const sphere = fields.some(([, direction]) => direction === '2dsphere');
  return { ...Object.fromEntries(kept), ...(sphere ? { '2dsphereIndexVersion': 3 } : {}) };
}

function checkField(path: string, direction: unknown, count: number, spec: Doc): void {
  if (path === '') throw new ServerError('CannotCreateIndex', 'Index keys cannot be an empty field.');
  if (path.startsWith('$') || path.split('.').some((part) => part === '')) {
    throw new ServerError(
      'CannotCreateIndex',
      `Index key contains an illegal field name: field name starts with '$' or is empty: ${path}`,
    );
  }
  if (typeof direction === 'string') {
    if (direction === 'hashed') {
      if (isTruthy(spec['unique'])) {
        throw new ServerError(
          16764,
          'Currently hashed indexes cannot guarantee uniqueness. Use a regular index.',
        );
      }
      return;
    }
    if (direction === '2d' || direction === '2dsphere') {
      if (isTruthy(spec['unique']))
        throw new ServerError('CannotCreateIndex', `A ${direction} index cannot be unique`);
      return;
    }
    if (['text', 'geoHaystack', 'columnstore'].includes(direction)) {
      throw new ServerError(
        'CannotCreateIndex',
        `This server does not support indexes of type '${direction}' (field '${path}').`,
      );
    }
    throw new ServerError('CannotCreateIndex', `Unknown index plugin '${direction}'`);
  }
  if (path === '$**' || path.endsWith('.$**')) {
    throw new ServerError('CannotCreateIndex', 'This server does not support wildcard indexes.');
  }
  if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction))) {
    throw new ServerError(
      'CannotCreateIndex',
      `Values in v:2 index key pattern cannot be of type ${direction === null ? 'null' : typeof direction}. Only numbers > 0, numbers < 0, and strings are allowed.`,
    );
  }
  if (path === '_id' && count === 1) {
    for (const option of ['sparse', 'partialFilterExpression', 'expireAfterSeconds', 'hidden']) {
      if (spec[option] !== undefined && spec[option] !== false) {
        throw new ServerError(
          'InvalidIndexSpecificationOption',
          `The field '${option}' is not valid for an _id index specification.`,
        );
      }
    }
  }
}

function parseExpiry(value: unknown, fields: readonly [string, unknown][]): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isNumeric(value))
    throw new ServerError('TypeMismatch', "TTL index 'expireAfterSeconds' option must be numeric");
  const seconds = Math.trunc(toNumber(value));
  if (seconds < 0 || seconds > 2147483647 || Number.isNaN(seconds)) {
    throw new ServerError(
      'InvalidOptions',
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, 0 to 2147483647`,
    );
  }
  if (fields.length > 1) {
    throw new ServerError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes, compound indexes do not support TTL.',
    );
  }
  return seconds;
}

/** Makes an index ready to use. */
export function buildIndex(id: number, spec: IndexSpec, multikey = false, truncated = false): Index {
  const partial = spec.partialFilterExpression;
  const collation = spec.collation ? parseCollation(spec.collation) : undefined;
  return {
    id,
    spec,
    fields: Object.entries(spec.key).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      descending: isNumeric(direction) && toNumber(direction) < 0,
    })),
    multikey,
    truncated,
    partialMatch: partial ? compileFilter(partial, {}).matches : undefined,
    collation,
    geo: Object.entries(spec.key).flatMap(([path, kind]) =>
      kind === '2d' || kind === '2dsphere' ? [{ path, parts: path.split('.'), kind }] : [],
    ),
    fold: collation ? (value) => foldText(value, collation) : undefined,
  };
}

/** The index as `listIndexes` shows it. */
export function describeIndex(spec: IndexSpec): Doc {
  return {
    v: 2,
    key: spec.key,
    name: spec.name,
    ...spec.rest,
    ...(spec.unique && spec.name !== '_id_' ? { unique: true } : {}),
    ...(spec.sparse ? { sparse: true } : {}),
    ...(spec.hidden ? { hidden: true } : {}),
    ...(spec.partialFilterExpression ? { partialFilterExpression: spec.partialFilterExpression } : {}),
    ...(spec.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: spec.expireAfterSeconds }),
    ...(spec.collation ? { collation: spec.collation } : {}),
  };
}
