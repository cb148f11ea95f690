import { isDoc, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileExpression } from './expression.js';
import { redactMarks, type Evaluate } from './expression-parts.js';
import type { PipelineContext, Stage } from './stage.js';

/** $redact: keeps, prunes or looks further into documents and the documents in them. */
export function redactStage(spec: unknown, context: PipelineContext): Stage {
  const evaluate = compileExpression(spec, context.collation);
  return function* (input) {
    for (const doc of input) {
      const kept = redact(doc, evaluate, doc, context);
      if (kept) yield kept;
    }
  };
}

/** $sample: so many documents by chance. */
export function sampleStage(spec: unknown): Stage {
  const size = isDoc(spec) ? toInteger(spec['size']) : undefined;
  if (size === undefined || size < 1) {
    throw new ServerError(28747, 'size argument to $sample must be a positive integer');
  }
  return (input) => sample([...input], size);
}

function redact(value: Doc, evaluate: Evaluate, root: Doc, context: PipelineContext): Doc | undefined {
  const decision = evaluate(root, { ...context.variables, CURRENT: value });
  if (decision === redactMarks.KEEP) return value;
  if (decision === redactMarks.PRUNE) return undefined;
  if (decision !== redactMarks.DESCEND)
    throw new ServerError(17053, '$redact must evaluate to $$KEEP, $$PRUNE or $$DESCEND');
  const result: Doc = {};
  for (const [key, item] of Object.entries(value)) {
    const kept = redactValue(item, evaluate, root, context);
    if (kept !== undefined) result[key] = kept;
  }
  return result;
}

function redactValue(value: unknown, evaluate: Evaluate, root: Doc, context: PipelineContext): unknown {
  if (isDoc(value)) return redact(value, evaluate, root, context);
  if (!Array.isArray(value)) return value;
  return value
    .map((item: unknown) => redactValue(item, evaluate, root, context))
    .filter((item) => item !== undefined);
}

function sample(docs: Doc[], size: number): Doc[] {
  for (let i = docs.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    const held = docs[i];
    const swap = docs[other];
    if (held && swap) [docs[i], docs[other]] = [swap, held];
  }
  return docs.slice(0, size);
}
