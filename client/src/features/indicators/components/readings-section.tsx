import { isJudged } from '@altavoz/domain/indicators/indicator';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { readingsQuery, useAddReadings } from '../api/board.js';
import { readLines } from '../reading-lines.js';
import { useValueText } from '../use-value-text.js';
import { ValueField } from './value-field.js';

interface ReadingsSectionProps {
  readonly indicator: Indicator;
  readonly campaign: Campaign;
  readonly today: string;
  readonly mayEdit: boolean;
}

/** What was measured, and new readings one or many at a time, as they come out of a sheet. */
export function ReadingsSection({ indicator, campaign, today, mayEdit }: ReadingsSectionProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const say = useValueText(campaign.currency);
  const readings = useQuery(readingsQuery(campaign.id, indicator.id)).data?.items ?? [];
  const add = useAddReadings(campaign.id);
  const [text, setText] = useState('');
  // Until somebody says otherwise it is of today, which the board tells.
  const [given, setGiven] = useState<string | undefined>();
  const date = given ?? today;
  const [wrong, setWrong] = useState<string | undefined>();
  const save = (): void => {
    const { points, bad } = readLines(text, date, indicator.unit, campaign.currency, format.language);
    if (bad !== undefined || points.length === 0) {
      setWrong(t('readingWrong', { line: bad ?? text }));
      return;
    }
    setWrong(undefined);
    add.mutate(
      {
        origin: points.length > 1 ? 'import' : 'hand',
        items: points.map((point) => ({ ...point, indicatorId: indicator.id })),
      },
      { onSuccess: () => setText('') },
    );
  };
  if (indicator.automatic) return <p className="muted">{t('countedBySelf')}</p>;
  return (
    <Section title={t('readings')} level="row">
      {mayEdit && (
        <Fields>
          {add.error && <BlockingNotice>{problem(add.error)}</BlockingNotice>}
          {isJudged(indicator.unit) ? (
            <Fields row>
              <ValueField
                label={t('newReading')}
                unit={indicator.unit}
                currency={campaign.currency}
                text={text}
                onChange={setText}
                error={wrong}
              />
              <DateField label={t('day')} max={today} value={date} onChange={setGiven} />
            </Fields>
          ) : (
            <TextArea
              label={t('newReading')}
              hint={t('newReadingHint')}
              rows={2}
              value={text}
              onChange={(event) => setText(event.target.value)}
              error={wrong}
            />
          )}
          <ButtonRow end>
            <Button small busy={add.isPending} disabled={text.trim() === ''} onClick={save}>
              {t('noteDown')}
            </Button>
          </ButtonRow>
        </Fields>
      )}
      {readings.length > 0 && (
        <DataTable
          caption={t('readings')}
          rows={readings}
          rowKey={({ id }) => id}
          columns={[
            { key: 'date', title: t('day'), name: true, cell: ({ date }) => format.day(date, true) },
            {
              key: 'origin',
              title: t('origin'),
              muted: true,
              cell: ({ origin, by }) => [t(`origins.${origin}`), by?.name].filter(Boolean).join(', '),
            },
            {
              key: 'value',
              title: t('figure'),
              numeric: true,
              cell: ({ value }) => <b>{say(value, indicator.unit)}</b>,
            },
          ]}
        />
      )}
    </Section>
  );
}
