import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cell, SheetRow } from './cell.js';

/**
 * Keeps the rows of a sheet as lines of JSON. A workbook has to be unpacked as a whole to read its first row; once its
 * rows lie like this, they are read one after another however often it is needed.
 */
export async function keepRows(path: string, rows: AsyncIterable<SheetRow>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const { number, cells } of rows) yield `${JSON.stringify([number, cells])}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
}

export async function* keptRows(path: string): AsyncGenerator<SheetRow> {
  const source = createReadStream(path);
  try {
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
      const [number, cells] = JSON.parse(line) as [number, Cell[]];
      yield { number, cells };
    }
  } finally {
    source.destroy();
  }
}
