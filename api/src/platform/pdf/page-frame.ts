import type { Language } from '@altavoz/domain/shared/language';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** Millimetres to the points of a page. */
const mm = (millimetres: number) => (millimetres * 72) / 25.4;

export const INK = '#1c2326';
export const QUIET = '#5a656b';
export const LINE = '#d5dbde';

interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly organization: string;
  readonly madeAt: Date;
  /** Stands left in the foot: what it is and of when. */
  readonly foot: string;
  readonly content: Content;
}

const PAGE_WORDS = { es: 'Página', en: 'Page' } as const;
const OF_WORDS = { es: 'de', en: 'of' } as const;

/** An A4 page as every document of the service has it: calm, numbered, with its language told to those who read aloud. */
export function pageFrame(frame: Frame): TDocumentDefinitions {
  const { language, title, organization, madeAt, foot, content } = frame;
  return {
    pageSize: 'A4',
    pageMargins: [mm(18), mm(18), mm(18), mm(20)],
    language,
    info: { title, author: organization, creator: 'Altavoz', producer: 'Altavoz', creationDate: madeAt },
    defaultStyle: { color: INK, lineHeight: 1.2 },
    footer: (page, pages) => ({
      margin: [mm(18), mm(6), mm(18), 0],
      fontSize: 8,
      color: QUIET,
      columns: [
        { text: foot, width: '*' },
        { text: `${PAGE_WORDS[language]} ${page} ${OF_WORDS[language]} ${pages}`, width: 'auto' },
      ],
    }),
    content,
  };
}
