import { formatDay, formatMonth } from '@altavoz/domain/shared/format';
import type { ReactElement } from 'react';
import { PublicPage, renderPage } from '../../../platform/http/public-page.js';
import { cellText } from '../cell-text.js';
import { barsDrawing, reserveDrawing } from '../charts.js';
import { drawingSvg } from './drawing-svg.js';
import {
  isChannel,
  PARTS,
  type BarsBlock,
  type Block,
  type CardsBlock,
  type Report,
  type ReportCell,
  type TableBlock,
} from '../report.js';
import { REPORT_WORDS } from '../report-words.js';

const WORDS = {
  es: { other: 'In English', table: 'Las mismas cifras en una tabla' },
  en: { other: 'En español', table: 'The same figures in a table' },
} as const;

const SHAPES = { traditional: '●', 'non-traditional': '▲', digital: '■', 'public-relations': '◆' } as const;

const STYLE = `
main { max-width: 52rem; }
.quiet { color: var(--quiet); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem 1.5rem; margin: 1.5rem 0 0; padding: 1rem 0; border-block: 1px solid var(--line); }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dt { color: var(--quiet); font-size: .9375rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h2 small { display: block; color: var(--quiet); font-size: .875rem; font-weight: 600; }
.large { font-size: 1.1875rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
th { text-align: left; font-weight: 500; color: var(--quiet); }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { white-space: normal; vertical-align: bottom; }
tbody th, tfoot th { color: var(--ink); font-weight: 400; min-width: 9rem; }
tfoot th, tfoot td { font-weight: 650; }
aside { border-left: 3px solid #b9a06a; padding: .25rem 0 .25rem .9rem; margin: 1rem 0; }
aside p { margin: .25rem 0 0; }
figure { margin: 1.25rem 0; }
figure svg { color: var(--accent); }
figure svg { width: 100%; height: auto; }
figure text { font-family: inherit; }
figcaption { color: var(--ink); font-weight: 600; }
summary { cursor: pointer; padding: .35rem 0; color: var(--quiet); }
@media print { :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; } main { max-width: none; padding: 0; } .screen { display: none; } }
`;

/** The public preset of the accountability report as a page: the same blocks as its PDF, without scripts. */
export function resultsPage(report: Report): string {
  const { language, title, subtitle, organization, asOf, figures, sections } = report;
  const words = REPORT_WORDS[language];
  return renderPage(
    <PublicPage language={language} title={title} organization={organization} style={STYLE}>
      <p className="quiet">
        {subtitle}
        <br />
        {words.asOf} {formatDay(asOf, language)}
      </p>
      <dl className="figures">
        {figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>
            <small>{section.question}</small>
            {section.title}
          </h2>
          {section.blocks.map((block, index) => (
            <Part key={index} block={block} report={report} />
          ))}
        </section>
      ))}
      <p className="screen">
        <a href={`?language=${language === 'es' ? 'en' : 'es'}`}>{WORDS[language].other}</a>
      </p>
    </PublicPage>,
  );
}

function Part({ block, report }: { readonly block: Block; readonly report: Report }): ReactElement | null {
  const words = REPORT_WORDS[report.language];
  switch (block.kind) {
    case 'text':
      return <p className={block.large ? 'large' : undefined}>{block.text}</p>;
    case 'caution':
      return (
        <aside>
          <b>{block.title}</b>
          <p>{block.text}</p>
        </aside>
      );
    case 'list':
      return (
        <ol type="a">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'table':
      return block.only === 'sheet' ? null : <Table block={block} report={report} />;
    case 'bars':
      return <Bars block={block} report={report} />;
    case 'reserve': {
      const rows = PARTS.map((key) => [words.parts[key], { amount: block.parts[key], digits: 0 }]);
      const columns = [{ title: block.heads[0] }, { title: block.heads[1], numeric: true }];
      const drawing = drawingSvg(reserveDrawing(block.parts));
      return (
        <figure>
          {/* Parts of a bar; nothing in it comes from people. */}
          <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing }} />
          <Table block={{ kind: 'table', name: block.name, columns, rows, empty: '' }} report={report} />
        </figure>
      );
    }
    case 'cards':
      return block.items.length === 0 ? <p className="quiet">{block.empty}</p> : <Cards block={block} />;
    case 'ribbon':
      return null;
  }
}

function Table({ block, report }: { readonly block: TableBlock; readonly report: Report }): ReactElement {
  const { columns, rows, total, name, heading = name, empty } = block;
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  const cells = (row: readonly ReportCell[]) =>
    row.map((cell, at) =>
      at === 0 ? (
        <th key={at} scope="row">
          {shown(cell, report)}
        </th>
      ) : (
        <td key={at} className={columns[at]?.numeric ? 'number' : undefined}>
          {shown(cell, report)}
        </td>
      ),
    );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={heading}>
      <table>
        <caption>{heading}</caption>
        <thead>
          <tr>
            {columns.map(({ title, numeric }, at) => (
              <th key={at} scope="col" className={numeric ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function Cards({ block: { heads, items } }: { readonly block: CardsBlock }): ReactElement {
  return (
    <>
      {items.map(([title, ...answers], at) => (
        <article key={at}>
          <h3>{title}</h3>
          <dl>
            {answers.map((text, index) =>
              text === '' ? null : (
                <div key={index}>
                  <dt>{heads[index + 1]}</dt>
                  <dd>{text}</dd>
                </div>
              ),
            )}
          </dl>
        </article>
      ))}
    </>
  );
}

function Bars({ block, report }: { readonly block: BarsBlock; readonly report: Report }): ReactElement {
  const { language, currency } = report;
  const drawing = drawingSvg(barsDrawing(block, { language, currency }));
  const rows = block.items.map(({ label, value }): ReportCell[] => [
    formatMonth(label, language),
    block.unit === 'money' ? { amount: value, digits: 0 } : value,
  ]);
  const columns = [{ title: block.heads[0] }, { title: block.heads[1], numeric: true }];
  return (
    <figure>
      <figcaption>{block.name}</figcaption>
      {/* Figures and names of months that charts.ts wrote; nothing in it comes from people. */}
      <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing }} />
      {block.note === undefined ? null : <p className="quiet">{block.note}</p>}
      <details>
        <summary>{WORDS[language].table}</summary>
        <Table block={{ kind: 'table', name: block.name, columns, rows, empty: '' }} report={report} />
      </details>
    </figure>
  );
}

function shown(cell: ReportCell, report: Report): string {
  const text = cellText(cell, report);
  return cell !== null && isChannel(cell) ? `${SHAPES[cell.channel]} ${text}` : text;
}
