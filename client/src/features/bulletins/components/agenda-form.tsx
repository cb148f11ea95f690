import { LIMITS } from '@altavoz/domain/shared/limits';
import { firstDayOfMonth } from '@altavoz/domain/shared/plain-month';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { BlockOf, Bulletin } from '../api/get-bulletins.js';
import styles from './agenda-form.module.css';
import { AddressField, BlockFormState, LineField, useLackText } from './block-fields.js';

type Agenda = BlockOf<'agenda'>;
type Item = Agenda['items'][number];
/** The contract takes no more. */
const ITEMS_AT_MOST = 20;

interface AgendaFormProps {
  readonly block: Agenda;
  readonly bulletin: Bulletin;
  readonly onChange: (block: Agenda) => void;
}

/** The month's activities: those that came from the calendar and those that are added here. */
export function AgendaForm({ block, bulletin, onChange }: AgendaFormProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const { readOnly, lacks } = use(BlockFormState);
  const [open, setOpen] = useState<number | undefined>(undefined);
  const { items } = block;
  const write = (next: Item[]): void => onChange({ ...block, items: next });
  const add = (): void => {
    const day =
      bulletin.sendOn >= firstDayOfMonth(bulletin.month) ? bulletin.sendOn : firstDayOfMonth(bulletin.month);
    write([...items, { title: '', start: day, end: day }]);
    setOpen(items.length);
  };
  return (
    <>
      <LineField
        name="title"
        label={t('field.title')}
        value={block.title}
        max={LIMITS.title}
        onChange={(title) => onChange({ ...block, title })}
      />
      <div>
        <p className={styles.label}>{t('field.items')}</p>
        <ul className={styles.items}>
          {items.map((item, index) => (
            <li key={index}>
              <ItemRow
                item={item}
                opened={open === index}
                lacking={Object.keys(lacks).some((name) => name.startsWith(`items.${index}.`))}
                onToggle={() => setOpen(open === index ? undefined : index)}
                onRemove={
                  readOnly
                    ? undefined
                    : () => {
                        setOpen(undefined);
                        write(items.toSpliced(index, 1));
                      }
                }
              />
              {open === index && (
                <ItemFields
                  item={item}
                  name={`items.${index}`}
                  onChange={(changed) => write(items.with(index, changed))}
                />
              )}
            </li>
          ))}
        </ul>
        {!readOnly && (
          <Button small icon="add" disabled={items.length >= ITEMS_AT_MOST} onClick={add}>
            {t('field.addItem')}
          </Button>
        )}
      </div>
    </>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly opened: boolean;
  readonly lacking: boolean;
  readonly onToggle: () => void;
  readonly onRemove: (() => void) | undefined;
}

function ItemRow({ item, opened, lacking, onToggle, onRemove }: ItemRowProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const format = useFormat();
  return (
    <div className={classNames(styles.row, opened && styles.open)}>
      <button type="button" className={styles.face} aria-expanded={opened} onClick={onToggle}>
        <span className={styles.days}>{format.range(item.start, item.end)}</span>
        <b>{item.title.trim() === '' ? t('field.newItem') : item.title}</b>
        {lacking && <Icon name="attention" size={15} className={styles.lack} />}
      </button>
      {onRemove && (
        <IconButton
          icon="close"
          variant="quiet"
          small
          label={`${t('shared:actions.remove')}: ${item.title}`}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

interface ItemFieldsProps {
  readonly item: Item;
  readonly name: string;
  readonly onChange: (item: Item) => void;
}

function ItemFields({ item, name, onChange }: ItemFieldsProps) {
  const { t } = useTranslation('bulletins');
  const { readOnly } = use(BlockFormState);
  const order = useLackText(`${name}.end`, 0);
  const { place, url, ...rest } = item;
  return (
    <div className={styles.fields}>
      <Fields>
        <LineField
          name={`${name}.title`}
          label={t('field.itemTitle')}
          value={item.title}
          max={LIMITS.title}
          onChange={(title) => onChange({ ...item, title })}
        />
        <Fields row>
          <DateField
            label={t('field.start')}
            disabled={readOnly}
            value={item.start}
            onChange={(start) =>
              start !== undefined && onChange({ ...item, start, end: item.end < start ? start : item.end })
            }
          />
          <DateField
            label={t('field.end')}
            name={`${name}.end`}
            disabled={readOnly}
            value={item.end}
            min={item.start}
            error={order}
            onChange={(end) => end !== undefined && onChange({ ...item, end })}
          />
        </Fields>
        <LineField
          name={`${name}.place`}
          label={t('field.place')}
          optional
          value={place ?? ''}
          max={LIMITS.line}
          onChange={(text) => onChange({ ...rest, ...(url === undefined ? {} : { url }), place: text })}
        />
        <AddressField
          name={`${name}.url`}
          label={t('field.url')}
          optional
          value={url ?? ''}
          onChange={(text) => onChange({ ...rest, ...(place === undefined ? {} : { place }), url: text })}
        />
      </Fields>
    </div>
  );
}
