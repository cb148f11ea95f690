import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Public Sans as on the screens, Source Serif for titles. What Public Sans has no letters for stands in the serif. */
const FILES = {
  text: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  bold: '@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf',
  title: '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'other-text': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
} as const;
type FontName = keyof typeof FILES;
export type Face = 'text' | 'bold' | 'title';

/** Greek and Cyrillic, and some signs of currencies. */
const INSTEAD: Readonly<Record<Face, FontName>> = { text: 'other-text', bold: 'title', title: 'title' };

interface Font {
  readonly file: Buffer;
  readonly has: ReadonlySet<number>;
}

let loading: Promise<Faces> | null = null;

/** The fonts of every document, read when somebody first prints. */
export function loadFaces(): Promise<Faces> {
  loading ??= read();
  return loading;
}

async function read(): Promise<Faces> {
  // Fontkit with all its tables of scripts takes a moment; nobody who prints nothing waits for it.
  const { create } = await import('fontkit');
  const fonts = new Map<FontName, Font>();
  for (const name of Object.keys(FILES) as FontName[]) {
    const file = await readFile(resolve(FILES[name]));
    fonts.set(name, { file, has: new Set(create(file).characterSet) });
  }
  return new Faces(fonts);
}

/** Which font a text is printed in, and what of it can be printed at all. */
export class Faces {
  constructor(private readonly fonts: ReadonlyMap<FontName, Font>) {}

  get files(): [FontName, Buffer][] {
    return [...this.fonts].map(([name, { file }]) => [name, file]);
  }

  /** Pictures among the letters are left out; what no font has a letter for is told by a question mark. */
  printable(text: string): string {
    const [sans, serif] = [this.fonts.get('text'), this.fonts.get('title')];
    let printed = '';
    for (const sign of text.normalize('NFC')) {
      const code = sign.codePointAt(0) ?? 0;
      if (sign === '\n') printed += sign;
      else if (/[\p{Cc}\p{Cf}]/u.test(sign)) printed += /\s/u.test(sign) ? ' ' : '';
      else if (sans?.has.has(code) || serif?.has.has(code)) printed += sign;
      else if (/\s/u.test(sign)) printed += ' ';
      else if (!/[\p{Extended_Pictographic}\p{Emoji_Component}]/u.test(sign)) printed += '?';
    }
    return printed;
  }

  /** One font for the whole text, so that a name does not change its face halfway. */
  fontOf(face: Face, text: string): FontName {
    const has = this.fonts.get(face)?.has;
    for (const sign of text) {
      if (sign !== '\n' && has?.has(sign.codePointAt(0) ?? 0) !== true) return INSTEAD[face];
    }
    return face;
  }
}
