import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const COMPRESSIBLE = /\.(?:js|css|html|svg|webmanifest|json|txt)$/;
/** Below this size a compressed copy saves no packet. */
const MIN_BYTES = 600;

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.byteLength < MIN_BYTES) return;
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    },
  };
  await Promise.all([
    brotli(content, options).then((data) => writeFile(`${file}.br`, data)),
    zip(content, { level: 9 }).then((data) => writeFile(`${file}.gz`, data)),
  ]);
}

/** Writes a `.br` and a `.gz` beside every text file, so that the server only picks one and never compresses. */
export function precompress(publicFiles: readonly string[]): Plugin {
  return {
    name: 'altavoz-precompress',
    apply: 'build',
    async writeBundle(output, bundle) {
      const folder = output.dir;
      if (folder === undefined) throw new Error('precompress needs an output folder');
      const names = [...Object.keys(bundle), ...publicFiles].filter(
        // What stands in a dot folder is for tools and is not served.
        (name) => COMPRESSIBLE.test(name) && !name.startsWith('.'),
      );
      await Promise.all(names.map((name) => compressFile(path.join(folder, name))));
    },
  };
}
