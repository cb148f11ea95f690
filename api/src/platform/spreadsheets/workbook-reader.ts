import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { SpreadsheetError } from './spreadsheet-error.js';

/** A workbook has to be unpacked as a whole. What needs more than this is better sent as CSV. */
const HEAP_MB = 96;
const BATCH = 500;

/** Runs beside the service: its memory is bounded and given back, and nothing waits while a workbook is read. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet, InvalidInputError, InvalidSpreadsheetError } = require(workerData.library);
const unreadable = (error) => error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError;
readSheet(workerData.path, { trim: false }).then(
  (rows) => {
    let from = 0;
    parentPort.on('message', () => {
      const batch = rows.slice(from, from + ${BATCH});
      from += batch.length;
      parentPort.postMessage({ rows: batch, last: from >= rows.length });
    });
    parentPort.postMessage({ ready: true });
  },
  (error) => parentPort.postMessage({ problem: unreadable(error) ? 'not-a-spreadsheet' : 'damaged' }),
);
`;

type Said =
  | { readonly ready: true }
  | { readonly rows: readonly (readonly unknown[])[]; readonly last: boolean }
  | { readonly problem: 'not-a-spreadsheet' | 'damaged' };

/** The rows of a workbook's first sheet, a batch at a time, as the library gives them. */
export async function* workbookRows(path: string): AsyncGenerator<readonly unknown[]> {
  const library = createRequire(import.meta.url).resolve('read-excel-file/node');
  const worker = new Worker(CODE, {
    eval: true,
    workerData: { library, path },
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16 },
  });
  try {
    let said = await next(worker);
    for (;;) {
      if ('problem' in said) throw new SpreadsheetError(said.problem);
      if ('rows' in said) {
        yield* said.rows;
        if (said.last) return;
      }
      const answer = next(worker);
      worker.postMessage('more');
      said = await answer;
    }
  } finally {
    await worker.terminate();
  }
}

function next(worker: Worker): Promise<Said> {
  return new Promise((resolve, reject) => {
    const onMessage = (said: Said) => {
      worker.off('error', onError);
      resolve(said);
    };
    const onError = (error: unknown) => {
      worker.off('message', onMessage);
      const full =
        typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const limit = HEAP_MB * 1024 * 1024;
      reject(
        full
          ? new SpreadsheetError('too-large', { limit }, { cause: error })
          : new SpreadsheetError('damaged', {}, { cause: error }),
      );
    };
    worker.once('message', onMessage);
    worker.once('error', onError);
  });
}
