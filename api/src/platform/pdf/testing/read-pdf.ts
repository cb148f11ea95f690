import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree as a program sees that reads aloud. */
interface Node {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly Node[];
}

interface ReadPdf {
  /** The text of each page, heads and feet included. */
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly string[];
  /** Words that are neither in the structure nor marked as there for the eye. */
  readonly untold: readonly string[];
  /** Of each page, in order. */
  readonly trees: readonly Node[];
}

/** A document as a library sees it that knows nothing of ours. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(file), useSystemFonts: false }).promise;
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  const pages: string[] = [];
  const untold: string[] = [];
  const trees: Node[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: (string | null)[] = [];
    let all = '';
    for (const item of items) {
      if ('str' in item) {
        all += ` ${item.str}`;
        const inside = open.findLast((id) => id !== '');
        if (inside === undefined && item.str.trim() !== '') untold.push(item.str);
        if (inside) words.set(inside, `${words.get(inside) ?? ''} ${item.str}`);
      } else if (item.type === 'endMarkedContent') {
        open.pop();
      } else {
        // Null for what is there for the eye; empty for what says nothing either way.
        open.push('tag' in item && item.tag === 'Artifact' ? null : item.id || '');
      }
    }
    pages.push(plain(all));
    const tree: unknown = await page.getStructTree();
    trees.push(nodeOf(tree, words));
  }
  await document.destroy();
  return { pages, info: { ...info }, bookmarks: (outline ?? []).map(({ title }) => title), untold, trees };
}

function nodeOf(found: unknown, words: ReadonlyMap<string, string>): Node {
  const { role, alt, children } = found as {
    readonly role?: string;
    readonly alt?: string;
    readonly children?: readonly unknown[];
  };
  const inside = (children ?? []).flatMap((child) =>
    typeof child === 'object' && child !== null && 'role' in child ? [nodeOf(child, words)] : [],
  );
  const own = (children ?? []).map((child) => words.get((child as { readonly id?: string }).id ?? '') ?? '');
  const text = plain([...own, ...inside.map((node) => node.text)].join(' '));
  return { role: role ?? '', text, children: inside, ...(alt === undefined ? {} : { alt }) };
}

/** Every node of a role, in the order in which it is read. */
export function nodesOf({ trees }: Pick<ReadPdf, 'trees'>, role: RegExp): Node[] {
  const below = (node: Node): Node[] => [
    ...(role.test(node.role) ? [node] : []),
    ...node.children.flatMap(below),
  ];
  return trees.flatMap(below);
}

/** What a document that everybody can read has to keep to; empty when it does. */
export function flawsOf(pdf: ReadPdf): string[] {
  const flaws = pdf.untold.map((words) => `not in the structure: ${words}`);
  let level = 0;
  for (const heading of nodesOf(pdf, /^H\d$/)) {
    const next = Number(heading.role.slice(1));
    if (next > level + 1) flaws.push(`${heading.role} after H${level}: ${heading.text}`);
    if (heading.text === '') flaws.push(`${heading.role} without words`);
    level = next;
  }
  for (const figure of nodesOf(pdf, /^Figure$/)) if (!figure.alt) flaws.push('a figure says nothing');
  // A table that goes on has its heads on the page where it begins.
  for (const table of nodesOf(pdf, /^Table$/)) {
    for (const row of table.children) {
      if (row.role !== 'TR') flaws.push(`${row.role} in a table`);
      if (row.children[0]?.role !== 'TH') flaws.push(`a row without its head: ${row.text}`);
    }
  }
  if (pdf.bookmarks.length === 0) flaws.push('no bookmarks');
  if (!pdf.info['Language'] || !pdf.info['Title']) flaws.push('no language or no title');
  return flaws;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
