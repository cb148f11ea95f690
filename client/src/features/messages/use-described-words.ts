import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Audience } from '../../shared/plan/audiences.js';
import { themesQuery } from '../../shared/plan/catalogue.js';
import type { Message } from '../../shared/plan/messages.js';

/** Everything that one version says, whoever holds it: the message, its version in force, a form. */
export type Words = Pick<
  Message,
  | 'text'
  | 'themes'
  | 'audienceIds'
  | 'facts'
  | 'questions'
  | 'dos'
  | 'donts'
  | 'emotion'
  | 'callToAction'
  | 'links'
  | 'validFrom'
  | 'validUntil'
>;

export interface DescribedWords {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** A version field by field in words, always the same fields in the same order, for comparing two of them. */
export function useDescribedWords(audiences: readonly Audience[]): (words: Words) => DescribedWords[] {
  const { t } = useTranslation(['messages', 'shared']);
  const format = useFormat();
  const themes = useQuery(themesQuery).data;
  const names = new Map(audiences.map(({ id, name }) => [id, textIn(name, format.language)]));
  const call = (action: Words['callToAction']): string =>
    action === null ? '' : `${t(`callType.${action.type}`)}: ${both(action.label)} ${action.url}`;
  return (words) => [
    { key: 'es', label: t('textIn.es'), text: words.text.es ?? '' },
    { key: 'en', label: t('textIn.en'), text: words.text.en ?? '' },
    {
      key: 'themes',
      label: t('themes'),
      text: format.list(words.themes.map((theme) => themes?.get(theme)?.[format.language] ?? theme)),
    },
    {
      key: 'for',
      label: t('for'),
      text: format.list(words.audienceIds.map((id) => names.get(id) ?? '')),
    },
    { key: 'callToAction', label: t('callToAction'), text: call(words.callToAction) },
    { key: 'emotion', label: t('emotion'), text: words.emotion },
    {
      key: 'facts',
      label: t('facts'),
      text: words.facts.map(({ text, source }) => (source === '' ? text : `${text} (${source})`)).join('\n'),
    },
    {
      key: 'questions',
      label: t('questions'),
      text: words.questions.map(({ question, answer }) => `${question} ${answer}`).join('\n'),
    },
    { key: 'dos', label: t('dos'), text: words.dos.join('\n') },
    { key: 'donts', label: t('donts'), text: words.donts.join('\n') },
    {
      key: 'links',
      label: t('links'),
      text: words.links.map(({ label, url }) => `${label} ${url}`).join('\n'),
    },
    { key: 'validFrom', label: t('validFrom'), text: day(words.validFrom) },
    { key: 'validUntil', label: t('validUntil'), text: day(words.validUntil) },
  ];

  function day(value: string | null): string {
    return value === null ? '' : format.day(value, true);
  }
}

const both = ({ es, en }: LocalizedText): string => [es, en].filter((text) => text).join(' / ');
