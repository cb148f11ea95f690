import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icon.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { lettersOf, type Strategy } from '../strategy.js';
import { ObjectiveBoard } from './objective-board.js';
import styles from './positioning-section.module.css';
import { StrategyPage } from './strategy-page.js';

const PositioningDialog = lazy(() => import('./positioning-dialog.js'));

const SUBJECTS = ['government', 'office'] as const;
const PLACES = ['city', 'abroad'] as const;
/** Whose objectives move whose position (E4). */
const SCOPE_OF = { government: 'government-and-networks', office: 'office' } as const;

/** Today → desired, of the government and of the office, in the city and abroad (C1, C2); below, what moves it. */
export function PositioningSection({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const { campaign, positioning, objectives, mayEdit } = strategy;
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const edit = mayEdit ? () => setEditing(true) : undefined;
  const letters = lettersOf(objectives);

  return (
    <StrategyPage
      strategy={strategy}
      section="positioning"
      subtitle={t('subtitle.positioning')}
      actions={
        edit && (
          <Button icon="edit" onClick={edit}>
            {t('positioning.edit')}
          </Button>
        )
      }
    >
      <div className={styles.board}>
        <div className={styles.head} aria-hidden="true">
          <p>
            <b>{t('positioning.today')}</b> {t('positioning.todayText')}
          </p>
          <p>
            <b>{t('positioning.desired')}</b>{' '}
            {t('positioning.desiredText', { year: campaign.end.slice(0, 4) })}
          </p>
        </div>
        {SUBJECTS.map((subject) => {
          const moving = objectives
            .filter(({ kind, scope }) => kind === 'specific' && scope === SCOPE_OF[subject])
            .map(({ id }) => letters.get(id) ?? '');
          return (
            <section key={subject} aria-label={t(`positioning.${subject}`)}>
              <h2 className={styles.subject}>
                {t(`positioning.${subject}`)}
                <span>
                  {moving.length > 0
                    ? t('positioning.moves', { count: moving.length, letters: format.list(moving) })
                    : t('positioning.movesNone')}
                </span>
              </h2>
              {PLACES.map((place) => {
                const { today, desired, sourceId, gap } = positioning[subject][place];
                return (
                  <div key={place} className={styles.row}>
                    <h3>{t(`positioning.${place}`)}</h3>
                    <Words
                      text={today}
                      write={t('positioning.writeToday')}
                      onWrite={edit}
                      className={styles.today}
                      label={t('positioning.today')}
                      note={<Source strategy={strategy} diagnosticId={sourceId} />}
                    />
                    <Icon name="arrow" size={18} />
                    <Words
                      text={desired}
                      write={t('positioning.write')}
                      onWrite={edit}
                      className={styles.desired}
                      label={t('positioning.desired')}
                      note={
                        gap && (
                          <>
                            <b>{t('positioning.gap')}:</b> {textIn(gap, format.language)}
                          </>
                        )
                      }
                    />
                  </div>
                );
              })}
            </section>
          );
        })}
      </div>
      <ObjectiveBoard strategy={strategy} titled />
      <Suspense>
        {editing && <PositioningDialog strategy={strategy} onClose={() => setEditing(false)} />}
      </Suspense>
    </StrategyPage>
  );
}

/** The record that says how things stand today. */
function Source({
  strategy,
  diagnosticId,
}: {
  readonly strategy: Strategy;
  readonly diagnosticId: string | null;
}) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const record = strategy.diagnostics.find(({ id }) => id === diagnosticId);
  if (!record) return <>{t('positioning.noSource')}</>;
  return (
    <Link
      to="/c/$campaignId/strategy"
      params={{ campaignId: strategy.campaign.id }}
      search={{ diagnostic: record.id }}
      className={linkClass}
    >
      {record.title}, {format.day(record.date, true)}
    </Link>
  );
}

interface WordsProps {
  readonly text: LocalizedText | null;
  readonly label: string;
  readonly write: string;
  readonly onWrite: (() => void) | undefined;
  readonly className: string | undefined;
  /** In small under the sentence: where it comes from, what lies between. */
  readonly note?: ReactNode;
}

/** The sentence, or the way to write it. */
function Words({ text, label, write, onWrite, className, note }: WordsProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  if (text) {
    return (
      <div className={className}>
        <p>
          <span className="sr-only">{label}: </span>
          {textIn(text, format.language)}
        </p>
        {note && <small>{note}</small>}
      </div>
    );
  }
  return onWrite ? (
    <button type="button" className={styles.missing} onClick={onWrite}>
      <Icon name="add" size={16} />
      {write}
    </button>
  ) : (
    <p className={styles.missing}>
      <span className="sr-only">{label}: </span>
      {t('positioning.empty')}
    </p>
  );
}
