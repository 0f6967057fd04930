'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

type Props = { cookie: string; label: string; value: string; options: { value: string; label: string }[] }

const ONE_YEAR = 60 * 60 * 24 * 365

/** A taste kept in this browser for a year: it belongs to the desk, not to the account. */
export function PreferenceSelect({ cookie, label, value, options }: Props) {
  const id = useId()
  const router = useRouter()
  const choose = (chosen: string) => {
    const secure = location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that offices still run.
    document.cookie = `${cookie}=${chosen}; path=/; max-age=${ONE_YEAR}; samesite=lax${secure}`
    router.refresh()
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      <select
        id={id}
        defaultValue={value}
        onChange={(event) => choose(event.target.value)}
        className="min-h-row rounded-md border border-edge bg-ground px-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
