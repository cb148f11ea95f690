import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Logger, Plugin, Rollup } from 'vite';

interface Budget {
  readonly name: string;
  /** Kilobytes of gzip, script only. */
  readonly limit: number;
  /** Files whose chunks are loaded, each with everything it imports statically. */
  readonly entries: readonly RegExp[];
  /** What was loaded before and does not count again. */
  readonly after?: readonly RegExp[];
}

const FIRST_LOAD = [
  /src\/app\/main\.tsx$/,
  /features\/today\/today-screen\.tsx$/,
  /(?:shared|today)\/i18n\/es\.ts$/,
];

const budgets: readonly Budget[] = [
  { name: 'first load, signed in, Today', limit: 220, entries: FIRST_LOAD },
  {
    name: 'calendar',
    limit: 100,
    // A week by the hour asks for more, once something has hours.
    entries: [
      /features\/calendar\/calendar-screen\.tsx$/,
      /features\/calendar\/components\/day-calendar\.tsx$/,
    ],
    after: FIRST_LOAD,
  },
  { name: 'say', limit: 110, entries: [/src\/say\/main\.tsx$/] },
  { name: 'charts', limit: 120, entries: [/node_modules\/recharts\//], after: FIRST_LOAD },
];

type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

function holding(chunks: Chunks, patterns: readonly RegExp[]): Set<string> {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    const chunk = chunks.get(fileName);
    if (chunk === undefined || found.has(fileName)) return;
    found.add(fileName);
    chunk.imports.forEach(visit);
  };
  for (const chunk of chunks.values()) {
    if (chunk.moduleIds.some((id) => patterns.some((pattern) => pattern.test(id)))) visit(chunk.fileName);
  }
  return found;
}

/**
 * Says what each part weighs and warns when one is over its budget; `dist/.vite/sizes.json` keeps the figures for the
 * benchmark, which fails on them.
 */
export function sizeBudget(): Plugin {
  let logger: Logger | undefined;
  return {
    name: 'altavoz-size-budget',
    apply: 'build',
    configResolved(config) {
      logger = config.logger;
    },
    async writeBundle(output, bundle) {
      const chunks: Chunks = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file] as const] : [],
        ),
      );
      const sizes: Record<string, { readonly bytes: number; readonly limit: number }> = {};
      for (const { name, limit, entries, after } of budgets) {
        const before = after === undefined ? new Set<string>() : holding(chunks, after);
        const files = [...holding(chunks, entries)].filter((file) => !before.has(file));
        const bytes = files.reduce(
          (sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '', { level: 9 }).byteLength,
          0,
        );
        const line = `${name}: ${(bytes / 1000).toFixed(1)} kB of ${limit} kB gzip in ${files.length} files`;
        sizes[name] = { bytes, limit: limit * 1000 };
        if (bytes > limit * 1000) logger?.warn(`Over the size budget. ${line}`);
        else logger?.info(line);
      }
      if (output.dir === undefined) throw new Error('size-budget needs an output folder');
      await writeFile(path.join(output.dir, '.vite', 'sizes.json'), JSON.stringify(sizes, null, 2));
    },
  };
}
