import { mediaRounds, type Change, type WebSeries } from '@altavoz/domain/diagnostics/compare-over-time';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Diagnostic } from '../api/get-diagnosis.js';
import { ofKind, searchesOf } from '../diagnosis.js';
import styles from './diagnosis-over-time.module.css';
import { RankLine } from './rank-line.js';

interface DiagnosisOverTimeProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onOpen: (diagnosticId: string) => void;
  /** Asks the same question again; undefined for who only reads. */
  readonly onRepeat: ((from: Diagnostic) => void) | undefined;
}

/** What was asked more than once, put side by side: searches (B6), interviews with media (B3), self-assessments. */
export default function DiagnosisOverTime({ diagnostics, onOpen, onRepeat }: DiagnosisOverTimeProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const searches = searchesOf(diagnostics);
  const rounds = mediaRounds(
    ofKind(diagnostics, 'media-audit').map(({ id, date, details }) => ({ id, date, ...details })),
  );
  const earlier = (round: (typeof rounds)[number]) =>
    rounds[rounds.indexOf(round) - 1]?.scope === round.scope ? rounds[rounds.indexOf(round) - 1] : undefined;
  const own = ofKind(diagnostics, 'self-assessment');
  const mean = (tenths: number): string => format.number(tenths / 10);
  return (
    <>
      <Section title={t('diagnosis.web')} className={styles.section}>
        <DataTable
          caption={t('diagnosis.web')}
          rows={searches}
          rowKey={({ subject, query }) => `${subject} ${query}`}
          empty={t('diagnosis.webNone')}
          columns={[
            { key: 'query', title: t('diagnosis.query'), name: true, cell: ({ query }) => query },
            {
              key: 'subject',
              title: t('diagnosis.about'),
              wideOnly: true,
              cell: ({ subject }) => t(`diagnosis.webSubject.${subject}`),
            },
            {
              key: 'line',
              title: <span className="sr-only">{t('diagnosis.line')}</span>,
              wideOnly: true,
              width: 150,
              cell: (series) => <RankLine series={series} />,
            },
            {
              key: 'places',
              title: t('diagnosis.places'),
              cell: (series) => <Places series={series} onOpen={onOpen} />,
            },
            { key: 'change', title: t('diagnosis.change'), cell: ({ change }) => <Moved change={change} /> },
            ...(onRepeat
              ? [
                  {
                    key: 'repeat',
                    title: <span className="sr-only">{t('diagnosis.repeat')}</span>,
                    cell: ({ checks, query }: WebSeries) => {
                      const last = diagnostics.find(({ id }) => id === checks.at(-1)?.id);
                      return (
                        last && (
                          <Button
                            small
                            aria-label={t('diagnosis.repeatNamed', { query })}
                            onClick={() => onRepeat(last)}
                          >
                            {t('diagnosis.repeat')}
                          </Button>
                        )
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('diagnosis.tool.media-audit')} className={styles.section}>
        <DataTable
          caption={t('diagnosis.tool.media-audit')}
          rows={rounds}
          rowKey={({ year, scope }) => `${year} ${scope}`}
          empty={t('diagnosis.mediaNone')}
          columns={[
            {
              key: 'round',
              title: t('diagnosis.round'),
              name: true,
              cell: ({ year, scope }) => `${t(`diagnosis.mediaScope.${scope}`)}, ${year}`,
            },
            {
              key: 'count',
              title: t('diagnosis.interviews'),
              numeric: true,
              wideOnly: true,
              cell: ({ count }) => count,
            },
            ...(['information', 'perception'] as const).map((what) => ({
              key: what,
              title: t(`diagnosis.${what}`),
              cell: (round: (typeof rounds)[number]) => {
                const value = round[`${what}Tenths`];
                const before = earlier(round)?.[`${what}Tenths`];
                return (
                  <span className={styles.scale}>
                    <i aria-hidden="true">
                      <b style={{ width: `${value * 2}%` }} />
                    </i>
                    <span className="tabular">{mean(value)}</span>
                    <Moved change={changeOf(before, value)} />
                  </span>
                );
              },
            })),
          ]}
        />
      </Section>
      {own.length > 0 && (
        <Section title={t('diagnosis.own')} className={styles.section}>
          <DataTable
            caption={t('diagnosis.own')}
            rows={own}
            rowKey={({ id }) => id}
            onOpen={({ id }) => onOpen(id)}
            columns={[
              {
                key: 'date',
                title: t('diagnosis.date'),
                name: true,
                cell: ({ date }) => format.day(date, true),
              },
              {
                key: 'reactive',
                title: t('diagnosis.reactive'),
                numeric: true,
                cell: ({ details }) => details.reactive.length,
              },
              {
                key: 'planned',
                title: t('diagnosis.planned'),
                numeric: true,
                cell: ({ details }) => details.planned.length,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function changeOf(before: number | undefined, now: number): Change {
  if (before === undefined) return 'first';
  if (before === now) return 'same';
  return now > before ? 'better' : 'worse';
}

/** A word and a sign, never a colour. */
function Moved({ change }: { readonly change: Change }) {
  const { t } = useTranslation('strategy');
  const sign = { first: '', same: '=', better: '↑', worse: '↓' }[change];
  return (
    <span className={change === 'first' ? 'muted' : undefined}>
      <span aria-hidden="true">{sign} </span>
      {t(`diagnosis.changes.${change}`)}
    </span>
  );
}

/** The places from the first day to the last, each leads to its record. */
function Places({
  series,
  onOpen,
}: {
  readonly series: WebSeries;
  readonly onOpen: (diagnosticId: string) => void;
}) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  return (
    <span className={styles.places}>
      {series.checks.map(({ id, date, rank }, index) => (
        <span key={id}>
          {index > 0 && <span aria-hidden="true"> → </span>}
          <LinkButton
            title={format.day(date, true)}
            aria-label={`${format.day(date, true)}: ${
              rank === null ? t('diagnosis.notFound') : t('diagnosis.rank', { rank })
            }`}
            onClick={() => onOpen(id)}
          >
            {rank ?? t('diagnosis.notFoundShort')}
          </LinkButton>
        </span>
      ))}
    </span>
  );
}
