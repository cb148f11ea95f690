import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ConfirmDialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice, Warning } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useDeleteBrand, useSaveBrand, type BrandGuide } from '../api/brand.js';
import type { Organization } from '../api/get-settings.js';
import { brandProblems, draftOf, type BrandDraft } from '../brand-draft.js';
import { BrandColours } from './brand-colours.js';
import { BrandContrast } from './brand-contrast.js';
import { LogoField, ManualField } from './brand-files.js';
import { BrandSample } from './brand-sample.js';
import { BrandTypefaces } from './brand-typefaces.js';
import styles from './brand-section.module.css';
import tableStyles from './settings-table.module.css';

interface BrandFormProps {
  readonly organization: Organization;
  /** Not there while nobody has attached one. */
  readonly guide: BrandGuide | undefined;
  /** What a first one begins with. */
  readonly begin: BrandGuide | undefined;
  readonly campaignId: string | null;
  readonly mayEdit: boolean;
  readonly onDropped: () => void;
}

/** The guide at the left, how it looks and whether it can be read at the right, while it is written. */
export function BrandForm({ organization, guide, begin, campaignId, mayEdit, onDropped }: BrandFormProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const save = useSaveBrand(guide, campaignId);
  const drop = useDeleteBrand();
  const [draft, setDraft] = useState<BrandDraft>(() =>
    draftOf(begin, organization.brand, {
      primary: t('brand.newColour'),
      accent: `${t('brand.newColour')} 2`,
    }),
  );
  const [tried, setTried] = useState(false);
  const [dropping, setDropping] = useState(false);
  const problems = brandProblems(draft);
  const change = (part: Partial<BrandDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const shown = (name: (typeof problems)[number]): boolean => tried && problems.includes(name);

  /** The guide that is there, or the one that is made for a file to belong to. */
  const ensure = async (): Promise<BrandGuide | undefined> => {
    if (guide) return guide;
    setTried(true);
    return problems.length === 0 ? save.mutateAsync(draft) : undefined;
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    save.mutate(draft, { onSuccess: () => showToast({ message: t('brand.saved'), tone: 'done' }) });
  };
  const onDrop = (): void => {
    setDropping(false);
    if (guide)
      drop.mutate(guide, {
        onSuccess: () => {
          showToast({ message: t('brand.dropped'), tone: 'done' });
          onDropped();
        },
      });
  };
  const logo = guide?.logo ?? null;

  return (
    <form onSubmit={onSubmit} noValidate>
      {!mayEdit && <p className={tableStyles.note}>{t('brand.onlyRead')}</p>}
      {!guide && campaignId === null && <Warning>{t('brand.none')}</Warning>}
      <fieldset className={styles.columns} disabled={!mayEdit}>
        <legend className="sr-only">{t('section.brand')}</legend>
        <div className={styles.form}>
          <LogoField
            guide={guide}
            ensure={ensure}
            draft={draft}
            name={organization.name}
            onChange={change}
            mayEdit={mayEdit}
          />
          <BrandColours
            colours={draft.colours}
            error={
              shown('colours')
                ? t('brand.coloursWrong')
                : shown('names')
                  ? t('brand.namesMissing')
                  : undefined
            }
            mayEdit={mayEdit}
            onChange={(colours) => change({ colours })}
          />
          <BrandTypefaces
            typefaces={draft.typefaces}
            error={shown('typefaces') ? t('brand.printWrong') : undefined}
            mayEdit={mayEdit}
            onChange={(typefaces) => change({ typefaces })}
          />
          <Section title={t('brand.images')}>
            <TextArea
              label={t('brand.imageStyle')}
              hint={t('brand.imageStyleHint')}
              optional
              maxLength={2_000}
              value={draft.imageStyle}
              onChange={(event) => change({ imageStyle: event.target.value })}
            />
          </Section>
          <Section title={t('brand.manual')}>
            <Fields>
              <ManualField guide={guide} ensure={ensure} mayEdit={mayEdit} />
              <TextField
                label={t('brand.manualUrl')}
                optional
                type="url"
                value={draft.manualUrl ?? ''}
                onChange={({ target }) =>
                  change({ manualUrl: target.value.trim() === '' ? null : target.value.trim() })
                }
                error={shown('manual') ? t('brand.manualWrong') : undefined}
              />
              <TextField
                label={t('brand.provider')}
                hint={t('brand.providerHint')}
                optional
                maxLength={300}
                value={draft.provider}
                onChange={(event) => change({ provider: event.target.value })}
              />
            </Fields>
          </Section>
          {(save.error ?? drop.error) && <BlockingNotice>{problem(save.error ?? drop.error)}</BlockingNotice>}
          {tried && problems.length > 0 && <Warning>{t('brand.unfinished')}</Warning>}
          {mayEdit && (
            <ButtonRow>
              {guide && campaignId !== null && (
                <Button variant="quiet" busy={drop.isPending} onClick={() => setDropping(true)}>
                  {t('brand.drop')}
                </Button>
              )}
              <Button variant="primary" type="submit" busy={save.isPending}>
                {t('shared:actions.save')}
              </Button>
            </ButtonRow>
          )}
        </div>
        <div className={styles.side}>
          <BrandSample draft={draft} logo={logo} name={organization.name} />
          <BrandContrast
            colours={draft.colours}
            mayEdit={mayEdit}
            onChange={(colours) => change({ colours })}
          />
        </div>
      </fieldset>
      <ConfirmDialog
        opened={dropping}
        onClose={() => setDropping(false)}
        title={t('brand.dropTitle')}
        confirm={t('brand.drop')}
        destructive
        onConfirm={onDrop}
      >
        {t('brand.dropText')}
      </ConfirmDialog>
    </form>
  );
}
