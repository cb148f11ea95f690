import type { AlignmentMatrix } from '@altavoz/domain/messages/alignment';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import type { Table } from '../../platform/http/table-answer.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';

interface NamedTactic {
  readonly id: string;
  readonly name: LocalizedText;
  readonly phase: Phase;
  readonly start?: string | null | undefined;
}
interface NamedMessage {
  readonly id: string;
  readonly text: LocalizedText;
}

const WORDS = {
  es: {
    sheet: 'Alineación',
    file: 'alineacion',
    tactic: 'Táctica',
    phase: 'Fase',
    start: 'Comienzo',
    count: 'Mensajes',
    carries: 'sí',
    holdsNot: 'sí, no vale',
    tactics: 'Tácticas que lo llevan',
  },
  en: {
    sheet: 'Alignment',
    file: 'alignment',
    tactic: 'Tactic',
    phase: 'Phase',
    start: 'Start',
    count: 'Messages',
    carries: 'yes',
    holdsNot: 'yes, does not hold',
    tactics: 'Tactics that carry it',
  },
} as const;

/** A7 as a sheet: a row for each tactic, a column for each message, and how many on both edges: a zero is a gap. */
export function alignmentTable(
  { rows, messages }: AlignmentMatrix<NamedTactic, NamedMessage>,
  language: Language,
): Table {
  const t = WORDS[language];
  const words = (carried: string | null | undefined): string | null =>
    carried === undefined ? null : carried === null ? t.carries : t.holdsNot;
  const body = rows.map(({ tactic, carries }): WrittenCell[] => [
    textIn(tactic.name, language),
    tactic.phase,
    tactic.start ? { day: tactic.start } : null,
    carries.size,
    ...messages.map(({ id }) => words(carries.get(id))),
  ]);
  const foot: WrittenCell[] = [
    t.tactics,
    null,
    null,
    null,
    ...messages.map(({ id }) => rows.filter(({ carries }) => carries.has(id)).length),
  ];
  return {
    name: t.sheet,
    file: t.file,
    columns: [
      { title: t.tactic, width: 38 },
      { title: t.phase, width: 8 },
      { title: t.start, width: 12 },
      { title: t.count, width: 10 },
      ...messages.map(({ text }) => ({ title: textIn(text, language), width: 24 })),
    ],
    rows: [...body, foot],
  };
}
