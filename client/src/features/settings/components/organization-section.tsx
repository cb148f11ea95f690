import { ADMINS } from '@altavoz/contracts/access';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveOrganization } from '../api/change-settings.js';
import { organizationQuery, type Organization } from '../api/get-settings.js';
import { isColour } from '../contrast.js';
import { BrandPreview } from './brand-preview.js';
import { ColourField } from './colour-field.js';
import styles from './organization-section.module.css';
import { SettingsPage } from './settings-page.js';
import tableStyles from './settings-table.module.css';

/** Who the organization is, and what its bulletins wear (G1). */
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
  const [primaryColour, setPrimaryColour] = useState(organization.brand.primaryColour);
  const [accentColour, setAccentColour] = useState(organization.brand.accentColour);
  const [logoUrl, setLogoUrl] = useState(organization.brand.logoUrl ?? '');
  const blank = name.trim() === '';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const fits =
      isColour(primaryColour) && isColour(accentColour) && isWebAddress(website) && isWebAddress(logoUrl);
    if (blank || !fits) return;
    save.mutate(
      {
        version: organization.version,
        body: {
          name,
          language,
          postalAddress,
          website: website.trim() === '' ? null : website,
          brand: { primaryColour, accentColour, logoUrl: logoUrl.trim() === '' ? null : logoUrl },
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
        </Fields>
        <Section title={t('organization.brand')}>
          <Fields>
            <BrandPreview
              name={name}
              primary={primaryColour}
              accent={accentColour}
              logoUrl={isWebAddress(logoUrl) ? logoUrl.trim() : ''}
            />
            <Fields row>
              <ColourField
                label={t('organization.primary')}
                use="band"
                value={primaryColour}
                onChange={setPrimaryColour}
              />
              <ColourField
                label={t('organization.accent')}
                use="text"
                value={accentColour}
                onChange={setAccentColour}
              />
            </Fields>
            <TextField
              label={t('organization.logo')}
              hint={t('organization.logoHint')}
              optional
              type="url"
              value={logoUrl}
              onChange={(event) => setLogoUrl(event.target.value)}
              error={isWebAddress(logoUrl) ? undefined : t('organization.urlWrong')}
            />
          </Fields>
        </Section>
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
