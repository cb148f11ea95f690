import { formatDay, formatMonth } from '@altavoz/domain/shared/format';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { ReactElement } from 'react';
import { PublicPage, renderPage } from '../../../platform/http/public-page.js';
import { agendaByMonth, daysText, periodText } from '../agenda/agenda.js';
import { CHANNEL_WORDS, KIND_WORDS } from '../agenda/kind-words.js';
import type { Occurrence } from '../../calendar/calendar-source.js';
import type { SharedCalendar } from './share.service.js';

const WORDS = {
  es: { empty: 'Todavía no hay nada en este calendario.', asOf: 'Al', other: 'In English', legend: 'Formas' },
  en: {
    empty: 'There is nothing on this calendar yet.',
    asOf: 'As of',
    other: 'En español',
    legend: 'Shapes',
  },
} as const;

const SHAPES: Readonly<Record<ChannelType, string>> = {
  traditional: '●',
  'non-traditional': '▲',
  digital: '■',
  'public-relations': '◆',
};

const STYLE = `
main { max-width: 46rem; }
.quiet { color: var(--quiet); }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .5rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h2::first-letter { text-transform: uppercase; }
ul { list-style: none; margin: 0; padding: 0; }
.day { display: grid; grid-template-columns: 12.5rem 1.25rem 1fr; gap: .25rem .75rem; padding: .4rem 0; break-inside: avoid; }
.when { color: var(--quiet); font-variant-numeric: tabular-nums; }
.more { color: var(--quiet); display: block; font-size: .9375rem; }
[data-channel=traditional] { color: #0b5fa5; } [data-channel=non-traditional] { color: #b5420a; }
[data-channel=digital] { color: #006e58; } [data-channel=public-relations] { color: #8c3a77; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: 2.5rem; color: var(--quiet); font-size: .9375rem; }
@media (prefers-color-scheme: dark) {
  [data-channel=traditional] { color: #59b0e6; } [data-channel=non-traditional] { color: #f0894a; }
  [data-channel=digital] { color: #3cc79c; } [data-channel=public-relations] { color: #d793c4; }
}
@media (max-width: 34rem) { .day { grid-template-columns: 1.25rem 1fr; } .when { grid-column: 1 / -1; } }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; }
  main { max-width: none; padding: 0; } .screen { display: none; } h2 { break-after: avoid; }
}
`;

interface Props extends SharedCalendar {
  readonly language: Language;
  readonly organization: string;
}

/** The shared calendar as a page: by month, on any screen and on paper, without scripts. */
export function sharedPage({ share, campaign, today, occurrences, language, organization }: Props): string {
  const words = WORDS[language];
  const months = agendaByMonth(occurrences, campaign);
  const used = CHANNEL_TYPES.filter((type) => occurrences.some(({ channelType }) => channelType === type));
  return renderPage(
    <PublicPage language={language} title={share.name} organization={organization} style={STYLE}>
      <p className="quiet">
        {campaign.name} · {periodText(campaign, language)}
        <br />
        {words.asOf} {formatDay(today, language)}
      </p>
      {months.length === 0 ? <p>{words.empty}</p> : null}
      {months.map(({ month, items }) => (
        <section key={month}>
          <h2>{formatMonth(month, language)}</h2>
          <ul>
            {items.map((item) => (
              <Day key={item.id} item={item} language={language} />
            ))}
          </ul>
        </section>
      ))}
      {used.length === 0 ? null : (
        <p className="legend" aria-label={words.legend}>
          {used.map((type) => (
            <span key={type}>
              <span data-channel={type}>{SHAPES[type]}</span> {CHANNEL_WORDS[language][type]}
            </span>
          ))}
        </p>
      )}
      <p className="screen">
        <a href={`?language=${language === 'es' ? 'en' : 'es'}`}>{words.other}</a>
      </p>
    </PublicPage>,
  );
}

function Day({ item, language }: { readonly item: Occurrence; readonly language: Language }): ReactElement {
  const { channelType, kind, title, place } = item;
  const channel = channelType === null ? null : CHANNEL_WORDS[language][channelType];
  const more = [kind === 'tactic' ? null : KIND_WORDS[language][kind], place].filter(Boolean).join(' · ');
  return (
    <li className="day">
      <time className="when" dateTime={item.start}>
        {daysText(item, language)}
      </time>
      {channelType === null ? (
        <span />
      ) : (
        <span role="img" aria-label={channel ?? ''} data-channel={channelType}>
          {SHAPES[channelType]}
        </span>
      )}
      <span>
        {textIn(title, language)}
        {more === '' ? null : <span className="more">{more}</span>}
      </span>
    </li>
  );
}
