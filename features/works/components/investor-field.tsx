'use client'

import { type ComponentProps, useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { investorNames } from '../actions'

/** The investor of a work. The names come when the field is first entered: few who see the list filter by one. */
export function InvestorField(props: ComponentProps<typeof TextField>) {
  const [names, setNames] = useState<readonly string[] | null>(null)
  const load = async () => {
    if (names !== null) return
    setNames([])
    // Without names the field is typed into like any other.
    setNames(await investorNames().catch(() => []))
  }
  return (
    <>
      <TextField {...props} list="investors" onFocus={load} />
      <datalist id="investors">
        {names?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
