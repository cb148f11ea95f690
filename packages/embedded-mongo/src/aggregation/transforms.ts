import { assignField, isDoc, isNumeric, isTruthy, ownField, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import type { Collation } from '../query/collation.js';
import { compileExpression } from './expression.js';
import { fieldPath, type Evaluate, type Variables } from './expression-parts.js';

/** Makes a new document out of one; shares with the old one what it does not change. */
export type Transform = (doc: Doc, variables: Variables) => Doc;

/** A tree of paths: what to do with each field. */
interface Branch {
  readonly fields: Map<string, Node>;
}

type Node = Branch | { readonly keep: boolean } | { readonly compute: Evaluate };

function isBranch(node: Node): node is Branch {
  return 'fields' in node;
}

function plant(root: Branch, path: string, node: Node, stage: string): void {
  const parts = fieldPath(path);
  let branch = root;
  for (const [i, part] of parts.entries()) {
    const found = branch.fields.get(part);
    if (i === parts.length - 1) {
      if (found)
        throw new ServerError(
          isBranch(found) ? 31250 : 31250,
          `Invalid ${stage} :: caused by :: Path collision at ${path}`,
        );
      branch.fields.set(part, node);
    } else if (!found) {
      const next: Branch = { fields: new Map() };
      branch.fields.set(part, next);
      branch = next;
    } else if (isBranch(found)) {
      branch = found;
    } else {
      throw new ServerError(
        31249,
        `Invalid ${stage} :: caused by :: Path collision at ${path} remaining portion ${parts.slice(i + 1).join('.')}`,
      );
    }
  }
}

/** $addFields and $set. */
export function compileAddFields(spec: unknown, stage: string, collation?: Collation): Transform {
  if (!isDoc(spec) || Object.keys(spec).length === 0) {
    throw new ServerError(
      40272,
      `${stage} specification stage must be an object with at least one field, got ${shellText(spec)}`,
    );
  }
  const root: Branch = { fields: new Map() };
  plantComputed(root, spec, '', stage, collation);
  return (doc, variables) => addTo(doc, root, doc, variables);
}

function plantComputed(
  root: Branch,
  spec: Doc,
  prefix: string,
  stage: string,
  collation: Collation | undefined,
): void {
  for (const [key, value] of Object.entries(spec)) {
    const path = prefix + key;
    if (isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')) {
      plantComputed(root, value, `${path}.`, stage, collation);
    } else {
      plant(root, path, { compute: compileExpression(value, collation) }, stage);
    }
  }
}

function addTo(target: unknown, branch: Branch, root: Doc, variables: Variables): Doc {
  const result: Doc = isDoc(target) ? { ...target } : {};
  for (const [key, node] of branch.fields) {
    let value: unknown;
    if (isBranch(node)) value = addThrough(ownField(result, key), node, root, variables);
    else if ('compute' in node) value = node.compute(root, variables);
    if (value === undefined) delete result[key];
    else assignField(result, key, value);
  }
  return result;
}

function addThrough(value: unknown, branch: Branch, root: Doc, variables: Variables): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => addThrough(item, branch, root, variables));
  return addTo(value, branch, root, variables);
}

/** $unset: one path or several. */
export function compileUnset(spec: unknown): Transform {
  const paths: unknown[] = Array.isArray(spec) ? (spec as unknown[]) : [spec];
  if (paths.length === 0)
    throw new ServerError(31119, '$unset specification must be a string or an array with at least one field');
  const root: Branch = { fields: new Map() };
  for (const path of paths) {
    if (typeof path !== 'string')
      throw new ServerError(
        31120,
        '$unset specification must be a string or an array containing only string values',
      );
    plant(root, path, { keep: false }, '$unset');
  }
  return (doc) => exclude(doc, root);
}

/** What `find` adds to projections; gives `undefined` for everything else. */
export type SpecialProjection = (path: string, value: unknown) => Evaluate | 'skip' | undefined;

/** $project, and the projection of `find`. */
export function compileProject(
  spec: unknown,
  stage: string,
  collation?: Collation,
  special?: SpecialProjection,
): Transform {
  if (!isDoc(spec)) throw new ServerError(15969, `${stage} specification must be an object`);
  if (Object.keys(spec).length === 0)
    throw new ServerError(
      51272,
      `Invalid ${stage} :: caused by :: projection specification must have at least one field`,
    );
  const root: Branch = { fields: new Map() };
  const found = { included: '', excluded: '', computed: false, id: undefined as boolean | undefined };
  const overlays: [string, Evaluate][] = [];
  const read = (fields: Doc, prefix: string): void => {
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      const path = prefix + key;
      const extra = special?.(path, value);
      if (extra === 'skip') continue;
      if (extra) {
        overlays.push([path, extra]);
      } else if (isNumeric(value) || typeof value === 'boolean') {
        const keep = isTruthy(value);
        if (path === '_id') found.id = keep;
        else if (keep) found.included ||= path;
        else found.excluded ||= path;
        if (found.included && found.excluded) {
          throw keep
            ? new ServerError(
                31253,
                `Invalid ${stage} :: caused by :: Cannot do inclusion on field ${path} in exclusion projection`,
              )
            : new ServerError(
                31254,
                `Invalid ${stage} :: caused by :: Cannot do exclusion on field ${path} in inclusion projection`,
              );
        }
        plant(root, path, { keep }, stage);
      } else if (isDoc(value) && !Object.keys(value)[0]?.startsWith('$')) {
        if (Object.keys(value).length === 0)
          throw new ServerError(
            51270,
            `Invalid ${stage} :: caused by :: An empty sub-projection is not a valid value. Found empty object at path`,
          );
        read(value, `${path}.`);
      } else {
        if (found.excluded)
          throw new ServerError(
            31252,
            `Invalid ${stage} :: caused by :: Cannot use an expression ${path} in an exclusion projection`,
          );
        found.computed = true;
        plant(root, path, { compute: compileExpression(value, collation) }, stage);
      }
    }
  };
  read(spec, '');
  if (found.excluded && found.computed) {
    throw new ServerError(
      31252,
      `Invalid ${stage} :: caused by :: Cannot use an expression in an exclusion projection`,
    );
  }
  const inclusive = found.included !== '' || found.computed || (found.id === true && found.excluded === '');
  const inclusiveByOverlay =
    !inclusive &&
    found.excluded === '' &&
    found.id === undefined &&
    overlays.length > 0 &&
    overlays.some(([, e]) => includes.has(e));
  if (inclusive || inclusiveByOverlay) {
    if (found.id === undefined) root.fields.set('_id', { keep: true });
    for (const [path, evaluate] of overlays)
      if (includes.has(evaluate)) plant(root, path, { compute: evaluate }, stage);
    const others = overlays.filter(([, evaluate]) => !includes.has(evaluate));
    for (const [path] of others) plant(root, path, { keep: true }, stage);
    return (doc, variables) => overlay(include(doc, root, doc, variables), doc, others, variables);
  }
  return (doc, variables) => overlay(exclude(doc, root), doc, overlays, variables);
}

