import type { ComponentProps } from 'react'
import { type ButtonTone, buttonStyle } from './button-style'

type Props = ComponentProps<'a'> & { href: string; tone?: ButtonTone }

/** A link that looks like a button: it leads to another page and performs nothing. */
export function LinkButton({ tone = 'plain', className, ...rest }: Props) {
  return <a className={buttonStyle(tone, className)} {...rest} />
}
