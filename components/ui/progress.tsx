type Props = {
  label: string
  /** Steps done and steps in all; without them the length of the work is unknown. */
  done?: number
  of?: number
}

/** What a slow thing is doing, in words, with how far it has come where that is known. */
export function Progress({ label, done, of }: Props) {
  return (
    <div className="grid max-w-md gap-1">
      <span aria-hidden>{label}</span>
      <progress aria-label={label} value={done} max={of} className="h-1.5 w-full" />
    </div>
  )
}
