import { PROBABILITIES, RISK_KINDS, RISK_STATUSES } from '@altavoz/domain/risks/risk';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { useSaveRisk, type Risk } from '../api/board.js';
import { useResponsible } from '../use-responsible.js';

interface RiskDialogProps {
  readonly campaign: Campaign;
  readonly item: Risk | undefined;
  readonly onClose: () => void;
}

/** One risk: how likely, what is done then, who does it, and what it may ask of the reserve. */
export default function RiskDialog({ campaign, item, onClose }: RiskDialogProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const problem = useProblemText();
  const { options } = useResponsible(campaign.id);
  const save = useSaveRisk(campaign.id);
  const [title, setTitle] = useState(item?.title ?? '');
  const [kind, setKind] = useState(item?.kind ?? 'institutional-political');
  const [description, setDescription] = useState(item?.description ?? '');
  const [probability, setProbability] = useState(item?.probability ?? 'medium');
  const [contingency, setContingency] = useState(item?.contingency ?? '');
  const [reserveAmount, setReserveAmount] = useState(item?.reserveAmount ?? undefined);
  const [responsibleId, setResponsibleId] = useState(item?.responsibleId ?? '');
  const [status, setStatus] = useState(item?.status ?? 'open');
  const [tried, setTried] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    save.mutate(
      {
        item,
        body: {
          ...{ title, kind, description, probability, contingency, status },
          reserveAmount: reserveAmount ?? null,
          responsibleId: responsibleId || null,
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(item ? 'risk' : 'newRisk')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="risk" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="risk" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.error && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('riskTitle')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={tried && title.trim() === '' ? t('shared:form.issues.required') : undefined}
          />
          <SelectField
            label={t('riskKind')}
            value={kind}
            options={RISK_KINDS.map((value) => ({ value, label: t(`riskKinds.${value}`) }))}
            onChange={(event) => setKind(RISK_KINDS.find((one) => one === event.target.value) ?? kind)}
          />
          <SegmentedControl
            label={t('probability')}
            value={probability}
            onChange={setProbability}
            segments={PROBABILITIES.map((value) => ({ value, label: t(`probabilities.${value}`) }))}
          />
          <TextArea
            label={t('riskDescription')}
            optional
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
          <TextArea
            label={t('contingency')}
            optional
            value={contingency}
            onChange={(event) => setContingency(event.target.value)}
          />
          <Fields row>
            <MoneyField
              label={t('fromReserve')}
              hint={t('fromReserveHint')}
              optional
              currency={campaign.currency}
              value={reserveAmount}
              onChange={setReserveAmount}
            />
            <SelectField
              label={t('responsible')}
              optional
              placeholder={t('nobody')}
              value={responsibleId}
              options={options}
              onChange={(event) => setResponsibleId(event.target.value)}
            />
          </Fields>
          {item && reserveAmount !== undefined && reserveAmount > 0 && (
            <p>
              <Link
                to="/c/$campaignId/budget"
                params={{ campaignId: campaign.id }}
                search={{ release: String(reserveAmount) }}
                className={linkClass}
              >
                {t('askReserve')}
              </Link>
            </p>
          )}
          {item && (
            <SegmentedControl
              label={t('state')}
              value={status}
              onChange={setStatus}
              segments={RISK_STATUSES.map((value) => ({ value, label: t(`riskStatus.${value}`) }))}
            />
          )}
        </Fields>
      </form>
    </Dialog>
  );
}
