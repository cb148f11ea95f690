import { escapeHtml } from '@altavoz/bulletin-rendering/safe-html';
import { monthName } from '@altavoz/bulletin-rendering/wording';
import type { Language } from '@altavoz/domain/shared/language';
import { PublicPage, renderPage } from '../../platform/http/public-page.js';
import type { List } from '../lists/list.model.js';
import type { Organization } from '../organization/organization.model.js';
import type { Bulletin } from './bulletin.js';

const WORDS = {
  es: {
    title: 'Boletines enviados',
    none: 'Todavía no se ha enviado ninguno.',
    subscribe: 'Recibirlo por correo',
    feed: 'Seguirlo por RSS',
  },
  en: {
    title: 'Bulletins sent',
    none: 'None has been sent yet.',
    subscribe: 'Get it by mail',
    feed: 'Follow it by RSS',
  },
} as const;

const STYLE = '.quiet, .languages { color: var(--quiet); }';

interface Archive {
  readonly organization: Organization;
  readonly list: List;
  /** The newest month first. */
  readonly sent: readonly Bulletin[];
}

/** Every bulletin that a list was sent, by month. */
export function archiveHtml({
  organization,
  list,
  sent,
  language,
}: Archive & { readonly language: Language }): string {
  const words = WORDS[language];
  const path = `/bulletins/${list.slug}`;
  return renderPage(
    <PublicPage language={language} title={list.name} organization={organization.name} style={STYLE}>
      <p className="quiet">{words.title}</p>
      {sent.length === 0 ? <p>{words.none}</p> : null}
      {sent.map((bulletin) => (
        <p key={bulletin.id}>
          <span className="quiet">{monthName(language, bulletin.month)}</span>
          <br />
          <a href={`${path}/${bulletin.month}`} lang={bulletin.language}>
            {bulletin.subject}
          </a>
        </p>
      ))}
      {list.kind === 'internal' ? null : (
        <p className="languages">
          <a href={`/subscribe/${list.slug}`}>{words.subscribe}</a>
          {' · '}
          <a href={`${path}/rss.xml`} type="application/rss+xml">
            {words.feed}
          </a>
        </p>
      )}
    </PublicPage>,
  );
}

/** RSS 2.0; every text is escaped. */
export function archiveRss({
  organization,
  list,
  sent,
  baseUrl,
}: Archive & { readonly baseUrl: string }): string {
  const home = escapeHtml(`${baseUrl}/bulletins/${list.slug}`);
  const items = sent.map(({ subject, preheader, month, sentAt }) =>
    [
      '<item>',
      `<title>${escapeHtml(subject)}</title>`,
      `<link>${home}/${escapeHtml(month)}</link>`,
      `<guid isPermaLink="true">${home}/${escapeHtml(month)}</guid>`,
      ...(preheader === '' ? [] : [`<description>${escapeHtml(preheader)}</description>`]),
      ...(sentAt === null ? [] : [`<pubDate>${sentAt.toUTCString()}</pubDate>`]),
      '</item>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0">',
    '<channel>',
    `<title>${escapeHtml(list.name)}</title>`,
    `<link>${home}</link>`,
    `<description>${escapeHtml(organization.name)}</description>`,
    `<language>${list.language}</language>`,
    ...items,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
