import { tactics as endpoints } from '@altavoz/contracts/tactics';
import { findTactic } from '@altavoz/catalogue/tactics';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { showApiErrors } from '../../../shared/forms/api-errors.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { useIssueText } from '../../../shared/forms/issue-text.js';
import { schemaResolver } from '../../../shared/forms/schema-resolver.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Warning } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveTactic } from '../api/change-tactics.js';
import { excessOf, type Excess } from '../excess.js';
import { emptyValues, isTactic, valuesOf, type TacticValues } from '../tactic-values.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { ExcessNotice } from './excess-notice.js';
import { Disclosure } from './disclosure.js';
import { EvolutionTrail } from './evolution-trail.js';
import { fieldId, FIELDS, type FieldName } from './field-id.js';
import { TacticActions } from './tactic-actions.js';
import { DetailFields } from './tactic-details.js';
import { TacticHistory } from './tactic-history.js';
import { MeasureSection, MoneySection } from './tactic-measure-sections.js';
import { PeopleSection, WhatSection, WordsSection } from './tactic-sections.js';
import styles from './tactic-editor.module.css';

interface TacticEditorProps {
  /** The whole plan, for what it evolves from. */
  readonly tactics: readonly Tactic[];
  /** The field that a finding sends to. */
  readonly field: string | undefined;
  readonly onOpen: (tactic: Tactic) => void;
  /** Undefined makes a new one. */
  readonly tactic: Tactic | undefined;
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

const schema = endpoints.create.body;
const FORM = 'tactic-form';

/** Every field of a tactic but its dates, which the calendar gives. */
export default function TacticEditor(props: TacticEditorProps) {
  const { tactic, tactics, campaign, field, onOpen, onClose } = props;
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const say = useIssueText();
  const problemText = useProblemText();
  const save = useSaveTactic();
  const [version, setVersion] = useState(tactic?.version);
  const [theirs, setTheirs] = useState<Tactic | undefined>(undefined);
  const [excess, setExcess] = useState<Excess | undefined>(undefined);
  const [message, setMessage] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState<'discard' | undefined>(undefined);
  const required = t('shared:form.issues.required');
  const sentences = { name: required, 'callToAction.label': required };
  const form = useForm<TacticValues>({
    defaultValues: tactic === undefined ? emptyValues(campaign.phase) : valuesOf(tactic),
    ...(schema === undefined ? {} : { resolver: schemaResolver(schema, say, sentences) }),
  });
  const { errors, submitCount, isDirty } = form.formState;
  const entry = findTactic(tactic?.catalogueCode ?? '');
  const opensDetails =
    DETAILS.some((name) => name === field || errors[name] !== undefined) ||
    (tactic?.paidAdvertising ?? null) !== null;
  const title = t(tactic === undefined ? 'editor.create' : 'editor.edit');
  const close = (): void => (isDirty ? setAsking('discard') : onClose());

  const submit = async (values: TacticValues, seen: number | undefined): Promise<void> => {
    setExcess(undefined);
    setMessage(undefined);
    setTheirs(undefined);
    try {
      await save.mutateAsync({ values, before: tactic, version: seen });
      showToast({ message: t(tactic === undefined ? 'editor.created' : 'editor.saved') });
      onClose();
    } catch (error) {
      const over = excessOf(error);
      if (over !== undefined) {
        setExcess(over);
        form.setError('plannedCost', {
          type: 'RH13',
          message: t('excess.field', {
            excess: format.money({ amount: over.amount, currency: campaign.currency }),
          }),
        });
      } else if (isProblem(error, 'stale-version') && isTactic(error.current)) {
        setTheirs(error.current);
        setVersion(error.current.version);
      } else if (!showApiErrors(error, form, [...FIELDS], say)) {
        setMessage(problemText(error));
      }
    }
  };

  // A finding leads to the very field that mends it, once the dialog stands and has taken the focus for itself.
  useEffect(() => {
    const name = FIELDS.find((each) => each === field);
    if (name === undefined) return undefined;
    const timer = setTimeout(() => {
      const control = document.getElementById(fieldId(name));
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
    }, 250);
    return () => clearTimeout(timer);
  }, [field]);

  // The notice stands on top: whoever saved at the bottom must see it.
  useEffect(() => {
    if (excess !== undefined || theirs !== undefined) document.getElementById(`${FORM}-notice`)?.focus();
  }, [excess, theirs]);

  return (
    <Dialog
      opened
      onClose={close}
      title={title}
      width={720}
      footer={
        <>
          {tactic !== undefined && <TacticActions tactic={tactic} onDone={onClose} />}
          <Button onClick={close}>{t('shared:actions.cancel')}</Button>
          <Button type="submit" form={FORM} variant="primary" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form
          id={FORM}
          noValidate
          className={styles.form}
          onSubmit={(event) => void form.handleSubmit((values) => submit(values, version))(event)}
        >
          <div id={`${FORM}-notice`} tabIndex={-1}>
            {excess !== undefined && (
              <ExcessNotice excess={excess} currency={campaign.currency} tacticId={tactic?.id} />
            )}
            {theirs !== undefined && (
              <Warning
                title={t('editor.stale')}
                action={
                  <span className={styles.choice}>
                    <Button
                      small
                      onClick={() => {
                        form.reset(valuesOf(theirs));
                        setTheirs(undefined);
                      }}
                    >
                      {t('editor.keepTheirs')}
                    </Button>
                    <Button small onClick={() => void submit(form.getValues(), theirs.version)}>
                      {t('editor.keepMine')}
                    </Button>
                  </span>
                }
              >
                {t('editor.staleText')}
              </Warning>
            )}
          </div>
          {excess === undefined && (
            <ErrorSummary
              attempt={submitCount}
              message={message}
              items={FIELDS.filter((name) => errors[name] !== undefined).map((name) => ({
                id: fieldId(name),
                label: t(`editor.${labels[name]}`),
              }))}
            />
          )}
          {tactic !== undefined && (
            <div className={styles.from}>
              {entry !== undefined && (
                <p>{t('editor.fromCatalogue', { label: entry.label[format.language], code: entry.code })}</p>
              )}
              <EvolutionTrail tactic={tactic} tactics={tactics} onOpen={onOpen} />
            </div>
          )}
          <WhatSection />
          <PeopleSection />
          <WordsSection />
          <MeasureSection currency={campaign.currency} />
          <MoneySection
            currency={campaign.currency}
            approved={tactic?.budget?.approved ?? 0}
            foreignCurrency={tactic?.foreignCurrency ?? null}
          />
          <Disclosure title={t('editor.sections.details')} open={opensDetails}>
            <DetailFields campaign={campaign} tactic={tactic} tactics={tactics} />
          </Disclosure>
        </form>
      </FormProvider>
      {tactic !== undefined && (
        <Disclosure title={t('history.title')}>
          <TacticHistory tacticId={tactic.id} />
        </Disclosure>
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          opened
          destructive
          title={t('editor.unsaved')}
          confirm={t('editor.discard')}
          onClose={() => setAsking(undefined)}
          onConfirm={onClose}
        />
      )}
    </Dialog>
  );
}

/** Fields that stand among the details. */
const DETAILS: readonly FieldName[] = [
  'paidAdvertising',
  'evolvesFromId',
  'description',
  'origin',
  'formats',
  'themes',
  'pillar',
  'policyStage',
  'partners',
  'place',
  'durationDays',
  'notes',
];

/** The words of each field in the summary of errors. */
const labels = {
  name: 'name',
  description: 'description',
  channelType: 'channelType',
  phase: 'phase',
  purpose: 'purpose',
  place: 'place',
  responsibleId: 'responsible',
  staffHours: 'staffHours',
  audienceIds: 'audiences',
  objectiveIds: 'objectives',
  messageIds: 'messages',
  callToAction: 'callToAction',
  indicatorIds: 'indicators',
  plannedCost: 'plannedCost',
  fundingSource: 'fundingSource',
  fundingArea: 'fundingArea',
  contracting: 'contracts',
  paidAdvertising: 'paid',
  evolvesFromId: 'evolvesFrom',
  origin: 'origin',
  formats: 'formats',
  themes: 'themes',
  pillar: 'pillar',
  policyStage: 'policyStage',
  partners: 'partners',
  durationDays: 'durationDays',
  notes: 'notes',
} as const satisfies Record<FieldName, string>;
