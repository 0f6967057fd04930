import type { ComponentProps } from 'react'
import { type ButtonTone, buttonStyle } from './button-style'
import { Spinner } from './spinner'

type Props = ComponentProps<'button'> & {
  tone?: ButtonTone
  /** While its act is under way: keeps the focus (unlike `disabled`), shows that it works, and does nothing twice. */
  busy?: boolean
}

/** Verbs of the trade: "Ghi nhận văn bản", "Gửi duyệt". A submit button unless `type` says otherwise. */
export function Button({
  tone = 'plain',
  busy = false,
  type = 'submit',
  className,
  children,
  ...rest
}: Props) {
  return (
    <button
      // aria-disabled alone would still send the form: a busy submit button is a plain one.
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={buttonStyle(tone, className)}
      {...rest}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
