import type { AgendaItem, Block } from '@altavoz/domain/bulletins/block';
import type { Language } from '@altavoz/domain/shared/language';
import { safeImage, safeLink } from './link.js';
import { cleanText, paragraphsOf } from './safe-html.js';
import { dayRange, weekdayName } from './wording.js';

const WIDTH = 72;

/** The plain-text part, written for people: for some readers and watches it is the mail. */
export function blocksAsText(blocks: readonly Block[], language: Language): string[] {
  let titled = false;
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading': {
        const rule = titled ? '-' : '=';
        titled = true;
        return [title(block.text, rule)];
      }
      case 'text':
        return [...(block.title === undefined ? [] : [title(block.title, '-')]), prose(block.text)];
      case 'message':
        return [prose(block.text, '  ')];
      case 'agenda':
        return [title(block.title, '-'), ...block.items.map((item) => agendaLines(item, language))];
      case 'figures':
        return [
          title(block.title, '-'),
          block.figures.map(({ label, value }) => cleanText(`  ${value}  ${label}`)).join('\n'),
          ...(block.note === undefined || block.note === '' ? [] : [prose(block.note, '  ')]),
        ];
      case 'quote':
        return [`${prose(block.text, '  ')}\n  — ${cleanText(block.author)}`];
      case 'image':
        return block.alt === '' || safeImage(block.url) === null ? [] : [wrap(`[${cleanText(block.alt)}]`)];
      case 'button': {
        const link = safeLink(block.url);
        return [link === null ? cleanText(block.label) : `${cleanText(block.label)}:\n${link}`];
      }
      case 'divider':
        return ['* * *'];
    }
  });
}

/** A title with a line below it, as long as itself. */
function title(text: string, rule: '=' | '-'): string {
  const lines = wrap(cleanText(text));
  const longest = Math.max(...lines.split('\n').map((line) => line.length));
  return `${lines}\n${rule.repeat(longest)}`;
}

/** Paragraphs folded at 72 characters; an address is never folded. */
export function prose(text: string, indent = ''): string {
  return paragraphsOf(cleanText(text))
    .map((lines) => lines.map((line) => wrap(line, indent)).join('\n'))
    .join('\n\n');
}

function agendaLines(item: AgendaItem, language: Language): string {
  const day = dayRange(language, item.start, item.end);
  const when = item.end > item.start ? day : `${weekdayName(language, item.start)} ${day}`;
  const link = item.url === undefined ? null : safeLink(item.url);
  const rest = [item.place === undefined ? null : cleanText(item.place), link].filter(
    (line) => line !== null,
  );
  return [`${when}: ${cleanText(item.title)}`, ...rest]
    .map((line, index) => wrap(line, index === 0 ? '' : '  '))
    .join('\n');
}

function wrap(line: string, indent = ''): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    if (current !== '' && indent.length + current.length + 1 + word.length > WIDTH) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  if (current !== '') lines.push(indent + current);
  return lines.join('\n');
}
