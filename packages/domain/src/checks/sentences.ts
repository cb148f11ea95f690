import type { Language } from '../shared/language.js';
import { FINDING_KEYS, type FindingKey } from './finding-key.js';
import type { Finding } from './finding.js';
import { valuesIn, type SentenceValues } from './sentence-values.js';
import { SENTENCES_EN } from './sentences-en.js';
import { SENTENCES_ES } from './sentences-es.js';

type Sentence = string | ((values: SentenceValues) => string);

const SENTENCES: Readonly<Record<Language, Readonly<Record<FindingKey, Sentence>>>> = {
  es: SENTENCES_ES,
  en: SENTENCES_EN,
};

/** What a finding says in a language: the same words on the screen, in the API and in mails. */
export function sentenceOf(finding: Finding, language: Language): string {
  if (!isFindingKey(finding.key)) throw new Error(`no sentence for the finding "${finding.key}"`);
  const sentence = SENTENCES[language][finding.key];
  return typeof sentence === 'string' ? sentence : sentence(valuesIn(finding, language));
}

function isFindingKey(key: string): key is FindingKey {
  return (FINDING_KEYS as readonly string[]).includes(key);
}
