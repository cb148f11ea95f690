import { RATED_METHODS, type RatedMethod } from '@altavoz/domain/free-press/clip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { rateCardsQuery, useAddRateCard, type Outlet, type RateCard } from '../api/outlets.js';

type Rates = Partial<Record<RatedMethod, number | undefined>>;

/** Its rates, version by version: a new one never values anew what was valued before (RH15). */
export function OutletRates({ outlet, today }: { readonly outlet: Outlet; readonly today: string }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const cards = useQuery(rateCardsQuery(outlet.id)).data?.items ?? [];
  const [adding, setAdding] = useState(false);
  const words = ({ rates, currency }: RateCard): string =>
    RATED_METHODS.flatMap((method) => {
      const amount = rates[method];
      return amount === null
        ? []
        : [`${t(`valuation.${method}.amount`)}: ${format.money({ amount, currency })}`];
    }).join(' · ');
  return (
    <Section
      title={t('rates')}
      level="row"
      actions={
        !adding && (
          <Button small icon="add" onClick={() => setAdding(true)}>
            {t('newVersion')}
          </Button>
        )
      }
    >
      {adding && <NewRates outlet={outlet} today={today} onDone={() => setAdding(false)} />}
      {cards.length === 0 && !adding && <p className="muted">{t('noRatesYet')}</p>}
      {cards.length > 0 && (
        <DataTable
          caption={t('rates')}
          rows={cards}
          rowKey={({ id }) => id}
          columns={[
            { key: 'number', title: t('version'), name: true, cell: ({ number }) => number },
            { key: 'from', title: t('validFrom'), cell: ({ validFrom }) => format.day(validFrom, true) },
            { key: 'rates', title: t('rates'), cell: words },
            { key: 'source', title: t('source'), wideOnly: true, muted: true, cell: ({ source }) => source },
          ]}
        />
      )}
    </Section>
  );
}

function NewRates({
  outlet,
  today,
  onDone,
}: {
  readonly outlet: Outlet;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['free-press', 'shared']);
  const problem = useProblemText();
  const currency = useCampaign()?.currency ?? 'EUR';
  const add = useAddRateCard();
  const [validFrom, setValidFrom] = useState<string | undefined>(today);
  const [source, setSource] = useState('');
  const [rates, setRates] = useState<Rates>({});
  const [tried, setTried] = useState(false);
  const none = RATED_METHODS.every((method) => rates[method] === undefined);
  const save = (): void => {
    setTried(true);
    if (!validFrom || source.trim() === '' || none) return;
    add.mutate({ outletId: outlet.id, body: { validFrom, source, currency, rates } }, { onSuccess: onDone });
  };
  return (
    <Fields>
      {add.error && <BlockingNotice>{problem(add.error)}</BlockingNotice>}
      {tried && none && <BlockingNotice>{t('oneRate')}</BlockingNotice>}
      <Fields row>
        <DateField label={t('validFrom')} value={validFrom} onChange={setValidFrom} />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          value={source}
          onChange={(event) => setSource(event.target.value)}
          error={tried && source.trim() === '' ? t('shared:form.issues.required') : undefined}
        />
      </Fields>
      {RATED_METHODS.map((method) => (
        <MoneyField
          key={method}
          label={t(`valuation.${method}.amount`)}
          optional
          currency={currency}
          value={rates[method]}
          onChange={(amount) => setRates({ ...rates, [method]: amount })}
        />
      ))}
      <ButtonRow end>
        <Button onClick={onDone}>{t('shared:actions.cancel')}</Button>
        <Button variant="primary" busy={add.isPending} onClick={save}>
          {t('shared:actions.save')}
        </Button>
      </ButtonRow>
    </Fields>
  );
}
