import { LEADS } from '@altavoz/contracts/access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, ButtonRow } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Drawer } from '../../../shared/ui/drawer.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveReview, useSignReview, type Review } from '../api/board.js';
import { parseValue, valueForField } from '../value.js';
import { ReviewAdjustments } from './review-adjustments.js';
import { ReviewImprovements } from './review-improvements.js';
import { ReviewValues } from './review-values.js';
import styles from './views.module.css';

interface ReviewPanelProps {
  readonly review: Review;
  readonly campaign: Campaign;
  readonly indicators: readonly Indicator[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** One look at the targets, step by step: values, what worked and what did not, why, and what is changed (J5-J7, R13). */
export default function ReviewPanel({ review, campaign, indicators, mayEdit, onClose }: ReviewPanelProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const maySign = useMay(LEADS);
  const save = useSaveReview(campaign.id);
  const sign = useSignReview(campaign.id);
  const open = mayEdit && review.signedAt === null;
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const rows = review.values.flatMap((value) => {
    const indicator = known.get(value.indicatorId);
    return indicator ? [{ ...value, indicator }] : [];
  });
  const fieldOf = ({ indicator, value }: (typeof rows)[number]): string =>
    valueForField(value, indicator.unit, campaign.currency, format.language);
  const [texts, setTexts] = useState(() => new Map(rows.map((row) => [row.indicatorId, fieldOf(row)])));
  const [worked, setWorked] = useState(review.worked);
  const [notWorked, setNotWorked] = useState(review.notWorked);
  const [why, setWhy] = useState(review.why);
  const [checked, setChecked] = useState(false);
  const [wrong, setWrong] = useState(false);
  const error = save.error ?? sign.error;

  const store = async (): Promise<Review | undefined> => {
    const values = rows
      .filter(({ automatic }) => !automatic)
      .map(({ indicatorId, indicator }) => ({
        indicatorId,
        value: parseValue(texts.get(indicatorId) ?? '', indicator.unit, campaign.currency, format.language),
      }));
    const bad = values.some(({ value }) => value === undefined);
    setWrong(bad);
    if (bad) return undefined;
    const given = values.map(({ indicatorId, value = null }) => ({ indicatorId, value }));
    return save.mutateAsync({ review, body: { values: given, worked, notWorked, why } });
  };
  const onSave = (): void => {
    void store().then(
      (saved) => saved && showToast({ message: t('reviewSaved'), tone: 'done' }),
      () => undefined,
    );
  };
  const onSign = (): void => {
    void store().then(
      (saved) =>
        saved &&
        sign.mutate(saved, { onSuccess: () => showToast({ message: t('reviewSigned'), tone: 'done' }) }),
      () => undefined,
    );
  };

  return (
    <Drawer
      kicker={review.signedBy ? t('signedBy', { name: review.signedBy.name }) : t('openReview')}
      title={t(`reviewTitle.${review.kind}`)}
      subtitle={format.range(review.from, review.to, true)}
      onClose={onClose}
      footer={
        open && (
          <Fields>
            {maySign && (
              <CheckField
                label={t('signCheck')}
                checked={checked}
                onChange={(event) => setChecked(event.target.checked)}
              />
            )}
            <ButtonRow end>
              <Button busy={save.isPending} onClick={onSave}>
                {t('shared:actions.save')}
              </Button>
              {maySign && (
                <Button
                  variant="primary"
                  icon="check"
                  disabled={!checked}
                  busy={sign.isPending}
                  onClick={onSign}
                >
                  {t('sign')}
                </Button>
              )}
            </ButtonRow>
          </Fields>
        )
      }
    >
      {error && <BlockingNotice>{problem(error)}</BlockingNotice>}
      {wrong && <BlockingNotice>{t('valueWrong')}</BlockingNotice>}
      <Section title={t('values')} level="row">
        <ReviewValues
          rows={rows}
          open={open}
          currency={campaign.currency}
          day={review.to}
          texts={texts}
          onChange={(id, text) => setTexts(new Map(texts).set(id, text))}
        />
      </Section>
      <Section title={t('reading')} level="row">
        {open ? (
          <Fields>
            <Fields row>
              <TextArea
                label={t('worked')}
                optional
                rows={4}
                value={worked}
                onChange={(event) => setWorked(event.target.value)}
              />
              <TextArea
                label={t('notWorked')}
                optional
                rows={4}
                value={notWorked}
                onChange={(event) => setNotWorked(event.target.value)}
              />
            </Fields>
            <TextArea
              label={t('why')}
              optional
              rows={2}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </Fields>
        ) : (
          <ul className={styles.list}>
            {(
              [
                ['worked', review.worked],
                ['notWorked', review.notWorked],
                ['why', review.why],
              ] as const
            ).map(([key, words]) => (
              <li key={key}>
                <small>{t(key)}</small>
                {words || t('nothingSaid')}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <ReviewAdjustments review={review} campaign={campaign} mayEdit={open} />
      <ReviewImprovements reviewId={review.id} campaignId={campaign.id} mayEdit={mayEdit} />
    </Drawer>
  );
}
