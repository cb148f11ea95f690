import { ADMINS } from '@altavoz/contracts/access';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveOrganization } from '../api/change-settings.js';
import { organizationQuery, type Organization } from '../api/get-settings.js';
import styles from './organization-section.module.css';
import { SettingsPage } from './settings-page.js';
import tableStyles from './settings-table.module.css';

/** Who the organization is; how it looks is the brand's. */
export function OrganizationSection() {
  const organization = useQuery(organizationQuery);
  return (
    <SettingsPage section="organization">
      {organization.data ? (
        <OrganizationForm key={organization.data.version} organization={organization.data} />
      ) : organization.isError ? (
        <ErrorState error={organization.error} onRetry={() => void organization.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </SettingsPage>
  );
}

/** Empty, or an address of the web. */
function isWebAddress(text: string): boolean {
  return text.trim() === '' || (/^https?:\/\//.test(text.trim()) && URL.canParse(text.trim()));
}

function OrganizationForm({ organization }: { readonly organization: Organization }) {
  const { t } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const mayEdit = useMay(ADMINS);
  const save = useSaveOrganization();
  const [name, setName] = useState(organization.name);
  const [language, setLanguage] = useState<Language>(organization.language);
  const [postalAddress, setPostalAddress] = useState(organization.postalAddress);
  const [website, setWebsite] = useState(organization.website ?? '');
  const [countsReading, setCountsReading] = useState(organization.countsReading);
  const blank = name.trim() === '';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (blank || !isWebAddress(website)) return;
    save.mutate(
      {
        version: organization.version,
        body: {
          name,
          language,
          postalAddress,
          website: website.trim() === '' ? null : website,
          countsReading,
        },
      },
      { onSuccess: () => showToast({ message: t('saved'), tone: 'done' }) },
    );
  };

  return (
    <form onSubmit={onSubmit} noValidate>
      {!mayEdit && <p className={tableStyles.note}>{t('onlyAdmins')}</p>}
      {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
      <fieldset className={styles.columns} disabled={!mayEdit}>
        <legend className="sr-only">{t('section.organization')}</legend>
        <Fields>
          <TextField
            label={t('organization.name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={blank ? t('nameMissing') : undefined}
          />
          <TextField
            label={t('organization.address')}
            hint={t('organization.addressHint')}
            maxLength={300}
            value={postalAddress}
            onChange={(event) => setPostalAddress(event.target.value)}
          />
          <TextField
            label={t('organization.website')}
            optional
            type="url"
            value={website}
            onChange={(event) => setWebsite(event.target.value)}
            error={isWebAddress(website) ? undefined : t('organization.urlWrong')}
          />
          <SelectField
            label={t('language')}
            hint={t('organization.languageHint')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)}
          />
          <CheckField
            label={t('organization.counts')}
            hint={t('organization.countsHint')}
            checked={countsReading}
            onChange={(event) => setCountsReading(event.target.checked)}
          />
        </Fields>
        {mayEdit && (
          <ButtonRow>
            <Button variant="primary" type="submit" busy={save.isPending}>
              {t('shared:actions.save')}
            </Button>
          </ButtonRow>
        )}
      </fieldset>
    </form>
  );
}
