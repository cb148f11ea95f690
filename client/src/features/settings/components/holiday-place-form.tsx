import { addDays } from '@altavoz/domain/shared/plain-date';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import {
  campaignHolidaysQuery,
  countriesQuery,
  useSaveHolidayPlace,
  type HolidayCountry,
  type HolidayPlace,
} from '../api/holidays.js';
import styles from './holidays-section.module.css';

interface HolidayPlaceFormProps {
  readonly campaign: Campaign;
  readonly mayEdit: boolean;
}

/** The country and region whose public holidays stand on the campaign's calendar, and which days those are. */
export function HolidayPlaceForm({ campaign, mayEdit }: HolidayPlaceFormProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const countries = useQuery(countriesQuery);
  const save = useSaveHolidayPlace();
  const [country, setCountry] = useState(campaign.holidays?.country ?? '');
  const [region, setRegion] = useState(campaign.holidays?.region ?? '');
  if (countries.isError)
    return <ErrorState error={countries.error} onRetry={() => void countries.refetch()} />;
  if (!countries.data) return <RowsSkeleton rows={2} />;

  const named = (places: readonly Pick<HolidayCountry, 'code' | 'name'>[]) =>
    places
      .map(({ code, name }) => ({ value: code, label: textIn(name, format.language) }))
      .sort((a, b) => a.label.localeCompare(b.label, format.language));
  const regions = countries.data.find(({ code }) => code === country)?.regions ?? [];
  const chosen: HolidayPlace = country === '' ? null : { country, region: region === '' ? null : region };
  const placeName = (place: HolidayPlace): string =>
    textIn(countries.data.find(({ code }) => code === place?.country)?.name ?? {}, format.language) ||
    t('holidays.none');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const before = campaign.holidays;
    // What failed stands above the fields.
    void save.mutateAsync({ campaign, holidays: chosen }).then(
      (saved) =>
        showUndo({
          message: t('holidays.placeSaved', { place: placeName(saved.holidays) }),
          onUndo: () => save.mutateAsync({ campaign: saved, holidays: before }),
        }),
      () => undefined,
    );
  };
  return (
    <>
      <form onSubmit={onSubmit} noValidate className={styles.form}>
        <Fields>
          {save.isError && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <Fields row>
            <SelectField
              label={t('holidays.country')}
              value={country}
              disabled={!mayEdit}
              options={[{ value: '', label: t('holidays.none') }, ...named(countries.data)]}
              onChange={(event) => {
                setCountry(event.target.value);
                setRegion('');
              }}
            />
            <SelectField
              label={t('holidays.region')}
              value={region}
              disabled={!mayEdit || regions.length === 0}
              options={[{ value: '', label: t('holidays.wholeCountry') }, ...named(regions)]}
              onChange={(event) => setRegion(event.target.value)}
            />
          </Fields>
          {mayEdit && (
            <ButtonRow>
              <Button
                variant="primary"
                type="submit"
                busy={save.isPending}
                disabled={JSON.stringify(chosen) === JSON.stringify(campaign.holidays)}
              >
                {t('shared:actions.save')}
              </Button>
            </ButtonRow>
          )}
        </Fields>
      </form>
      {campaign.holidays !== null && <HolidayDays campaign={campaign} />}
    </>
  );
}

/** A campaign may last for years; the days of its first say enough about the place. */
function HolidayDays({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const year = addDays(campaign.start, 364);
  const end = campaign.end < year ? campaign.end : year;
  const days = useQuery(campaignHolidaysQuery(campaign.id, { start: campaign.start, end })).data;
  if (days === undefined) return null;
  if (days.length === 0) return <p className="muted">{t('holidays.noDays')}</p>;
  return (
    <ul className={styles.days} aria-label={t('holidays.days')}>
      {days.map(({ id, start, title }) => (
        <li key={id}>
          <b>{format.day(start)}</b>
          <span>{textIn(title, format.language)}</span>
        </li>
      ))}
    </ul>
  );
}
