import { formatBasisPoints, formatDay, formatMonth } from '@altavoz/domain/shared/format';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { FreePressAnswer } from '../free-press/free-press.service.js';
import { cellText } from './cell-text.js';
import type { Block, ReportCell, Section } from './report.js';
import { wordFor } from './report-words.js';
import { titled, type Said } from './plan-sections.js';

type Groups = FreePressAnswer['groups'];

/** As many as a reader looks at; the workbook has them all. */
const OUTLETS = 12;

/** The value never stands without its name, its method and its caution, nor without what is read beside it. */
export function pressSection(said: Said, { saving = true, outlets = false, years = false } = {}): Section {
  const { facts, words, money, text, number, language } = said;
  const { press } = facts;
  const { total, national, international, critical, reach, methodology, groups, releases } = press;
  const name = text(methodology.name);
  const methods = methodology.methods.map(({ method }) => wordFor(words.methods, method)).join('; ');
  const rate = releases.rate === null ? '' : formatBasisPoints(releases.rate, language);
  const beside = [
    words.reach(number(reach), national.count, international.count, critical.count),
    words.tone(press.favourable, press.neutral, critical.count, press.copies),
    words.presence(press.withMessage, press.quoted),
    ...(releases.sent === 0 ? [] : [words.pickUp(releases.sent, releases.published, rate)]),
    ...outcomeText(said),
  ];
  return titled(words.brought, [
    { kind: 'text', text: words.equivalent(name, money(total.value), total.count), large: true },
    { kind: 'caution', title: name, text: text(methodology.caution) },
    ...beside.map((line) => ({ kind: 'text' as const, text: line })),
    ...(methods === '' ? [] : [{ kind: 'text' as const, text: words.method(methods) }]),
    ...(saving
      ? [{ kind: 'text' as const, text: words.saving(money(press.saving.paidAdvertisingSpent)) }]
      : []),
    ...(groups.length > 1 ? [clipsByMonth(said)] : []),
    groupsTable(said, groups, {
      sheet: words.sheets.press,
      heading: words.byMonth,
      head: words.col.month,
      label: ({ key, label }) => (/^\d{4}-\d{2}$/.test(key) ? formatMonth(key, language) : text(label)),
    }),
    ...(outlets && facts.pressByOutlet.length > 0
      ? [
          groupsTable(said, facts.pressByOutlet, {
            sheet: words.sheets.outlets,
            heading: words.byOutlet,
            head: words.col.outlet,
            label: ({ key, label }) => text(label) || key,
            most: OUTLETS,
          }),
        ]
      : []),
    ...(years && facts.pressByYear.length > 1
      ? [
          groupsTable(said, facts.pressByYear, {
            sheet: words.sheets.years,
            heading: words.byYear,
            head: words.col.year,
            label: ({ key, label }) => (/^\d{4}-\d{2}$/.test(key) ? formatMonth(key, language) : text(label)),
          }),
        ]
      : []),
  ]);
}

/** What the campaign wants to bring about, beside what was printed. */
function outcomeText({ facts, words, text, language }: Said): string[] {
  const { outcome } = facts.press;
  if (!outcome) return [];
  const { name, unit, value, target, date } = outcome;
  const { currency } = facts.budget;
  const said = (measure: number | null) =>
    measure === null ? '' : cellText({ measure, unit }, { language, currency });
  const on = date === null || value === null ? '' : ` (${formatDay(date, language)})`;
  return [words.outcome(text(name), `${said(value)}${on}`, said(target))];
}

/** Every month of the period, also those without any, and what came before or after. */
function clipsByMonth({ facts, words, period }: Said): Block {
  const counts = new Map(
    facts.press.groups.flatMap(({ key, count }) =>
      /^\d{4}-\d{2}$/.test(key) ? [[key, count] as const] : [],
    ),
  );
  const months = new Set([...monthsBetween(period.start, period.end), ...counts.keys()]);
  const items = [...months].sort().map((month) => ({ label: month, value: counts.get(month) ?? 0 }));
  return {
    kind: 'bars',
    name: words.sheets.clips,
    unit: 'count',
    heads: [words.col.month, words.col.clips],
    items,
  };
}

interface Grouped {
  readonly sheet: string;
  readonly heading: string;
  readonly head: string;
  readonly label: (group: Groups[number]) => string;
  /** On paper; the last row is what the others amount to. */
  readonly most?: number;
}

function groupsTable(said: Said, groups: Groups, { sheet, heading, head, label, most }: Grouped): Block {
  const { facts, words, text } = said;
  const { total, national, international, critical, reach, withMessage, methodology } = facts.press;
  const row = (group: Groups[number]): ReportCell[] => [
    label(group),
    group.count,
    group.national.count,
    group.international.count,
    group.critical.count,
    group.reach,
    group.withMessage,
    said.cell(group.value),
  ];
  const shown = most === undefined ? groups : groups.toSorted((a, b) => b.count - a.count);
  const columns = [words.col.clips, words.col.national, words.col.international, words.col.critical];
  return {
    kind: 'table',
    name: sheet,
    heading,
    columns: [
      { title: head, wide: true },
      ...columns.map((title) => ({ title, numeric: true })),
      { title: words.col.reach, numeric: true },
      { title: words.col.withMessage, numeric: true },
      { title: text(methodology.name), numeric: true },
    ],
    rows: shown.map(row),
    ...(most === undefined ? {} : { paperRows: most }),
    total: [
      words.col.total,
      total.count,
      national.count,
      international.count,
      critical.count,
      reach,
      withMessage,
      said.cell(total.value),
    ],
    empty: words.none.clips,
  };
}
