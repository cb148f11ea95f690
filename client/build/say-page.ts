import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rollup } from 'vite';

const ADDRESS = '/say';
const PAGE = 'say.html';
const WORKER = 'say-worker.js';
const PLACE = '__SAY_BUILD__';

const isChunk = (file: Rollup.OutputAsset | Rollup.OutputChunk): file is Rollup.OutputChunk =>
  file.type === 'chunk';

/** The script of the page with everything that it loads: scripts, styles, and the fonts that these name. */
function filesOf(bundle: Rollup.OutputBundle): string[] {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk === undefined || !isChunk(chunk) || found.has(fileName)) return;
    found.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    [...chunk.imports, ...chunk.dynamicImports].forEach(visit);
  };
  for (const file of Object.values(bundle)) {
    if (isChunk(file) && file.isEntry && file.name === 'say') visit(file.fileName);
  }
  for (const name of [...found]) {
    const style = bundle[name];
    if (style === undefined || isChunk(style)) continue;
    for (const [, font = ''] of String(style.source).matchAll(/url\(["']?\/(assets\/[^"')]+)/g))
      found.add(font);
  }
  return [...found].sort();
}

/**
 * The spokespersons' page: answers its address while one develops, and tells its worker which files to keep. The list
 * stands in the worker itself, so that every build is another worker to the browser.
 */
export function sayPage(publicFiles: readonly string[]): Plugin {
  let publicFolder = '';
  return {
    name: 'altavoz-say-page',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [address] = (request.url ?? '').split('?');
        if (address === ADDRESS || address === `${ADDRESS}/`) request.url = `/${PAGE}`;
        next();
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const worker = bundle[WORKER];
        const page = bundle[PAGE];
        if (worker === undefined || !isChunk(worker) || page === undefined || isChunk(page)) {
          throw new Error(`The build made no ${WORKER} or no ${PAGE}`);
        }
        const files = filesOf(bundle);
        const hash = createHash('sha256').update(String(page.source)).update(files.join('\n'));
        for (const name of publicFiles) hash.update(await readFile(path.join(publicFolder, name)));
        const build = {
          version: hash.digest('hex').slice(0, 16),
          files: [ADDRESS, ...publicFiles.map((name) => `/${name}`), ...files.map((name) => `/${name}`)],
        };
        if (!worker.code.includes(PLACE)) throw new Error(`${WORKER} has no place for its list of files`);
        worker.code = worker.code.replace(PLACE, () => JSON.stringify(build));
      },
    },
  };
}
