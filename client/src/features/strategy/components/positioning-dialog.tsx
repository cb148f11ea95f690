import { putPositioning } from '@altavoz/contracts/positioning';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { Section } from '../../../shared/ui/page.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadPositioning, useSavePositioning } from '../api/change-strategy.js';
import type { Positioning } from '../api/get-strategy.js';
import type { Strategy } from '../strategy.js';
import { ItemDialog } from './item-dialog.js';
import styles from './positioning-section.module.css';

const SUBJECTS = ['government', 'office'] as const;
const PLACES = ['city', 'abroad'] as const;
const MOST = 2_000;

type Values = Pick<Positioning, 'government' | 'office'>;
type Place = Values['government']['city'];

const isBlank = (text: LocalizedText): boolean => !text.es?.trim() && !text.en?.trim();
const valuesOf = ({ government, office }: Values): Values => ({ government, office });

/** Today with its source, desired and what lies between, in both languages; what is left empty stays unwritten. */
export default function PositioningDialog({
  strategy,
  onClose,
}: {
  readonly strategy: Strategy;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('strategy');
  const format = useFormat();
  const { campaign, positioning, diagnostics } = strategy;
  const form = useKeptDraft<Values>({
    name: `positioning ${campaign.id}`,
    shape: 1,
    initial: valuesOf(positioning),
    version: positioning.version,
  });
  const save = useSavePositioning(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const { values } = form;

  const send = (written: Values, version: number | null): void => {
    const schema = putPositioning.body;
    if (!schema || version === null || !check(schema, written)) return;
    save.mutate(
      { version, body: written },
      {
        onSuccess: () => {
          form.done();
          showToast({ message: t('positioning.saved'), tone: 'done' });
          onClose();
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<Values, Positioning>({
    form,
    load: () => loadPositioning(campaign.id),
    valuesOf,
    save: send,
  });
  const corners = SUBJECTS.flatMap((subject) =>
    PLACES.map((place) => ({
      subject,
      place,
      name: `${t(`positioning.${subject}`)}. ${t(`positioning.${place}`)}`,
    })),
  );
  const sourceName = (id: string | null): string =>
    diagnostics.find((diagnostic) => diagnostic.id === id)?.title ?? '';

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) =>
          corners.flatMap(({ subject, place, name }) => {
            const corner = one[subject][place];
            const words = (text: LocalizedText | null): string =>
              [text?.es, text?.en].filter(Boolean).join('\n');
            return [
              ...(['today', 'desired', 'gap'] as const).map((field) => ({
                key: `${subject}.${place}.${field}`,
                label: `${name}: ${t(`positioning.${field}`)}`,
                text: words(corner[field]),
              })),
              {
                key: `${subject}.${place}.source`,
                label: `${name}: ${t('positioning.source')}`,
                text: sourceName(corner.sourceId),
              },
            ];
          })
        }
      />
    );
  }
  return (
    <ItemDialog
      title={t('positioning.editTitle')}
      formId="positioning"
      width={860}
      form={form}
      busy={save.isPending}
      error={failed ?? (errors.size > 0 ? undefined : save.error)}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
    >
      {corners.map(({ subject, place, name }) => {
        const corner = values[subject][place];
        const set = (changes: Partial<Place>): void =>
          form.change({
            [subject]: { ...values[subject], [place]: { ...corner, ...changes } },
          });
        const field = (key: 'today' | 'desired' | 'gap') => (
          <LocalizedField
            label={t(`positioning.${key}`)}
            optional
            multiline
            count={MOST}
            hint={key === 'gap' ? t('positioning.gapHint') : undefined}
            error={errorUnder(errors, `${subject}.${place}.${key}`)}
            value={corner[key] ?? {}}
            onChange={(text) => set({ [key]: isBlank(text) ? null : text })}
          />
        );
        return (
          <Section key={name} level="row" title={name}>
            <Fields row>
              {field('today')}
              {field('desired')}
            </Fields>
            <div className={styles.below}>
              <Fields row>
                <SelectField
                  label={t('positioning.source')}
                  hint={t(diagnostics.length === 0 ? 'positioning.sourceNone' : 'positioning.sourceHint')}
                  optional
                  disabled={diagnostics.length === 0}
                  value={corner.sourceId ?? ''}
                  error={errors.get(`${subject}.${place}.sourceId`)}
                  options={diagnostics.map(({ id, title, date }) => ({
                    value: id,
                    label: `${title}, ${format.day(date, true)}`,
                  }))}
                  onChange={(event) =>
                    set({ sourceId: event.target.value === '' ? null : event.target.value })
                  }
                />
                {field('gap')}
              </Fields>
            </div>
          </Section>
        );
      })}
    </ItemDialog>
  );
}

/** A text has its error as a whole or in one language. */
function errorUnder(errors: ReadonlyMap<string, string>, path: string): string | undefined {
  return errors.get(path) ?? errors.get(`${path}.es`) ?? errors.get(`${path}.en`);
}
