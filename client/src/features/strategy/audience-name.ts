const LONG = 44;

/** A group's name as it fits under its circle: a long enumeration keeps what comes before its first comma. */
export function shortName(name: string): string {
  if (name.length <= LONG) return name;
  const [head = name] = name.split(/[,;]/);
  return head.length >= 6 ? head : name;
}
