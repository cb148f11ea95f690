import { QUADRANTS, type Quadrant } from '@altavoz/domain/swot/swot-item';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useMoveSwotItem } from '../api/change-diagnosis.js';
import { swotItemsQuery, type SwotItem } from '../api/get-diagnosis.js';
import { lettersOf, type Strategy } from '../strategy.js';
import styles from './swot-board.module.css';

const SwotDialog = lazy(() => import('./swot-dialog.js'));

interface Place {
  readonly quadrant: Quadrant;
  readonly beforeId: string | null;
}

/** Strengths, weaknesses, opportunities and threats (B8): drag between them, or move with the menu. */
export default function SwotBoard({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTranslation('strategy');
  const problem = useProblemText();
  const { campaign, mayEdit } = strategy;
  const items = useQuery(swotItemsQuery(campaign.id));
  const [writing, setWriting] = useState<{ quadrant: Quadrant; item?: SwotItem } | undefined>();
  const [dragged, setDragged] = useState<string | undefined>();
  const [over, setOver] = useState<Place | undefined>();
  const failed = (error: Error): void => showToast({ message: problem(error), tone: 'failed' });
  const back = useMoveSwotItem(campaign.id, () => undefined, failed);
  const [from, setFrom] = useState<Place | undefined>();
  const move = useMoveSwotItem(
    campaign.id,
    (saved) =>
      showUndo({
        message: t('swot.moved', { text: saved.text, quadrant: t(`swot.${saved.quadrant}`) }),
        onUndo: () => (from ? back.mutateAsync({ item: saved, ...from }) : undefined),
      }),
    failed,
  );
  if (items.isError) return <ErrorState error={items.error} onRetry={() => void items.refetch()} />;
  if (!items.data) return <RowsSkeleton />;
  const all = items.data;
  const of = (quadrant: Quadrant): SwotItem[] => all.filter((item) => item.quadrant === quadrant);

  const moveTo = (item: SwotItem, to: Place): void => {
    const list = of(item.quadrant);
    const next = list[list.indexOf(item) + 1];
    if (to.beforeId === item.id || (to.quadrant === item.quadrant && to.beforeId === (next?.id ?? null))) {
      return;
    }
    setFrom({ quadrant: item.quadrant, beforeId: next?.id ?? null });
    move.mutate({ item, ...to });
  };
  const onDrop = (event: DragEvent, to: Place): void => {
    event.preventDefault();
    const item = all.find(({ id }) => id === dragged);
    setDragged(undefined);
    setOver(undefined);
    if (item) moveTo(item, to);
  };

  return (
    <>
      <div className={styles.board}>
        {QUADRANTS.map((quadrant) => {
          const list = of(quadrant);
          return (
            <section
              key={quadrant}
              aria-label={t(`swot.${quadrant}`)}
              className={classNames(
                styles.quadrant,
                dragged !== undefined && over?.quadrant === quadrant && styles.over,
              )}
              onDragOver={(event) => {
                event.preventDefault();
                if (over?.quadrant !== quadrant || over.beforeId !== null)
                  setOver({ quadrant, beforeId: null });
              }}
              onDrop={(event) => onDrop(event, { quadrant, beforeId: null })}
            >
              <header>
                <h2>
                  {t(`swot.${quadrant}`)}
                  <span>{list.length}</span>
                </h2>
                <p>{t(`swot.hint.${quadrant}`)}</p>
                {mayEdit && (
                  <Button
                    small
                    variant="quiet"
                    icon="add"
                    aria-label={t('swot.addTo', { quadrant: t(`swot.${quadrant}`) })}
                    onClick={() => setWriting({ quadrant })}
                  >
                    {t('swot.add')}
                  </Button>
                )}
              </header>
              {list.length === 0 && <p className={styles.none}>{t('swot.none')}</p>}
              <ul>
                {list.map((item, index) => (
                  <li
                    key={item.id}
                    draggable={mayEdit}
                    className={classNames(
                      styles.item,
                      item.id === dragged && styles.dragged,
                      over?.beforeId === item.id && styles.before,
                    )}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      event.dataTransfer.setData('text/plain', item.text);
                      setDragged(item.id);
                    }}
                    onDragEnd={() => {
                      setDragged(undefined);
                      setOver(undefined);
                    }}
                    onDragOver={(event) => {
                      event.preventDefault();
                      event.stopPropagation();
                      if (over?.beforeId !== item.id) setOver({ quadrant, beforeId: item.id });
                    }}
                    onDrop={(event) => {
                      event.stopPropagation();
                      onDrop(event, { quadrant, beforeId: item.id });
                    }}
                  >
                    <Item
                      item={item}
                      strategy={strategy}
                      onEdit={mayEdit ? () => setWriting({ quadrant, item }) : undefined}
                    />
                    {mayEdit && (
                      <MoveMenu
                        item={item}
                        above={list[index - 1]}
                        below={list[index + 1]}
                        afterBelow={list[index + 2]}
                        onMove={(to) => moveTo(item, to)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <Suspense>
        {writing && (
          <SwotDialog
            key={writing.item?.id ?? writing.quadrant}
            quadrant={writing.quadrant}
            item={writing.item}
            strategy={strategy}
            onClose={() => setWriting(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

interface ItemProps {
  readonly item: SwotItem;
  readonly strategy: Strategy;
  readonly onEdit: (() => void) | undefined;
}

function Item({ item: { text, factor, objectiveIds }, strategy, onEdit }: ItemProps) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const letters = lettersOf(strategy.objectives);
  const named = strategy.objectives.filter(({ id }) => objectiveIds.includes(id));
  const about = [
    ...(factor === null ? [] : [t(`swot.factor.${factor}`)]),
    ...(named.length === 0
      ? []
      : [
          t('swot.objectives', {
            count: named.length,
            letters: format.list(
              named.map(({ id }) => letters.get(id) ?? t('objectives.main').toLowerCase()),
            ),
          }),
        ]),
  ];
  const names = named.map((objective) => textIn(objective.text, format.language)).join('\n');
  return (
    <div className={styles.words}>
      {onEdit ? (
        <button type="button" onClick={onEdit}>
          {text}
        </button>
      ) : (
        <p>{text}</p>
      )}
      {about.length > 0 && <small title={names || undefined}>{about.join(' · ')}</small>}
    </div>
  );
}

interface MoveMenuProps {
  readonly item: SwotItem;
  readonly above: SwotItem | undefined;
  readonly below: SwotItem | undefined;
  readonly afterBelow: SwotItem | undefined;
  readonly onMove: (to: Place) => void;
}

/** The same as dragging, with the keyboard and on a phone. */
function MoveMenu({ item, above, below, afterBelow, onMove }: MoveMenuProps) {
  const { t } = useTranslation('strategy');
  const { quadrant } = item;
  return (
    <Menu
      trigger={
        <IconButton icon="more" variant="quiet" small label={t('swot.moveNamed', { text: item.text })} />
      }
      groups={[
        {
          key: 'quadrants',
          title: t('swot.moveTo'),
          items: QUADRANTS.filter((other) => other !== quadrant).map((other) => ({
            key: other,
            label: t(`swot.${other}`),
            onSelect: () => onMove({ quadrant: other, beforeId: null }),
          })),
        },
        {
          key: 'place',
          items: [
            {
              key: 'up',
              label: t('swot.up'),
              disabled: above === undefined,
              onSelect: () => onMove({ quadrant, beforeId: above?.id ?? null }),
            },
            {
              key: 'down',
              label: t('swot.down'),
              disabled: below === undefined,
              onSelect: () => onMove({ quadrant, beforeId: afterBelow?.id ?? null }),
            },
          ],
        },
      ]}
    />
  );
}
