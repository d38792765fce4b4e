/** The house's mark: a paper door. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="var(--jade)" />
      <g fill="none" stroke="var(--on-jade)" strokeLinejoin="round">
        <path d="M7.5 8.5h17v15h-17z" strokeWidth="1.8" />
        <path
          d="M16 8.5v15M7.5 13.5h17M7.5 18.5h17M11.7 8.5v15M20.3 8.5v15"
          strokeWidth="1.2"
          strokeOpacity=".75"
        />
      </g>
    </svg>
  );
}
