import { formatMoney } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { addDays, daysBetween, monthOf } from '@altavoz/domain/shared/plain-date';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { BarsBlock, Block, ReserveParts } from './report.js';

/** Charts as drawings for paper and pages. Every figure is written beside its bar, so that no colour has to be told. */

const WIDTH = 493;

interface Look {
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly language: Language;
  readonly currency: string;
}

/** Bars by month with their figures above. */
export function barsDrawing({ items, unit }: BarsBlock, look: Look): string {
  const [height, base, top] = [150, 132, 16];
  const most = Math.max(1, ...items.map(({ value }) => value));
  const step = WIDTH / Math.max(1, items.length);
  const width = Math.min(30, step * 0.62);
  const bars = items.map(({ label, value }, index) => {
    const x = index * step + step / 2;
    const tall = value <= 0 ? 0 : Math.max(1, ((base - top) * value) / most);
    const said = unit === 'money' ? shortMoney(value, look) : String(value);
    const size = items.length > 14 ? 5 : 7;
    return [
      rect(x - width / 2, base - tall, width, tall, look.accent),
      value === 0 ? '' : word(x, base - tall - 3, said, size, look.ink, true),
      word(x, base + 11, monthName(label, look.language), size, look.quiet),
    ].join('');
  });
  return drawing(height, `${bars.join('')}${rule(base, look.ink)}`);
}

/** The year by day, with what is empty for too long hatched. */
export function ribbonDrawing(
  { start, counts, gaps }: Extract<Block, { kind: 'ribbon' }>,
  look: Look,
): string {
  const [height, base] = [66, 50];
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  const days = counts.map((count, index) => {
    if (count === 0) return '';
    const tall = (44 * count) / most;
    return rect(index * step, base - tall, Math.max(step * 0.85, 0.4), tall, look.accent);
  });
  const empty = gaps.map((gap) => {
    const from = Math.max(0, daysBetween(start, gap.start)) * step;
    const to = Math.min(counts.length, daysBetween(start, gap.end) + 1) * step;
    return hatched(from, 6, Math.max(0, to - from), base - 6);
  });
  const last = addDays(start, Math.max(0, counts.length - 1));
  const months = monthsBetween(start, last).map((month) => {
    const at = Math.max(0, daysBetween(start, `${month}-01`)) * step;
    return `<text x="${at.toFixed(1)}" y="${base + 11}" font-family="Roboto" font-size="6.5" fill="${look.quiet}">${monthName(month, look.language)}</text>`;
  });
  return drawing(height, `${empty.join('')}${days.join('')}${rule(base, look.ink)}${months.join('')}`);
}

/** Parts of the total from the most to the least certain; the reserve is dotted, as on the screen. */
export function reserveDrawing(parts: ReserveParts, look: Look): string {
  const order = ['spent', 'committed', 'approved', 'planned', 'free', 'reserve'] as const;
  const total = Math.max(
    1,
    order.reduce((sum, key) => sum + parts[key], 0),
  );
  let x = 0;
  const drawn = order.map((key, index) => {
    const width = (WIDTH * parts[key]) / total;
    const at = x;
    x += width;
    if (width <= 0) return '';
    const shown = Math.max(0.5, width - 1.5);
    if (key === 'reserve') return dotted(at, 2, shown, 20, look);
    const opacity = [1, 0.72, 0.48, 0.24, 0.08][index] ?? 1;
    return `<rect x="${at.toFixed(2)}" y="2" width="${shown.toFixed(2)}" height="20" fill="${look.accent}" fill-opacity="${opacity}" stroke="${look.accent}" stroke-width="0.4"/>`;
  });
  return drawing(24, drawn.join(''));
}

function drawing(height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${content}</svg>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" fill="${fill}"/>`;
}

/** Only figures and names of months: nothing that a person wrote gets into a drawing. */
function word(x: number, y: number, text: string, size: number, fill: string, bold = false): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-family="Roboto" font-size="${size}"${weight} fill="${fill}">${text}</text>`;
}

function rule(y: number, ink: string): string {
  return `<line x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" stroke="${ink}" stroke-width="0.8"/>`;
}

function hatched(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let at = x - height; at < x + width; at += 4) {
    const [from, to] = [Math.max(at, x), Math.min(at + height, x + width)];
    lines.push(
      `<line x1="${from.toFixed(1)}" y1="${(y + height - (from - at)).toFixed(1)}" x2="${to.toFixed(1)}" y2="${(y + height - (to - at)).toFixed(1)}" stroke="#b9a06a" stroke-width="0.5"/>`,
    );
  }
  return `${lines.join('')}<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${height}" fill="none" stroke="#b9a06a" stroke-width="0.5"/>`;
}

function dotted(x: number, y: number, width: number, height: number, { accent }: Look): string {
  const dots: string[] = [];
  for (let row = 0; row < 4; row += 1) {
    for (let at = x + 3; at < x + width - 1.5; at += 5) {
      dots.push(`<circle cx="${at.toFixed(1)}" cy="${y + 3 + row * 4.7}" r="0.8" fill="${accent}"/>`);
    }
  }
  return `<rect x="${x.toFixed(2)}" y="${y}" width="${width.toFixed(2)}" height="${height}" fill="none" stroke="${accent}" stroke-width="0.8"/>${dots.join('')}`;
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
