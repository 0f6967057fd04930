/** Beside words that say what is going on; still for those who ask for reduced motion. */
export function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 animate-spin" fill="none" strokeWidth="2" aria-hidden>
      <circle cx="8" cy="8" r="6" stroke="currentcolor" opacity="0.25" />
      <path d="M8 2a6 6 0 0 1 6 6" stroke="currentcolor" strokeLinecap="round" />
    </svg>
  )
}
