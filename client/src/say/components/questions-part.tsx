import { textIn } from '@altavoz/domain/shared/language';
import { useDeferredValue, useMemo, useState } from 'react';
import { findableQuestions, questionsOf } from '../findable.js';
import type { Say } from '../held.js';
import { indexOf, search } from '../search.js';
import { useWords } from '../words/words.js';
import styles from './part.module.css';
import { SearchField } from './search-field.js';

const AT_MOST = 100;

/** What may be asked, found by a word that was heard in the question. */
export function QuestionsPart({ say }: { readonly say: Say }) {
  const { words, language } = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const questions = useMemo(() => questionsOf(say.messages), [say]);
  const index = useMemo(() => indexOf(findableQuestions(questions)), [questions]);
  const shown = useMemo(() => {
    const byId = new Map(questions.map((question) => [question.id, question]));
    return search(index, asked).ids.flatMap((id) => byId.get(id) ?? []);
  }, [questions, index, asked]);
  if (questions.length === 0) return <p className={styles.empty}>{words.noQuestions}</p>;
  return (
    <>
      <SearchField value={query} onChange={setQuery} />
      <p role="status" className={shown.length === 0 ? styles.empty : 'sr-only'}>
        {shown.length === 0 ? words.nothingFound : ''}
      </p>
      {shown.slice(0, AT_MOST).map(({ id, question, answer, message }) => (
        <article key={id} className={styles.question} aria-label={question}>
          <h2>{question}</h2>
          <p>{answer}</p>
          <small>{textIn(message.text, language)}</small>
        </article>
      ))}
    </>
  );
}
