import type { Block } from './block.js';

export interface LinkOfBulletin {
  readonly url: string;
  /** The block that it stands in, and in its words. */
  readonly blockId: string;
  readonly label: string;
}

/** Every address that a reader is led to or that a mail loads, each once. */
export function linksOf(blocks: readonly Block[]): LinkOfBulletin[] {
  const all = blocks.flatMap((block): LinkOfBulletin[] => {
    const link = (url: string | undefined, label: string): LinkOfBulletin[] =>
      url === undefined || url.trim() === '' ? [] : [{ url, blockId: block.id, label }];
    switch (block.type) {
      case 'button':
        return link(block.url, block.label);
      case 'image':
        return link(block.url, block.alt);
      case 'agenda':
        return block.items.flatMap(({ url, title }) => link(url, title));
      default:
        return [];
    }
  });
  return all.filter(({ url }, index) => all.findIndex((one) => one.url === url) === index);
}
