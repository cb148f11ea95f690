import { useTranslation } from 'react-i18next';
import { usePhone } from '../../../shared/ui/media.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import styles from './contacts-view.module.css';

interface ContactGroupsProps {
  readonly groups: readonly { readonly value: string; readonly label: string; readonly short: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: string | undefined;
  readonly onChoose: (group: string | undefined) => void;
}

/** The groups with how many the office knows in each; where there is nobody stands out (N1). */
export function ContactGroups({ groups, counts, chosen, onChoose }: ContactGroupsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const phone = usePhone();
  const countOf = (group: string): number => counts[group] ?? 0;
  if (phone) {
    return (
      <div className={styles.group}>
        <SelectField
          label={t('contacts.groups')}
          placeholder={t('contacts.allGroups')}
          value={chosen ?? ''}
          options={groups.map(({ value, label }) => ({
            value,
            label: `${label} (${format.number(countOf(value))})`,
          }))}
          onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
        />
      </div>
    );
  }
  return (
    <div role="group" aria-label={t('contacts.groups')} className={styles.groups}>
      {groups.map(({ value, label, short }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          data-empty={countOf(value) === 0}
          title={countOf(value) === 0 ? `${label}: ${t('contacts.groupsEmpty')}` : label}
          onClick={() => onChoose(value === chosen ? undefined : value)}
        >
          {short} <b className="num">{format.number(countOf(value))}</b>
        </button>
      ))}
    </div>
  );
}
