/** primary: the one act of the screen · plain: any other · quiet: in rows and bars · wrong: undoes or refuses. */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'wrong'

const BASE =
  'inline-flex min-h-row items-center justify-center gap-2 rounded-md border px-3.5 py-1 text-center font-medium text-sm transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

const TONES: Record<ButtonTone, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-strong',
  plain: 'border-edge bg-ground text-ink hover:bg-hover',
  quiet: 'border-transparent text-accent hover:bg-hover',
  wrong: 'border-wrong bg-ground text-wrong hover:bg-wrong-soft',
}

export function buttonStyle(tone: ButtonTone, className = ''): string {
  return `${BASE} ${TONES[tone]} ${className}`
}
