import styles from './avatar.module.css';

/** First letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words[words.length - 1]?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
}

/** A person's initials; the name always stands nearby or in the label. */
export function Avatar({ name, size = 34 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className={styles.avatar}
      style={{ width: size, height: size, fontSize: size < 30 ? 10 : 12 }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
