import { formatMoney } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { addDays, daysBetween, monthOf } from '@altavoz/domain/shared/plain-date';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { Drawing, Mark } from '../../platform/pdf/drawing.js';
import { PARTS, type BarsBlock, type Block, type ReserveParts } from './report.js';

/** Charts as drawings for paper and pages. Every figure is written beside its bar, so that no colour has to be told. */

const WIDTH = 493;

interface Look {
  readonly language: Language;
  readonly currency: string;
}

/** Bars by month with their figures above. */
export function barsDrawing({ items, unit }: BarsBlock, look: Look): Drawing {
  const [height, base, top] = [150, 132, 16];
  const most = Math.max(1, ...items.map(({ value }) => value));
  const step = WIDTH / Math.max(1, items.length);
  const width = Math.min(26, step * 0.62);
  // Years of months stand closer; every second or third is named.
  const size = items.length > 14 ? 6 : 8;
  const named = Math.ceil(items.length / 24);
  const bars = items.flatMap(({ label, value }, index): Mark[] => {
    const x = index * step + step / 2;
    const tall = value <= 0 ? 0 : Math.max(1, ((base - top) * value) / most);
    const said = unit === 'money' ? shortMoney(value, look) : String(value);
    return [
      ...(tall > 0 ? [area(x - width / 2, base - tall, width, tall)] : []),
      ...(value === 0 || (named > 1 && index % named > 0)
        ? []
        : [word(x, base - tall - 3, said, size, true)]),
      ...(index % named > 0 ? [] : [word(x, base + 12, monthName(label, look.language), size)]),
    ];
  });
  return { width: WIDTH, height, marks: [...bars, { kind: 'rule', y: base, from: 0, to: WIDTH }] };
}

/** The year by day, with what is empty for too long hatched. */
export function ribbonDrawing(
  { start, counts, gaps }: Extract<Block, { kind: 'ribbon' }>,
  language: Language,
): Drawing {
  const [height, base] = [66, 50];
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  const empty = gaps.map((gap): Mark => {
    const from = Math.max(0, daysBetween(start, gap.start)) * step;
    const to = Math.min(counts.length, daysBetween(start, gap.end) + 1) * step;
    const place = { x: from, y: 6, width: Math.max(0, to - from), height: base - 6 };
    return { kind: 'area', ...place, paint: 'brass', fill: { kind: 'hatched' } };
  });
  const days = counts.flatMap((count, index): Mark[] => {
    if (count === 0) return [];
    const tall = (44 * count) / most;
    return [area(index * step, base - tall, Math.max(step * 0.85, 0.4), tall)];
  });
  const last = addDays(start, Math.max(0, counts.length - 1));
  const all = monthsBetween(start, last);
  const named = Math.ceil(all.length / 18);
  const months = all.flatMap((month, index): Mark[] => {
    const at = Math.max(0, daysBetween(start, `${month}-01`)) * step;
    const text = monthName(month, language);
    if (index % named > 0 || at > WIDTH - 14) return [];
    return [{ kind: 'word', x: at, y: base + 11, text, size: 7.5, paint: 'quiet', at: 'start' }];
  });
  const rule: Mark = { kind: 'rule', y: base, from: 0, to: WIDTH };
  return { width: WIDTH, height, marks: [...empty, ...days, rule, ...months] };
}

/** Parts of the total from the most to the least certain; the reserve is dotted, as on the screen. */
export function reserveDrawing(parts: ReserveParts): Drawing {
  const total = Math.max(
    1,
    PARTS.reduce((sum, key) => sum + parts[key], 0),
  );
  let x = 0;
  const marks = PARTS.flatMap((key): Mark[] => {
    const width = (WIDTH * parts[key]) / total;
    const at = x;
    x += width;
    if (width <= 0) return [];
    const place = { x: at, y: 2, width: Math.max(0.5, width - 1.5), height: 20, paint: 'accent' } as const;
    if (key === 'reserve') return [{ kind: 'area', ...place, fill: { kind: 'dotted' } }];
    return [{ kind: 'area', ...place, fill: { kind: 'solid', opacity: TINTS[key], outlined: true } }];
  });
  return { width: WIDTH, height: 26, marks };
}

/** From the most to the least certain, so light that a copy in grey still tells them apart. */
export const TINTS: Readonly<Record<Exclude<keyof ReserveParts, 'reserve'>, number>> = {
  spent: 1,
  committed: 0.72,
  approved: 0.48,
  planned: 0.24,
  free: 0.08,
};

function area(x: number, y: number, width: number, height: number): Mark {
  return { kind: 'area', x, y, width, height, paint: 'accent', fill: { kind: 'solid' } };
}

function word(x: number, y: number, text: string, size: number, bold = false): Mark {
  return { kind: 'word', x, y, text, size, paint: bold ? 'ink' : 'quiet', at: 'middle', bold };
}

function monthName(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${monthOf(`${month}-01`)}-01T00:00:00Z`)).replace('.', '');
}

/** Without the sign of the currency, which stands in the heading. */
function shortMoney(amount: number, { language, currency }: Look): string {
  return formatMoney(amount, currency, language)
    .replace(/[^\d.,\s-]/g, '')
    .trim();
}
