import { readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { featureWords } from '../../app/feature-words.js';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

const folders = [
  path.join(source, 'shared/i18n'),
  ...['features', 'shared'].flatMap((layer) =>
    readdirSync(path.join(source, layer)).map((name) => path.join(source, layer, name, 'i18n')),
  ),
].filter((folder) => existsSync(folder));

type Tree = { readonly [key: string]: string | Tree };

async function wordsIn(folder: string, language: 'es' | 'en'): Promise<Map<string, string>> {
  const module: Record<string, Tree> = await import(pathToFileURL(path.join(folder, `${language}.ts`)).href);
  return flat(module[language] ?? {});
}

function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();

describe.each(folders.map((folder) => [path.relative(source, folder), folder]))('%s', (_name, folder) => {
  it('says everything in both languages, with the same values in it', async () => {
    const es = await wordsIn(folder, 'es');
    const en = await wordsIn(folder, 'en');
    expect([...en.keys()].sort()).toEqual([...es.keys()].sort());
    for (const [key, text] of es) {
      expect({ key, values: placeholders(en.get(key) ?? '') }).toEqual({ key, values: placeholders(text) });
      expect({ key, empty: en.get(key)?.trim() === '' }).toEqual({ key, empty: text.trim() === '' });
    }
  });
});

it('loads the words of every feature that has some', () => {
  const named = folders.slice(1).map((folder) => path.basename(path.dirname(folder)));
  expect(Object.keys(featureWords).sort()).toEqual(named.sort());
});
