import { LIMITS } from '@altavoz/domain/shared/limits';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields } from '../../../shared/ui/field.js';
import type { Block, Bulletin } from '../api/get-bulletins.js';
import { isWhole, lacksOf } from '../blocks.js';
import { AgendaForm } from './agenda-form.js';
import { AddressField, AreaField, BlockFormState, LineField } from './block-fields.js';
import { FiguresForm } from './figures-form.js';
import { MessageForm } from './message-form.js';

interface BlockFormProps {
  readonly block: Block;
  readonly bulletin: Bulletin;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly onChange: (block: Block) => void;
}

const CONTROLS = 'input, textarea, select';

/** The fields of one block. What it lacks is said where it is, once the field was visited. */
export default function BlockForm(props: BlockFormProps) {
  const { block, fresh, readOnly } = props;
  const form = useRef<HTMLDivElement>(null);
  // Opened again with something missing, everything that is missing is said at once.
  const [all] = useState(() => !fresh && !isWhole(block));
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (fresh) form.current?.querySelector<HTMLElement>(CONTROLS)?.focus();
  }, [fresh]);
  const state = useMemo(() => {
    const lacks = lacksOf(block);
    const says = (name: string): boolean => all || lacks[name] === 'tooLong' || visited.has(name);
    return { lacks, says, readOnly };
  }, [block, all, visited, readOnly]);

  return (
    <BlockFormState value={state}>
      <div
        ref={form}
        onBlur={({ target }) => {
          const name = 'name' in target && typeof target.name === 'string' ? target.name : '';
          if (name !== '' && !visited.has(name)) setVisited(new Set([...visited, name]));
        }}
      >
        <Fields>
          <FieldsOf {...props} />
        </Fields>
      </div>
    </BlockFormState>
  );
}

function FieldsOf({ block, bulletin, onChange }: BlockFormProps) {
  const { t } = useTranslation('bulletins');
  switch (block.type) {
    case 'heading':
      return (
        <LineField
          name="text"
          label={t('field.headline')}
          value={block.text}
          max={LIMITS.title}
          advised={70}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'text':
      return (
        <>
          <LineField
            name="title"
            label={t('field.title')}
            optional
            value={block.title ?? ''}
            max={LIMITS.title}
            onChange={(title) => onChange({ ...block, title })}
          />
          <AreaField
            name="text"
            label={t('field.text')}
            value={block.text}
            max={LIMITS.paragraph}
            advised={90}
            words
            onChange={(text) => onChange({ ...block, text })}
          />
        </>
      );
    case 'message':
      return <MessageForm block={block} bulletin={bulletin} onChange={onChange} />;
    case 'agenda':
      return <AgendaForm block={block} bulletin={bulletin} onChange={onChange} />;
    case 'figures':
      return <FiguresForm block={block} onChange={onChange} />;
    case 'quote':
      return (
        <>
          <AreaField
            name="text"
            label={t('field.text')}
            value={block.text}
            max={600}
            advised={40}
            words
            onChange={(text) => onChange({ ...block, text })}
          />
          <LineField
            name="author"
            label={t('field.author')}
            value={block.author}
            max={LIMITS.name}
            onChange={(author) => onChange({ ...block, author })}
          />
        </>
      );
    case 'image':
      return (
        <>
          <AddressField
            name="url"
            label={t('field.imageUrl')}
            value={block.url}
            onChange={(url) => onChange({ ...block, url })}
          />
          <LineField
            name="alt"
            label={t('field.alt')}
            hint={t('field.altHint')}
            value={block.alt}
            max={LIMITS.line}
            advised={120}
            onChange={(alt) => onChange({ ...block, alt })}
          />
        </>
      );
    case 'button':
      return (
        <>
          <LineField
            name="label"
            label={t('field.buttonLabel')}
            value={block.label}
            max={80}
            advised={30}
            onChange={(label) => onChange({ ...block, label })}
          />
          <AddressField
            name="url"
            label={t('field.buttonUrl')}
            value={block.url}
            onChange={(url) => onChange({ ...block, url })}
          />
        </>
      );
    case 'divider':
      return <p className="muted">{t('field.divider')}</p>;
  }
}
