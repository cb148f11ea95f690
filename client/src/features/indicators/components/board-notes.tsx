import { balanceOf } from '@altavoz/domain/indicators/balance';
import { textIn } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import type { Board } from '../api/board.js';
import styles from './board-notes.module.css';

interface BoardNotesProps {
  readonly campaignId: string;
  readonly indicators: readonly Indicator[];
  readonly board: Board;
  /** What is done with the readings as a whole. */
  readonly children: ReactNode;
}

/** Under the targets: what the dotted line is, what nothing measures and what was reached together (R10, J9, J11). */
export function BoardNotes({ campaignId, indicators, board, children }: BoardNotesProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { unmeasured, partners } = board;
  const { total, activity, onlyActivity, onlyMoney } = balanceOf(indicators);
  const balance = onlyMoney
    ? t('onlyMoney')
    : onlyActivity
      ? t('onlyActivity')
      : activity > 0
        ? t('balance', { activity: format.number(activity), count: total })
        : '';
  return (
    <>
      <div className={styles.legend}>
        <span>
          <i aria-hidden="true" /> {t('target')}
        </span>
        {indicators.some(({ automatic }) => automatic !== null) && <span>{t('countedNote')}</span>}
        {balance && <span className={onlyActivity || onlyMoney ? styles.warns : undefined}>{balance}</span>}
        <span className={styles.sheets}>{children}</span>
      </div>
      <div className={styles.notes}>
        {unmeasured.count > 0 && (
          <Section title={t('unmeasured', { count: unmeasured.count })} level="row">
            <ul className={styles.rows}>
              {unmeasured.first.map(({ id, name, channelType, because }) => (
                <li key={id}>
                  <ChannelLabel channel={channelType}>
                    <Link
                      to="/c/$campaignId/tactics"
                      params={{ campaignId }}
                      search={{ tactic: id }}
                      className={linkClass}
                    >
                      {textIn(name, format.language)}
                    </Link>
                  </ChannelLabel>
                  <small>{t(`unmeasuredBecause.${because}`)}</small>
                </li>
              ))}
            </ul>
            {unmeasured.count > unmeasured.first.length && (
              <p className="muted">{t('andMore', { count: unmeasured.count - unmeasured.first.length })}</p>
            )}
          </Section>
        )}
        {partners.length > 0 && (
          <Section title={t('partners')} level="row">
            <DataTable
              caption={t('partners')}
              rows={partners}
              rowKey={({ name }) => name}
              columns={[
                { key: 'name', title: t('partner'), name: true, cell: ({ name }) => name },
                {
                  key: 'tactics',
                  title: t('sheetTactics'),
                  numeric: true,
                  wideOnly: true,
                  cell: ({ tactics }) => format.number(tactics),
                },
                {
                  key: 'clips',
                  title: t('sources.clips'),
                  numeric: true,
                  cell: ({ clips }) => format.number(clips),
                },
                {
                  key: 'reach',
                  title: t('reach'),
                  numeric: true,
                  cell: ({ reach }) => <b>{format.number(reach)}</b>,
                },
              ]}
            />
            <p className="muted">{t('partnersNote')}</p>
          </Section>
        )}
      </div>
    </>
  );
}
