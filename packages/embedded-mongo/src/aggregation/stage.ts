import type { Doc } from '../bson/values.js';
import type { Collation } from '../query/collation.js';
import type { Deadline } from '../query/execute.js';
import type { Collection } from '../storage/collection.js';
import type { View } from '../storage/view.js';

/** What the stages of a pipeline share. */
export interface PipelineContext {
  readonly view: View;
  readonly database: string;
  readonly collation: Collation | undefined;
  readonly deadline: Deadline;
  /** The variables of the moment; a stage that runs a pipeline for each document changes those of the inner one. */
  readonly variables: Record<string, unknown>;
  readonly find: (namespace: string) => Collection | undefined;
}

/** One stage: documents in, documents out, only as many as are asked for. */
export type Stage = (input: Iterable<Doc>) => Iterable<Doc>;

/** Compiles and runs pipelines; given to stages that contain pipelines, so that they need not know how. */
export interface PipelineRunner {
  /** Compiles stages that read what is handed to them. */
  stages(pipeline: unknown, context: PipelineContext, within: string): Stage;
  /** Compiles a pipeline over a collection; each call reads it anew. */
  over(collection: string, pipeline: unknown, context: PipelineContext, within: string): () => Iterable<Doc>;
}
