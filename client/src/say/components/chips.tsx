import styles from './chips.module.css';

interface ChipsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, side by side; what does not fit is reached with a finger or the arrow keys. */
export function Chips({ label, value, onChange, choices }: ChipsProps) {
  return (
    <div className={styles.row} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
