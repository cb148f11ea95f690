import type { SheetField } from '../../platform/spreadsheets/row-issue.js';

/** `Coste planeado (EUR)` → `coste planeado`: what headers have in common however they are written. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, (inner) =>
      /\((es|en|espanol|ingles|spanish|english)\)/.test(inner) ? inner : ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which field each column brings, by what stands above it; no field twice. */
export function guessMapping(headers: readonly string[], fields: readonly SheetField[]): (string | null)[] {
  const byName = new Map<string, string>();
  for (const { key, name, alsoCalled } of fields) {
    for (const known of [key, name.es, name.en, ...alsoCalled]) {
      const plain = plainHeader(known);
      if (!byName.has(plain)) byName.set(plain, key);
    }
  }
  const taken = new Set<string>();
  return headers.map((header) => {
    const key = byName.get(plainHeader(header));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}
