import { DRAFT_SECTIONS } from '@altavoz/domain/bulletins/draft-source';
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  type CSSProperties,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { IconButton } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Menu } from '../../../shared/ui/menu.js';
import { SkeletonBlock } from '../../../shared/ui/skeleton.js';
import type { Block, Bulletin } from '../api/get-bulletins.js';
import { isWhole, wordsOf } from '../blocks.js';
import styles from './block-card.module.css';
import { BlockIcon } from './block-icon.js';

const BlockForm = lazy(() => import('./block-form.js'));

interface BlockCardProps {
  readonly block: Block;
  readonly index: number;
  readonly count: number;
  readonly bulletin: Bulletin;
  readonly opened: boolean;
  /** Just added: its first field takes the focus. */
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly dragged: boolean;
  readonly style: CSSProperties | undefined;
  readonly handle: { readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void };
  readonly onToggle: () => void;
  readonly onChange: (block: Block) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One block: closed it says what it holds, open it is written. Moved by its handle, by arrows or from its menu. */
export function BlockCard(props: BlockCardProps) {
  const { block, index, count, opened, readOnly, dragged, style, onToggle, onMove, onRemove } = props;
  const { t } = useTranslation('bulletins');
  const id = useId();
  const grip = useRef<HTMLButtonElement>(null);
  const moving = useRef(false);
  const section = DRAFT_SECTIONS.find((one) => one === block.id && block.type === 'agenda');
  const name = t(section === undefined ? `block.${block.type}` : `section.${section}`);
  useEffect(() => {
    // The card went to another place in the list, and the focus goes with it.
    if (moving.current) grip.current?.focus();
    moving.current = false;
  }, [index]);

  return (
    <li
      data-block={block.id}
      className={classNames(styles.card, opened && styles.opened, dragged && styles.dragged)}
      style={style}
    >
      <div className={styles.head}>
        {!readOnly && (
          <button
            ref={grip}
            type="button"
            className={styles.grip}
            aria-label={t('block.move', { name })}
            title={t('block.moveHint')}
            {...props.handle}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              moving.current = true;
              onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
            }}
          >
            <Icon name="drag" size={16} />
          </button>
        )}
        <button
          type="button"
          className={styles.face}
          aria-expanded={opened}
          aria-controls={opened ? id : undefined}
          onClick={onToggle}
        >
          <BlockIcon type={block.type} />
          <b>{name}</b>
          {!opened && <Summary block={block} />}
        </button>
        {!opened && <Marks block={block} />}
        {!readOnly && (
          <Menu
            trigger={<IconButton icon="more" label={t('block.options', { name })} variant="quiet" small />}
            groups={[
              {
                key: 'place',
                items: [
                  {
                    key: 'up',
                    label: t('block.up'),
                    disabled: index === 0,
                    onSelect: () => onMove(index - 1),
                  },
                  {
                    key: 'down',
                    label: t('block.down'),
                    disabled: index === count - 1,
                    onSelect: () => onMove(index + 1),
                  },
                ],
              },
              {
                key: 'remove',
                items: [{ key: 'remove', label: t('block.remove'), icon: 'trash', onSelect: onRemove }],
              },
            ]}
          />
        )}
      </div>
      {opened && (
        <div id={id} className={styles.form}>
          <Suspense fallback={<SkeletonBlock width="100%" height={96} />}>
            <BlockForm
              block={block}
              bulletin={props.bulletin}
              fresh={props.fresh}
              readOnly={readOnly}
              onChange={props.onChange}
            />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** What a closed card holds, in one line. */
function Summary({ block }: { readonly block: Block }): ReactNode {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const words = wordsOf(block);
  if (block.type === 'divider') return <span className={styles.words}>{t('block.line')}</span>;
  if (block.type === 'agenda' && block.items.length > 0) {
    const days = block.items.map(({ start }) => start).sort();
    const last = block.items
      .map(({ end }) => end)
      .sort()
      .at(-1);
    const range = days[0] !== undefined && last !== undefined ? format.range(days[0], last) : '';
    return (
      <span className={styles.words}>
        {t(
          block.items.every(
            ({ from }) => from?.startsWith('clip:') === true || from?.startsWith('press-release:') === true,
          )
            ? 'block.pieces'
            : 'block.activities',
          { count: block.items.length },
        )}
        , {range}
      </span>
    );
  }
  return <span className={styles.words}>{words.trim() === '' ? t('block.blank') : words}</span>;
}

function Marks({ block }: { readonly block: Block }): ReactNode {
  const { t } = useTranslation('bulletins');
  if (!isWhole(block)) return <StateLabel tone="waiting">{t('block.unsaved')}</StateLabel>;
  const planned =
    block.type === 'agenda' && block.items.some(({ from, tacticId }) => (from ?? tacticId) !== undefined);
  return planned ? (
    <span className={styles.mark}>
      <StateLabel>{t('block.fromCalendar')}</StateLabel>
    </span>
  ) : null;
}
