import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from './text-field'

type Props = Omit<ComponentProps<typeof TextField>, 'inputMode'> & {
  /** Papers have a day; what is known of an event may be a month, a quarter or a year. */
  partial?: boolean
}

/** A date as people write it. The browser's picker is of no use for papers of years ago, nor for "quý 4/2025". */
export function DateField({ partial = false, hint, ...rest }: Props) {
  const t = useTranslations('frame.field')
  return (
    <TextField
      size="medium"
      {...rest}
      hint={hint ?? t(partial ? 'partialDateHint' : 'dateHint')}
      inputMode={partial ? 'text' : 'numeric'}
      maxLength={16}
    />
  )
}
