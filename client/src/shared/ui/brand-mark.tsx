/** The mark: a loudspeaker with two brass arcs. */
export function BrandMark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 26 26" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="26" height="26" rx="7" fill="var(--action)" />
      <path d="M6.500 10.300h3.200L14 6.800v12.400l-4.300-3.500H6.500z" fill="var(--on-action)" />
      <path
        d="M16.800 9.800a4.600 4.600 0 0 1 0 6.400M19.300 7.300a8.100 8.100 0 0 1 0 11.400"
        fill="none"
        stroke="var(--brass)"
        strokeWidth="1.700"
        strokeLinecap="round"
      />
    </svg>
  );
}
