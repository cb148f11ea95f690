import { isDoc, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { Collation } from '../query/collation.js';
import type { Variables } from './expression-parts.js';
import { compileTransform, type Transform } from './transforms.js';

/** Compiles the pipeline of an update: only stages that work on one document. */
export function compileUpdatePipeline(pipeline: readonly unknown[], collation?: Collation): Transform {
  const transforms = pipeline.map((stage): Transform => {
    if (!isDoc(stage))
      throw new ServerError('TypeMismatch', 'Each element of the pipeline array must be an object');
    const [name, ...others] = Object.keys(stage);
    if (name === undefined || others.length > 0) {
      throw new ServerError(40323, 'A pipeline stage specification object must contain exactly one field.');
    }
    const transform = compileTransform(name, stage[name], collation);
    if (!transform)
      throw new ServerError('InvalidOptions', `${name} is not allowed to be used within an update`);
    return transform;
  });
  return (doc: Doc, variables: Variables) =>
    transforms.reduce((current, transform) => transform(current, variables), doc);
}
