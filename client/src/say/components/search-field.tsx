import { Icon } from '../../shared/ui/icon.js';
import { useWords } from '../words/words.js';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ value, onChange }: SearchFieldProps) {
  const { words } = useWords();
  return (
    <div className={styles.field} role="search">
      <Icon name="search" />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={words.search}
        placeholder={words.search}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button type="button" aria-label={words.clear} onClick={() => onChange('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
