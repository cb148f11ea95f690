import { templateWithWords } from '@altavoz/catalogue/objectives';
import { textIn } from '@altavoz/domain/shared/language';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import type { Objective } from '../../../shared/plan/objectives.js';
import { shortName } from '../audience-name.js';
import { lettersOf, type Strategy } from '../strategy.js';
import styles from './objective-board.module.css';

const ObjectiveDialog = lazy(() => import('./objective-dialog.js'));

interface ObjectiveBoardProps {
  readonly strategy: Strategy;
  /** Under another part of the room it carries its own title and button. */
  readonly titled?: boolean;
}

/** The main objective as a sentence, the specific ones as a table with scope, form, measure and goal. */
export function ObjectiveBoard({ strategy, titled = false }: ObjectiveBoardProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const { objectives, mayEdit } = strategy;
  const [search, setSearch] = useSearchState();
  const [adding, setAdding] = useState<'main' | 'specific' | undefined>();
  const Heading = titled ? 'h3' : 'h2';
  const letters = lettersOf(objectives);
  const main = objectives.filter(({ kind }) => kind === 'main');
  const specific = objectives.filter(({ kind }) => kind === 'specific');
  const open = mayEdit ? objectives.find(({ id }) => id === search['objective']) : undefined;
  const onOpen = mayEdit ? ({ id }: Objective) => setSearch({ objective: id }, 'push') : undefined;
  const words = ({ text }: Objective): string => textIn(text, format.language);
  const add = mayEdit ? (
    <Button icon="add" onClick={() => setAdding(main.length === 0 ? 'main' : 'specific')}>
      {t('objectives.add')}
    </Button>
  ) : undefined;

  const content =
    objectives.length === 0 ? (
      <EmptyState
        action={
          mayEdit && (
            <Button variant="primary" onClick={() => setAdding('main')}>
              {t('objectives.noMain')}
            </Button>
          )
        }
      >
        {t('objectives.emptyAll')}
      </EmptyState>
    ) : (
      <>
        <div className={styles.main}>
          <Heading>{t('objectives.main')}</Heading>
          <div>
            {main.map((one) => (
              <div key={one.id}>
                {onOpen ? (
                  <button type="button" className={styles.sentence} onClick={() => onOpen(one)}>
                    {words(one)}
                  </button>
                ) : (
                  <p className={styles.sentence}>{words(one)}</p>
                )}
                <Under objective={one} strategy={strategy} />
              </div>
            ))}
            {main.length === 0 &&
              (mayEdit ? (
                <Button icon="add" small onClick={() => setAdding('main')}>
                  {t('objectives.noMain')}
                </Button>
              ) : (
                <p className="muted">{t('objectives.noMainReader')}</p>
              ))}
          </div>
        </div>
        <DataTable
          caption={t('section.objectives')}
          rows={specific}
          rowKey={({ id }) => id}
          onOpen={onOpen}
          isSelected={({ id }) => id === open?.id}
          empty={t('objectives.empty')}
          columns={[
            {
              key: 'letter',
              title: <span className="sr-only">{t('objectives.letter')}</span>,
              width: 28,
              cell: ({ id }) => <b className={styles.letter}>{letters.get(id)}</b>,
            },
            {
              key: 'text',
              title: t('objectives.specific'),
              name: true,
              cell: (one) => (
                <>
                  {words(one)}
                  <Under objective={one} strategy={strategy} />
                </>
              ),
            },
            {
              key: 'scope',
              title: t('objectives.scopeTitle'),
              wideOnly: true,
              cell: ({ scope }) => t(`objectives.scope.${scope}`),
            },
            {
              key: 'form',
              title: t('objectives.formTitle'),
              wideOnly: true,
              cell: ({ form }) =>
                form === null ? (
                  <span className="muted">{t('objectives.formNone')}</span>
                ) : (
                  t(`objectives.form.${form}`)
                ),
            },
            { key: 'measure', title: t('objectives.measure'), cell: (one) => <Measure objective={one} /> },
            {
              key: 'goal',
              title: t('objectives.goal'),
              wideOnly: true,
              cell: ({ developmentGoal, instrument }) =>
                developmentGoal === '' ? (
                  <span className={styles.missing}>{t('objectives.linkGoal')}</span>
                ) : (
                  <>
                    {developmentGoal}
                    {instrument !== null && (
                      <small className={styles.under}>{t(`objectives.instrument.${instrument}`)}</small>
                    )}
                  </>
                ),
            },
          ]}
        />
      </>
    );

  return (
    <div className={styles.board}>
      {titled ? (
        <Section title={t('section.objectives')} actions={add}>
          {content}
        </Section>
      ) : (
        content
      )}
      <Suspense>
        {(open ?? adding) && (
          <ObjectiveDialog
            key={open?.id ?? adding}
            objective={open}
            kind={adding ?? 'specific'}
            strategy={strategy}
            onClose={() => {
              setAdding(undefined);
              if (open) setSearch({ objective: undefined });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** In small under an objective: for whom it is, and that its words are still the proposal's. */
function Under({ objective, strategy }: { readonly objective: Objective; readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const audiences = strategy.audiences
    .filter(({ objectiveIds }) => objectiveIds.includes(objective.id))
    .map(({ name }) => shortName(textIn(name, format.language)));
  return (
    <>
      {audiences.length > 0 && <small className={styles.under}>{format.list(audiences)}</small>}
      {templateWithWords(objective.text) && (
        <small className={styles.unchanged}>{t('objectives.unchanged')}</small>
      )}
    </>
  );
}

/** How many indicators, that it needs none, or in brass that one is missing (RH16). */
function Measure({ objective: { measurable, indicatorIds } }: { readonly objective: Objective }) {
  const { t } = useTranslation('strategy');
  if (!measurable) return <span className="muted">{t('objectives.notMeasurable')}</span>;
  if (indicatorIds.length > 0) return t('objectives.indicators', { count: indicatorIds.length });
  return (
    <span className={styles.missing}>
      <Icon name="attention" size={14} /> {t('objectives.noIndicator')}
    </span>
  );
}