/** Special projections that, alone, make a projection name what is kept (`$elemMatch`); `$slice` does not. */
export const includes = new WeakSet<Evaluate>();

function overlay(result: Doc, doc: Doc, overlays: readonly [string, Evaluate][], variables: Variables): Doc {
  let current = result;
  for (const [path, evaluate] of overlays) {
    const branch: Branch = { fields: new Map() };
    plant(branch, path, { compute: evaluate }, 'projection');
    current = addPresent(current, branch, doc, variables);
  }
  return current;
}

/** Like adding fields, but nothing is made on the way to a path that is not there. */
function addPresent(target: Doc, branch: Branch, root: Doc, variables: Variables): Doc {
  const result: Doc = { ...target };
  for (const [key, node] of branch.fields) {
    if (isBranch(node)) {
      const inner = ownField(result, key);
      if (isDoc(inner)) result[key] = addPresent(inner, node, root, variables);
    } else if ('compute' in node) {
      const value = node.compute(root, variables);
      if (value === undefined) delete result[key];
      else assignField(result, key, value);
    }
  }
  return result;
}

function include(doc: Doc, branch: Branch, root: Doc, variables: Variables): Doc {
  const result: Doc = {};
  for (const key of Object.keys(doc)) {
    const node = branch.fields.get(key);
    if (!node || 'compute' in node) continue;
    if (!isBranch(node)) {
      if (node.keep) assignField(result, key, doc[key]);
      continue;
    }
    const value = includeThrough(doc[key], node, root, variables);
    if (value !== undefined) assignField(result, key, value);
  }
  for (const [key, node] of branch.fields) {
    if (isBranch(node)) {
      if (!(key in result) && computes(node)) assignField(result, key, include({}, node, root, variables));
    } else if ('compute' in node) {
      const value = node.compute(root, variables);
      if (value !== undefined) assignField(result, key, value);
    }
  }
  return result;
}

function computes(branch: Branch): boolean {
  return [...branch.fields.values()].some((node) => (isBranch(node) ? computes(node) : 'compute' in node));
}

function includeThrough(value: unknown, branch: Branch, root: Doc, variables: Variables): unknown {
  if (isDoc(value)) return include(value, branch, root, variables);
  if (!Array.isArray(value)) return computes(branch) ? include({}, branch, root, variables) : undefined;
  const items: unknown[] = [];
  for (const item of value as unknown[]) {
    if (isDoc(item) || Array.isArray(item)) items.push(includeThrough(item, branch, root, variables));
    else if (computes(branch)) items.push(include({}, branch, root, variables));
  }
  return items;
}

function exclude(doc: Doc, branch: Branch): Doc {
  const result: Doc = {};
  for (const key of Object.keys(doc)) {
    const node = branch.fields.get(key);
    if (!node) assignField(result, key, doc[key]);
    else if (isBranch(node)) assignField(result, key, excludeThrough(doc[key], node));
    else if ('keep' in node && node.keep) assignField(result, key, doc[key]);
  }
  return result;
}

function excludeThrough(value: unknown, branch: Branch): unknown {
  if (isDoc(value)) return exclude(value, branch);
  return Array.isArray(value) ? value.map((item: unknown) => excludeThrough(item, branch)) : value;
}

/** $replaceRoot and $replaceWith. */
export function compileReplace(expression: unknown, stage: string, collation?: Collation): Transform {
  const evaluate = compileExpression(expression, collation);
  return (doc, variables) => {
    const value = evaluate(doc, variables);
    if (!isDoc(value)) {
      throw new ServerError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was: ${shellText(value)}. (stage ${stage})`,
      );
    }
    return value;
  };
}

/** The stages that work on each document alone; `undefined` for any other. */
export function compileTransform(stage: string, spec: unknown, collation?: Collation): Transform | undefined {
  switch (stage) {
    case '$addFields':
    case '$set':
      return compileAddFields(spec, stage, collation);
    case '$project':
      return compileProject(spec, '$project', collation);
    case '$unset':
      return compileUnset(spec);
    case '$replaceRoot': {
      if (!isDoc(spec) || !('newRoot' in spec))
        throw new ServerError(40231, 'no newRoot specified for the $replaceRoot stage');
      return compileReplace(spec['newRoot'], stage, collation);
    }
    case '$replaceWith':
      return compileReplace(spec, stage, collation);
    default:
      return undefined;
  }
}
