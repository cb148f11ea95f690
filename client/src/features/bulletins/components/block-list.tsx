import { BLOCK_TYPES } from '@altavoz/domain/bulletins/bulletin';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { Menu } from '../../../shared/ui/menu.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import type { Block, Bulletin } from '../api/get-bulletins.js';
import { BLOCKS_AT_MOST, emptyBlock, insertBlock, moveBlock, removeBlock, replaceBlock } from '../blocks.js';
import { useBlockDrag } from '../use-block-drag.js';
import { BlockCard } from './block-card.js';
import styles from './block-list.module.css';

interface BlockListProps {
  readonly bulletin: Bulletin;
  readonly blocks: readonly Block[];
  readonly readOnly: boolean;
  /** The block that is open. */
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onChange: (write: (blocks: readonly Block[]) => Block[]) => void;
}

/** The blocks in the order in which they are read, and the foot that every mail has. */
export function BlockList({ bulletin, blocks, readOnly, opened, onOpen, onChange }: BlockListProps) {
  const { t } = useTranslation('bulletins');
  const list = useRef<HTMLUListElement>(null);
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState('');
  const nameOf = (id: string): string => {
    const type = blocks.find((block) => block.id === id)?.type;
    return type === undefined ? '' : t(`block.${type}`);
  };
  const move = (id: string, to: number): void => {
    if (to < 0 || to >= blocks.length) return;
    onChange((now) => moveBlock(now, id, to));
    setSaid(t('block.place', { name: nameOf(id), place: to + 1, count: blocks.length }));
  };
  const remove = (block: Block, index: number): void => {
    onChange((now) => removeBlock(now, block.id));
    if (opened === block.id) onOpen(undefined);
    showUndo({
      message: t('block.removed', { name: nameOf(block.id) }),
      onUndo: () => onChange((now) => insertBlock(now, block, index)),
    });
  };
  const add = (type: Block['type']): void => {
    const block = emptyBlock(type, newKey());
    onChange((now) => insertBlock(now, block, now.length));
    setFresh(block.id);
    onOpen(block.id);
  };
  const drag = useBlockDrag(list, move);

  return (
    <>
      {blocks.length === 0 && !readOnly && (
        <div className={styles.none}>
          <EmptyState>{t('block.none')}</EmptyState>
        </div>
      )}
      <ul ref={list} className={styles.list} aria-label={t('block.list')}>
        {blocks.map((block, index) => (
          <BlockCard
            key={block.id}
            block={block}
            index={index}
            count={blocks.length}
            bulletin={bulletin}
            opened={opened === block.id}
            fresh={fresh === block.id}
            readOnly={readOnly}
            dragged={drag.dragged === block.id}
            style={drag.styleOf(block.id, index)}
            handle={drag.handle(block.id, index)}
            onToggle={() => {
              setFresh(undefined);
              onOpen(opened === block.id ? undefined : block.id);
            }}
            onChange={(changed) => onChange((now) => replaceBlock(now, changed))}
            onMove={(to) => move(block.id, to)}
            onRemove={() => remove(block, index)}
          />
        ))}
        <li className={styles.foot}>
          <Icon name="lock" size={16} />
          <b>{t('block.foot')}</b>
          <span>{t('block.footText')}</span>
        </li>
      </ul>
      {!readOnly && (
        <Menu
          position="bottom-start"
          width={236}
          trigger={
            <Button icon="add" disabled={blocks.length >= BLOCKS_AT_MOST} className={styles.add}>
              {blocks.length >= BLOCKS_AT_MOST ? t('block.full') : t('block.add')}
            </Button>
          }
          groups={[
            {
              key: 'types',
              items: BLOCK_TYPES.map((type) => ({
                key: type,
                label: t(`block.${type}`),
                onSelect: () => add(type),
              })),
            },
          ]}
        />
      )}
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
